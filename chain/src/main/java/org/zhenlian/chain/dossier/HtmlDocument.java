package org.zhenlian.chain.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenlian.chain.dossier.Flows.Flow;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.plan.AttractionList;
import org.zhenlian.core.listing.Selection;

/** A dossier as one page of HTML: summary, diagrams, and each page as a table. */
final class HtmlDocument {
    /** The words that ids of rows begin with, by map; the boxes of the drawings lead to them. */
    private static final Map<String, String> ROWS =
            Map.of("chain-map", "", "status-map", "row-", "investment-map", "want-");

    private static final String LAST_MAP = "investment-map";

    private final Dossier dossier;
    private final Language language;
    private final HtmlShell shell;

    HtmlDocument(Dossier dossier, Language language) {
        this.dossier = dossier;
        this.language = language;
        shell = new HtmlShell(dossier.chain().atlas(), language);
    }

    String text() {
        String name = Markup.text(
                language.say(dossier.chain().names(), dossier.chain().id()));
        shell.head(
                name + " · " + shell.say("一链一档", "dossier of the chain"),
                shell.say("范围：", "Scope: ")
                        + Markup.text(
                                Cover.scope(dossier.scope(), dossier.chain().atlas(), language)),
                dossier.stamp());
        summary();
        contents();
        shell.add("<main id=\"main\">\n");
        for (Page page : dossier.pages()) {
            view(page).ifPresentOrElse(v -> map(page, v), () -> shell.page(page, ""));
            if (page.id().equals(LAST_MAP)) {
                flows();
            }
        }
        return shell.end();
    }

    private void contents() {
        Map<String, String> sections = new LinkedHashMap<>();
        for (Page page : dossier.pages()) {
            sections.put(page.id(), shell.entry(page));
            if (page.id().equals(LAST_MAP)) {
                sections.put("flows", shell.say("投入流向图", "Flows of inputs"));
            }
        }
        shell.contents(sections);
    }

    /** What a page shows as a drawing, if it is a map. */
    private Optional<View> view(Page page) {
        Naming naming = new Naming(dossier.chain().atlas(), language);
        return Optional.ofNullable(
                switch (page.id()) {
                    case "chain-map" -> new PanoramaView(dossier.map(), language);
                    case "status-map" -> new StatusView(dossier.gaps().balance(), naming, language);
                    case LAST_MAP ->
                        new WantedView(
                                AttractionList.of(dossier.gaps()),
                                new Wording(dossier.chain().atlas(), naming, language),
                                language);
                    default -> null;
                });
    }

    private void map(Page page, View view) {
        shell.openWall(page);
        shell.add("<ul class=\"legend\">\n");
        view.legend().forEach(m -> shell.add(swatch(m.look(), Markup.text(said(m.words())))));
        shell.add("</ul>\n");
        shell.drawing(page.id(), view.title(), new LayeredDiagram(dossier.map(), view, language).svg());
        shell.endWall();
        shell.rows(page, ROWS.get(page.id()));
    }

    private String said(String words) {
        return language == Language.ZH ? Punctuation.chinese(words) : words;
    }

    private static String swatch(String look, String words) {
        return "<li><svg width=\"34\" height=\"20\" aria-hidden=\"true\"><g class=\"" + look
                + "\"><rect class=\"box\" x=\"3\" y=\"3\" width=\"28\" height=\"14\"/></g></svg>" + words + "</li>\n";
    }

    private void summary() {
        Cover cover = new Cover(dossier, language);
        shell.add("<section id=\"cover\" aria-label=\"" + shell.say("概要", "Summary") + "\">\n<dl>\n");
        cover.people().forEach(shell::term);
        shell.add("</dl>\n<ul class=\"facts\">\n");
        shell.fact(String.valueOf(dossier.map().nodes().size()), shell.say("产品", "products"));
        cover.shares().forEach((words, share) -> shell.fact(Markup.text(share), Markup.text(words)));
        dossier.gaps().counts().forEach((kind, n) -> shell.fact(String.valueOf(n), words(kind)));
        shell.add("</ul>\n<dl class=\"findings\">\n");
        cover.findings().forEach((term, what) -> shell.term(term, said(what)));
        shell.add("</dl>\n</section>\n");
    }

    private String words(GapKind kind) {
        return shell.say(kind.names().zh(), kind.names().en());
    }

    private void flows() {
        List<Flow> flows = Flows.of(dossier.map(), dossier.gaps().balance(), dossier.bottlenecks());
        boolean known = Flows.isOfCapacity(dossier.gaps().balance());
        shell.wall(
                "flows",
                shell.say("投入流向图", "Flows of inputs"),
                shell.say(
                        (known ? "最终产品按本地已知产能生产时" : "最终产品各生产 1 个单位时（本地产能未知）")
                                + "所用各投入的年价值（产量×单耗×价格）。可由外部无限供应的投入不再向上游追溯。"
                                + "回路（↺）已断开，两端以同一编号标出；价值未知的画作点线。",
                        "Value a year of each input when "
                                + (known
                                        ? "the final products are made at their known local capacity"
                                        : "one unit of each final product is made (their capacity here is not known)")
                                + " (output x use x price). What can be bought without limit is not followed further upstream. "
                                + "Loops (↺) are cut, the same number at both ends; dotted where the value is unknown."),
                dossier.stamp());
        if (flows.isEmpty()) {
            shell.add("<p>" + shell.say("最终产品不使用任何投入。", "The final products take no input.")
                    + "</p>\n</div>\n</section>\n");
            return;
        }
        FlowDiagram drawing = new FlowDiagram(dossier.map(), flows, language);
        shell.drawing("flows", language.say("流向图，可横向滚动", "flows, scrolls sideways"), drawing.svg());
        if (!drawing.cuts().isEmpty()) {
            shell.add("<p class=\"note\">" + shell.say("断开的回路：", "Loops cut: ") + "</p>\n<ul class=\"cuts\">\n");
            drawing.cuts().forEach(c -> shell.add("<li>" + Markup.text(c) + "</li>\n"));
            shell.add("</ul>\n");
        }
        shell.endWall();
        shell.add("<details id=\"list-flows\"><summary>" + shell.say("流向图的文字版", "The flows in words") + "</summary>\n");
        shell.table(
                "flows",
                language.say("流向图的文字版", "the flows in words"),
                Selection.of(Flows.columns(), flows),
                dossier.stamp());
        shell.add("</details>\n</section>\n");
    }
}
