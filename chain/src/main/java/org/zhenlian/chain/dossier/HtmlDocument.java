package org.zhenlian.chain.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.chain.dossier.Flows.Flow;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.core.listing.Selection;

/** A dossier as one page of HTML: summary, diagrams, and each page as a table. */
final class HtmlDocument {
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
                shell.say("范围:", "Scope: ")
                        + Markup.text(
                                Cover.scope(dossier.scope(), dossier.chain().atlas(), language)),
                dossier.stamp());
        Map<String, String> drawings = new LinkedHashMap<>();
        drawings.put("diagram", shell.say("分层图", "Layered diagram"));
        drawings.put("flows", shell.say("流向图", "Flows"));
        summary();
        shell.contents(drawings, dossier.pages());
        shell.add("<main id=\"main\">\n");
        diagram();
        flows();
        dossier.pages().forEach(p -> shell.page(p, p.id().equals("status-map") ? "row-" : ""));
        return shell.end();
    }

    private void summary() {
        Cover cover = new Cover(dossier, language);
        shell.add("<section id=\"cover\" aria-label=\"" + shell.say("概要", "Summary") + "\">\n<dl>\n");
        cover.people().forEach(shell::term);
        shell.add("</dl>\n<ul class=\"facts\">\n");
        shell.fact(String.valueOf(dossier.map().nodes().size()), shell.say("产品", "products"));
        cover.shares().forEach((words, share) -> shell.fact(Markup.text(share), Markup.text(words)));
        dossier.gaps().counts().forEach((kind, n) -> shell.fact(String.valueOf(n), words(kind)));
        shell.add("</ul>\n</section>\n");
    }

    private String words(GapKind kind) {
        return shell.say(kind.names().zh(), kind.names().en());
    }

    private void diagram() {
        shell.section(
                "diagram",
                shell.say("产业链分层图", "Layered diagram of the chain"),
                shell.say(
                        "上游在左,最终产品在右;每个方框链接到现状图中的一行。虚线弧是回路。下面各表是本图的文字版。",
                        "Upstream on the left, final products on the right; each box leads to its row in the status map. "
                                + "Dashed arcs are loops. The tables below say the same in words."),
                dossier.stamp());
        shell.add("<ul class=\"legend\">\n"
                + swatch("no-producer", shell.say("断点:无人生产", "no producer"))
                + swatch("imported", shell.say("外部供应", "imported"))
                + swatch("short", shell.say("弱项:产能不足", "short"))
                + swatch("other", shell.say("其他缺口", "other gaps"))
                + swatch("fine", shell.say("无缺口", "no gap"))
                + swatch("limit", shell.say("堵点前三位(圆圈内为名次)", "the three tightest bottlenecks (place in the circle)"))
                + "</ul>\n");
        shell.drawing(
                language.say("分层图,可横向滚动", "layered diagram, scrolls sideways"),
                new LayeredDiagram(dossier.map(), language).svg());
        shell.add("</section>\n");
    }

    private static String swatch(String look, String words) {
        return "<li><svg width=\"34\" height=\"20\" aria-hidden=\"true\"><g class=\"" + look
                + "\"><rect class=\"box\" x=\"3\" y=\"3\" width=\"28\" height=\"14\"/></g></svg>" + words + "</li>\n";
    }

    private void flows() {
        List<Flow> flows = Flows.of(dossier.map(), dossier.gaps().balance());
        shell.section(
                "flows",
                shell.say("投入流向图", "Flows of inputs"),
                shell.say(
                        "本地企业满负荷生产时各投入的年价值(产能×单耗×价格)。回路(↺)已断开,两端以同一编号标出;价值未知的画作点线。",
                        "Value a year of each input when local producers run at capacity (capacity x use x price). "
                                + "Loops (↺) are cut, the same number at both ends; dotted where the value is unknown."),
                dossier.stamp());
        if (flows.isEmpty()) {
            shell.add("<p>" + shell.say("本地没有使用投入的企业。", "No local producer uses any input.") + "</p>\n</section>\n");
            return;
        }
        FlowDiagram drawing = new FlowDiagram(dossier.map(), flows, language);
        shell.drawing(language.say("流向图,可横向滚动", "flows, scrolls sideways"), drawing.svg());
        if (!drawing.cuts().isEmpty()) {
            shell.add("<p class=\"note\">" + shell.say("断开的回路:", "Loops cut: ") + "</p>\n<ul class=\"cuts\">\n");
            drawing.cuts().forEach(c -> shell.add("<li>" + Markup.text(c) + "</li>\n"));
            shell.add("</ul>\n");
        }
        shell.add("<details><summary>" + shell.say("流向图的文字版", "The flows in words") + "</summary>\n");
        shell.table("flows", language.say("流向图的文字版", "the flows in words"), Selection.of(Flows.columns(), flows));
        shell.add("</details>\n</section>\n");
    }
}
