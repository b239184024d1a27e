package org.zhenlian.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.guard.Api;
import org.zhenlian.core.guard.Arrows;
import org.zhenlian.core.guard.Checked;
import org.zhenlian.core.guard.Frozen;

/** What may see what in core, and what callers can see of it: design.md, sections 1 and 2. */
class ArchitectureTest {
    private static final Checked CORE = Checked.module("org.zhenlian.core");

    private static Arrows arrows() {
        return new Arrows(CORE)
                .part("measure", "issue", "text")
                .part("issue", "measure", "text")
                .part("text", "measure", "issue")
                .top("listing")
                .top("region")
                .top("product")
                .top("enterprise")
                .top("town")
                .top("charter")
                .top("programme")
                .top("atlas")
                .top("table")
                .top("indicator")
                .top("assessment")
                .top("io")
                .top("")
                .library("com.fasterxml.jackson", "io")
                .library("de.siegmar.fastcsv", "io");
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
    void signatures_nameNoLibrary() {
        Api api = new Api(CORE);
        assertEquals(List.of(), api.signaturesWith("com.google."));
        assertEquals(List.of(), api.signaturesWith("com.fasterxml."));
        assertEquals(List.of(), api.signaturesWith("de.siegmar."));
    }

    /** What cannot change after it was made can be shared by threads; SharingTest asks the few fields that do. */
    @Test
    void whatCallersHold_hasOnlyFinalFields() {
        // Builders; the tables of the format, made while their class is loaded; what is reckoned when first asked for.
        Frozen frozen =
                new Frozen(CORE, "SupplyUse", "Table", "CoOccurrences", "Complexity", "LoadedTable", "TablePlaces");
        assertTrue(frozen.size() > 100, "only " + frozen.size() + " types");
        assertEquals(List.of(), frozen.changing());
    }

    @Test
    void publicApi_isTheOneOnFile() {
        new Api(CORE).checkAgainstFile();
    }
}
