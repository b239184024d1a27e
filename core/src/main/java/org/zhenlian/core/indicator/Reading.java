package org.zhenlian.core.indicator;

import java.util.List;
import java.util.Objects;
import org.zhenlian.core.measure.Figure;

/**
 * Which figure of a period was taken, why, and which others stand beside it. Nothing is merged or dropped.
 *
 * @param figure the figure taken
 * @param beside the other figures of the same period, the next best first
 * @param because why this figure, and which of the others contradict it
 */
public record Reading(Figure figure, List<Figure> beside, String because) {
    /** Checks that nothing is missing. */
    public Reading {
        Objects.requireNonNull(figure, "figure");
        beside = List.copyOf(beside);
        Objects.requireNonNull(because, "because");
    }

    /**
     * Returns those beside it that contradict the figure: measured in another kind of unit, or with no number that both allow. So
     * "at least 200" and 206 do not contradict each other; 140 and "about 160" do.
     */
    public List<Figure> conflicting() {
        return beside.stream().filter(other -> !Bounds.agree(figure, other)).toList();
    }

    static Reading of(List<Figure> bestFirst, String reason) {
        Figure taken = bestFirst.get(0);
        Reading bare = new Reading(taken, bestFirst.subList(1, bestFirst.size()), reason);
        List<Figure> against = bare.conflicting();
        String conflict = against.isEmpty()
                ? ""
                : "; in conflict with "
                        + Text.few(against.stream().map(Figure::toString).toList());
        return new Reading(taken, bare.beside, reason + conflict);
    }

    /** Returns the figure on one line, then why. */
    @Override
    public String toString() {
        return figure + "\n  " + because;
    }
}
