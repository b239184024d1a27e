package org.zhenlian.core.atlas;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhenlian.core.measure.Basis;

/**
 * On what a body of figures stands: how many are reported, derived and illustrative.
 *
 * @param reported how many have a source
 * @param derived how many follow from reported ones by stated arithmetic
 * @param illustrative how many are invented for illustration
 */
public record Provenance(int reported, int derived, int illustrative) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative or all together are more than 2^31 - 1
     */
    public Provenance {
        boolean negative = Math.min(reported, Math.min(derived, illustrative)) < 0;
        if (negative || (long) reported + derived + illustrative > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("counts must be 0 or more and 2147483647 together at most but are "
                    + reported + ", " + derived + " and " + illustrative + "\nCount each figure once");
        }
    }

    /**
     * Counts bases.
     *
     * @param bases one basis per figure
     */
    public static Provenance of(Collection<Basis> bases) {
        Map<Basis.Kind, Integer> counts = new EnumMap<>(Basis.Kind.class);
        bases.forEach(b -> counts.merge(b.kind(), 1, Integer::sum));
        return new Provenance(
                counts.getOrDefault(Basis.Kind.REPORTED, 0),
                counts.getOrDefault(Basis.Kind.DERIVED, 0),
                counts.getOrDefault(Basis.Kind.ILLUSTRATIVE, 0));
    }

    /**
     * Counts the figures in rows of an atlas: coefficients, capacities, outside supply, links and facts.
     *
     * @param rows rows such as {@link Atlas#rows} gives; rows without figures count nothing
     */
    public static Provenance ofRows(Stream<?> rows) {
        return of(rows.flatMap(Bases::of).toList());
    }

    /** Returns how many figures there are. */
    public int total() {
        return reported + derived + illustrative;
    }

    /**
     * Returns the count of one kind.
     *
     * @param kind the kind of basis
     */
    public int count(Basis.Kind kind) {
        return switch (kind) {
            case REPORTED -> reported;
            case DERIVED -> derived;
            case ILLUSTRATIVE -> illustrative;
        };
    }

    /**
     * Returns the share of one kind, 0 to 1; 0 if there are no figures.
     *
     * @param kind the kind of basis
     */
    public double share(Basis.Kind kind) {
        return total() == 0 ? 0 : (double) count(kind) / total();
    }

    /**
     * Returns the share of one kind in whole percent; the three add up to 100, by the largest remainder (of equal ones the better
     * founded kind is rounded up). 0 if there are no figures.
     *
     * @param kind the kind of basis
     */
    public int percent(Basis.Kind kind) {
        if (total() == 0) {
            return 0;
        }
        List<Basis.Kind> roundedUp = Stream.of(Basis.Kind.values())
                .sorted(Comparator.comparingLong((Basis.Kind k) -> -(100L * count(k) % total())))
                .limit(100
                        - Stream.of(Basis.Kind.values()).mapToLong(this::whole).sum())
                .toList();
        return (int) whole(kind) + (roundedUp.contains(kind) ? 1 : 0);
    }

    private long whole(Basis.Kind kind) {
        return 100L * count(kind) / total();
    }

    /** Returns for example {@code 812 figures: 41% reported, 6% derived, 53% illustrative}. */
    @Override
    public String toString() {
        return total() + " figures: " + percent(Basis.Kind.REPORTED) + "% reported, " + percent(Basis.Kind.DERIVED)
                + "% derived, " + percent(Basis.Kind.ILLUSTRATIVE) + "% illustrative";
    }
}
