package org.zhenlian.chain.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhenlian.chain.dossier.Flows.Flow;
import org.zhenlian.chain.export.ChainMap;
import org.zhenlian.chain.export.MapNode;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.measure.Interval;

/**
 * A Sankey diagram as SVG: bands as wide as the value that flows, upstream on the left, passing between the bars and never behind one.
 * Flows of a loop are cut, so that the drawing has a direction: a mark at both ends shows where. A flow of unknown value is a dotted
 * line, never a band of width 0.
 */
final class FlowDiagram {
    private static final int STEP_X = 176;
    private static final int BAR = 14;
    private static final Lettering LABEL = new Lettering(10.5);
    private static final int TOP = 16;
    private static final int GAP = 24;
    private static final double TALL = 520;

    private final List<Flow> drawn;
    private final List<Flow> cut;
    private final Language language;
    private final Layout layout;
    private final Map<Place, List<Flow>> here = new HashMap<>();
    private final Map<Place, Map<Flow, Double>> entries = new HashMap<>();
    private final Map<Place, Map<Flow, Double>> exits = new HashMap<>();
    private final double scale;
    private final double bottom;

    FlowDiagram(ChainMap map, List<Flow> flows, Language language) {
        this.language = language;
        drawn = flows.stream().filter(f -> !f.link().loop()).toList();
        cut = flows.stream().filter(f -> f.link().loop()).toList();
        Set<String> ids = new HashSet<>();
        flows.forEach(f -> ids.addAll(List.of(f.link().from(), f.link().to())));
        layout = new Layout(
                map.nodes().list().stream().filter(n -> ids.contains(n.id())).toList(),
                drawn.stream().map(Flow::link).toList(),
                Math.max(16, ids.size() / 4));
        drawn.forEach(f -> layout.route(f.link())
                .forEach(p -> here.computeIfAbsent(p, k -> new ArrayList<>()).add(f)));
        double most = layout.columns().stream()
                .mapToDouble(c -> c.stream().mapToDouble(this::value).sum())
                .max()
                .orElse(0);
        scale = most == 0 ? 0 : TALL / most;
        bottom = TOP + layout.settle(p -> Math.max(p.isPassing() ? 2 : 3, scale * value(p)), GAP);
        stack();
    }

    private static double value(Flow flow) {
        return flow.isKnown() ? (flow.value().low() + flow.value().high()) / 2 : 0;
    }

    private double width(Flow flow) {
        return scale * value(flow);
    }

    /** What comes in or goes out, whichever is more. */
    private double value(Place place) {
        List<Flow> all = here.getOrDefault(place, List.of());
        String id = place.node().id();
        double out = all.stream()
                .filter(f -> f.link().from().equals(id))
                .mapToDouble(FlowDiagram::value)
                .sum();
        return Math.max(out, all.stream().mapToDouble(FlowDiagram::value).sum() - out);
    }

    /** At every place the bands lie in the order of where they come from or go to, so that they cross little. */
    private void stack() {
        for (Map.Entry<Place, List<Flow>> at : here.entrySet()) {
            Place place = at.getKey();
            exits.put(place, heights(place, at.getValue(), 1));
            entries.put(place, place.isPassing() ? exits.get(place) : heights(place, at.getValue(), -1));
        }
    }

    private Map<Flow, Double> heights(Place place, List<Flow> all, int step) {
        Comparator<Flow> order = Comparator.comparingDouble(
                        (Flow f) -> next(place, f, step).middle())
                .thenComparingDouble(f ->
                        layout.place(step > 0 ? f.link().to() : f.link().from()).middle())
                .thenComparing(f -> f.link().from())
                .thenComparing(f -> f.link().to());
        Map<Flow, Double> heights = new HashMap<>();
        double y = TOP + place.top();
        for (Flow flow : all.stream()
                .filter(f -> next(place, f, step) != place)
                .sorted(order)
                .toList()) {
            heights.put(flow, y + width(flow) / 2);
            y += width(flow);
        }
        return heights;
    }

    /** The place after or before one on the way of a flow; the same one if there is none. */
    private Place next(Place place, Flow flow, int step) {
        List<Place> route = layout.route(flow.link());
        int i = route.indexOf(place) + step;
        return i < 0 || i == route.size() ? place : route.get(i);
    }

