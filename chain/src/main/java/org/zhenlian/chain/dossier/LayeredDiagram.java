package org.zhenlian.chain.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenlian.chain.export.ChainMap;
import org.zhenlian.chain.export.MapLink;
import org.zhenlian.chain.export.MapNode;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.GapKind;

/**
 * The chain as SVG: a box for each product, a column for each tier, final products on the right. Gaps and bottlenecks are told by
 * words, by lightness and by the line around the box, so that grey print shows them too. Every box is a link to its row in a table.
 */
final class LayeredDiagram {
    private static final int WIDTH = 138;
    private static final int STEP_X = 168;
    private static final int LINE = 15;
    private static final int SPACE = 12;
    private static final Lettering NAME = new Lettering(12);
    private static final Lettering SMALL = new Lettering(10.5);
    private static final int TOP = 34;
    private static final int LEFT = 10;
    private static final int PLACES = 3;
    private static final int MOST_ROWS = 18;

    private final ChainMap map;
    private final Language language;
    private final Layout layout;
    private final int width;
    private final int tall;
    private final Map<String, double[]> places = new HashMap<>();

    LayeredDiagram(ChainMap map, Language language) {
        this.map = map;
        this.language = language;
        layout = new Layout(map.nodes().list(), map.links().list());
        boolean oneLine = map.nodes().list().stream().allMatch(n -> lines(n).size() == 1);
        tall = oneLine ? 40 : 40 + LINE;
        int x = LEFT;
        for (List<MapNode> tier : layout.columns()) {
            int parts = parts(tier);
            int rows = (tier.size() + parts - 1) / parts;
            for (int i = 0; i < tier.size(); i++) {
                double y = TOP + (i / parts + (rows() - rows) / 2.0) * (tall + SPACE);
                places.put(tier.get(i).id(), new double[] {x + i % parts * STEP_X, y});
            }
            x += parts * STEP_X;
        }
        width = x;
    }

    /** A tier of many products is drawn in several columns side by side, so that the drawing stays low enough to be read. */
    private static int parts(List<MapNode> tier) {
        return (tier.size() + MOST_ROWS - 1) / MOST_ROWS;
    }

    private int rows() {
        return Math.min(MOST_ROWS, layout.rows());
    }

