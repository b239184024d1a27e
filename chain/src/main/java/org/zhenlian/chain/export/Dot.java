package org.zhenlian.chain.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhenlian.chain.graph.Node;

/** A map as DOT: upstream on the left, a column for each tier, loops dashed. */
final class Dot {
    private final List<MapNode> nodes;
    private final List<MapLink> links;

    Dot(ChainMap map) {
        nodes = map.nodes().list();
        links = map.links().list();
    }

    String text() {
        StringBuilder text = new StringBuilder("digraph chain {\n  rankdir=LR;\n  node [shape=box];\n");
        nodes.forEach(
                n -> text.append("  ").append(quoted(n.id())).append(look(n)).append(";\n"));
        columns()
                .values()
                .forEach(column -> text.append("  {rank=same; ").append(column).append("}\n"));
        for (MapLink link : links) {
            text.append("  ")
                    .append(quoted(link.from()))
                    .append(" -> ")
                    .append(quoted(link.to()))
                    .append(link.loop() ? " [style=dashed, constraint=false];\n" : ";\n");
        }
        return text.append("}\n").toString();
    }

    private Map<Integer, String> columns() {
        return nodes.stream()
                .filter(n -> n.kind() == Node.Kind.PRODUCT)
                .collect(Collectors.groupingBy(
                        MapNode::tier,
                        TreeMap::new,
                        Collectors.mapping(n -> quoted(n.id()) + ";", Collectors.joining(" "))));
    }

    private static String look(MapNode node) {
        String shape = node.kind() == Node.Kind.PROCESS ? ", shape=ellipse" : "";
        String fill = node.gaps().isEmpty() ? "" : ", style=filled, fillcolor=\"#f4b6a6\"";
        String edge = Label.isBottleneck(node) ? ", penwidth=4" : node.isFinal() ? ", peripheries=2" : "";
        return " [label=" + quoted(Label.of(node).replace("&", "&amp;")) + shape + fill + edge + "]";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
