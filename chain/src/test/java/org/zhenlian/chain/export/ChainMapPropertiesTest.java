package org.zhenlian.chain.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Hostile;

/** Whatever things are called: what is written reads back as the same nodes, links and names, and as nothing else. */
class ChainMapPropertiesTest {
    private static final String NODE = "n\\d+";
    private static final Pattern MERMAID = Pattern.compile("flowchart LR"
            + "|  (" + NODE + ")\\(?\\[\"((?:[\\p{L}\\p{Nd} ]|#\\d+;)*)\"\\]\\)?"
            + "|  " + NODE + " (-->|-\\.->) " + NODE
            + "|  classDef \\w+ [-\\w:#,]+"
            + "|  class " + NODE + "(," + NODE + ")* \\w+");
    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\\"|\\\\\\\\)*)\"";
    private static final Pattern DOT = Pattern.compile("digraph chain \\{|\\}|  rankdir=LR;|  node \\[shape=box\\];"
            + "|  " + QUOTED + " \\[label=" + QUOTED + "[-\\w=, \"#]*\\];"
            + "|  \\{rank=same;( " + QUOTED + ";)+\\}"
            + "|  " + QUOTED + " -> " + QUOTED + "( \\[style=dashed, constraint=false\\])?;");

    @Provide
    Arbitrary<List<String>> names() {
        return Hostile.names().list().ofMinSize(1).ofMaxSize(4);
    }

    private static ChainMap map(List<String> names, boolean processes) {
        ChainMap map = Chain.of(Hostile.atlas(names), "p0").map();
        return processes ? map.withProcesses() : map;
    }

    @Property(tries = 200)
    void mermaid_anyNames_holdsLabelsAndNothingElse(@ForAll("names") List<String> names, @ForAll boolean processes) {
        ChainMap map = map(names, processes);
        List<MapNode> nodes = map.nodes().list();
        int found = 0;
        for (String line : map.toMermaid().split("\n")) {
            Matcher matcher = MERMAID.matcher(line);
            assertTrue(matcher.matches(), line);
            if (matcher.group(1) != null) {
                assertEquals(Label.of(nodes.get(found++)), decoded(matcher.group(2)));
            }
        }
        assertEquals(nodes.size(), found);
    }

    private static String decoded(String label) {
        return Pattern.compile("#(\\d+);")
                .matcher(label)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1)))));
    }

    @Property(tries = 200)
    void dot_anyNames_holdsQuotedLabelsAndNothingElse(@ForAll("names") List<String> names, @ForAll boolean processes) {
        ChainMap map = map(names, processes);
        List<MapNode> nodes = map.nodes().list();
        int found = 0;
        for (String line : map.toDot().split("\n")) {
            Matcher matcher = DOT.matcher(line);
            assertTrue(matcher.matches(), line);
            if (matcher.group(1) != null) {
                String label = matcher.group(2).replaceAll("\\\\(.)", "$1").replace("&amp;", "&");
                assertEquals(nodes.get(found).id(), matcher.group(1));
                assertEquals(Label.of(nodes.get(found++)), label);
            }
        }
        assertEquals(nodes.size(), found);
    }

    @Property(tries = 200)
    void graphMl_anyNames_readBack(@ForAll("names") List<String> names, @ForAll boolean processes) throws Exception {
        ChainMap map = map(names, processes);
        Document document = xml(map.toGraphMl());
        NodeList nodes = document.getElementsByTagName("node");
        NodeList edges = document.getElementsByTagName("edge");
        assertEquals(map.nodes().size(), nodes.getLength());
        assertEquals(map.links().size(), edges.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            MapNode node = map.nodes().list().get(i);
            Element element = (Element) nodes.item(i);
            assertEquals(node.id(), data(element, "code"));
            assertEquals(GraphMl.token(node.id()), element.getAttribute("id"));
            assertTrue(element.getAttribute("id").matches("[\\p{L}\\p{Nd}._:-]+"), node.id());
            assertEquals(legal(node.names().zh()), data(element, "zh"));
            assertEquals(legal(node.names().en()), data(element, "en"));
            assertEquals(String.valueOf(node.tier()), data(element, "tier"));
        }
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String data(Element node, String key) {
        NodeList all = node.getElementsByTagName("data");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("key").equals(key)) {
                return all.item(i).getTextContent();
            }
        }
        return "(none)";
    }

    /** What XML 1.0 cannot hold, or what turns the writing direction, is replaced; all else is kept. */
    private static String legal(String name) {
        return name.replaceAll(
                "\\p{Cf}|[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    @Property(tries = 200)
    void csv_anyNames_readsBackAndStartsNoFormula(@ForAll("names") List<String> names) {
        ChainMap map = map(names, true);
        String csv = map.nodes().toCsv();
        csv.lines().forEach(line -> assertTrue(line.isEmpty() || "=+-@\t".indexOf(line.charAt(0)) < 0, line));
        List<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(csv).stream().skip(1).toList();
        assertEquals(map.nodes().size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).getFields().forEach(ChainMapPropertiesTest::checkInert);
            String zh = rows.get(i).getField(1);
            String line = map.nodes()
                    .list()
                    .get(i)
                    .names()
                    .zh()
                    .replaceAll("\\R", " ")
                    .replaceAll("[\\p{Cc}&&[^\\t]]|\\p{Cf}|\\p{Cs}", "\uFFFD");
            assertTrue(zh.equals(line) || zh.equals("'" + line), zh);
        }
    }

    private static void checkInert(String cell) {
        String start = cell.replaceAll("^[\\s\\p{Z}\\p{C}&&[^\\t]]+", "");
        boolean number = cell.matches("-?\\d+(\\.\\d+)?");
        assertTrue(start.isEmpty() || number || "=+-@\t\uFF1D\uFF0B\uFF0D\uFF20".indexOf(start.charAt(0)) < 0, cell);
    }

    @Property(tries = 200)
    void json_anyNames_readsBackAndHoldsNoTag(@ForAll("names") List<String> names) throws Exception {
        ChainMap map = map(names, true);
        String json = map.toJson();
        assertTrue(json.chars().noneMatch(c -> c == '<' || c == '>' || c == '&'), json);
        JsonNode read = new ObjectMapper().readTree(json);
        assertEquals(map.nodes().size(), read.get("nodes").size());
        assertEquals(map.links().size(), read.get("links").size());
        for (int i = 0; i < map.nodes().size(); i++) {
            JsonNode name = read.get("nodes").get(i).get("name");
            assertEquals(map.nodes().list().get(i).names().zh(), name.get("zh").textValue());
        }
    }
}
