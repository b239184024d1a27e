package org.zhenlian.chain.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhenlian.chain.export.ChainMap;
import org.zhenlian.chain.export.MapLink;
import org.zhenlian.chain.export.MapNode;

/**
 * A map of the chain as SVG: a box for each product, a column for each tier, final products on the right; a {@link View} decides what
 * the boxes say. Lines run between the boxes, never behind one. Every box is a link to its row in a table.
 */
final class LayeredDiagram {
    private static final int WIDTH = 138;
    private static final int STEP_X = 190;
    private static final int LINE = 14;
    private static final int SPACE = 12;
    private static final int LANE = 2;
    private static final int TOP = 34;
    private static final int LEFT = 10;
    private static final int MOST_ROWS = 14;
    private static final Lettering NAME = new Lettering(12);
    private static final Lettering SMALL = new Lettering(10.5);

    private final ChainMap map;
    private final Language language;
    private final View view;
    private final Layout layout;
    private final int tall;
    private final double bottom;

    LayeredDiagram(ChainMap map, View view, Language language) {
        this.map = map;
        this.language = language;
        this.view = view;
        List<MapNode> nodes = map.nodes().list();
        int names = nodes.stream().mapToInt(n -> lines(n).size()).max().orElse(1);
        int notes = nodes.stream().mapToInt(n -> view.notes(n).size()).max().orElse(1);
        tall = 12 + LINE * (names + notes);
        layout = new Layout(nodes, map.links().list(), MOST_ROWS);
        bottom = TOP + layout.settle(p -> p.isPassing() ? LANE : tall, SPACE);
    }

