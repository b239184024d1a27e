package org.zhenlian.chain.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhenlian.chain.graph.Node;

/** A map as a Mermaid flowchart: upstream on the left, loops dotted. */
final class Mermaid {
    private final List<MapNode> nodes;
    private final List<MapLink> links;
    private final Map<String, String> keys = new HashMap<>();

    Mermaid(ChainMap map) {
        nodes = map.nodes().list();
        links = map.links().list();
        for (MapNode node : nodes) {
            keys.put(node.id(), "n" + keys.size());
        }
    }

    String text() {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        for (MapNode node : nodes) {
            boolean product = node.kind() == Node.Kind.PRODUCT;
            text.append("  ")
                    .append(keys.get(node.id()))
                    .append(product ? "[\"" : "([\"")
                    .append(escaped(Label.of(node)))
                    .append(product ? "\"]\n" : "\"])\n");
        }
        for (MapLink link : links) {
            text.append("  ")
                    .append(keys.get(link.from()))
                    .append(link.loop() ? " -.-> " : " --> ")
                    .append(keys.get(link.to()))
                    .append('\n');
        }
        text.append(style(
                "gap",
                "fill:#f4b6a6,stroke:#7a1f0a,stroke-width:2px",
                n -> !n.gaps().isEmpty()));
        text.append(style("limit", "stroke:#000,stroke-width:4px", Label::isBottleneck));
        return text.append(style("last", "font-weight:bold", MapNode::isFinal)).toString();
    }

    private String style(String name, String how, Predicate<MapNode> who) {
        String marked = nodes.stream().filter(who).map(n -> keys.get(n.id())).collect(Collectors.joining(","));
        return marked.isEmpty() ? "" : "  classDef " + name + " " + how + "\n  class " + marked + " " + name + "\n";
    }

    /** Letters, digits and blanks stay; everything else is an entity code of Mermaid. */
    static String escaped(String label) {
        StringBuilder escaped = new StringBuilder();
        label.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ') {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }
}
