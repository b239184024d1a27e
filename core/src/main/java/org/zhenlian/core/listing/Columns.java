package org.zhenlian.core.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;

/**
 * What of an answer is taken elsewhere: columns with an id, a heading and a value. Immutable; {@link #with} and its like return longer
 * copies.
 *
 * <p>A value may be a text, a number, a truth value, a constant of an enum, a collection of those, or an {@code Optional} of those;
 * anything else is shown by its {@code toString}. Missing values and numbers that are not finite are empty cells in CSV and {@code
 * null} in JSON, never 0.
 *
 * @param <T> one answer
 */
public final class Columns<T> {
    /** The forms of a column. */
    public enum Form {
        /** One cell. */
        PLAIN,
        /** A name in Chinese and English: cells {@code id-zh} and {@code id-en}, in JSON an object {@code {zh, en}}. */
        NAMES,
        /** A number as far as it is known: cells {@code id-low} and {@code id-high}, in JSON an object {@code {low, high}}. */
        RANGE,
        /** The same, from 0 to 1, to be shown in percent. */
        SHARE
    }

    /**
     * One column.
     *
     * @param id lower case words joined by hyphens; the heading in CSV and the key in JSON
     * @param heading the heading in Chinese and English
     * @param form whether it is a name, a range or anything else
     * @param value what it holds of an answer
     * @param <T> one answer
     */
    public record Column<T>(String id, Names heading, Form form, Function<? super T, ?> value) {
        /** Checks that nothing is missing. */
        public Column {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(value, "value");
        }

        private List<String> headings() {
            return switch (form) {
                case PLAIN -> List.of(id);
                case NAMES -> List.of(id + "-zh", id + "-en");
                case RANGE, SHARE -> List.of(id + "-low", id + "-high");
            };
        }

        private List<Object> cells(T row) {
            Object cell = value.apply(row);
            return switch (form) {
                case PLAIN -> List.of(cell);
                case NAMES -> List.of(((Names) cell).zh(), ((Names) cell).en());
                case RANGE, SHARE -> List.of(((Interval) cell).low(), ((Interval) cell).high());
            };
        }
    }

    private final List<Column<T>> list;

    private Columns(List<Column<T>> list) {
        this.list = List.copyOf(list);
    }

    /**
     * Returns no columns, to add some.
     *
     * @param <T> one answer
     */
    public static <T> Columns<T> none() {
        return new Columns<>(List.of());
    }

    /**
     * Adds a column of plain values.
     *
     * @param id lower case words joined by hyphens; without the hyphens the English heading
     * @param zh the Chinese heading
     * @param value what it holds of an answer
     * @return the longer columns
     */
    public Columns<T> with(String id, String zh, Function<? super T, ?> value) {
        return and(id, zh, Form.PLAIN, value);
    }

    /**
     * Adds a column of names in two languages.
     *
     * @param id lower case words joined by hyphens; without the hyphens the English heading
     * @param zh the Chinese heading
     * @param value what it holds of an answer
     * @return the longer columns
     */
    public Columns<T> names(String id, String zh, Function<? super T, Names> value) {
        return and(id, zh, Form.NAMES, value);
    }

    /**
     * Adds a column of numbers as far as they are known.
     *
     * @param id lower case words joined by hyphens; without the hyphens the English heading
     * @param zh the Chinese heading
     * @param value what it holds of an answer
     * @return the longer columns
     */
    public Columns<T> range(String id, String zh, Function<? super T, Interval> value) {
        return and(id, zh, Form.RANGE, value);
    }

    /**
     * Adds a column of shares from 0 to 1 as far as they are known.
     *
     * @param id lower case words joined by hyphens; without the hyphens the English heading
     * @param zh the Chinese heading
     * @param value what it holds of an answer
     * @return the longer columns
     */
    public Columns<T> share(String id, String zh, Function<? super T, Interval> value) {
        return and(id, zh, Form.SHARE, value);
    }

    private Columns<T> and(String id, String zh, Form form, Function<? super T, ?> value) {
        List<Column<T>> longer = new ArrayList<>(list);
        longer.add(new Column<>(id, Names.of(zh, id.replace('-', ' ')), form, value));
        return new Columns<>(longer);
    }

    /** Returns the columns in order. */
    public List<Column<T>> list() {
        return list;
    }

    /**
     * Returns answers as CSV (RFC 4180, lines ended by a line feed): a line of headings, then one line each.
     *
     * <p>Line breaks inside a cell become blanks. Text that a spreadsheet would run as a formula, because its first character after
     * blanks and apostrophes is one of {@code = + - @}, their full-width forms, or a tab, gets an apostrophe before it. Parts of a
     * collection are joined by {@code "; "}.
     *
     * @param rows the answers
     */
    public String csv(List<? extends T> rows) {
        StringBuilder text = new StringBuilder();
        text.append(list.stream().flatMap(c -> c.headings().stream()).collect(Collectors.joining(",")))
                .append('\n');
        for (T row : rows) {
            text.append(list.stream()
                            .flatMap(c -> c.cells(row).stream())
                            .map(CsvCell::of)
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * Returns answers as a JSON array of objects, one line each, keys in the order of the columns. Angle brackets, ampersands and line
     * separators inside texts are written as {@code \\u} escapes, so that the text can stand inside a page of HTML.
     *
     * @param rows the answers
     */
    public String json(List<? extends T> rows) {
        return rows.stream()
                .map(row -> "\n  " + object(row))
                .collect(Collectors.joining(",", "[", rows.isEmpty() ? "]\n" : "\n]\n"));
    }

    private String object(T row) {
        return list.stream()
                .map(c -> JsonValue.of(c.id()) + ": " + JsonValue.of(c.value().apply(row)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Returns one line: the ids of the columns. */
    @Override
    public String toString() {
        return "Columns " + String.join(", ", list.stream().map(Column::id).toList());
    }
}
