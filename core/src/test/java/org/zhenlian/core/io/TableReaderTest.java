package org.zhenlian.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTable.Entries;
import org.zhenlian.core.table.InvalidTableException;
import org.zhenlian.core.table.TableFinding;
import org.zhenlian.core.table.TableFindings;

class TableReaderTest {
    private static final String DEMO = """
            table,glass-demo
            unit,万元
            year,2023
            source,illustrative
            flows,name-zh,name-en,sand,glass,final-demand,imports,output
            sand,石英砂,Quartz sand,1,60,5,6,60
            glass,玻璃,Glass,0,１０,190,0,200
            input:value-added,,,59,130,,,
            satellite:employment,,,40,,,,
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private LoadedTable lenient(String text) throws IOException {
        return TableReader.of(file("t.csv", text)).readLenient();
    }

    @Test
    void documentedExample_isReadWhole() throws IOException {
        InputOutputTable table = TableReader.of(file("t.csv", DEMO)).read();
        assertEquals("glass-demo", table.id());
        assertEquals("万元", table.unit());
        assertEquals(OptionalInt.of(2023), table.year());
        assertEquals(60, table.flow("石英砂", "Glass"));
        assertEquals(10, table.flow("glass", "glass"));
        assertEquals(200, table.output("glass"));
        assertEquals(6, table.imports()[1]);
        assertEquals(OptionalDouble.of(59), table.account("value-added", "sand"));
        assertEquals(OptionalDouble.empty(), table.account("employment", "glass"));
        assertEquals(
                List.of(TableFinding.Kind.SELLS_MORE_THAN_OUTPUT),
                TableFindings.of(table).list().stream().map(TableFinding::kind).toList());
        assertEquals(List.of(), TableFindings.of(table.atTotalSupply()).list());
    }

    @Test
    void rowsAndColumnsInAnotherOrder_sameTable() throws IOException {
        InputOutputTable one = TableReader.of(file("t.csv", DEMO)).read();
        InputOutputTable other = TableReader.of(file("u.csv", """
                                flows,output,glass,sand
                                glass,200,10,0
                                sand,60,60,1
                                """)).read();
        assertEquals("u", other.id());
        assertEquals(one.flow("sand", "glass"), other.flow("sand", "glass"));
        assertEquals(one.output("glass"), other.output("glass"));
    }

    @Test
    void undeclaredSquare_isRefused_neverGuessed() throws IOException {
        Path bare = file("bare.csv", "code,a,b\na,0.1,0.2\nb,0.3,0.1\n");
        String said = assertThrows(
                        AtlasFormatException.class, () -> TableReader.of(bare).read())
                .getMessage();
        assertTrue(
                said.contains("bare.csv:1") && said.contains("\"code\"") && said.contains("flows or coefficients"),
                said);
        Path list = file("list.csv", "code,name,demand\nb,乙,2\na,甲,1\n");
        InputOutputTable table = TableReader.of(bare)
                .declaredAs(Entries.COEFFICIENTS)
                .describedAs("万元", 2012, "nbs")
                .withSectors(list, Map.of("name-zh", "name", "final-demand", "demand"))
                .read();
        assertEquals(0.2, table.coefficient("甲", "乙"));
        assertEquals(
                "万元 2012 reported nbs",
                table.unit() + " " + table.year().getAsInt() + " "
                        + table.basis().kind().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + table.basis().reference());
        double x = (0.9 * 1 + 0.2 * 2) / (0.81 - 0.06);
        assertEquals(x, table.output("a"), 1e-12);
        Path flows = file("f.csv", DEMO);
        assertThrows(
                AtlasFormatException.class,
                () -> TableReader.of(flows).declaredAs(Entries.COEFFICIENTS).read());
    }

    @Test
    void everyBadCell_isNamedWithItsPlace() throws IOException {
        LoadedTable loaded = lenient("""
                flows,a,b,output
                a,1,x,10
                b,,2,-3
                c,1,1,1
                a,1,1,1
                total,1,3
                """);
        assertTrue(loaded.table().isEmpty());
        has(loaded, IssueCode.BAD_VALUE, "t.csv:2 b", "\"x\" is not a number");
        has(loaded, IssueCode.MISSING_VALUE, "t.csv:3 a", "empty");
        has(loaded, IssueCode.OUT_OF_RANGE, "t.csv:3 output", "-3");
        has(loaded, IssueCode.DANGLING_REFERENCE, "t.csv:4", "\"c\" has no column");
        has(loaded, IssueCode.DUPLICATE_ID, "t.csv:5", "\"a\" stands twice");
        has(loaded, IssueCode.DANGLING_REFERENCE, "t.csv:6", "\"total\"");
        InvalidTableException all = assertThrows(
                InvalidTableException.class,
                () -> TableReader.of(folder.resolve("t.csv")).read());
        assertEquals(loaded.issues().size(), all.issues().size());
    }

    private static void has(LoadedTable loaded, IssueCode code, String place, String words) {
        boolean found = loaded.issues().withCode(code).list().stream()
                .anyMatch(i -> where(i).contains(place)
                        && i.message().contains(words)
                        && !i.hint().isEmpty());
        assertTrue(found, code + " " + place + " not in\n" + loaded.issues().list());
    }

    private static String where(Issue issue) {
        return issue.location().orElseThrow().toString();
    }

    @Test
    void columnWithoutRow_shortRow_missingOutput_areIssues() throws IOException {
        has(lenient("flows,a,b,output\na,1,1,10\n"), IssueCode.DANGLING_REFERENCE, "t.csv:1 b", "no row");
        has(lenient("flows,a,output\na,1\n"), IssueCode.BAD_SYNTAX, "t.csv:2", "2 cells");
        has(
                lenient("flows,a,b\na,1,1\nb,1,1\n"),
                IssueCode.MISSING_COLUMN,
                "t.csv:1",
                "neither output nor final-demand");
        has(lenient("flows,a,output\na,1,9\ninput:,1,\n"), IssueCode.INCONSISTENT, "t.csv:3", "not an id");
        has(lenient("year,x\nflows,a,output\na,1,9\n"), IssueCode.BAD_VALUE, "t.csv:2", "year");
        assertFalse(lenient("flows,output\n").table().isPresent());
    }

    @Test
    void numbersGivenTwice_areAnIssue() throws IOException {
        Path square = file("s.csv", "flows,a,output\na,1,9\n");
        Path list = file("l.csv", "id,x,y\na,8,3\n");
        LoadedTable loaded =
                TableReader.of(square).withSectors(list, Map.of("output", "x")).readLenient();
        has(loaded, IssueCode.INCONSISTENT, "l.csv:2", "given twice");
        LoadedTable missing =
                TableReader.of(square).withSectors(list, Map.of("imports", "z")).readLenient();
        has(missing, IssueCode.MISSING_COLUMN, "l.csv:1", "\"z\"");
        assertThrows(
                IllegalArgumentException.class, () -> TableReader.of(square).withSectors(list, Map.of("oh", "x")));
    }

    @Test
    void columnWithoutHeading_columnTwice_importsOfSome_areIssues() throws IOException {
        has(lenient("flows,a,output,\na,1,9,7\n"), IssueCode.BAD_SYNTAX, "t.csv:2 column 4", "without a heading");
        assertTrue(lenient("flows,a,output,,\na,1,9,,\n").table().isPresent(), "empty columns do no harm");
        has(lenient("flows,a,output,output\na,1,9,9\n"), IssueCode.DUPLICATE_ID, "t.csv:1 output", "stands twice");
        has(
                lenient("flows,a,b,imports,output\na,1,1,,9\nb,0,0,3,9\n"),
                IssueCode.MISSING_VALUE,
                "t.csv:2 imports",
                "the sector \"a\" has no imports, others have");
    }

    @Test
    void whatIsOdd_isAWarningAtItsPlace() throws IOException {
        LoadedTable loaded = lenient("""
                unit,万元
                flows,a,b,c,final-demand,imports,output
                a,0,60,0,-5,-1,50
                b,9,0,0,90,0,100
                c,0,-2,0,3,0,3
                input:va,41,42,3,,,
                """);
        assertTrue(loaded.table().isPresent());
        for (String part : List.of(
                "t.csv:3 final-demand: ROW_IMBALANCE a: 55 万元 is used, 49 is supplied",
                "t.csv:2 c: ZERO_COLUMN c buys nothing",
                "t.csv:3 final-demand: NEGATIVE_FINAL_DEMAND a: -5 万元",
                "t.csv:3 imports: NEGATIVE_IMPORTS a: -1 万元",
                "t.csv:3 output: SELLS_MORE_THAN_OUTPUT a: 60 万元 is sold to sectors, 50 is produced",
                "t.csv:5: NEGATIVE_FLOW c: -2 万元")) {
            assertTrue(loaded.issues().list().toString().contains("WARNING ODD_TABLE " + part), part + loaded.issues());
        }
        assertFalse(loaded.issues().hasErrors());
        assertEquals(
                loaded.findings().orElseThrow().list().size(), loaded.issues().size());
        loaded.issues().forEach(i -> assertFalse(i.hint().isEmpty(), i.toString()));
        LoadedTable loop = lenient("flows,x,y,output\nx,0,30,20\ny,30,0,20\n");
        has(loop, IssueCode.ODD_TABLE, "t.csv:1", "NOT_PRODUCTIVE");
        has(loop, IssueCode.ODD_TABLE, "t.csv:1", "use as much as they make: x, y");
        has(lenient("flows,x,y,output\nx,0,30,20\ny,3,0,0\n"), IssueCode.INCONSISTENT, "t.csv:3 output", "output 0");
    }

    @Test
    void whatIsOddInAListBesideTheSquare_standsThere() throws IOException {
        Path square = file("s.csv", "flows,a\na,1\n");
        Path list = file("l.csv", "id,x,f\na,8,3\n");
        LoadedTable loaded = TableReader.of(square)
                .withSectors(list, Map.of("output", "x", "final-demand", "f"))
                .readLenient();
        has(loaded, IssueCode.ODD_TABLE, "l.csv:2 f", "ROW_IMBALANCE a: 4 is used, 8 is supplied");
    }

    @Test
    void listWithoutNames_leavesThoseOfTheSquare() throws IOException {
        Path square = file("s.csv", "\uFEFFflows,name-zh,玻璃-1\n玻璃-1,玻璃,1\n");
        Path list = file("l.csv", "id,x\n玻璃-1,8\n");
        InputOutputTable table =
                TableReader.of(square).withSectors(list, Map.of("output", "x")).read();
        assertEquals(8, table.output("玻璃"));
    }

    @Test
    void hostileTables_areRefusedSoon() throws IOException {
        StringBuilder wide = new StringBuilder("flows");
        for (int i = 0; i <= 20_000; i++) {
            wide.append(",c").append(i);
        }
        String said = assertThrows(AtlasFormatException.class, () -> lenient(wide + "\n"))
                .getMessage();
        assertTrue(said.contains("more than 20000 sectors"), said);
        StringBuilder strange = new StringBuilder("flows,a,output\n");
        for (int i = 0; i < 20_000; i++) {
            strange.append("b").append(i).append(",1,1\n");
        }
        said = assertThrows(AtlasFormatException.class, () -> lenient(strange.toString()))
                .getMessage();
        assertTrue(said.contains("more than 10000 issues"), said);
    }

    @Test
    void limitsAndBadBytes_stopTheReading() throws IOException {
        Path demo = file("t.csv", DEMO);
        assertThrows(
                AtlasFormatException.class,
                () -> TableReader.of(demo)
                        .with(ReadOptions.DEFAULTS.with(ReadLimit.ROWS, 3))
                        .read());
        assertThrows(
                AtlasFormatException.class,
                () -> TableReader.of(demo)
                        .with(ReadOptions.DEFAULTS.with(ReadLimit.BYTES, 30))
                        .read());
        Path bytes = Files.write(folder.resolve("b.csv"), new byte[] {'f', (byte) 0xff, '\n'});
        assertThrows(AtlasFormatException.class, () -> TableReader.of(bytes).read());
        assertThrows(
                AtlasFormatException.class,
                () -> TableReader.of(folder.resolve("none.csv")).read());
        Path empty = file("e.csv", "");
        assertThrows(AtlasFormatException.class, () -> TableReader.of(empty).read());
    }
}
