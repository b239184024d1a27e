package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenlian.core.io.ReadLimit;
import org.zhenlian.core.issue.IssueCode;

/** Files of links that would fill the memory are refused before it is full, by the limit that they pass. */
class LoadLimitsTest {
    private static final String PLAIN = "supplier,customer,product,value\na,b,p,1\nb,c,p,22\n\nc,d,p,\n";
    /** A line break in a quoted cell: read one record after the other. */
    private static final String QUOTED = PLAIN.replace("value", "value,\"no\nte\"")
            .replace(",1\n", ",1,\n")
            .replace(",22\n", ",22,\n")
            .replace("c,d,p,\n", "c,d,p,,\"x\ny\"\n");

    @TempDir
    Path folder;

    private static String refused(Path csv, LoadOptions options) {
        NetworkFormatException e = assertThrows(NetworkFormatException.class, () -> SupplyNetwork.read(csv, options));
        assertEquals(IssueCode.LIMIT, e.issues().list().get(0).code(), e.getMessage());
        return e.getMessage();
    }

    @ParameterizedTest
    @CsvSource({"BYTES, 57", "ROWS, 3", "VALUES, 4"})
    void plainFile_thatJustKeepsALimit_isRead_andOneBelowItIsRefused(ReadLimit limit, long least) throws IOException {
        Path csv = Files.writeString(folder.resolve("links.csv"), PLAIN);
        for (int threads = 1; threads <= 4; threads++) {
            LoadOptions options = LoadOptions.DEFAULTS.withThreads(threads);
            assertEquals(3, SupplyNetwork.read(csv, options.with(limit, least)).links());
            String said = refused(csv, options.with(limit, least - 1));
            assertTrue(said.contains("" + (least - 1)) && said.contains("ReadLimit." + limit), said);
        }
    }

    @ParameterizedTest
    @CsvSource({"ROWS, 3", "VALUES, 5"})
    void quotedFile_thatJustKeepsALimit_isRead_andOneBelowItIsRefused(ReadLimit limit, long least) throws IOException {
        Path csv = Files.writeString(folder.resolve("links.csv"), QUOTED);
        assertEquals(
                3,
                SupplyNetwork.read(csv, LoadOptions.DEFAULTS.with(limit, least)).links());
        assertTrue(refused(csv, LoadOptions.DEFAULTS.with(limit, least - 1)).contains("" + (least - 1)));
    }

    @Test
    void longLine_isRefusedWhereverItStands() throws IOException {
        Path csv = Files.writeString(folder.resolve("links.csv"), PLAIN + "a,c,p," + "1".repeat(9 << 20) + "\n");
        assertTrue(refused(csv, LoadOptions.DEFAULTS).contains("1048576"), "the usual limit");
        Path quoted =
                Files.writeString(folder.resolve("quoted.csv"), QUOTED + "a,c,p,1,\"" + "n\n".repeat(99) + "\"\n");
        assertEquals(4, SupplyNetwork.read(quoted).links());
        assertTrue(
                refused(quoted, LoadOptions.DEFAULTS.with(ReadLimit.CELL, 100)).contains("CELL"));
    }

    @Test
    void whatIsKept_isCountedAgainstTheMemory() {
        LoadOptions options = LoadOptions.DEFAULTS;
        Budget budget = new Budget("links.csv", options, Budget.BARE + 1000 * Budget.ASSEMBLED + 500);
        assertDoesNotThrow(() -> budget.take(1000, 500));
        NetworkFormatException e = assertThrows(NetworkFormatException.class, () -> budget.take(0, 1));
        assertTrue(e.getMessage().contains("-Xmx") && e.getMessage().contains("links.csv"), e.getMessage());
        assertThrows(NetworkFormatException.class, () -> new Budget("x", options, Budget.BARE + 35).take(1, 0));
        // A billion rows, each two bytes of ids, in 8 GiB.
        assertThrows(NetworkFormatException.class, () -> new Budget("x", options, 8L << 30).take(1_000_000_000, 100));
    }

    /** What the file is read with is gone when the links are put together. */
    @Test
    void readersAndAssembly_doNotAddUp() {
        int spare = 1000 * (Budget.ASSEMBLED - Budget.READ);
        Budget budget = new Budget("links.csv", LoadOptions.DEFAULTS, Budget.BARE + 1000 * Budget.ASSEMBLED);
        budget.tools(spare);
        assertDoesNotThrow(() -> budget.take(1000, 0));
        assertThrows(NetworkFormatException.class, () -> budget.tools(1));
    }

    /** A file with holes costs its maker nothing: 60 GiB, of which the head is true. */
    @Test
    void snapshotLargerThanTheMemory_isRefused() throws IOException {
        Path file = folder.resolve("n.zln");
        SupplyNetwork.builder("n").link("a", "b", "p", 1).build().save(file);
        byte[] small = Files.readAllBytes(file);
        int head = 8 + 4 + 3 * 4 + "n".length() + Origin.YUAN.getBytes("UTF-8").length + 3 * 4;
        int links = 2_000_000_000;
        ByteBuffer.wrap(small)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(head + 16, links)
                .putInt(head + 20, links);
        long more = (links - 1L) * (3 * 4 + 4 + 2);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(small);
            sparse.setLength(small.length + more);
        }
        NetworkFormatException e = assertThrows(NetworkFormatException.class, () -> SupplyNetwork.load(file));
        assertEquals(IssueCode.LIMIT, e.issues().list().get(0).code(), e.getMessage());
        assertTrue(e.getMessage().contains("-Xmx"), e.getMessage());
    }

    @Test
    void options_takeTheLimitsOfSuchFilesOnly() {
        LoadOptions options = LoadOptions.DEFAULTS;
        assertEquals(Assembly.MOST_LINKS, options.limit(ReadLimit.ROWS));
        assertEquals(
                7,
                options.with(ReadLimit.ROWS, 7)
                        .with(ReadLimit.CELL, 8)
                        .withThreads(2)
                        .limit(ReadLimit.ROWS));
        assertThrows(IllegalArgumentException.class, () -> options.with(ReadLimit.ROWS, 0));
        assertThrows(IllegalArgumentException.class, () -> options.with(ReadLimit.ROWS, Assembly.MOST_LINKS + 1L));
        assertThrows(IllegalArgumentException.class, () -> options.with(ReadLimit.DEPTH, 3));
        assertThrows(IllegalArgumentException.class, () -> options.limit(ReadLimit.SECTORS));
    }
}
