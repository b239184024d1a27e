package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.zhenlian.chain.fixture.RandomNetworks;

/** The two files of a network say the same: what was read from CSV, and that from its snapshot, answer alike to the byte. */
class SnapshotAgainstCsvPropertiesTest {
    private static Path csv;
    private static Path snapshot;

    @BeforeContainer
    static void makeFiles() throws IOException {
        csv = Files.createTempFile("zhenlian", ".csv");
        snapshot = Files.createTempFile("zhenlian", ".zln");
    }

    @AfterContainer
    static void deleteFiles() throws IOException {
        Files.delete(csv);
        Files.delete(snapshot);
    }

    private static List<String> answers(SupplyNetwork network) {
        return List.of(
                network.components().print(),
                network.tiers().print(),
                network.singlePoints().print(),
                network.cutPoints().print(),
                network.sourcing(5).print());
    }

    @Property(tries = 200)
    void snapshotOfACsv_answersLikeTheCsv(@ForAll long seed) throws IOException {
        StringBuilder text = new StringBuilder("supplier,customer,product,value\n");
        SupplyNetwork random = RandomNetworks.partlyKnown(seed, 12).network();
        for (int k = 0; k < random.links(); k++) {
            SupplyNetwork.Link link = random.link(k);
            String value =
                    link.value().isPresent() ? String.valueOf(link.value().getAsDouble()) : "";
            text.append(String.join(",", link.supplier(), link.customer(), link.product(), value))
                    .append('\n');
        }
        Files.writeString(csv, text);
        SupplyNetwork read = SupplyNetwork.read(csv);
        read.save(snapshot);
        SupplyNetwork loaded = SupplyNetwork.load(snapshot);
        assertEquals(SnapshotTest.facts(read), SnapshotTest.facts(loaded));
        assertEquals(answers(read), answers(loaded));
    }
}
