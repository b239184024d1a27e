package org.zhenlian.chain.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.listing.Selection;
import org.zhenlian.core.measure.Basis.Kind;

/**
 * What every page of HTML has: head, contents, sections with stamp and table, foot. Every text from the atlas goes through {@link
 * Markup}; a content security policy admits only the page's own style and script, by their digests.
 */
final class HtmlShell {
    private final Language language;
    private final HtmlTable tables;
    private final StringBuilder html = new StringBuilder();

    HtmlShell(Atlas atlas, Language language) {
        this.language = language;
        tables = new HtmlTable(atlas, language);
    }

    /** Adds markup as it is. */
    HtmlShell add(String markup) {
        html.append(markup);
        return this;
    }

    /** The words in the page's language, escaped. */
    String say(String zh, String en) {
        return Markup.text(language == Language.ZH ? Punctuation.chinese(zh) : en);
    }

    private String words(Stamp stamp) {
        return say(stamp.words().zh(), stamp.words().en());
    }

    /** Head of file and page: title, a line below it, stamp. */
    void head(String title, String line, Stamp stamp) {
        String style = resource("dossier.css");
        add("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        add(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; "
                        + "style-src '" + digest(style) + "'; script-src '" + digest(resource("dossier.js"))
                        + "'\">\n");
        add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n");
        add("<a class=\"skip\" href=\"#main\">" + say("跳到正文", "Skip to the content") + "</a>\n<header>\n<h1>" + title
                + "</h1>\n<p class=\"note\">" + line + "</p>\n<p class=\"stamp\">" + words(stamp) + "</p>\n");
        bar(stamp);
        add("</header>\n");
    }

    /** How much is reported, derived and illustrative, as a bar: dark, middle, light. */
    private void bar(Stamp stamp) {
        add("<svg width=\"520\" height=\"18\" role=\"img\" aria-label=\"" + words(stamp)
                + "\"><rect x=\"0.5\" y=\"0.5\" width=\"519\" height=\"17\" fill=\"#fff\" stroke=\"#000\"/>");
        double x = 1;
        Provenance provenance = stamp.provenance();
        Map<Kind, String> fills =
                Map.of(Kind.REPORTED, "#1f3d5c", Kind.DERIVED, "#8fb0cc", Kind.ILLUSTRATIVE, "#e9e9e9");
        for (Kind kind : Kind.values()) {
            double wide = 518 * provenance.share(kind);
            add("<rect x=\"" + Markup.number(x) + "\" y=\"1\" width=\"" + Markup.number(wide)
                    + "\" height=\"16\" fill=\"" + fills.get(kind) + "\"/>");
            x += wide;
        }
        add("</svg>\n");
    }

    /** The contents: ids of sections and what they are called, in order. */
    void contents(Map<String, String> sections) {
        add("<nav aria-label=\"" + say("目录", "Contents") + "\"><ul>\n");
        sections.forEach((id, words) -> add("<li><a href=\"#" + Markup.text(id) + "\">" + words + "</a></li>\n"));
        add("</ul></nav>\n");
    }

    /** What a page is called in the contents, with its number of rows. */
    String entry(Page page) {
        return title(page)
                + language.say(
                        "（" + page.rows().size() + "）", " (" + page.rows().size() + ")");
    }

    /** Facts in boxes: number, then words. */
    void fact(String value, String words) {
        add("<li><b>" + value + "</b>" + words + "</li>\n");
    }

    /** A term and what it is. */
    void term(String term, String what) {
        add("<div><dt>" + Markup.text(term) + "</dt><dd dir=\"auto\">" + Markup.text(what) + "</dd></div>\n");
    }

    /** Opens a section. */
    void section(String id, String title, String note, Stamp stamp) {
        add("<section id=\"" + Markup.text(id) + "\" aria-labelledby=\"h-" + Markup.text(id) + "\">\n");
        heading(id, title, note, stamp);
    }

