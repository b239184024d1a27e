package org.zhenlian.core.io;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.text.NearMiss;

/** The words of an input-output table's file, and how its cells are read. */
final class TableWords {
    static final Set<String> NAMES = Set.of("name-zh", "name-en");
    static final Set<String> TOTALS = Set.of("final-demand", "imports", "output");
    static final Set<String> HEAD = Set.of("table", "unit", "year", "source");
    private static final String INPUT = "input:";
    private static final String SATELLITE = "satellite:";

    private TableWords() {}

    /** The account that a row or column is for, if its word says so. */
    static Optional<Account> account(String word) {
        if (word.startsWith(INPUT)) {
            return Optional.of(Account.of(word.substring(INPUT.length()), Account.Role.PRIMARY_INPUT));
        }
        return word.startsWith(SATELLITE)
                ? Optional.of(Account.of(word.substring(SATELLITE.length()), Account.Role.SATELLITE))
                : Optional.empty();
    }

    /** What figures stand on, by the word after {@code source}. */
    static Basis basis(String source) {
        return source.isEmpty() || source.equals("illustrative") ? Basis.illustrative() : Basis.reported(source);
    }

    static void checkColumn(String name) {
        if (!NAMES.contains(name) && !TOTALS.contains(name) && account(name).isEmpty()) {
            throw new IllegalArgumentException("no column \"" + name + "\"\n"
                    + NearMiss.hint(
                            name,
                            List.of("name-zh", "name-en", "final-demand", "imports", "output"),
                            "Known: name-zh, name-en, final-demand, imports, output, input:id, satellite:id"));
        }
    }

    /** Reads a number; what is none is reported at its place. */
    static OptionalDouble number(String cell, Location place, Findings findings) {
        String text = cell.strip();
        try {
            double value = isPlain(text)
                    ? Double.parseDouble(text)
                    : Quantity.number(text).doubleValue();
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
            findings.add(IssueCode.OUT_OF_RANGE, place, Shown.of(text) + " is too large", "Use a larger unit");
        } catch (IllegalArgumentException e) {
            findings.add(
                    IssueCode.BAD_VALUE,
                    place,
                    Shown.of(text) + " is not a number",
                    "Write 1200.5, or 0 where nothing is traded");
        }
        return OptionalDouble.empty();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
