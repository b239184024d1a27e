package org.zhenlian.chain.bottleneck;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;

/** What must-haves and breaking sets are read from: the graph in numbers, its readings, and names for what is in it. */
final class Setting {
    private static final int SHOWN = 3;

    private final String chain;
    private final AndOr net;
    private final Readings readings;
    private final Losses losses;

    Setting(String chain, ProductionGraph graph, Scope scope, Premises premises) {
        this.chain = Objects.requireNonNull(chain, "chain");
        net = new AndOr(
                Objects.requireNonNull(graph, "graph"),
                Objects.requireNonNull(scope, "scope"),
                Objects.requireNonNull(premises, "premises"));
        readings = new Readings(net);
        losses = new Losses(net);
    }

    String chain() {
        return chain;
    }

    AndOr net() {
        return net;
    }

    Readings readings() {
        return readings;
    }

    Losses losses() {
        return losses;
    }

    int goals() {
        return net.goals().length;
    }

    /** The place of a final product among the goals. */
    int goal(String idOrName) {
        Atlas atlas = net.graph().atlas();
        String id = atlas.has(Kind.PRODUCT, idOrName) ? atlas.product(idOrName).id() : idOrName;
        int goal = net.graph().targets().indexOf(id);
        if (goal < 0) {
            throw UnknownIdException.unknown(
                    "final product", idOrName, "chain " + chain, net.graph().targets());
        }
        return goal;
    }

    Verdict availability(int goal) {
        return readings.availability(net.goals()[goal]);
    }

    /** The places of the goals of some availabilities. */
    int[] goals(Verdict... availabilities) {
        return IntStream.range(0, goals())
                .filter(g -> Arrays.asList(availabilities).contains(availability(g)))
                .toArray();
    }

    /** The products of goals, given by their places. */
    int[] products(int... places) {
        return IntStream.of(places).map(g -> net.goals()[g]).toArray();
    }

    List<String> ids(BitSet goals) {
        return goals.stream().mapToObj(g -> net.graph().targets().get(g)).toList();
    }

    /** The ids of the final products of an availability. */
    List<String> withAvailability(Verdict verdict) {
        return IntStream.of(goals(verdict))
                .mapToObj(g -> net.graph().targets().get(g))
                .toList();
    }

    String zh(int element) {
        return names(element).zhOr(net.elements().id(element));
    }

    String en(int element) {
        return names(element).enOr(net.elements().id(element));
    }

    Names names(int element) {
        Atlas atlas = net.graph().atlas();
        String id = net.elements().id(element);
        return switch (net.elements().kind(element)) {
            case PRODUCT -> atlas.product(id).names();
            case RECIPE -> atlas.recipe(id).names();
            default -> atlas.enterprise(id).names();
        };
    }

    /** Some elements in words, the first few of many. */
    Names list(int... elements) {
        int more = Math.max(0, elements.length - SHOWN);
        List<String> zh = IntStream.of(elements).limit(SHOWN).mapToObj(this::zh).toList();
        List<String> en = IntStream.of(elements).limit(SHOWN).mapToObj(this::en).toList();
        return Names.of(
                String.join("、", zh) + (more > 0 ? "等" + elements.length + "项" : ""),
                more > 0 ? String.join(", ", en) + " and " + more + " more" : series(en));
    }

    private static String series(List<String> en) {
        int last = en.size() - 1;
        return last < 1 ? String.join("", en) : String.join(", ", en.subList(0, last)) + " and " + en.get(last);
    }

    Names goalNames(BitSet goals) {
        return list(goals.stream().map(g -> net.goals()[g]).toArray());
    }
}
