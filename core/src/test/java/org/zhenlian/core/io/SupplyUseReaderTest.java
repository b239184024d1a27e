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
import org.zhenlian.core.table.SupplyUse;
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
            "s.csv:4: the industry \"B\" is not in u.csv",
            "u.csv:1 C: the industry \"C\" is not in s.csv"
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
    void importsFinalDemandAndNames_areRead() throws IOException {
        String supply = "supply,name-zh,a,b\nA,甲业,90,10\nB,,0,100\nimports,,4,0\n";
        String use = "use,name-zh,A,B,final-demand\na,玻璃,0,30,64\nb,,20,0,90\ninput:value-added,,80,70,\n";
        LoadedTable loaded = reader(supply, use).readLenient("su", Technology.INDUSTRY);
        InputOutputTable table = loaded.table().orElseThrow();
        assertEquals(64, table.finalDemand()[0]);
        assertEquals(4, table.imports()[0]);
        assertEquals("a", table.sector("玻璃").id());
        assertEquals(0, loaded.issues().size(), loaded.issues().toString());
        InputOutputTable industries = reader(supply, use).read("su").industries(SupplyUse.Sales.PRODUCT);
        assertEquals("A", industries.sector("甲业").id());
        assertEquals(20.0 * 10 / 110, industries.flow("A", "A"), 1e-12);
        assertEquals(30, industries.flow("A", "B"), 1e-12);
        assertEquals(4, industries.imports()[0], 1e-12);
    }

    @Test
    void whatIsOdd_isAWarningAtItsPlace() throws IOException {
        LoadedTable loaded = reader(
                        "supply,a,b\nA,90,10\nB,0,100\nimports,-4,0\n",
                        "use,A,B,final-demand\na,0,95,1\nb,0,0,-5\ninput:value-added,80,70,\n")
                .readLenient("su", Technology.INDUSTRY);
        assertTrue(loaded.table().isPresent());
        String said = loaded.issues().list().toString();
        for (String part : new String[] {
            "u.csv:1 A: COLUMN_IMBALANCE industry A: 80 is put in, 100 comes out",
            "u.csv:1 B: COLUMN_IMBALANCE industry B: 165 is put in, 100 comes out",
            "u.csv:1 A: ZERO_COLUMN industry A uses no product",
            "u.csv:2 final-demand: ROW_IMBALANCE a: 96 is used, 86 is supplied",
            "s.csv:4 a: NEGATIVE_IMPORTS a: -4",
            "s.csv:1 a: SELLS_MORE_THAN_OUTPUT a: 95",
            "u.csv:3 final-demand: NEGATIVE_FINAL_DEMAND b: -5",
            "u.csv:3: ZERO_ROW b sells nothing"
        }) {
            assertTrue(said.contains("WARNING ODD_TABLE " + part), part + " not in " + said);
        }
    }

    @Test
    void whatTheTechnologyRefuses_isAnErrorAtItsPlace() throws IOException {
        LoadedTable idle =
                reader("supply,a,b\nA,0,0\nB,5,9\n", "use,A,B\na,1,0\nb,0,1\n").readLenient("su", Technology.INDUSTRY);
        assertTrue(idle.table().isEmpty());
        assertTrue(
                idle.issues().toString().contains("s.csv:2: the industry A uses something and makes nothing"),
                idle.issues().toString());
        LoadedTable flat =
                reader("supply,a,b\nA,1,2\nB,2,4\n", "use,A,B\na,1,0\nb,0,1\n").readLenient("su", Technology.PRODUCT);
        assertTrue(
                flat.issues().toString().contains("s.csv:1: product technology needs an invertible supply table"),
                flat.issues().toString());
        String said = assertThrows(
                        InvalidTableException.class,
                        () -> reader("supply,a\nA,1\n", "use,A,final-demand\na,1,\ninput:w,1,7\n")
                                .read("su"))
                .getMessage();
        assertTrue(said.contains("u.csv:2 final-demand: the cell is empty"), said);
        assertTrue(said.contains("u.csv:3 final-demand: the account \"input:w\" has a final demand"), said);
        assertThrows(AtlasFormatException.class, () -> reader("", USE).read("su"));
    }

    @Test
    void swappedFiles_areRefused() throws IOException {
        SupplyUseReader reader = reader(USE, SUPPLY);
        String said = assertThrows(AtlasFormatException.class, () -> reader.read("su"))
                .getMessage();
        assertTrue(said.contains("swapped"), said);
    }
}
