package org.zhenlian.chain.dossier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTML far more strictly than a browser: tags in lower case from a short list, balanced; attributes from a short list, quoted;
 * between tags and in attributes no angle bracket and no ampersand but numeric references. What passes can hold no code but its own.
 */
final class StrictHtml {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:=\"[^\"]*\")?)*)(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z-]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> VOID = Set.of("meta", "input");
    private static final Set<String> TAGS = Set.of(
            ("html head meta title style body a header h1 p dl dt dd span svg rect nav ul li b main section h2 text path g circle div"
                            + " details summary table caption thead tr th button tbody td label input footer script")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            ("lang charset http-equiv content name class href width height role aria-label aria-labelledby aria-hidden x y"
                            + " fill stroke id xmlns viewBox data-from data-to data-id data-table data-type data-sort d rx cx cy"
                            + " r stroke-width tabindex scope colspan aria-sort type dir hidden data-zoom")
                    .split(" "));

    private final List<String> texts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> targets = new HashSet<>();
    private int scripts;

    /** Reads a page; throws AssertionError at the first thing that is not allowed. */
    static StrictHtml read(String html) {
        StrictHtml page = new StrictHtml();
        if (!html.startsWith("<!DOCTYPE html>\n")) {
            throw new AssertionError("no document type");
        }
        page.walk(html.substring("<!DOCTYPE html>\n".length()));
        return page;
    }

    private void walk(String html) {
        Deque<String> open = new ArrayDeque<>();
        int at = 0;
        while (at < html.length()) {
            if (html.charAt(at) != '<') {
                int end = html.indexOf('<', at);
                end = end < 0 ? html.length() : end;
                texts.add(checked(html.substring(at, end)));
                at = end;
                continue;
            }
            Matcher tag = TAG.matcher(html).region(at, html.length());
            require(tag.lookingAt(), "a bare < at: " + html.substring(at, Math.min(html.length(), at + 80)));
            require(TAGS.contains(tag.group(2)), "tag " + tag.group());
            attributes(tag.group(3));
            at = tag.end();
            if (!tag.group(1).isEmpty()) {
                require(tag.group(2).equals(open.poll()), "unbalanced " + tag.group());
            } else if (tag.group(4).isEmpty() && !VOID.contains(tag.group(2))) {
                open.push(tag.group(2));
            }
            boolean raw = tag.group(1).isEmpty() && Set.of("script", "style").contains(tag.group(2));
            at = raw ? raw(html, at, tag.group(2)) : at;
        }
        require(open.isEmpty(), "left open: " + open);
    }

    /** Script and style are ours, byte for byte. */
    private int raw(String html, int at, String tag) {
        int end = html.indexOf("</" + tag + ">", at);
        String own = HtmlShell.resource(tag.equals("script") ? "dossier.js" : "dossier.css");
        require(html.substring(at, end).equals(own), "foreign " + tag);
        scripts += tag.equals("script") ? 1 : 0;
        return end;
    }

    private void attributes(String text) {
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            String name = attribute.group(1);
            String value = checked(attribute.group(2) == null ? "" : attribute.group(2));
            require(ATTRIBUTES.contains(name), "attribute " + name);
            boolean beside = value.matches("[\\p{L}\\p{M}\\p{N}._-]+/dossier\\.(zh|en)\\.html");
            require(!name.equals("href") || value.startsWith("#") || beside, "a link out: " + value);
            if (name.equals("id")) {
                require(ids.add(value), "id twice: " + value);
            }
            if (name.equals("href") && !beside || name.equals("data-table")) {
                targets.add(value.replaceFirst("^#", ""));
            } else if (name.equals("aria-labelledby")) {
                targets.add(value);
            }
        }
    }

    private static String checked(String text) {
        String rest = text.replaceAll("&#\\d+;", "");
        require(rest.indexOf('<') < 0 && rest.indexOf('>') < 0 && rest.indexOf('&') < 0, "not escaped: " + text);
        require(text.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT), "hidden marks: " + text);
        return Pattern.compile("&#(\\d+);")
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1)))));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }

    /** The texts between tags, decoded. */
    List<String> texts() {
        return texts;
    }

    /** The ids that links and labels lead to and that nothing has. */
    Set<String> dangling() {
        Set<String> dangling = new HashSet<>(targets);
        dangling.removeAll(ids);
        return dangling;
    }

    int scripts() {
        return scripts;
    }
}
