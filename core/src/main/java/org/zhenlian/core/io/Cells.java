package org.zhenlian.core.io;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Severity;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.NearMiss;

/**
 * The cells of one row, read as what they should be. Everything wrong becomes an issue at its cell, one per cell; {@link #ok} tells
 * whether the row can be used.
 */
final class Cells {
    private static final Pattern HUGE = Pattern.compile("[+-]?\\d+(\\.\\d+)?[eE][+-]?\\d{5,}");

    private final Row row;
    private final Findings findings;
    private boolean ok = true;

    /** Begins to read a row: tells which required cells are empty and which texts hold what no text may hold. */
    Cells(Row row, Findings findings) {
        this.row = row;
        this.findings = findings;
        Object[] cells = row.cells();
        for (int i = 0; i < cells.length; i++) {
            Column column = row.table().columns().get(i);
            if (cells[i] == Row.BROKEN) {
                ok = false;
            } else if (cells[i] instanceof String text) {
                cells[i] = legal(column, text);
            } else if (cells[i] instanceof List<?> items) {
                items.forEach(item -> legal(column, (String) item));
            }
            if (cells[i] == null && column.required()) {
                missing(column.name(), column.name() + " is empty: " + column.description(), "Fill it in");
            }
        }
    }

    Row row() {
        return row;
    }

    /** Tells whether no cell so far has an error. */
    boolean ok() {
        return ok;
    }

    private String legal(Column column, String given) {
        String text = column.type().isFreeText() ? given : given.strip();
        if (text.contains("\r\n")) {
            text = text.replace("\r\n", "\n");
            info(column.name(), "line breaks CR LF are read as LF");
        }
        int bad = IllegalText.firstIn(text, column.type().isFreeText());
        if (bad >= 0) {
            error(
                    IssueCode.BAD_VALUE,
                    column.name(),
                    column.name() + " " + Shown.of(text) + " holds " + IllegalText.describe(text.charAt(bad)),
                    "Remove the character");
        }
        return text.isEmpty() ? null : text;
    }

    /** Returns a text as it stands; empty if the cell is. */
    String text(String column) {
        return row.text(column);
    }

    boolean has(String column) {
        return row.cells()[row.table().position(column)] != null;
    }

    Names names() {
        return Names.of(text("zh"), text("en"));
    }

    String id(String column) {
        String id = text(column);
        parse(column, text -> new Subject(Subject.Kind.ATLAS, text));
        return id;
    }

    List<String> ids(String column) {
        return items(column, text -> new Subject(Subject.Kind.ATLAS, text).id());
    }

    Optional<RegionCode> region(String column) {
        return parse(column, RegionCode::new);
    }

    Optional<AsOf> date(String column) {
        return parse(column, AsOf::parse);
    }

    /** Returns the items of a list, each parsed. */
    <T> List<T> items(String column, Function<String, T> parser) {
        List<T> items = new ArrayList<>();
        for (String item : row.items(column)) {
            item(column, item, parser).ifPresent(items::add);
        }
        return items;
    }

    private <T> Optional<T> item(String column, String item, Function<String, T> parser) {
        if (item.indexOf(';') >= 0) {
            error(
                    IssueCode.BAD_VALUE,
                    column,
                    "the item " + Shown.of(item) + " of " + column + " holds a semicolon",
                    "A semicolon separates the items of a list");
            return Optional.empty();
        }
        return attempt(column, item, parser);
    }

