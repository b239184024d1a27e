package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.zhenlian.chain.fixture.RandomNetworks;

class SnapshotPropertiesTest {
    private static Path file;

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("network", ".zln");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 200)
    void roundTrip_keepsAll(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.partlyKnown(seed, 20).network();
        network.save(file);
        assertEquals(SnapshotTest.facts(network), SnapshotTest.facts(SupplyNetwork.load(file)));
    }

    @Property(tries = 500)
    void changedByte_isRefused(@ForAll long seed, @ForAll int where, @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        RandomNetworks.partlyKnown(seed, 20).network().save(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[Math.floorMod(where, bytes.length)] ^= (byte) change;
        Files.write(file, bytes);
        assertThrows(NetworkFormatException.class, () -> SupplyNetwork.load(file));
    }
}
