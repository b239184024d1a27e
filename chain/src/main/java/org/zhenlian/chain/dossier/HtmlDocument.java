package org.zhenlian.chain.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.listing.Selection;
import org.zhenlian.core.measure.Basis.Kind;

/**
 * A dossier as one page of HTML. Every text from the atlas goes through {@link Markup}; a content security policy admits only the
 * page's own style and script, by their digests.
 */
final class HtmlDocument {
    private final Dossier dossier;
    private final Language language;
    private final HtmlTable tables;
    private final StringBuilder html = new StringBuilder();

    HtmlDocument(Dossier dossier, Language language) {
        this.dossier = dossier;
        this.language = language;
        tables = new HtmlTable(new Naming(dossier.chain().atlas(), language), language);
    }

    String text() {
        head();
        summary();
        html.append("<main id=\"main\">\n");
        diagram();
        flows();
        dossier.pages().forEach(this::page);
        html.append("</main>\n<footer><p>")
                .append(say(
                        "由 zhenlian(镇链)生成。未知不是零;标明“示例”的数值是虚构的。",
                        "Made by zhenlian. Unknown is not zero; figures called illustrative are invented."))
                .append("</p></footer>\n<script>")
                .append(resource("dossier.js"))
                .append("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private String say(String zh, String en) {
        return Markup.text(language.say(zh, en));
    }

    private String name() {
        return Markup.text(language.say(dossier.chain().names(), dossier.chain().id()));
    }

    private void head() {
        String style = resource("dossier.css");
        String title = name() + " · " + say("一链一档", "dossier of the chain");
        html.append("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; "
                        + "form-action 'none'; style-src '" + digest(style) + "'; script-src '"
                        + digest(resource("dossier.js")) + "'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>" + title + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n")
                .append("<a class=\"skip\" href=\"#main\">" + say("跳到正文", "Skip to the content") + "</a>\n")
                .append("<header>\n<h1>" + title + "</h1>\n<p class=\"note\">" + say("范围:", "Scope: ")
                        + Markup.text(dossier.scope().toString()) + "</p>\n")
                .append("<p class=\"stamp\">"
                        + Markup.text(language.say(dossier.stamp().words(), "")) + "</p>\n");
        bar(dossier.stamp().provenance());
        html.append("</header>\n<nav aria-label=\"" + say("目录", "Contents") + "\"><ul>\n")
                .append(entry("diagram", say("分层图", "Layered diagram")))
                .append(entry("flows", say("流向图", "Flows")));
        dossier.pages()
                .forEach(p -> html.append(entry(
                        Markup.text(p.id()),
                        Markup.text(language.say(p.title(), p.id())) + " ("
                                + p.rows().size() + ")")));
        html.append("</ul></nav>\n");
    }

    private static String entry(String id, String words) {
        return "<li><a href=\"#" + id + "\">" + words + "</a></li>\n";
    }

    private void bar(Provenance provenance) {
        html.append("<svg width=\"520\" height=\"18\" role=\"img\" aria-label=\"")
                .append(Markup.text(language.say(dossier.stamp().words(), "")))
                .append("\"><rect x=\"0.5\" y=\"0.5\" width=\"519\" height=\"17\" fill=\"#fff\" stroke=\"#000\"/>");
        double x = 1;
        Map<Kind, String> fills =
                Map.of(Kind.REPORTED, "#1f3d5c", Kind.DERIVED, "#8fb0cc", Kind.ILLUSTRATIVE, "#e9e9e9");
        for (Kind kind : Kind.values()) {
            double wide = 518 * provenance.share(kind);
            html.append("<rect x=\"" + Markup.number(x) + "\" y=\"1\" width=\"" + Markup.number(wide)
                    + "\" height=\"16\" fill=\"" + fills.get(kind) + "\"/>");
            x += wide;
        }
        html.append("</svg>\n");
    }

    private void summary() {
        html.append("<header><ul class=\"facts\">\n");
        fact(String.valueOf(dossier.map().nodes().size()), say("产品", "products"));
        fact(share(Amount.share(dossier.gaps().coverage())), say("覆盖率", "coverage"));
        fact(share(new Amount(dossier.bottlenecks().throughput(), "")), say("可完成的产能套数", "throughput, bundles a year"));
        dossier.gaps().counts().forEach((kind, n) -> fact(String.valueOf(n), Markup.text(words(kind))));
        html.append("</ul></header>\n");
    }

    private String share(Amount amount) {
        return Markup.text(language.say(amount.zh(), amount.toString()));
    }

    private String words(GapKind kind) {
        return language.say(
                kind.zh(), kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }

    private void fact(String value, String words) {
        html.append("<li><b>" + value + "</b>" + words + "</li>\n");
    }

    private void section(String id, String title, String note, Stamp stamp) {
        html.append("<section id=\"" + Markup.text(id) + "\" aria-labelledby=\"h-" + Markup.text(id)
                + "\">\n<h2 id=\"h-"
                + Markup.text(id) + "\">" + title + "</h2>\n<p class=\"note\">" + note + "</p>\n<p class=\"stamp\">"
                + Markup.text(language.say(stamp.words(), "")) + "</p>\n");
    }

    private void diagram() {
        section(
                "diagram",
                say("产业链分层图", "Layered diagram of the chain"),
                say(
                        "上游在左,最终产品在右;每个方框链接到现状图中的一行。虚线弧是回路。下面各表是本图的文字版。",
                        "Upstream on the left, final products on the right; each box leads to its row in the status map. Dashed arcs are loops. The tables below say the same in words."),
                dossier.stamp());
        html.append("<ul class=\"legend\">\n")
                .append(swatch("no-producer", say("断点:无人生产", "no producer")))
                .append(swatch("imported", say("外购", "imported")))
                .append(swatch("short", say("弱项:产能不足", "short")))
                .append(swatch("other", say("其他缺口", "other gaps")))
                .append(swatch("fine", say("无缺口", "no gap")))
                .append(swatch("limit", say("堵点前三位(圆圈内为名次)", "the three tightest bottlenecks (place in the circle)")))
                .append("</ul>\n");
        scroll(
                language.say("分层图,可横向滚动", "layered diagram, scrolls sideways"),
                new LayeredDiagram(dossier.map(), language).svg());
        html.append("</section>\n");
    }

    private static String swatch(String look, String words) {
        return "<li><svg width=\"34\" height=\"20\" aria-hidden=\"true\"><g class=\"" + look
                + "\"><rect class=\"box\" x=\"3\" y=\"3\" width=\"28\" height=\"14\"/></g></svg>" + words + "</li>\n";
    }

    private void scroll(String label, String content) {
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + Markup.text(label) + "\">\n")
                .append(content)
                .append("</div>\n");
    }

    private void flows() {
        List<Flows.Flow> flows = Flows.of(dossier.map(), dossier.gaps().balance());
        section(
                "flows",
                say("投入流向图", "Flows of inputs"),
                say(
                        "本地企业满负荷生产时各投入的年价值(产能×单耗×价格)。回路(↺)已断开,见下表;价值未知的画作点线。",
                        "Value a year of each input when local producers run at capacity (capacity x use x price). Loops (↺) are cut, see the table; dotted where the value is unknown."),
                dossier.stamp());
        String label = language.say("流向图,可横向滚动", "flows, scrolls sideways");
        scroll(label, new FlowDiagram(dossier.map(), flows, language).svg());
        html.append("<details><summary>" + say("流向图的文字版", "The flows in words") + "</summary>\n");
        scroll(
                label,
                tables.of(
                        "table-flows",
                        language.say(dossier.stamp().words(), ""),
                        Selection.of(Flows.columns(), flows),
                        ""));
        html.append("</details>\n</section>\n");
    }

    private void page(Page page) {
        section(
                page.id(),
                Markup.text(language.say(page.title(), page.id())),
                Markup.text(language.say(page.note(), "")),
                page.stamp());
        String id = "table-" + page.id();
        String title = language.say(page.title(), page.id());
        if (page.rows().size() == 0) {
            html.append("<p>" + say("没有条目。", "No entries.") + "</p>\n");
        } else {
            html.append("<p class=\"filter\"><label>" + say("筛选:", "Filter: ") + "<input type=\"search\" data-table=\""
                    + Markup.text(id) + "\"></label></p>\n");
            String anchor = page.id().equals("status-map") ? "row-" : "";
            scroll(title, tables.of(id, title, page.rows(), anchor));
        }
        html.append("</section>\n");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String resource(String name) {
        try (InputStream in = HtmlDocument.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining("\n", "\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
