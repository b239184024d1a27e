package org.zhenlian.chain.dossier;

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
 * A Sankey diagram as SVG: bands as wide as the value that flows, upstream on the left. Flows of a loop are cut, so that the drawing
 * has a direction: a mark at both ends shows where. A flow of unknown value is a dotted line, never a band of width 0.
 */
final class FlowDiagram {
    private static final int STEP_X = 168;
    private static final int BAR = 14;
    private static final Lettering LABEL = new Lettering(10.5);
    private static final int TOP = 16;
    private static final int GAP = 24;
    private static final double TALL = 520;

    private final List<Flow> drawn;
    private final List<Flow> cut;
    private final Language language;
    private final Layout layout;
    private final Map<String, double[]> bars = new HashMap<>();
    private final Map<String, Double> in = new HashMap<>();
    private final Map<String, Double> out = new HashMap<>();
    private final double scale;

    FlowDiagram(ChainMap map, List<Flow> flows, Language language) {
        this.language = language;
        drawn = flows.stream().filter(f -> !f.link().loop()).toList();
        cut = flows.stream().filter(f -> f.link().loop()).toList();
        Set<String> ids = new HashSet<>();
        flows.forEach(f -> ids.addAll(List.of(f.link().from(), f.link().to())));
        layout = new Layout(
                map.nodes().list().stream().filter(n -> ids.contains(n.id())).toList(),
                drawn.stream().map(Flow::link).toList());
        for (Flow flow : drawn) {
            in.merge(flow.link().to(), width(flow), Double::sum);
            out.merge(flow.link().from(), width(flow), Double::sum);
        }
        double most = layout.columns().stream()
                .mapToDouble(c -> c.stream().mapToDouble(n -> size(n.id())).sum())
                .max()
                .orElse(0);
        scale = most == 0 ? 0 : TALL / most;
        place();
    }

    private static double width(Flow flow) {
        return flow.isKnown() ? (flow.value().low() + flow.value().high()) / 2 : 0;
    }

    private double size(String id) {
        return Math.max(in.getOrDefault(id, 0.0), out.getOrDefault(id, 0.0));
    }

    private double height(String id) {
        return Math.max(3, scale * size(id));
    }

    private void place() {
        for (int x = 0; x < layout.columns().size(); x++) {
            double y = TOP;
            for (MapNode node : layout.columns().get(x)) {
                bars.put(node.id(), new double[] {10 + x * STEP_X, y});
                y += height(node.id()) + GAP;
            }
        }
    }

    private double bottom() {
        return bars.entrySet().stream()
                .mapToDouble(e -> e.getValue()[1] + height(e.getKey()))
                .max()
                .orElse(TOP);
    }

    String svg() {
        int width = layout.columns().size() * STEP_X;
        String height = Markup.number(bottom() + GAP);
        String title = Markup.text(language.say("本地企业满负荷时的投入价值流向", "Value of inputs of local producers at capacity"));
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width
                + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\""
                + title + "\">\n<title>" + title + "</title>\n");
        Map<String, Double> left = new HashMap<>();
        Map<String, Double> right = new HashMap<>();
        for (List<MapNode> column : layout.columns()) {
            for (MapNode node : column) {
                drawn.stream()
                        .filter(f -> f.link().from().equals(node.id()))
                        .sorted(java.util.Comparator.comparing(
                                f -> bars.get(f.link().to())[1]))
                        .forEach(f -> svg.append(band(f, right, left)));
            }
        }
        layout.columns().forEach(c -> c.forEach(n -> svg.append(bar(n))));
        return svg.append("</svg>\n").toString();
    }

    private String band(Flow flow, Map<String, Double> right, Map<String, Double> left) {
        String from = flow.link().from();
        String to = flow.link().to();
        double wide = scale * width(flow);
        double x1 = bars.get(from)[0] + BAR;
        double y1 = bars.get(from)[1] + right.merge(from, wide, Double::sum) - wide / 2;
        double x2 = bars.get(to)[0];
        double y2 = bars.get(to)[1] + left.merge(to, wide, Double::sum) - wide / 2;
        double middle = (x1 + x2) / 2;
        String look = flow.isKnown()
                ? "class=\"flow\" stroke-width=\"" + Markup.number(Math.max(0.5, wide)) + "\""
                : "class=\"flow thin\" stroke-width=\"1.5\"";
        return "<path " + look + " d=\"M" + at(x1, y1) + " C" + at(middle, y1) + " " + at(middle, y2) + " " + at(x2, y2)
                + "\"><title>" + Markup.text(label(flow))
                + "</title></path>\n";
    }

    private String name(String id) {
        return layout.columns().stream()
                .flatMap(List::stream)
                .filter(n -> n.id().equals(id))
                .map(n -> language.say(n.names(), id))
                .collect(Collectors.joining());
    }

    private static String at(double x, double y) {
        return Markup.number(x) + "," + Markup.number(y);
    }

    private String bar(MapNode node) {
        double[] at = bars.get(node.id());
        double tall = height(node.id());
        String marks = marks(node.id());
        String words = LABEL.fit(language.say(node.names(), node.id()), STEP_X - BAR - 10 - LABEL.width(marks)) + marks;
        return "<rect class=\"bar-node\" x=\"" + Markup.number(at[0]) + "\" y=\"" + Markup.number(at[1]) + "\" width=\""
                + BAR
                + "\" height=\"" + Markup.number(tall) + "\"/><text class=\"small\" x=\""
                + Markup.number(at[0] + BAR + 4)
                + "\" y=\"" + Markup.number(at[1] + Math.max(4, tall / 2) + 4) + "\">" + Markup.text(words)
                + "</text>\n";
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
        return name(flow.link().from()) + " → " + name(flow.link().to()) + ": " + money(flow.value());
    }

    private String money(Interval yuan) {
        double unit = language == Language.ZH ? 1e4 : 1e6;
        Interval counted = new Interval(yuan.low() / unit, yuan.high() / unit);
        return language.say(new Amount(counted, "万元/a").zh(), new Amount(counted, "million yuan/a").toString());
    }
}
