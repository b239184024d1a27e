package org.zhenlian.core.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.programme.Grade;
import org.zhenlian.core.programme.Normalisation;
import org.zhenlian.core.programme.Normalisation.Direction;
import org.zhenlian.core.programme.Normalisation.Method;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.ScoredIndicator;

/**
 * Makes assessment schemes of their rows, indicators and grades. A scheme with a broken indicator or grade is left out: without it,
 * it would be another rule.
 */
final class SchemeRows {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Nouns nouns;
    private final Nesting nesting;
    private final Set<String> ids = new HashSet<>();

    SchemeRows(Nouns nouns, Nesting nesting) {
        this.nouns = nouns;
        this.nesting = nesting;
    }

    void bind(Row row) {
        Cells cells = nouns.open(row);
        String id = cells.id("id");
        Optional<Scheme.Missing> missing = cells.word("missing", Scheme.Missing.class);
        String source = cells.id("source");
        if (!ids.add(id) && nesting.of(row).isEmpty()) {
            // Its indicators went to the first of the name.
            cells.error(IssueCode.DUPLICATE_ID, "id", row.about() + " stands twice", "Remove or rename one of the two");
        }
        Optional<List<ScoredIndicator>> indicators = nested(row, ProgrammeSchema.SCHEME_INDICATORS, this::indicator);
        Set<BigDecimal> lowest = new HashSet<>();
        Optional<List<Grade>> grades = nested(row, ProgrammeSchema.GRADES, c -> grade(c, lowest));
        if (!cells.ok() || nouns.traces().isLost("scheme", id)) {
            nouns.traces().lose(row);
        } else if (indicators.isEmpty() || grades.isEmpty()) {
            nouns.leaveOut(row, "one of its " + (indicators.isEmpty() ? "indicators" : "grades") + " was");
        } else {
            nouns.keep(
                    cells,
                    nesting.of(row),
                    () -> new Scheme(
                            id,
                            cells.names(),
                            missing.orElseThrow(),
                            indicators.get(),
                            grades.get(),
                            source,
                            cells.text("note")),
                    AtlasBuilder::add);
        }
    }

    /** Returns what the nested rows of a table say; nothing if one of them is broken. The second column is their key. */
    private <T> Optional<List<T>> nested(Row scheme, Table table, Function<Cells, Optional<T>> noun) {
        List<Row> rows = nesting.of(scheme, table);
        String key = table.columns().get(1).name();
        List<T> made = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            Cells cells = nouns.open(row);
            String id = cells.id(key);
            if (!id.isEmpty() && !seen.add(id)) {
                cells.error(
                        IssueCode.DUPLICATE_ID,
                        key,
                        row.about() + " has the " + key + " " + Shown.of(id) + " twice",
                        "Remove or rename one of the two");
            }
            noun.apply(cells).ifPresent(made::add);
        }
        return made.size() == rows.size() ? Optional.of(made) : Optional.empty();
    }

    private Optional<ScoredIndicator> indicator(Cells cells) {
        String metric = cells.id("metric");
        Optional<String> period = cells.word("period");
        Optional<BigDecimal> weight = cells.number("weight");
        if (weight.isPresent() && weight.get().signum() <= 0) {
            cells.outOfRange("weight", "is not above 0", "Leave the indicator out if it does not count");
        }
        Optional<Method> method = cells.word("method", Method.class);
        Optional<Direction> direction = cells.word("direction", Direction.class);
        Optional<Quantity> worst = anchor(cells, "worst", method, method.equals(Optional.of(Method.ANCHORS)));
        boolean best = method.equals(Optional.of(Method.ANCHORS)) || method.equals(Optional.of(Method.TARGET));
        Optional<Quantity> top = anchor(cells, "best", method, best);
        if (!cells.has("worst") && !cells.has("best") && cells.has("unit")) {
            cells.info("unit", "unit " + cells.shown("unit") + " is not kept, because there is no anchor");
        }
        return nouns.sourceOf(cells)
                .flatMap(source -> cells.build(() -> new ScoredIndicator(
                        cells.text("indicator"),
                        cells.names(),
                        metric,
                        period.orElseThrow().equals("year"),
                        weight.orElseThrow(),
                        new Normalisation(method.orElseThrow(), direction.orElseThrow(), worst, top),
                        source,
                        cells.text("note"))));
    }

    /** Returns an anchor, which stands with some methods only. */
    private static Optional<Quantity> anchor(Cells cells, String column, Optional<Method> method, boolean needed) {
        if (method.isEmpty()) {
            return Optional.empty();
        }
        String what = "the method " + Words.of(method.get());
        if (needed) {
            cells.needed(what, column);
            return cells.quantity(column);
        }
        cells.misplaced(what, "Leave it empty, or mend the method", column);
        return Optional.empty();
    }

    private static Optional<Grade> grade(Cells cells, Set<BigDecimal> lowest) {
        Optional<BigDecimal> from = cells.number("from");
        if (from.isPresent() && (from.get().signum() < 0 || from.get().compareTo(HUNDRED) > 0)) {
            cells.outOfRange("from", "is not from 0 to 100", "Scores run from 0 to 100");
        } else if (from.isPresent() && !lowest.add(from.get().stripTrailingZeros())) {
            cells.error(
                    IssueCode.INCONSISTENT,
                    "from",
                    "two grades of " + cells.row().about() + " begin at " + cells.shown("from"),
                    "Let each grade begin at a score of its own");
        }
        return cells.build(() -> new Grade(cells.text("grade"), cells.names(), from.orElseThrow()));
    }
}
