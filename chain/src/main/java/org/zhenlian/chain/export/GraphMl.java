package org.zhenlian.chain.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zhenlian.core.measure.Interval;

/** A map as GraphML. */
final class GraphMl {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            """;

    /** The attributes of nodes and edges: element, name, type. */
    private static final List<List<String>> KEYS = List.of(
            List.of("node", "code", "string"),
            List.of("node", "label", "string"),
            List.of("node", "zh", "string"),
            List.of("node", "en", "string"),
            List.of("node", "kind", "string"),
            List.of("node", "tier", "int"),
            List.of("node", "final", "boolean"),
            List.of("node", "gap", "string"),
            List.of("node", "gaps", "string"),
            List.of("node", "coverage_low", "double"),
            List.of("node", "coverage_high", "double"),
            List.of("node", "bottleneck", "int"),
            List.of("edge", "role", "string"),
            List.of("edge", "loop", "boolean"));

    private final ChainMap map;
    private final StringBuilder text = new StringBuilder(HEAD);

    GraphMl(ChainMap map) {
        this.map = map;
    }

    String text() {
        for (List<String> key : KEYS) {
            text.append(String.format(
                    Locale.ROOT,
                    "  <key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n",
                    key.get(1),
                    key.get(0),
                    key.get(1),
                    key.get(2)));
        }
        text.append("  <graph id=\"chain\" edgedefault=\"directed\">\n");
        map.nodes().list().forEach(this::node);
        map.links().list().forEach(this::edge);
        return text.append("  </graph>\n</graphml>\n").toString();
    }

    private void node(MapNode node) {
        text.append("    <node id=\"").append(token(node.id())).append("\">");
        data("code", node.id());
        data("label", node.names().zhOr(node.id()));
        data("zh", node.names().zh());
        data("en", node.names().en());
        data("kind", node.kind().name().toLowerCase(Locale.ROOT));
        data("tier", String.valueOf(node.tier()));
        data("final", String.valueOf(node.isFinal()));
        if (!node.gaps().isEmpty()) {
            data("gap", node.gaps().get(0).name());
            data("gaps", node.gaps().stream().map(Enum::name).collect(Collectors.joining(" ")));
        }
        node.coverage().ifPresent(this::coverage);
        node.bottleneck().ifPresent(place -> data("bottleneck", String.valueOf(place)));
        text.append("</node>\n");
    }

    private void coverage(Interval share) {
        data("coverage_low", String.valueOf(share.low()));
        data("coverage_high", String.valueOf(share.high()));
    }

    private void edge(MapLink link) {
        text.append("    <edge source=\"")
                .append(token(link.from()))
                .append("\" target=\"")
                .append(token(link.to()))
                .append("\">");
        data("role", link.role().name());
        data("loop", String.valueOf(link.loop()));
        text.append("</edge>\n");
    }

    private void data(String key, String value) {
        text.append("<data key=\"")
                .append(key)
                .append("\">")
                .append(escaped(value))
                .append("</data>");
    }

    /**
     * An id as the schema of GraphML wants it, a name token: what may not stand in one is written as SQL/XML does, {@code _x0040_} for
     * {@code @}.
     */
    static String token(String id) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean literal = c == '_' && id.startsWith("_x", i);
            boolean plain =
                    c < 0x80 ? Character.isLetterOrDigit(c) || "._-:".indexOf(c) >= 0 : c >= 0x4E00 && c <= 0x9FA5;
            token.append(plain && !literal ? String.valueOf(c) : String.format(Locale.ROOT, "_x%04X_", (int) c));
        }
        return token.toString();
    }

    /** Text that means itself inside elements and attributes; what XML 1.0 cannot hold, or what turns the writing direction, becomes U+FFFD. */
    static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        value.codePoints().forEach(c -> {
            boolean legal = c >= 0x20 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
            if ("<>&\"'\t\n\r\u0085\u2028".indexOf(c) >= 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(legal && Character.getType(c) != Character.FORMAT ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }
}
