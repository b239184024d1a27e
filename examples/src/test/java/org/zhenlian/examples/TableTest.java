package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.chain.linkage.Linkages;
import org.zhenlian.core.io.TableReader;

class TableTest {
    private static final Path GLASS = Run.DATA.resolve("glass-table.csv");

    @TempDir
    Path dir;

    private Path file(String name, String text) {
        return Broken.write(dir.resolve(name), text);
    }

    @Test
    void table_text_saysWhatIsOddAndWhatMatters() {
        Run run = Run.of("table", GLASS, "--sector", "玻璃器皿");
        assertEquals(Zhenlian.OK, run.code(), run.err());
        assertTrue(run.out().startsWith("Table glass-demo 2023: 5 sectors, 11 flows, output 960 万元; "), run.out());
        for (String part : new String[] {
            "glass-table.csv:6 output: SELLS_MORE_THAN_OUTPUT sand",
            "--supply",
            "--domestic",
            "Most linked: 0 key sectors of 5",
            "Most upstream",
            "Output lost without a sector (hypothetical extraction), 万元",
            "Multipliers of value-added",
            "Multipliers of employment",
            "Coefficients that matter most",
            "glass 玻璃器皿 <- energy 燃气与电力",
            "without glass 玻璃器皿 output falls by 918.6 万元 (95.69%)"
        }) {
            assertTrue(run.out().contains(part), part + " not in\n" + run.out());
        }
        assertTrue(run.out().lines().noneMatch(l -> l.endsWith(" ")), "no blanks at line ends");
    }

    @Test
    void table_chinese_saysTheSame() {
        Run run = Run.of("table", GLASS, "--lang", "zh", "--sector", "glass");
        assertEquals(Zhenlian.OK, run.code(), run.err());
        for (String part : new String[] {
            "投入产出表 glass-demo 2023：5 个部门", "中间使用大于总产出", "拉动型部门", "最上游的部门", "抽去一个部门后损失的产出", "增加值乘数", "若无glass 玻璃器皿"
        }) {
            assertTrue(run.out().contains(part), part + " not in\n" + run.out());
        }
    }

    @Test
    void table_totalSupply_leavesNothingOdd() {
        Run run = Run.of("table", GLASS, "--supply");
        assertTrue(run.out().contains("Findings: none"), run.out());
        assertFalse(run.out().contains("--supply"), run.out());
    }

    @Test
    void table_domestic_leavesImportsOut() {
        Run run = Run.of("table", GLASS, "--domestic");
        assertTrue(run.out().contains("Findings: none"), run.out());
        assertTrue(run.out().contains("Multipliers of imported-inputs"), run.out());
        assertEquals(
                Zhenlian.USAGE, Run.of("table", GLASS, "--domestic", "--supply").code());
    }

    @Test
    void table_bareSquareWithAList_isRead() {
        Path square = file("z.csv", "code,a,b\na,1,2\nb,3,4\n");
        Path list = file("l.csv", "code,title,GO,IM\na,甲,9,1\nb,乙,9,0\n");
        Run run = Run.of(
                "table",
                square,
                "--cells",
                "flows",
                "--sectors",
                list,
                "--columns",
                "output=GO,imports=IM,name-zh=title",
                "--lang",
                "zh");
        assertEquals(Zhenlian.OK, run.code(), run.err());
        assertTrue(run.out().contains("a 甲"), run.out());
        String[][] wrong = {
            {"table", square.toString(), "--sectors", list.toString()},
            {"table", square.toString(), "--sectors", list.toString(), "--columns", "GO"},
            {"table", square.toString(), "--sectors", list.toString(), "--columns", "outputs=GO"},
            {"table", square.toString(), "--sectors", "none.csv", "--columns", "output=GO"},
        };
        for (String[] words : wrong) {
            assertEquals(Zhenlian.USAGE, Run.of((Object[]) words).code(), String.join(" ", words));
        }
    }

    @Test
    void table_json_holdsEverySectorAsTheLibraryHasIt() throws Exception {
        Run run = Run.of("table", GLASS, "--format=json", "--sector=glass");
        assertEquals(Zhenlian.OK, run.code(), run.err());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals("zhenlian-table", json.get("format").asText());
        assertEquals("flows", json.at("/table/declaredAs").asText());
        assertEquals("SELLS_MORE_THAN_OUTPUT", json.at("/findings/list/0/kind").asText());
        assertEquals(
                "glass-table.csv:6 output", json.at("/findings/list/0/place").asText());
        Linkages linkages = Linkages.of(TableReader.of(GLASS).read());
        assertEquals(5, json.get("linkages").size());
        json.get("linkages")
                .forEach(s -> assertEquals(
                        linkages.of(s.get("sector").asText()).totalBackward(),
                        s.get("total-backward").asDouble()));
        assertEquals("glass", json.at("/extractions/0/sector").asText());
        assertEquals(5, json.at("/multipliers/value-added").size());
        assertEquals(10, json.get("influences").size());
        assertEquals("glass", json.at("/paths/0/sectors/0").asText());
        assertTrue(json.get("refused").isNull());
    }