    /** Returns the constant that a word stands for; empty if the cell is empty or is none of the column's words. */
    <E extends Enum<E>> Optional<E> word(String column, Class<E> type) {
        return word(column)
                .map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** Returns one of the column's words. */
    Optional<String> word(String column) {
        List<String> words = row.table().column(column).words();
        return parse(column, text -> oneOf(words, text));
    }

    /** Returns the constants that the words of a list stand for. */
    <E extends Enum<E>> List<E> words(String column, Class<E> type) {
        return items(column, text -> type.getEnumConstants()[Words.of(type).indexOf(oneOf(Words.of(type), text))]);
    }

    private static String oneOf(List<String> words, String text) {
        if (!words.contains(text)) {
            String all = "Write one of " + String.join(", ", words);
            throw new IllegalArgumentException("not one of the words\n" + NearMiss.hint(text, words, all));
        }
        return text;
    }

    Optional<BigDecimal> number(String column) {
        return parse(column, text -> {
            if (HUGE.matcher(text).matches()) {
                throw new IllegalArgumentException(
                        "number out of range\nA figure lies between 1e-30 and 1e30; maybe a decimal point is wrong");
            }
            return Quantity.number(text);
        });
    }

    /** Returns a number that must not be below zero. */
    OptionalDouble amount(String column) {
        Optional<BigDecimal> number = number(column);
        if (number.isPresent() && number.get().signum() < 0) {
            outOfRange(column, "is below zero", "Leave it empty if it is not known");
        }
        return number.isPresent() ? OptionalDouble.of(number.get().doubleValue()) : OptionalDouble.empty();
    }

    /** Returns a whole number; empty if the cell is empty or holds no whole number from {@code least} to {@code most}. */
    OptionalInt integer(String column, int least, int most) {
        Optional<BigDecimal> number = number(column);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        BigDecimal given = number.get();
        if (given.stripTrailingZeros().scale() > 0) {
            error(
                    IssueCode.BAD_VALUE,
                    column,
                    column + " " + shown(column) + " is not a whole number",
                    "Write 1, 2, 3");
            return OptionalInt.empty();
        }
        if (given.compareTo(BigDecimal.valueOf(least)) < 0 || given.compareTo(BigDecimal.valueOf(most)) > 0) {
            outOfRange(column, "is not from " + least + " to " + most, "Write a number from " + least + " to " + most);
            return OptionalInt.empty();
        }
        return OptionalInt.of(given.intValueExact());
    }

    /** Returns a number with the row's unit; empty if there is no number, or none in a known unit. */
    Optional<Quantity> quantity(String column) {
        Optional<BigDecimal> amount = number(column);
        Optional<Unit> unit = unit("unit");
        if (has(column) && !has("unit") && !row.table().column("unit").required()) {
            missing("unit", "unit is empty, but " + column + " is " + shown(column), "Name the unit, such as % or 万元");
        }
        return amount.flatMap(a -> unit.map(u -> new Quantity(a, u)));
    }

    /** Tells which of some columns are filled although they do not belong to such a row. */
    void misplaced(String what, String hint, String... columns) {
        for (String column : columns) {
            if (has(column) && row.cells()[row.table().position(column)] != Row.BROKEN) {
                String message = column + " " + shown(column) + " does not belong to " + what;
                error(IssueCode.INCONSISTENT, column, message, hint);
            }
        }
    }

    /** Tells which of some columns are empty although such a row needs them. */
    void needed(String what, String... columns) {
        for (String column : columns) {
            if (!has(column)) {
                String means = row.table().column(column).description();
                missing(column, column + " is empty, but " + what + " needs it", column + ": " + means);
            }
        }
    }

    /** Returns the cell as a message shows it. */
    String shown(String column) {
        List<String> items = row.items(column);
        return Shown.of(items.isEmpty() ? text(column) : String.join(";", items));
    }

    /** Returns a share, a number from 0 to 1. */
    OptionalDouble share(String column) {
        OptionalDouble share = amount(column);
        if (share.isPresent() && share.getAsDouble() > 1) {
            outOfRange(column, "is more than 1", "Write 30% as 0.3");
        }
        return share;
    }

    Optional<Unit> unit(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> unit = Unit.find(text).or(() -> Unit.find(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        if (unit.isEmpty()) {
            List<String> known = Unit.symbols();
            String all = "Known units: " + String.join(" ", known) + "; each may carry 千 万 百万 千万 亿";
            error(IssueCode.UNKNOWN_UNIT, column, "unknown unit " + Shown.of(text), NearMiss.hint(text, known, all));
        }
        return unit;
    }

    /** Returns the cell parsed; empty if it is empty or cannot be parsed, which is then reported. */
    <T> Optional<T> parse(String column, Function<String, T> parser) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : attempt(column, text, parser);
    }

    private <T> Optional<T> attempt(String column, String given, Function<String, T> parser) {
        String text = row.table().column(column).type().isPlain() ? plain(column, given) : given;
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            String[] said = String.valueOf(e.getMessage()).split("\n", 2);
            boolean range = said[0].startsWith("number ");
            error(
                    range ? IssueCode.OUT_OF_RANGE : IssueCode.BAD_VALUE,
                    column,
                    column + " " + Shown.of(given) + ": " + said[0].replaceAll(": \".*", ""),
                    said.length > 1 ? said[1] : "");
            return Optional.empty();
        }
    }

    private String plain(String column, String text) {
        if (isAscii(text)) {
            return text;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (!plain.equals(text)) {
            info(column, column + " " + Shown.of(text) + " is read as " + Shown.of(plain));
        }
        return plain;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Builds what the row says; a noun's own objection becomes an issue of the row. */
    <T> Optional<T> build(Supplier<T> noun) {
        if (!ok) {
            return Optional.empty();
        }
        try {
            return Optional.of(noun.get());
        } catch (IllegalArgumentException e) {
            String[] said = String.valueOf(e.getMessage()).split("\n", 2);
            tell(Issue.of(IssueCode.INCONSISTENT, row.about(), "", said[0], said.length > 1 ? said[1] : "")
                    .at(row.place().row()));
            return Optional.empty();
        }
    }

    void outOfRange(String column, String what, String hint) {
        error(IssueCode.OUT_OF_RANGE, column, column + " " + Shown.of(text(column)) + " " + what, hint);
    }

    void missing(String column, String message, String hint) {
        error(IssueCode.MISSING_VALUE, column, message, hint);
    }

    void info(String column, String message) {
        tell(Issue.of(IssueCode.NORMALISED, row.about(), column, message, "")
                .at(row.place().cell(column)));
    }

    void error(IssueCode code, String column, String message, String hint) {
        tell(Issue.of(code, row.about(), column, message, hint).at(row.place().cell(column)));
    }

    private void tell(Issue issue) {
        ok &= issue.severity() != Severity.ERROR;
        findings.add(issue);
    }
}