    /** Opens a section that begins with a drawing, which is printed with its heading on a larger sheet; {@link #endWall} ends that. */
    void wall(String id, String title, String note, Stamp stamp) {
        add("<section id=\"" + Markup.text(id) + "\" aria-labelledby=\"h-" + Markup.text(id)
                + "\">\n<div class=\"wall\">\n");
        heading(id, title, note, stamp);
    }

    /** Ends what is printed on a larger sheet. */
    void endWall() {
        add("</div>\n");
    }

    private void heading(String id, String title, String note, Stamp stamp) {
        add("<h2 id=\"h-" + Markup.text(id) + "\">" + title + "</h2>\n<p class=\"note\">" + note
                + "</p>\n<p class=\"stamp\">" + words(stamp) + "</p>\n");
    }

    /** Something wide, to be scrolled by mouse and keyboard. */
    void scroll(String label, String content) {
        add("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + say(label, label) + "\">\n" + content
                + "</div>\n");
    }

    /**
     * A drawing with buttons to make it larger and smaller; they show where there is a script to serve them. By keyboard it can be
     * skipped, as every box is a stop.
     */
    void drawing(String id, String label, String svg) {
        add("<a class=\"skip\" href=\"#list-" + Markup.text(id) + "\">" + say("跳过此图", "Skip the drawing") + "</a>\n");
        add("<p class=\"zoom\" hidden>");
        button("out", say("缩小", "Smaller"), "−");
        button("in", say("放大", "Larger"), "+");
        button("fit", say("适合宽度", "Fit the width"), say("适合宽度", "Fit width"));
        button("full", say("原始大小", "Full size"), say("原始大小", "Full size"));
        add("</p>\n");
        scroll(label, svg);
    }

    private void button(String zoom, String label, String words) {
        add("<button type=\"button\" data-zoom=\"" + zoom + "\" aria-label=\"" + label + "\">" + words + "</button> ");
    }

    /** A table that stands alone. */
    void table(String id, String caption, Selection<?> rows, Stamp stamp) {
        scroll(caption, tables.of("table-" + id, caption(caption, stamp), rows, ""));
    }

    private String title(Page page) {
        String title = language.say(page.title(), page.id());
        return say(title, title);
    }

    private HtmlTable.Caption caption(String title, Stamp stamp) {
        String words = language.say(stamp.words(), "");
        return new HtmlTable.Caption(title, language == Language.ZH ? Punctuation.chinese(words) : words);
    }

    /** A page as a section with its table; its rows get ids made of a word and the first cell, if there is such a word. */
    void page(Page page, String anchor) {
        open(page);
        rows(page, anchor);
    }

    /** Opens the section of a page. */
    void open(Page page) {
        section(page.id(), title(page), say(page.note().zh(), page.note().en()), page.stamp());
    }

    /** Opens the section of a page that begins with a drawing, see {@link #wall}. */
    void openWall(Page page) {
        wall(page.id(), title(page), say(page.note().zh(), page.note().en()), page.stamp());
    }

    /** The table of a page, after what else stands in its section, which ends here. */
    void rows(Page page, String anchor) {
        String title = language.say(page.title(), page.id());
        String id = "table-" + page.id();
        if (page.rows().size() == 0) {
            add("<p id=\"list-" + Markup.text(page.id()) + "\">" + say("没有条目。", "No entries.") + "</p>\n");
        } else {
            add("<p class=\"filter\" id=\"list-" + Markup.text(page.id()) + "\"><label>" + say("筛选：", "Filter: ")
                    + "<input type=\"search\" data-table=\"" + Markup.text(id) + "\"></label></p>\n");
            scroll(title, tables.of(id, caption(title, page.stamp()), page.rows(), anchor));
        }
        add("</section>\n");
    }

    /** The foot, and with it the whole text. */
    String end() {
        add("</main>\n<footer><p>"
                + say(
                        "由 zhenlian（镇链）生成。未知不是零；标明“示例”的数值是虚构的。",
                        "Made by zhenlian. Unknown is not zero; figures called illustrative are invented.")
                + "</p></footer>\n<script>" + resource("dossier.js") + "</script>\n</body>\n</html>\n");
        return html.toString();
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
        try (InputStream in = HtmlShell.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining("\n", "\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
