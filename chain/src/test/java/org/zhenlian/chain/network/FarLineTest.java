package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad row millions of lines into a file is named by its line. */
class FarLineTest {
    private static final int BAD = 7_345_112;
    private static final int AFTER = 100;

    @TempDir
    private Path folder;

    private Path file(String header, String row, String bad) throws IOException {
        Path file = folder.resolve("links.csv");
        byte[] good = row.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(header.getBytes(StandardCharsets.UTF_8));
            for (int line = 2; line < BAD + AFTER; line++) {
                out.write(line == BAD ? bad.getBytes(StandardCharsets.UTF_8) : good);
            }
        }
        return file;
    }

    @Test
    void badRow_atLine7345112_isNamed() throws IOException {
        Path file = file("supplier,customer,product,value\n", "a,b,p,1\n", "a,b,p,1.2.3\n");
        NetworkFormatException e = assertThrows(NetworkFormatException.class, () -> SupplyNetwork.read(file));
        assertEquals(1, e.badRows());
        assertTrue(e.getMessage().contains("links.csv:7345112 value: value \"1.2.3\" is not a number"), e.getMessage());
    }
}
