package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressBarTest {
    @TempDir
    private Path folder;

    @Test
    void bar_isWrittenOver_andEndsItsLine() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProgressBar bar = new ProgressBar(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        bar.report("read", 0, 1000);
        bar.report("read", 1, 1000);
        bar.report("read", 500, 1000);
        bar.report("read", 1000, 1000);
        bar.report("count", 0, 0);
        String full = "[####################] 100% ";
        assertEquals(
                "\r[....................] 0% read\r[##########..........] 50% read\r" + full + "read\n\r" + full
                        + "count\n",
                bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void systemicEnterprises_ofAFile_drawOnTheErrorStream() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("links.csv"),
                "supplier,customer,product,value\nmine,works,sand,10\nworks,shop,glass,30\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String out;
        try {
            out = Printed.run(SystemicEnterprises::main, csv.toString());
        } finally {
            System.setErr(before);
        }
        String drawn = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(drawn.contains("[####################] 100% read\n"), drawn);
        assertTrue(drawn.contains("[####################] 100% shocks\n"), drawn);
        assertEquals(3, out.lines().filter(l -> l.startsWith("closing ")).count(), out);
        assertTrue(!out.contains("#"), out);
    }
}
