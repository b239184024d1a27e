package org.zhenlian.chain.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhenlian.chain.export.MapLink;
import org.zhenlian.chain.export.MapNode;

/**
 * Nodes in columns, one for each tier, upstream on the left; within a column so that links cross little: a few sweeps of the
 * barycentre rule, ties by id. Deterministic.
 */
final class Layout {
    private static final int SWEEPS = 6;

    private final List<List<MapNode>> columns;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, List<String>> neighbours = new HashMap<>();

    Layout(List<MapNode> nodes, List<MapLink> links) {
        TreeMap<Integer, List<MapNode>> tiers = new TreeMap<>(Comparator.reverseOrder());
        nodes.forEach(
                n -> tiers.computeIfAbsent(n.tier(), t -> new ArrayList<>()).add(n));
        columns = new ArrayList<>(tiers.values());
        links.stream().filter(l -> !l.loop()).forEach(l -> {
            neighbours.computeIfAbsent(l.from(), k -> new ArrayList<>()).add(l.to());
            neighbours.computeIfAbsent(l.to(), k -> new ArrayList<>()).add(l.from());
        });
        columns.forEach(this::number);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < columns.size(); i++) {
                arrange(columns.get(sweep % 2 == 0 ? i : columns.size() - 1 - i));
            }
        }
    }

    private void arrange(List<MapNode> column) {
        Map<String, Double> centres = new HashMap<>();
        column.forEach(n -> centres.put(n.id(), centre(n.id())));
        column.sort(Comparator.comparing((MapNode n) -> centres.get(n.id())).thenComparing(MapNode::id));
        number(column);
    }

    /** The mean height of the neighbours, as a share of their column; its own if it has none. */
    private double centre(String id) {
        return neighbours.getOrDefault(id, List.of(id)).stream()
                .mapToDouble(rows::get)
                .average()
                .orElseThrow();
    }

    private void number(List<MapNode> column) {
        for (int i = 0; i < column.size(); i++) {
            rows.put(column.get(i).id(), i);
        }
    }

    /** The columns from left to right. */
    List<List<MapNode>> columns() {
        return columns;
    }

    /** The number of nodes in the longest column. */
    int rows() {
        return columns.stream().mapToInt(List::size).max().orElse(0);
    }
}