    String svg() {
        int width = LEFT + layout.columns().size() * STEP_X;
        String size = "width=\"" + width + "\" height=\"" + Markup.number(bottom) + "\" viewBox=\"0 0 " + width + " "
                + Markup.number(bottom) + "\"";
        String title = Markup.text(view.title());
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + " aria-label=\""
                + title + "\">\n<title>" + title + "</title>\n");
        heads(svg);
        map.links().list().stream().filter(view::shows).forEach(l -> svg.append(edge(l)));
        boxes().forEach(p -> svg.append(box(p)));
        return svg.append("</svg>\n").toString();
    }

    private List<Place> boxes() {
        return layout.columns().stream()
                .flatMap(List::stream)
                .filter(p -> !p.isPassing())
                .toList();
    }

    private static double x(Place place) {
        return LEFT + place.column() * (double) STEP_X;
    }

    private double y(Place place) {
        return TOP + place.top();
    }

    private double middle(Place place) {
        return TOP + place.middle();
    }

    private void heads(StringBuilder svg) {
        int before = -1;
        for (List<Place> column : layout.columns()) {
            Place first =
                    column.stream().filter(p -> !p.isPassing()).findFirst().orElseThrow();
            int tier = first.node().tier();
            String words = tier == 0
                    ? language.say("第 0 级（终端）", "tier 0 (end of chain)")
                    : language.say("第 " + tier + " 级", "tier " + tier);
            if (tier != before) {
                svg.append(text("head", x(first), 20, said(words))).append('\n');
            }
            before = tier;
        }
    }

    private String said(String words) {
        return language == Language.ZH ? Punctuation.chinese(words) : words;
    }

    private String edge(MapLink link) {
        return "<path class=\"edge" + (link.loop() ? " loop" : "") + "\" data-from=\"" + Markup.text(link.from())
                + "\" data-to=\"" + Markup.text(link.to()) + "\" d=\"" + curve(link) + "\"/>\n";
    }

    /** Through the places of the route; what does not lead to a later column is an arc on the right of the boxes. */
    private String curve(MapLink link) {
        List<Place> route = layout.route(link);
        Place from = route.get(0);
        Place to = route.get(route.size() - 1);
        double x = x(from) + WIDTH;
        if (to.column() <= from.column()) {
            double bend = 20 + Math.abs(middle(to) - middle(from)) / 16;
            double end = x(to) + WIDTH;
            return "M" + at(x, middle(from)) + " C" + at(x + bend, middle(from)) + " " + at(end + bend, middle(to))
                    + " " + at(end, middle(to));
        }
        StringBuilder curve = new StringBuilder("M" + at(x, middle(from)));
        for (int i = 1; i < route.size(); i++) {
            double y1 = middle(route.get(i - 1));
            double y2 = middle(route.get(i));
            double x1 = x(route.get(i - 1)) + WIDTH;
            double x2 = x(route.get(i));
            double half = (x2 - x1) / 2;
            curve.append(" C").append(at(x1 + half, y1)).append(' ').append(at(x2 - half, y2));
            curve.append(' ').append(at(x2, y2));
            if (route.get(i).isPassing()) {
                curve.append(" H").append(Markup.number(x2 + WIDTH));
            }
        }
        return curve.toString();
    }

    /** Whole pixels are enough for lines, and there are many. */
    private static String at(double x, double y) {
        return Math.round(x) + "," + Math.round(y);
    }

    private String box(Place place) {
        MapNode node = place.node();
        double x = x(place);
        double y = y(place);
        StringBuilder box = new StringBuilder("<a class=\"" + view.look(node) + (node.isFinal() ? " final" : "")
                + "\" href=\"#" + Markup.text(view.row(node)) + "\" data-id=\"" + Markup.text(node.id()) + "\"><title>"
                + Markup.text(said(spoken(node))) + "</title>");
        box.append("<rect class=\"box\" x=\"" + Markup.number(x) + "\" y=\"" + Markup.number(y) + "\" width=\"" + WIDTH
                + "\" height=\"" + tall + "\" rx=\"3\"/>");
        List<String> lines = lines(node);
        for (int i = 0; i < lines.size(); i++) {
            box.append(text("name", x + 7, y + 17 + i * LINE, lines.get(i)));
        }
        List<String> notes = view.notes(node);
        for (int i = 0; i < notes.size(); i++) {
            double at = y + tall - 8 - (notes.size() - 1 - i) * (LINE - 1.5);
            box.append(text("small", x + 7, at, SMALL.fit(said(notes.get(i)), WIDTH - 12)));
        }
        return box.append(badge(node, x, y)).append("</a>\n").toString();
    }

    private String badge(MapNode node, double x, double y) {
        String badge = view.badge(node);
        return badge.isEmpty()
                ? ""
                : "<circle class=\"badge\" cx=\"" + Markup.number(x + WIDTH - 4) + "\" cy=\"" + Markup.number(y + 4)
                        + "\" r=\"11\"/>" + text("mark", x + WIDTH - 7.5, y + 8, badge);
    }

    /** The name in one line or two; the bold ones of final products are wider. */
    private List<String> lines(MapNode node) {
        double room = WIDTH - 14 - (view.badge(node).isEmpty() ? 0 : 12);
        return NAME.lines(language.say(node.names(), node.id()), node.isFinal() ? room / 1.12 : room);
    }

    private static String text(String kind, double x, double y, String words) {
        return words.isEmpty()
                ? ""
                : "<text class=\"" + kind + "\" x=\"" + Markup.number(x) + "\" y=\"" + Markup.number(y) + "\">"
                        + Markup.text(words) + "</text>";
    }

    /** What a screen reader says of a box, and what shows when the mouse rests on it. */
    private String spoken(MapNode node) {
        List<String> words = new ArrayList<>(List.of(language.say(node.names(), node.id())));
        words.addAll(view.notes(node));
        if (!view.badge(node).isEmpty()) {
            words.add(language.say("堵点第 " + view.badge(node) + " 位", "bottleneck " + view.badge(node)));
        }
        return words.stream().filter(w -> !w.isEmpty()).collect(Collectors.joining(language.say("；", "; ")));
    }
}
