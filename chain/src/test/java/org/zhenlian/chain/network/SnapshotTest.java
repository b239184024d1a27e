package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    @TempDir
    private Path folder;

    private static SupplyNetwork network() {
        return SupplyNetwork.builder("示例")
                .enterprise("alone")
                .link("a", "b", "p", 12.25)
                .link("a", "b", "p", 1e17 / 3)
                .link("b", "c", "玻璃", java.util.OptionalDouble.empty())
                .build();
    }

    static List<String> facts(SupplyNetwork network) {
        Stream<String> links = IntStream.range(0, network.links()).mapToObj(i -> {
            Adjacency a = network.adjacency();
            return network.link(i) + " " + a.value(i) + " " + a.supplierAt(i) + " " + a.linkAt(i);
        });
        return Stream.of(Stream.of(network.toString()), network.ids().stream(), network.productIds().stream(), links)
                .flatMap(s -> s)
                .toList();
    }

    private static String refusal(Path file) {
        return assertThrows(NetworkFormatException.class, () -> SupplyNetwork.load(file))
                .getMessage();
    }

    @Test
    void snapshot_isReadBack() {
        Path file = folder.resolve("new").resolve("n.zln");
        network().save(file);
        assertEquals(facts(network()), facts(SupplyNetwork.load(file)));
    }

    /** Files of version 1 stay readable: these bytes were written when it was new. */
    @Test
    void fileOfVersion1_isReadAsEver() throws Exception {
        Path old =
                Path.of(getClass().getResource("/compatibility/network-1.zln").toURI());
        assertEquals(facts(network()), facts(SupplyNetwork.load(old)));
        Path file = folder.resolve("n.zln");
        SupplyNetwork.load(old).save(file);
        assertArrayEquals(Files.readAllBytes(old), Files.readAllBytes(file), "a new form needs a new version");
    }

    @Test
    void wideProducts_areReadBack() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder("wide");
        IntStream.range(0, 70_000).forEach(i -> builder.link("e" + i % 7, "f" + i % 5, "p" + i, i / 3.0));
        Path file = folder.resolve("n.zln");
        SupplyNetwork wide = builder.build();
        wide.save(file);
        assertEquals(facts(wide), facts(SupplyNetwork.load(file)));
        assertEquals(70_000, wide.products());
    }

    @Test
    void savingTwice_givesTheSameBytesAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("n.zln");
        network().save(file);
        byte[] first = Files.readAllBytes(file);
        network().save(file);
        assertArrayEquals(first, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void emptyNetwork_isReadBack() {
        Path file = folder.resolve("n.zln");
        SupplyNetwork.builder("empty").build().save(file);
        assertEquals(0, SupplyNetwork.load(file).enterprises());
    }

    @Test
    void foreignFile_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("links.csv"), "supplier,customer,product,value\n");
        assertTrue(refusal(file).contains("this is not a snapshot of a supply network\n  Read the CSV file again"));
        assertTrue(refusal(Files.createFile(folder.resolve("empty"))).contains("not a snapshot"));
        assertTrue(refusal(folder.resolve("none")).contains("there is no such file"));
    }

    @Test
    void newerVersion_isRefused() throws IOException {
        Path file = folder.resolve("n.zln");
        network().save(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[8] = 2;
        Files.write(file, bytes);
        assertTrue(refusal(file).contains("BAD_VERSION"), refusal(file));
        assertTrue(refusal(file).contains("the snapshot has version 2, this program reads version 1"));
    }

    @Test
    void tornFile_isRefused() throws IOException {
        Path file = folder.resolve("n.zln");
        network().save(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            refusal(file);
        }
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length + 1));
        assertTrue(refusal(file).contains("the snapshot is torn"), refusal(file));
    }

    @Test
    void flippedBit_isRefused() throws IOException {
        Path file = folder.resolve("n.zln");
        network().save(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, bytes);
            assertTrue(refusal(file).startsWith("ERROR "), "bit " + bit);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void failedSave_leavesTheOldFile() throws IOException {
        Path file = folder.resolve("n.zln");
        network().save(file);
        byte[] before = Files.readAllBytes(file);
        Thread.currentThread().interrupt();
        assertThrows(
                RuntimeException.class,
                () -> SupplyNetwork.builder("other").build().save(file));
        assertTrue(Thread.interrupted());
        assertArrayEquals(before, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        assertThrows(UncheckedIOException.class, () -> network().save(folder.resolve("n.zln/below")));
    }
}
