package org.zhenlian.chain.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.zhenlian.chain.export.MapLink;
import org.zhenlian.chain.export.MapNode;

/**
 * Products in columns, one for each tier, upstream on the left; a tier of very many products takes several columns. What a product
 * sends beyond the next column passes through the columns between in places of its own, shared by all it sends, so that no line runs
 * behind a box. The method is Sugiyama's: columns, then few crossings ({@link Crossings}), then straight lines ({@link Alignment}).
 * Deterministic. Time: O(sweeps x lines x log lines); above {@value #MANY} products lines do not get places of their own.
 */
final class Layout {
    private static final int MANY = 1_000;

    private final List<List<Place>> columns = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<List<Object>, Place> passes = new HashMap<>();

    /**
     * The layout of some products.
     *
     * @param nodes the products
     * @param links what joins them; loops do not move anything
     * @param most how many products a column holds at most; more if there are very many
     */
    Layout(List<MapNode> nodes, List<MapLink> links, int most) {
        Map<String, Long> inputs = links.stream().collect(Collectors.groupingBy(MapLink::to, Collectors.counting()));
        int rows = Math.max(most, (int) Math.sqrt(nodes.size()));
        TreeMap<Integer, List<MapNode>> tiers = new TreeMap<>(Comparator.reverseOrder());
        nodes.forEach(
                n -> tiers.computeIfAbsent(n.tier(), t -> new ArrayList<>()).add(n));
        for (List<MapNode> tier : tiers.values()) {
            tier.sort(Comparator.comparing((MapNode n) -> inputs.containsKey(n.id()) ? 0 : 1)
                    .thenComparing(MapNode::id));
            int parts = (tier.size() + rows - 1) / rows;
            for (int part = 0; part < parts; part++) {
                add(tier.subList(tier.size() * part / parts, tier.size() * (part + 1) / parts));
            }
        }
        boolean few = nodes.size() <= MANY;
        links.stream().filter(l -> !l.loop()).forEach(l -> join(l, few));
        new Crossings(columns).reduce(few ? 24 : 4);
    }

    private void add(List<MapNode> nodes) {
        List<Place> column = new ArrayList<>();
        for (MapNode node : nodes) {
            Place place = new Place(node, columns.size(), false);
            places.put(node.id(), place);
            column.add(place);
        }
        columns.add(column);
    }

    private void join(MapLink link, boolean passing) {
        Place at = places.get(link.from());
        Place end = places.get(link.to());
        for (int c = at.column() + 1; passing && c < end.column(); c++) {
            Place next = pass(places.get(link.from()), c);
            at.leadTo(next);
            at = next;
        }
        if (at.column() + 1 == end.column()) {
            at.leadTo(end);
        }
    }

    private Place pass(Place source, int column) {
        return passes.computeIfAbsent(List.of(source, column), k -> {
            Place pass = new Place(source.node(), column, true);
            columns.get(column).add(pass);
            return pass;
        });
    }

    /**
     * Gives every place its height.
     *
     * @param size how high what is drawn there is
     * @param space what is free below a product; a fifth of it below what passes
     * @return the height of the whole, from 0
     */
    double settle(ToDoubleFunction<Place> size, double space) {
        columns.forEach(c -> c.forEach(p -> p.size(size.applyAsDouble(p))));
        return new Alignment(columns, space).settle();
    }

    /** The columns from left to right, each from top to bottom. */
    List<List<Place>> columns() {
        return columns;
    }

    /** Where a product is. */
    Place place(String id) {
        return places.get(id);
    }

    /** The places that a link runs through, its ends included. */
    List<Place> route(MapLink link) {
        List<Place> route = new ArrayList<>();
        Place from = places.get(link.from());
        Place to = places.get(link.to());
        route.add(from);
        for (int c = from.column() + 1; c < to.column(); c++) {
            Place pass = passes.get(List.of(from, c));
            if (pass != null) {
                route.add(pass);
            }
        }
        route.add(to);
        return route;
    }
}
