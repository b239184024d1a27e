package org.zhenlian.chain.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.assessment.Fulfilment;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.listing.Columns.Column;
import org.zhenlian.core.listing.Columns.Form;
import org.zhenlian.core.listing.Selection;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.Names;

/** A page as a table that a few lines of script can sort and filter. */
final class HtmlTable {
    private static final int LONG = 24;

    private static final List<String> SENTENCES = List.of("why", "flip", "unless", "trade", "note");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}[ ,;:]+[A-Za-z]{2,}");

    /** Answers that get a mark before them, by form and not by colour. */
    private static final Map<String, String> MARKS = marks();

    private final Naming naming;
    private final Wording wording;
    private final Language language;

    /** What a table is called, and what is printed beside that on every sheet of paper. */
    record Caption(String title, String stamp) {}

    HtmlTable(Atlas atlas, Language language) {
        naming = new Naming(atlas, language);
        wording = new Wording(atlas, naming, language);
        this.language = language;
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = new HashMap<>();
        Map<Fulfilment, String> looks = Map.of(
                Fulfilment.MET,
                "met",
                Fulfilment.PARTIAL,
                "part",
                Fulfilment.UNMET,
                "unmet",
                Fulfilment.UNKNOWN,
                "open");
        looks.forEach((answer, look) -> {
            marks.put(answer.names().zh(), look);
            marks.put(answer.names().en(), look);
        });
        return marks;
    }

    /**
     * The table. Rows get ids made of a word and the row's first cell, so that drawings can lead to them; of equal ones the first.
     *
     * @param id the table's id
     * @param rows the rows
     * @param caption what it is called
     * @param anchor the word; empty for no ids
     */
    <T> String of(String id, Caption caption, Selection<T> rows, String anchor) {
        List<Column<T>> columns = rows.columns().list().stream()
                .filter(c -> isShown(c, rows) && isUsed(c, rows))
                .toList();
        StringBuilder html = new StringBuilder(
                "<table id=\"" + Markup.text(id) + "\"><caption>" + Markup.text(caption.title()) + "</caption><thead>"
                        + "<tr class=\"sheet\" aria-hidden=\"true\"><td colspan=\"" + columns.size() + "\">"
                        + Markup.text(caption.title() + " · " + caption.stamp()) + "</td></tr><tr>");
        for (Column<T> column : columns) {
            html.append("<th scope=\"col\" aria-sort=\"none\" data-type=\"")
                    .append(isNumber(column, rows) && column != columns.get(0) ? "number" : "text")
                    .append("\"><button type=\"button\">")
                    .append(heading(column))
                    .append("</button><span class=\"printed\" aria-hidden=\"true\">")
                    .append(heading(column))
                    .append("</span></th>");
        }
        html.append("</tr></thead><tbody>\n");
        Set<Object> named = new HashSet<>();
        for (T row : rows.list()) {
            Object first = rows.columns().list().get(0).value().apply(row);
            boolean name = !anchor.isEmpty() && named.add(first);
            html.append(name ? "<tr id=\"" + Markup.text(anchor + first) + "\">" : "<tr>");
            columns.forEach(c -> html.append(cell(c, row, isNumber(c, rows), c == columns.get(0))));
            html.append("</tr>\n");
        }
        return html.append("</tbody></table>\n").toString();
    }

    /** A page shows names where files have ids, so its headings do not speak of ids. */
    private String heading(Column<?> column) {
        String words = language.say(column.heading(), column.id()).replaceFirst("(?<=..)(编号|用语)$", "");
        return Markup.text(language == Language.ZH ? Punctuation.chinese(words) : words);
    }

    /**
     * Of a column that comes in two languages only one is shown; ids are left out where a name stands beside them, and those of
     * actions, which are long and said in words beside.
     */
    private <T> boolean isShown(Column<T> column, Selection<T> rows) {
        List<String> ids = rows.columns().list().stream().map(Column::id).toList();
        String id = column.id();
        if (id.endsWith("-zh")) {
            return language == Language.ZH;
        }
        if (ids.contains(id + "-zh")) {
            return language == Language.EN;
        }
        if (ids.contains(id + "-words") || id.equals("action")) {
            return false;
        }
        int next = ids.indexOf(id) + 1;
        boolean named = next < ids.size() && List.of("name", id + "-name").contains(ids.get(next));
        return !named;
    }

    /** A column without a single entry only takes room. */
    private <T> boolean isUsed(Column<T> column, Selection<T> rows) {
        return rows.list().stream()
                .anyMatch(row -> !shown(column, column.value().apply(row)).isEmpty());
    }

    private static <T> boolean isNumber(Column<T> column, Selection<T> rows) {
        return column.form() == Form.RANGE
                || column.form() == Form.SHARE
                || rows.list().stream().map(column.value()).allMatch(Number.class::isInstance);
    }

    private <T> String cell(Column<T> column, T row, boolean number, boolean first) {
        Object value = column.value().apply(row);
        String shown = shown(column, value);
        if (number && !first) {
            return "<td class=\"number\" data-sort=\"" + Markup.text(key(value)) + "\">" + Markup.text(shown) + "</td>";
        }
        if (first) {
            return "<th scope=\"row\" dir=\"auto\"" + tongue(shown) + ">" + Markup.text(shown) + "</th>";
        }
        String look = shown.length() > LONG ? "long" : MARKS.getOrDefault(shown, "");
        return "<td dir=\"auto\"" + (look.isEmpty() ? "" : " class=\"" + look + "\"") + tongue(shown) + ">"
                + Markup.text(shown) + "</td>";
    }

    /** What is written in the other language says so, for screen readers. */
    private String tongue(String shown) {
        boolean chinese = CHINESE.matcher(shown).find();
        if (language == Language.EN) {
            return chinese ? " lang=\"" + Language.ZH.tag() + "\"" : "";
        }
        return !chinese && ENGLISH.matcher(shown).find() ? " lang=\"" + Language.EN.tag() + "\"" : "";
    }

    private static String key(Object value) {
        if (value instanceof Interval range) {
            return Double.isInfinite(range.high()) ? "" : String.valueOf(range.low());
        }
        return value instanceof Number ? value.toString() : "";
    }

    private String shown(Column<?> column, Object value) {
        if (column.id().equals("path") && value instanceof Collection<?> steps) {
            return steps.stream().map(this::plain).collect(Collectors.joining(" → "));
        }
        if (column.id().equals("note")) {
            return note(value.toString());
        }
        return switch (column.form()) {
            case NAMES -> sentence(column, language.say((Names) value, ""));
            case RANGE -> amount(new Amount((Interval) value, ""));
            case SHARE -> amount(Amount.share((Interval) value));
            case PLAIN -> plain(value);
        };
    }

    /** Remarks come in one language; a page in the other leads to the file that has them. */
    private String note(String remark) {
        boolean foreign = !remark.isEmpty() && CHINESE.matcher(remark).find() != (language == Language.ZH);
        return foreign ? language.say("见 CSV 文件（英文）", "see the CSV file (Chinese)") : remark;
    }

    /** Names stand as they are; in sentences, ids become names. */
    private String sentence(Column<?> column, String text) {
        return SENTENCES.contains(column.id()) ? wording.of(text) : text;
    }

    private String amount(Amount amount) {
        return wording.of(language.say(amount.zh(), amount.toString()));
    }

    private String plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::plain).orElse("");
        }
        if (value instanceof Collection<?> parts) {
            return parts.stream().map(this::plain).collect(Collectors.joining(language.say("、", ", ")));
        }
        if (value instanceof Boolean truth) {
            return naming.of(truth);
        }
        if (value instanceof Enum<?> constant) {
            return naming.of(constant);
        }
        if (value instanceof Amount amount) {
            return amount(amount);
        }
        if (value instanceof Range range) {
            String known = range.toString();
            return language.say(
                    known.replace("unknown", "未知").replace("at least", "至少").replace("at most", "至多"), known);
        }
        if (value instanceof Subject subject) {
            return naming.of(subject.id());
        }
        return value instanceof Double x ? String.format(Locale.ROOT, "%.3f", x) : text(value.toString());
    }

    /** An id alone becomes the name; a text is put into words. */
    private String text(String given) {
        String name = naming.of(given);
        return name.equals(given) ? wording.of(given) : name;
    }
}