    @Test
    void table_ofSupplyAndUse_statesItsAssumption() {
        Path supply = file("s.csv", "unit,万元\nsupply,a,b\nA,90,10\nB,0,100\n");
        Path use = file("u.csv", "use,A,B\na,0,30\nb,20,0\ninput:value-added,80,70\n");
        Run run = Run.of("table", supply, use);
        assertEquals(Zhenlian.OK, run.code(), run.err());
        assertTrue(run.flat().contains("anindustryusesthesamemix"), run.out());
        Run product = Run.of("table", supply, use, "--technology", "product", "--lang", "zh", "--sector", "a");
        assertTrue(product.out().contains("产品技术假定"), product.out());
        assertTrue(product.out().contains("流量为负"), product.out());
        Run odd = Run.of("table", file("o.csv", "supply,a\nA,0\n"), file("p.csv", "use,A\na,5\n"));
        assertEquals(Zhenlian.DATA, odd.code());
        assertTrue(odd.err().contains("the industry A uses something and makes nothing"), odd.err());
    }

    @Test
    void table_withErrors_namesFileLineValueAndAdvice() {
        Run run = Run.of("table", file("t.csv", "flows,a,b,output\na,1,x,9\nb,2,,9\n"));
        assertEquals(Zhenlian.DATA, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("t.csv has 2 errors, so no table was made"), run.err());
        assertTrue(run.err().contains("t.csv:2 b: \"x\" is not a number"), run.err());
        assertTrue(run.err().contains("t.csv:3 b: the cell is empty\n  Write 0 where nothing is traded"), run.err());
    }

    @Test
    void table_whoseLoopsUseUpWhatTheyMake_isShownWithoutLinkages() throws Exception {
        Path loop = file("t.csv", "flows,a,b,output\na,0,30,20\nb,30,0,20\n");
        Run run = Run.of("table", loop);
        assertEquals(Zhenlian.DATA, run.code());
        assertTrue(run.out().contains("NOT_PRODUCTIVE"), run.out());
        assertTrue(run.err().contains("use as much as they make"), run.err());
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("table", loop, "--format", "json").out());
        assertFalse(json.get("refused").isNull());
        assertFalse(json.has("linkages"));
    }

    @Test
    void table_ofTheSample_saysWhatToNameInstead() {
        Run run = Run.of("table", "sample");
        assertEquals(Zhenlian.USAGE, run.code());
        assertTrue(run.err().contains("the sample is an atlas, not an input-output table\n"), run.err());
        assertTrue(run.err().contains("glass-table.csv"), run.err());
    }

    @Test
    void table_wrongCommandLine_isRefused() {
        String[][] wrong = {
            {"table"},
            {"table", "none.csv"},
            {"table", GLASS.toString(), "--sector", "glas"},
            {"table", GLASS.toString(), "--technology", "product"},
            {"table", GLASS.toString(), GLASS.toString(), "--cells", "flows"},
            {"table", GLASS.toString(), "--cells", "flow"},
        };
        for (String[] words : wrong) {
            Run run = Run.of((Object[]) words);
            assertEquals(Zhenlian.USAGE, run.code(), String.join(" ", words) + run.err());
        }
        assertEquals(Zhenlian.DATA, Run.of("table", Run.DATA).code());
        assertEquals(
                Zhenlian.DATA, Run.of("table", GLASS, "--cells", "coefficients").code());
        assertEquals(Zhenlian.DATA, Run.of("table", GLASS, GLASS).code());
    }

    @Test
    void table_ofAnotherCharset_andWithoutItsWord_isRead() throws Exception {
        String text = "code,玻璃,output\n玻璃,1,9\n";
        Path gb = Files.write(dir.resolve("gb.csv"), text.getBytes(Charset.forName("GB18030")));
        Run run = Run.of("table", gb, "--charset", "GB18030", "--cells", "flows");
        assertEquals(Zhenlian.OK, run.code(), run.err());
        assertTrue(run.out().contains("玻璃"), run.out());
        assertEquals(Zhenlian.DATA, Run.of("table", gb).code());
    }
}
