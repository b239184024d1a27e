package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;

class CsvTest {
    private static final String HEADER = "supplier,customer,product,value\n";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("links.csv"), text);
    }

    private Issue only(String text) throws IOException {
        LoadedNetwork loaded = SupplyNetwork.readLenient(file(text));
        assertEquals(1, loaded.issues().size(), loaded.toString());
        return loaded.issues().list().get(0);
    }

    private static String refusal(Path file) {
        return assertThrows(NetworkFormatException.class, () -> SupplyNetwork.readLenient(file))
                .getMessage();
    }

    @Test
    void file_isRead() throws IOException {
        SupplyNetwork network = SupplyNetwork.read(file(HEADER + "b,a,glass,12.50\nc,a,sand,\n"));
        assertEquals(List.of("a", "b", "c"), network.ids());
        assertEquals(List.of("glass", "sand"), network.productIds());
        assertEquals("b -> a glass 12.5", network.link(0).toString());
        assertEquals("c -> a sand unknown", network.link(1).toString());
        assertEquals(1, network.unknownValues());
        assertEquals(
                "SupplyNetwork links.csv: 3 enterprises, 2 links, 2 products\n  values in 元/a, 1 unknown\n"
                        + "  2 figures: 100% reported, 0% derived, 0% illustrative",
                network.toString());
    }

    @Test
    void columns_areFoundByName() throws IOException {
        Path file = file("金额,客户,供应商,产品,备注\n\"1,5\",x,y,z,\n7,a,b,c,\"d,e\"\n");
        LoadOptions options = LoadOptions.DEFAULTS.withColumns("供应商", "客户", "产品", "金额");
        LoadedNetwork loaded = SupplyNetwork.readLenient(file, options);
        assertEquals("b -> a c 7", loaded.network().link(0).toString());
        assertEquals(1, loaded.network().links());
        Map<IssueCode, Long> counts = Map.of(IssueCode.UNKNOWN_COLUMN, 1L, IssueCode.BAD_VALUE, 1L);
        assertEquals(counts, loaded.counts());
    }

    @Test
    void badRow_isToldWithLineValueAndAdvice() throws IOException {
        String name = folder.resolve("links.csv").toString();
        Issue number = only(HEADER + "a,b,p,1\n\nc,b,p,1 200\n");
        assertEquals(
                "ERROR BAD_VALUE " + name + ":4 value: value \"1 200\" is not a number\n"
                        + "  Write digits and a point, such as 1234.5; leave it empty if it is not known",
                number.toString());
        assertTrue(only(HEADER + "a,b,p,-3\n").toString().contains(":2 value: value \"-3\" is below 0"));
        assertTrue(only(HEADER + "a,b,p,1e19\n").toString().contains("is more than 1e18"));
        assertTrue(only(HEADER + "a,a,p,1\n").toString().contains("enterprise \"a\" sells to itself"));
        assertTrue(only(HEADER + ",a,p,1\n").toString().contains(":2 supplier: supplier is empty"));
        assertTrue(only(HEADER + "a,b,p\n").toString().contains("the row has 3 cells, the header 4"));
        assertTrue(only(HEADER + "a,b,p,1,2\n").toString().contains("Put quotes around text"));
        assertTrue(only(HEADER + "a\u0001,b,p,1\n").toString().contains("\"a\\u0001\" holds a control character"));
        assertTrue(only(HEADER + "a\0,b,p,1\na,b,p,1\n").toString().contains("holds a control character"));
        assertTrue(only(HEADER + "x".repeat(256) + ",b,p,1\n").toString().contains("longer than 255 bytes"));
    }

    @Test
    void bytesThatAreNotUtf8_areTold() throws IOException {
        Path file = folder.resolve("links.csv");
        Files.write(file, (HEADER + "\u00e9,b,p,1\n").getBytes(StandardCharsets.ISO_8859_1));
        LoadedNetwork loaded = SupplyNetwork.readLenient(file);
        assertEquals(1, loaded.badRows());
        assertTrue(loaded.issues().toString().contains("is not UTF-8"));
    }

    @Test
    void idsOfABadRow_areNotInTheNetwork() throws IOException {
        LoadedNetwork loaded = SupplyNetwork.readLenient(file(HEADER + "a,b,p,1\nx,y,q,bad\n"));
        assertEquals(List.of("a", "b"), loaded.network().ids());
        assertEquals(List.of("p"), loaded.network().productIds());
    }

    @Test
    void strictReading_tellsTheFirstAndTheCount() throws IOException {
        Path file = file(HEADER + "a,b,p,x\n".repeat(7) + "a,b,p,1\n");
        NetworkFormatException e = assertThrows(NetworkFormatException.class, () -> SupplyNetwork.read(file));
        assertEquals(7, e.badRows());
        assertTrue(e.getMessage().startsWith(file + " has 7 bad rows; mend them"));
        assertEquals(7, e.issues().size());
        LoadOptions few = LoadOptions.DEFAULTS.withMaxIssues(2);
        LoadedNetwork loaded = SupplyNetwork.readLenient(file, few);
        assertEquals(2, loaded.issues().size());
        assertEquals(7, loaded.badRows());
        assertEquals(Map.of(IssueCode.BAD_VALUE, 7L), loaded.counts());
        assertEquals(8, loaded.rows());
    }

    @Test
    void farLine_isNamed() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 2; i < 400_000; i++) {
            text.append("a").append(i % 1000).append(",b,p,").append(i).append('\n');
        }
        Path file = file(text + "a,b,p,?\n");
        LoadedNetwork loaded = SupplyNetwork.readLenient(file);
        assertEquals(
                400_000L, loaded.issues().list().get(0).location().orElseThrow().line());
    }

    @Test
    void fileWithoutHeader_isRefused() throws IOException {
        assertTrue(refusal(file("")).contains("the file is empty\n  Begin with the header supplier,customer"));
        assertTrue(refusal(file("\n\n")).contains("the file is empty"));
        String message = refusal(file("\nsuplier,customer,product,value\na,b,c,1\n"));
        assertTrue(message.contains(":2: there is no column \"supplier\""), message);
        assertTrue(message.contains("Did you mean \"suplier\"?"), message);
        assertTrue(refusal(file(HEADER.replace("product", "value"))).contains("MISSING_COLUMN"));
        assertTrue(refusal(file("supplier,supplier,customer,product,value\n")).contains("two columns \"supplier\""));
        assertTrue(refusal(folder.resolve("none.csv")).contains("there is no such file"));
        assertTrue(refusal(folder).contains("UNREADABLE"));
    }

    @Test
    void quotes_mayHoldLineBreaks() throws IOException {
        Path file = file("supplier,customer,product,value,note\na,b,p,1,\"two\nlines\"\nc,d,p,bad,\n");
        LoadedNetwork loaded = SupplyNetwork.readLenient(file);
        assertEquals(1, loaded.network().links());
        assertTrue(loaded.issues().toString().contains(":4 value"), loaded.toString());
    }

    @Test
    void quoteThatIsNeverClosed_isRefused() throws IOException {
        String message = refusal(file(HEADER + "a,b,p,1\n\"a,b,p,1\nc,d,p,1\n"));
        assertTrue(message.contains("BAD_SYNTAX") && message.contains(":3"), message);
        assertTrue(refusal(file(HEADER + "\"a\"x,b,p,1\n")).contains("BAD_SYNTAX"));
    }

    @Test
    void loneCarriageReturns_endLines() throws IOException {
        assertEquals(
                2,
                SupplyNetwork.read(file((HEADER + "a,b,p,1\nb,c,p,1").replace('\n', '\r')))
                        .links());
    }

    @Test
    void veryLongLine_isRefused() throws IOException {
        assertTrue(refusal(file(HEADER + "a,b,p," + "1".repeat(9 << 20))).contains("LIMIT"));
    }

    @Test
    void headerAlone_isAnEmptyNetwork() throws IOException {
        SupplyNetwork network = SupplyNetwork.read(file(HEADER.strip()));
        assertEquals(0, network.enterprises() + network.links() + network.products());
        assertEquals(
                0,
                network.components().count()
                        + network.tiers().count()
                        + network.singlePoints().size());
        assertEquals(0, network.cutPoints().size() + network.sourcing(5).pairs());
        assertEquals(0, network.graph().vertexSet().size());
    }

    @Test
    void options_areChecked() {
        LoadOptions options = LoadOptions.DEFAULTS;
        assertThrows(IllegalArgumentException.class, () -> options.withColumns("a", "b", "a", "c"));
        assertThrows(IllegalArgumentException.class, () -> options.withMaxIssues(0));
        assertThrows(IllegalArgumentException.class, () -> options.withThreads(17));
        assertTrue(options.withThreads(3).toString().endsWith("duplicates KEEP; 3 threads"));
    }

    @Test
    void fileInGb18030_isReadWhenTheOptionsSaySo_andToldOtherwise() throws IOException {
        Charset gb = Charset.forName("GB18030");
        String text = "supplier,customer,product,value\n祁县玻璃厂,晋中包装,\"玻璃,器皿\",12.5\n𠮷店,祁县玻璃厂,砂,\n";
        Path file = Files.write(folder.resolve("gb.csv"), ("\uFEFF" + text).getBytes(gb));
        Path same = Files.writeString(folder.resolve("utf8.csv"), text);
        SupplyNetwork network = SupplyNetwork.read(file, LoadOptions.DEFAULTS.withCharset(gb));
        SupplyNetwork expected = SupplyNetwork.read(same);
        assertEquals(expected.ids(), network.ids());
        assertEquals(expected.link(0).toString(), network.link(0).toString());
        assertEquals(gb, LoadOptions.DEFAULTS.withCharset(gb).withThreads(3).charset());
        Path plain = Files.write(folder.resolve("plain.csv"), text.getBytes(gb));
        String said = assertThrows(NetworkFormatException.class, () -> SupplyNetwork.read(plain))
                .getMessage();
        assertTrue(said.contains("UTF-8") && said.contains("withCharset"), said);
        Path broken = Files.write(folder.resolve("broken.csv"), new byte[] {'s', ',', (byte) 0xFF, (byte) 0xFF, 10});
        said = assertThrows(
                        NetworkFormatException.class,
                        () -> SupplyNetwork.read(broken, LoadOptions.DEFAULTS.withCharset(gb)))
                .getMessage();
        assertTrue(said.contains("GB18030") && said.contains("BAD_ENCODING"), said);
    }
}
