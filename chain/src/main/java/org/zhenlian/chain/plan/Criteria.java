package org.zhenlian.chain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people think of a project by the four criteria for supporting projects to be attracted (Jinzhong 2023): large market potential,
 * high technology content, good quality and efficiency, strong demonstration effect.
 *
 * <p>Each is a mark of 0 to 10, or not known. They are shown beside a project and break ties; they never override what replaying the
 * model says it is worth. Source of the criteria: interview with Zhang Peng, China News Network, 9 September 2023.
 *
 * @param marketPotential the market potential (市场潜力)
 * @param technology the technology content (科技含量)
 * @param efficiency the quality and efficiency (质量效益)
 * @param demonstration the demonstration effect (示范效应)
 */
public record Criteria(
        Optional<Mark> marketPotential,
        Optional<Mark> technology,
        Optional<Mark> efficiency,
        Optional<Mark> demonstration) {
    /** No mark at all. */
    public static final Criteria NONE =
            new Criteria(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks that nothing is null. */
    public Criteria {
        Objects.requireNonNull(marketPotential, "marketPotential");
        Objects.requireNonNull(technology, "technology");
        Objects.requireNonNull(efficiency, "efficiency");
        Objects.requireNonNull(demonstration, "demonstration");
    }

    /**
     * A mark and on what it stands.
     *
     * @param points 0 to 10
     * @param note who gave it, or why; may be empty
     */
    public record Mark(double points, String note) {
        /**
         * Checks the points.
         *
         * @throws IllegalArgumentException if they are not from 0 to 10
         */
        public Mark {
            Objects.requireNonNull(note, "note");
            if (!(points >= 0 && points <= 10)) {
                throw new IllegalArgumentException("a mark of " + points + "\nGive a number from 0 to 10");
            }
        }

        /** Returns for example {@code 8 (expert panel)}. */
        @Override
        public String toString() {
            String number = points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points);
            return note.isEmpty() ? number : number + " (" + note + ")";
        }
    }

    /** Returns the sum of the marks that are known; 0 if none is. */
    public double sum() {
        return Stream.of(marketPotential, technology, efficiency, demonstration)
                .flatMap(Optional::stream)
                .mapToDouble(Mark::points)
                .sum();
    }

    /** Returns the criteria without a mark, in English, in the order of the record. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (marketPotential.isEmpty()) {
            missing.add("market potential");
        }
        if (technology.isEmpty()) {
            missing.add("technology content");
        }
        if (efficiency.isEmpty()) {
            missing.add("quality and efficiency");
        }
        if (demonstration.isEmpty()) {
            missing.add("demonstration effect");
        }
        return List.copyOf(missing);
    }

    /** Returns one line: the marks and their sum, with what is missing. */
    @Override
    public String toString() {
        return "market potential " + text(marketPotential) + ", technology content " + text(technology)
                + ", quality and efficiency " + text(efficiency) + ", demonstration effect " + text(demonstration);
    }

    private static String text(Optional<Mark> mark) {
        return mark.map(Mark::toString).orElse("unknown");
    }
}
