package org.zhenlian.core.io;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Claim;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;

/**
 * Reads the figure columns of a row.
 *
 * @param figure the figure; empty if its value is not known or cannot be read
 * @param claim what is said if the value is not known
 */
record FigureCells(Optional<Figure> figure, Claim claim) {
    private static final Unit ONE = Unit.of("1");

    /**
     * Reads a figure.
     *
     * @param cells the row
     * @param own the unit that an empty unit means; empty if that is not known because the product is not
     */
    static FigureCells counted(Cells cells, Optional<Unit> own) {
        Optional<BigDecimal> value = cells.number("value");
        if (value.isPresent() && value.get().signum() < 0) {
            cells.outOfRange("value", "is below zero", "Leave it empty if it is not known");
        }
        // Without a product the row is left out in any case, whatever the unit.
        return read(cells, value, cells.has("unit") ? cells.unit("unit") : own.or(() -> Optional.of(ONE)));
    }

    /**
     * Reads a figure that must have value and unit and may be below zero.
     *
     * @param cells the row
     */
    static FigureCells stated(Cells cells) {
        for (String column : new String[] {"value", "unit"}) {
            if (!cells.has(column)) {
                cells.missing(
                        column,
                        column + " is empty",
                        "A figure has value and unit; leave the row out if it is not known");
            }
        }
        return read(cells, cells.number("value"), cells.unit("unit"));
    }

    private static FigureCells read(Cells cells, Optional<BigDecimal> value, Optional<Unit> unit) {
        Optional<BigDecimal> to = cells.number("to");
        Optional<Qualifier> qualifier = cells.word("qualifier", Qualifier.class);
        Optional<AsOf> asOf = cells.date("as-of");
        Optional<Basis> basis = basis(cells, cells.has("value"));
        if (!cells.has("value")) {
            unstated(cells);
            return new FigureCells(Optional.empty(), new Claim(asOf, basis, cells.text("note")));
        }
        range(cells, value, to, qualifier);
        if (!cells.ok()) {
            return new FigureCells(Optional.empty(), Claim.NONE);
        }
        Quantity low = new Quantity(value.orElseThrow(), unit.orElseThrow());
        Optional<Quantity> high = to.map(t -> new Quantity(t, low.unit()));
        Figure figure =
                new Figure(low, high, qualifier.orElse(Qualifier.EXACT), asOf, basis.orElseThrow(), cells.text("note"));
        return new FigureCells(Optional.of(figure), Claim.NONE);
    }

    private static void unstated(Cells cells) {
        if (cells.has("to")) {
            cells.missing(
                    "value",
                    "value is empty, but to is " + Shown.of(cells.text("to")),
                    "Write \"up to\" as value with at-most");
        }
        for (String column : new String[] {"unit", "qualifier"}) {
            if (cells.has(column)) {
                cells.info(
                        column,
                        column + " " + Shown.of(cells.text(column)) + " is not kept, because there is no value");
            }
        }
    }

    private static void range(
            Cells cells, Optional<BigDecimal> value, Optional<BigDecimal> to, Optional<Qualifier> qualifier) {
        if (value.isEmpty() || to.isEmpty()) {
            return;
        }
        if (to.get().compareTo(value.get()) < 0) {
            cells.outOfRange(
                    "to", "is below the value " + Shown.of(cells.text("value")), "Swap the two ends of the range");
        } else if (qualifier
                .filter(q -> q == Qualifier.AT_LEAST || q == Qualifier.AT_MOST)
                .isPresent()) {
            cells.error(
                    IssueCode.INCONSISTENT,
                    "qualifier",
                    "qualifier " + Shown.of(cells.text("qualifier")) + " stands with a range",
                    "Give either a range or a qualifier");
        }
    }

    /**
     * Reads the columns basis and reference.
     *
     * @param cells the row
     * @param needed whether there must be a basis
     */
    static Optional<Basis> basis(Cells cells, boolean needed) {
        Optional<Basis.Kind> kind = cells.word("basis", Basis.Kind.class);
        String reference = cells.text("reference").strip();
        if (!cells.has("basis")) {
            boolean alone = !reference.isEmpty();
            if ((needed || alone) && !cells.row().table().column("basis").required()) {
                cells.missing("basis", "basis is empty", "Write reported, derived or illustrative");
            }
            return Optional.empty();
        }
        if (kind.isPresent() && kind.get() != Basis.Kind.ILLUSTRATIVE && reference.isEmpty()) {
            boolean reported = kind.get() == Basis.Kind.REPORTED;
            cells.missing(
                    "reference",
                    "reference is empty, but basis is " + kind.get().name().toLowerCase(Locale.ROOT),
                    reported ? "Name the source's id" : "State the arithmetic");
            return Optional.empty();
        }
        return kind.map(k -> new Basis(k, reference));
    }
}
