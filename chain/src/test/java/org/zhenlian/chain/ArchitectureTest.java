package org.zhenlian.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.guard.Api;
import org.zhenlian.core.guard.Arrows;
import org.zhenlian.core.guard.Checked;
import org.zhenlian.core.guard.Frozen;

/** What may see what in chain, and what callers can see of it: design.md, sections 1 and 2. */
class ArchitectureTest {
    private static final Checked CHAIN = Checked.module("org.zhenlian.chain");
    private static final String[] QUESTION = {"finding", "shock", "graph", "network", "balance"};

    /**
     * What works while an answer is made and is then only read, or copied before it works again, or writes under a lock: SharingTest
     * asks what holds them from many threads.
     */
    private static final String[] WORKING = {
        "Basis",
        "BreakingSets",
        "Derivation",
        "DownLinks",
        "Entries",
        "Factors",
        "Faults",
        "Flows",
        "Lines",
        "Model",
        "Sparse",
        "SparseInverse"
    };

    private static Arrows arrows() {
        return new Arrows(CHAIN)
                .part("finding")
                .part("shock")
                .part("graph", "finding", "network")
                .part("network", "finding", "graph")
                .top("balance")
                .part("gap", QUESTION)
                .part("cascade", QUESTION)
                .part("linkage", QUESTION)
                .part("leader", "finding", "graph")
                .part("simplex")
                .part("throughput", "finding", "graph", "balance", "simplex")
                .top("bottleneck")
                .top("weakpoint")
                .top("whatif")
                .top("plan")
                .top("export")
                .top("dossier")
                .top("")
                .library("org.jgrapht", "graph", "network", "balance", "bottleneck", "export", "Chain")
                .library("org.ojalgo", "graph", "network", "balance", "bottleneck", "linkage", "cascade")
                .library("com.fasterxml.jackson", "export", "dossier")
                .library("de.siegmar.fastcsv", "network");
    }

    @Test
    void arrows_pointDown() {
        assertEquals(List.of(), arrows().violations());
    }

    @Test
    void packages_haveNoCycles() {
        arrows().checkNoCycles();
    }

    @Test
    void signatures_nameNoLibraryButTheGraph() {
        Api api = new Api(CHAIN);
        for (String library : List.of("com.google.", "com.fasterxml.", "org.ojalgo.", "de.siegmar.")) {
            assertEquals(List.of(), api.signaturesWith(library));
        }
        Set<String> mayShowGraphs = Set.of("org.zhenlian.chain.graph.", "org.zhenlian.chain.network.");
        List<String> elsewhere = api.signaturesWith("org.jgrapht.").stream()
                .filter(line -> mayShowGraphs.stream().noneMatch(line::startsWith))
                .filter(line -> !line.endsWith(" graph()") || !line.startsWith("org.zhenlian.chain.Chain "))
                .toList();
        assertEquals(List.of(), elsewhere);
    }

    /** What cannot change after it was made can be shared by threads; SharingTest asks the few fields that do. */
    @Test
    void whatCallersHold_hasOnlyFinalFields() {
        Frozen frozen = new Frozen(CHAIN, WORKING);
        assertTrue(frozen.size() > 100, "only " + frozen.size() + " types");
        assertEquals(List.of(), frozen.changing());
    }

    @Test
    void publicApi_isTheOneOnFile() {
        new Api(CHAIN).checkAgainstFile();
    }
}
