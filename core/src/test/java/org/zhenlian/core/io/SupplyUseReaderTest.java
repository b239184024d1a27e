package org.zhenlian.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InvalidTableException;
import org.zhenlian.core.table.SupplyUse.Technology;

class SupplyUseReaderTest {
    private static final String SUPPLY = "supply,a,b\nA,90,10\nB,0,100\n";
    private static final String USE = "use,A,B\na,0,30\nb,20,0\ninput:value-added,80,\n";

    @TempDir
    Path folder;

    private SupplyUseReader reader(String supply, String use) throws IOException {
        return SupplyUseReader.of(
                Files.writeString(folder.resolve("s.csv"), supply), Files.writeString(folder.resolve("u.csv"), use));
    }

    @Test
    void documentedExample_givesBothTables() throws IOException {
        SupplyUseReader reader = reader(SUPPLY, USE);
        InputOutputTable byIndustry = reader.read("su").table(Technology.INDUSTRY);
        assertEquals(18, byIndustry.flow("b", "a"), 1e-12);
        assertEquals(72, byIndustry.account("value-added", "a").getAsDouble(), 1e-12);
        assertTrue(byIndustry.account("value-added", "b").isEmpty(), "B's is not known and B makes most of b");
        assertEquals(-3, reader.read("su").table(Technology.PRODUCT).flow("a", "a"), 1e-12);
    }

    @Test
    void everythingWrong_isNamedWithItsPlace() throws IOException {
        String said = assertThrows(
                        InvalidTableException.class,
                        () -> reader("supply,a,b\nA,9,x\nA,1,1\nB,-1,\n", "use,A,C\na,1,1\nb,1\n")
                                .read("su"))
                .issues()
                .list()
                .toString();
        for (String part : new String[] {
            "s.csv:2 b: \"x\" is not a number",
            "s.csv:3: the row \"A\" stands twice",
            "s.csv:4 a: \"-1\" is below zero",
            "s.csv:4 b: the cell is empty",
            "u.csv:3: the row has 2 cells, the header 3",
            "the industry \"B\" stands in s.csv only",
            "the industry \"C\" stands in u.csv only"
        }) {
            assertTrue(said.contains(part), part + " not in " + said);
        }
    }

    @Test
    void headLines_describeTheTable_andMustAgree() throws IOException {
        InputOutputTable table = reader("unit,万元\nyear,2020\nsource,nbs\n" + SUPPLY, "unit,万元\n" + USE)
                .read("su")
                .table(Technology.INDUSTRY);
        assertEquals("万元", table.unit());
        assertEquals(2020, table.year().getAsInt());
        assertEquals("nbs", table.basis().reference());
        String said = assertThrows(
                        InvalidTableException.class,
                        () -> reader("unit,万元\nyear,20\n" + SUPPLY, "unit,亿元\n" + USE)
                                .read("su"))
                .getMessage();
        assertTrue(said.contains("the unit is \"亿元\", in the other file \"万元\""), said);
        assertTrue(said.contains("the year is \"20\""), said);
    }

    @Test
    void accountInTheSupplyTable_isAnIssue() throws IOException {
        String said = assertThrows(
                        InvalidTableException.class,
                        () -> reader(SUPPLY + "input:wages,1,2\n", USE).read("su"))
                .getMessage();
        assertTrue(said.contains("s.csv:4: the account \"input:wages\" stands in the supply table"), said);
    }

    @Test
    void swappedFiles_areRefused() throws IOException {
        SupplyUseReader reader = reader(USE, SUPPLY);
        String said = assertThrows(AtlasFormatException.class, () -> reader.read("su"))
                .getMessage();
        assertTrue(said.contains("swapped"), said);
    }
}
