package org.zhenlian.core.io;

import java.util.List;
import java.util.Optional;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.programme.Bound;
import org.zhenlian.core.programme.Comparison;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Criterion.Terms;

/** Makes criteria of their rows. Which cells a row has depends on its kind; a cell of another kind is an error. */
final class CriterionRows {
    private static final String ADVICE = "Leave it empty, or mend the kind";

    private final Nouns nouns;

    CriterionRows(Nouns nouns) {
        this.nouns = nouns;
    }

    /** Returns the criterion; none if the row is broken or its source was left out. */
    Optional<Criterion> criterion(Cells cells) {
        Optional<String> kind = cells.word("kind");
        Optional<Criterion.Role> role = cells.word("role", Criterion.Role.class);
        Optional<String> source = nouns.sourceOf(cells);
        if (kind.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        Terms terms = new Terms(cells.names(), role.orElse(Criterion.Role.DECIDES), source.get(), cells.text("note"));
        return kind.get().equals("attested") ? attested(cells, terms) : measured(cells, kind.get(), terms);
    }

    private static Optional<Criterion> attested(Cells cells, Terms terms) {
        String what = "an attested criterion";
        cells.misplaced(what, ADVICE, "metric", "whole", "comparison", "threshold", "unit", "years");
        List<String> evidence = cells.ids("evidence");
        List<Honour.Kind> honours = cells.words("honours", Honour.Kind.class);
        if (!cells.has("evidence") && !cells.has("honours")) {
            cells.missing(
                    "evidence",
                    "evidence and honours are empty, so " + what + " asks for nothing",
                    "Name kinds of evidence, of honours or of both");
        }
        return cells.build(() -> new Criterion.Attested(evidence, honours, terms));
    }

    private static Optional<Criterion> measured(Cells cells, String kind, Terms terms) {
        String what = "a criterion of the kind " + kind;
        cells.misplaced(what, ADVICE, "evidence", "honours");
        cells.needed(what, "metric", "comparison");
        if (kind.equals("proportion")) {
            cells.needed(what, "whole");
        } else {
            cells.misplaced(what, ADVICE, "whole");
        }
        if (kind.equals("growth")) {
            cells.needed(what, "years");
        }
        String metric = cells.id("metric");
        String whole = cells.id("whole");
        int years = cells.integer("years", kind.equals("growth") ? 1 : 0, 100).orElse(0);
        Optional<Bound> bound = bound(cells, kind);
        return cells.build(() -> switch (kind) {
            case "level" -> new Criterion.Level(metric, bound.orElseThrow(), years, terms);
            case "proportion" -> new Criterion.Proportion(metric, whole, bound.orElseThrow(), years, terms);
            default -> new Criterion.Growth(metric, bound.orElseThrow(), years, terms);
        });
    }

    private static Optional<Bound> bound(Cells cells, String kind) {
        Optional<Comparison> comparison = cells.word("comparison", Comparison.class);
        Optional<Quantity> threshold = cells.quantity("threshold");
        boolean percent = kind.equals("level")
                || threshold.isEmpty()
                || threshold.get().unit().equals(Unit.of("%"));
        if (!percent) {
            cells.error(
                    IssueCode.UNIT_MISMATCH,
                    "unit",
                    "the threshold of a criterion of the kind " + kind + " is in " + cells.shown("unit"),
                    "Give it in %: 70 as threshold, % as unit");
        }
        if (!cells.has("threshold") && cells.has("unit")) {
            cells.info("unit", "unit " + cells.shown("unit") + " is not kept, because there is no threshold");
        }
        return comparison.map(c -> new Bound(c, threshold));
    }
}
