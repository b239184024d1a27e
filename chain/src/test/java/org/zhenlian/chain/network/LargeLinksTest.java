package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenlian.core.guard.SmallJvm;

/** Files of links that need more memory than a program has are refused before it is full; with a little more they are read. */
class LargeLinksTest {
    private static final int LINKS = 600_000;
    private static final int FIRMS = 5000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "-Xmx30m, note, LIMIT",
        "-Xmx44m, note, 600000",
        "-Xmx30m, '\"no\nte\"', LIMIT",
        "-Xmx44m, '\"no\nte\"', 600000"
    })
    void memory(String memory, String note, String outcome) throws Exception {
        assertEquals(outcome, SmallJvm.said(memory, Reader.class, links(note).toString()));
    }

    private Path links(String note) throws IOException {
        Path csv = folder.resolve("links.csv");
        try (Writer out = Files.newBufferedWriter(csv)) {
            out.write("supplier,customer,product,value," + note + "\n");
            for (int i = 0; i < LINKS; i++) {
                int far = (i + 1 + i / FIRMS) % FIRMS;
                out.write("firm-" + i % FIRMS + ",firm-" + far + ",p" + i % 50 + "," + i + ",\n");
            }
        }
        return csv;
    }

    /** The program with little memory. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] args) {
            try {
                LoadOptions options = LoadOptions.DEFAULTS.withThreads(2);
                System.out.println(SupplyNetwork.read(Path.of(args[0]), options).links());
            } catch (NetworkFormatException e) {
                System.out.println(e.issues().errors().list().get(0).code());
            }
        }
    }
}