    String svg() {
        int height = TOP + rows() * (tall + SPACE) + 10;
        String title = language.say("产业链分层图", "Layered diagram of the chain");
        StringBuilder svg =
                new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\""
                        + height + "\" viewBox=\"0 0 " + width + " " + height + "\" aria-label=\""
                        + Markup.text(title) + "\">\n<title>" + Markup.text(title) + "</title>\n");
        heads(svg);
        map.links().list().forEach(l -> svg.append(edge(l)));
        layout.columns().forEach(column -> column.forEach(n -> svg.append(box(n))));
        return svg.append("</svg>\n").toString();
    }

    private void heads(StringBuilder svg) {
        int x = LEFT;
        for (List<MapNode> column : layout.columns()) {
            int tier = column.get(0).tier();
            String words = tier == 0
                    ? language.say("第 0 级（终端）", "tier 0 (end of chain)")
                    : language.say("第 " + tier + " 级", "tier " + tier);
            svg.append(text("head", x, 20, words)).append('\n');
            x += parts(column) * STEP_X;
        }
    }

    private String edge(MapLink link) {
        double[] from = places.get(link.from());
        double[] to = places.get(link.to());
        double y1 = from[1] + tall / 2.0;
        double y2 = to[1] + tall / 2.0;
        double x1 = from[0] + WIDTH;
        boolean back = to[0] <= from[0];
        double x2 = back ? to[0] + WIDTH : to[0];
        double bend = back ? 26 + Math.abs(y2 - y1) / 12 : Math.min(90, (x2 - x1) / 2 + 20);
        String curve = "M" + at(x1, y1) + " C" + at(x1 + bend, y1) + " " + at(back ? x2 + bend : x2 - bend, y2) + " "
                + at(x2, y2);
        return "<path class=\"edge" + (link.loop() ? " loop" : "") + "\" data-from=\"" + Markup.text(link.from())
                + "\" data-to=\"" + Markup.text(link.to()) + "\" d=\"" + curve + "\"/>\n";
    }

    private static String at(double x, double y) {
        return Markup.number(x) + "," + Markup.number(y);
    }

    private String box(MapNode node) {
        double[] at = places.get(node.id());
        boolean limits = isLimit(node);
        String kind = look(node) + (limits ? " limit" : "") + (node.isFinal() ? " final" : "");
        StringBuilder box = new StringBuilder("<a class=\"" + kind + "\" href=\"#row-" + Markup.text(node.id())
                + "\" data-id=\"" + Markup.text(node.id()) + "\"><title>" + Markup.text(spoken(node)) + "</title>");
        box.append("<rect class=\"box\" x=\"" + Markup.number(at[0]) + "\" y=\"" + Markup.number(at[1]) + "\" width=\""
                + WIDTH + "\" height=\"" + tall + "\" rx=\"3\"/>");
        List<String> lines = lines(node);
        for (int i = 0; i < lines.size(); i++) {
            box.append(text("name", at[0] + 7, at[1] + 17 + i * LINE, lines.get(i)));
        }
        box.append(text("small", at[0] + 7, at[1] + tall - 8, SMALL.fit(state(node), WIDTH - 12)));
        if (limits) {
            box.append("<circle class=\"badge\" cx=\"" + Markup.number(at[0] + WIDTH - 4) + "\" cy=\""
                    + Markup.number(at[1] + 4) + "\" r=\"11\"/>");
            box.append(text(
                    "mark",
                    at[0] + WIDTH - 7.5,
                    at[1] + 8,
                    String.valueOf(node.bottleneck().getAsInt())));
        }
        return box.append("</a>\n").toString();
    }

    /** The name in one line or two; the bold ones of final products are wider. */
    private List<String> lines(MapNode node) {
        String name = language.say(node.names(), node.id());
        double bold = node.isFinal() ? 1.12 : 1;
        return NAME.lines(name, (WIDTH - 14 - (isLimit(node) ? 12 : 0)) / bold);
    }

    private static String text(String kind, double x, double y, String words) {
        return "<text class=\"" + kind + "\" x=\"" + Markup.number(x) + "\" y=\"" + Markup.number(y) + "\">"
                + Markup.text(words) + "</text>";
    }

    static boolean isLimit(MapNode node) {
        return node.bottleneck().isPresent() && node.bottleneck().getAsInt() <= PLACES;
    }

    private static String look(MapNode node) {
        List<GapKind> gaps = node.gaps();
        if (gaps.contains(GapKind.NO_PRODUCER)) {
            return "no-producer";
        }
        if (gaps.contains(GapKind.IMPORTED)) {
            return "imported";
        }
        return gaps.contains(GapKind.SHORT) ? "short" : gaps.isEmpty() ? "fine" : "other";
    }

    private String kinds(MapNode node) {
        return node.gaps().stream()
                .map(k -> language.say(k.names().zh(), k.names().en()))
                .collect(Collectors.joining(language.say("、", ", ")));
    }

    private String state(MapNode node) {
        String covered = node.coverage()
                .map(Amount::share)
                .map(a -> language.say(a.zh(), a.toString()))
                .orElse("");
        return node.gaps().isEmpty() ? covered : covered + " · " + kinds(node);
    }

    /** What a screen reader says of a box. */
    private String spoken(MapNode node) {
        List<String> words = new ArrayList<>(List.of(language.say(node.names(), node.id())));
        node.coverage().map(Amount::share).ifPresent(a -> words.add(language.say("覆盖率 " + a.zh(), "coverage " + a)));
        if (!node.gaps().isEmpty()) {
            words.add(language.say("缺口:", "gaps: ") + kinds(node));
        }
        if (isLimit(node)) {
            words.add(language.say("堵点第 ", "bottleneck ") + node.bottleneck().getAsInt() + language.say(" 位", ""));
        }
        return String.join(language.say(";", "; "), words);
    }
}
