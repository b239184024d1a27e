package org.zhenlian.core.io;

import java.util.Optional;
import org.zhenlian.core.measure.Claim;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;

/** Writes figures into the figure columns of a row. */
final class OutFigures {
    private OutFigures() {}

    static OutRow put(OutRow row, Figure figure) {
        row.put("value", figure.value().amount().toPlainString())
                .put("to", figure.upTo().map(q -> q.amount().toPlainString()))
                .put("unit", figure.value().unit().symbol())
                .word("qualifier", Optional.of(figure.qualifier()).filter(q -> q != Qualifier.EXACT))
                .put("as-of", figure.asOf())
                .put("note", figure.note());
        return AtlasRows.basis(row, figure.basis());
    }

    /** Writes a figure if it is known, else what is claimed about it. */
    static OutRow put(OutRow row, Optional<Figure> figure, Claim claim) {
        if (figure.isPresent()) {
            return put(row, figure.get());
        }
        claim.basis().ifPresent(basis -> AtlasRows.basis(row, basis));
        return row.put("as-of", claim.asOf()).put("note", claim.note());
    }
}