    String svg() {
        int width = layout.columns().size() * STEP_X;
        String height = Markup.number(bottom);
        String title =
                Markup.text(language.say("为最终产出所用各投入的年价值流向", "Value a year of the inputs that the final output takes"));
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width
                + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\" aria-label=\"" + title
                + "\">\n<title>" + title + "</title>\n");
        drawn.stream().sorted(Comparator.comparingDouble((Flow f) -> -width(f))).forEach(f -> svg.append(band(f)));
        layout.columns().forEach(c -> c.stream().filter(p -> !p.isPassing()).forEach(p -> svg.append(bar(p))));
        return svg.append("</svg>\n").toString();
    }

    private static double x(Place place) {
        return 10 + place.column() * (double) STEP_X;
    }

    private String band(Flow flow) {
        List<Place> route = layout.route(flow.link());
        double x1 = x(route.get(0)) + BAR;
        double y1 = exits.get(route.get(0)).get(flow);
        StringBuilder way = new StringBuilder("M" + at(x1, y1));
        for (Place place : route.subList(1, route.size())) {
            double x2 = x(place);
            double y2 = entries.get(place).get(flow);
            double middle = (x1 + x2) / 2;
            way.append(" C" + at(middle, y1) + " " + at(middle, y2) + " " + at(x2, y2));
            if (place.isPassing()) {
                way.append(" H" + Markup.number(x2 + BAR));
            }
            x1 = x2 + BAR;
            y1 = y2;
        }
        String look = flow.isKnown()
                ? "class=\"flow\" stroke-width=\"" + Markup.number(Math.max(0.5, width(flow))) + "\""
                : "class=\"flow thin\" stroke-width=\"1.5\"";
        return "<path " + look + " data-from=\"" + Markup.text(flow.link().from()) + "\" data-to=\""
                + Markup.text(flow.link().to()) + "\" d=\"" + way + "\"><title>" + Markup.text(label(flow))
                + "</title></path>\n";
    }

    private static String at(double x, double y) {
        return Markup.number(x) + "," + Markup.number(y);
    }

    private String bar(Place place) {
        MapNode node = place.node();
        String marks = marks(node.id());
        String name = language.say(node.names(), node.id());
        String words = LABEL.fit(name, STEP_X - BAR - 14 - LABEL.width(marks)) + marks;
        double y = TOP + place.top();
        return "<a class=\"bar\" href=\"#row-" + Markup.text(node.id()) + "\" data-id=\"" + Markup.text(node.id())
                + "\"><title>" + Markup.text(name + language.say("：", ": ") + money(total(node.id())))
                + "</title><rect class=\"bar-node\" x=\""
                + Markup.number(x(place)) + "\" y=\"" + Markup.number(y) + "\" width=\"" + BAR + "\" height=\""
                + Markup.number(place.size()) + "\"/><text class=\"small\" x=\"" + Markup.number(x(place) + BAR + 4)
                + "\" y=\"" + Markup.number(y + Math.max(4, place.size() / 2) + 4) + "\">" + Markup.text(words)
                + "</text></a>\n";
    }

    /** What flows out of a product, or into a final one. */
    private Interval total(String id) {
        List<Flow> out = drawn.stream().filter(f -> f.link().from().equals(id)).toList();
        List<Flow> counted = out.isEmpty()
                ? drawn.stream().filter(f -> f.link().to().equals(id)).toList()
                : out;
        return counted.stream().map(Flow::value).reduce(Interval.ZERO, Interval::plus);
    }

    /** The numbers of the flows that are cut here, two at most. */
    private String marks(String id) {
        List<Integer> here = IntStream.range(0, cut.size())
                .filter(i -> List.of(cut.get(i).link().from(), cut.get(i).link().to())
                        .contains(id))
                .mapToObj(i -> i + 1)
                .toList();
        String shown = here.stream().limit(2).map(String::valueOf).collect(Collectors.joining(","));
        return here.isEmpty() ? "" : " ↺" + shown + (here.size() > 2 ? "…" : "");
    }

    /** What is cut, by its numbers: where the flow would begin and end, and its value. */
    List<String> cuts() {
        return IntStream.range(0, cut.size())
                .mapToObj(i -> "↺" + (i + 1) + " " + label(cut.get(i)))
                .toList();
    }

    private String label(Flow flow) {
        return name(flow.link().from()) + " → " + name(flow.link().to()) + language.say("：", ": ")
                + money(flow.value());
    }

    private String name(String id) {
        return language.say(layout.place(id).node().names(), id);
    }

    private String money(Interval yuan) {
        double unit = language == Language.ZH ? 1e4 : 1e6;
        Interval counted = new Interval(yuan.low() / unit, yuan.high() / unit);
        return language.say(new Amount(counted, "万元/a").zh(), new Amount(counted, "million yuan/a").toString());
    }
}
