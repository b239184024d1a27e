package org.zhenlian.core.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.indicator.Reading;
import org.zhenlian.core.programme.Grade;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.ScoredIndicator;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Town;

/** The score of one town: a row of {@link Assessment}, which says how it is reckoned. Immutable. */
public final class TownScore {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final Town town;
    private final List<Part> parts;
    private final Range score;
    private final Rank rank;

    private TownScore(Scheme scheme, Town town, List<Part> parts, Range score, Rank rank) {
        this.scheme = scheme;
        this.town = town;
        this.parts = parts;
        this.score = score;
        this.rank = rank;
    }

    /**
     * What one indicator adds.
     *
     * @param indicator the indicator
     * @param reading the figure taken, and why that one; empty if there is none
     * @param score the score of the figure, 0 to 1; if it is missing, what stands for it by the rule of the scheme, or UNKNOWN if
     *     the indicator is left out
     * @param missing the name of the missing figure; empty if it is there
     */
    public record Part(ScoredIndicator indicator, Optional<Reading> reading, Range score, Optional<String> missing) {
        /** Checks that nothing is missing. */
        public Part {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(reading, "reading");
            Objects.requireNonNull(score, "score");
            Objects.requireNonNull(missing, "missing");
        }

        boolean counts() {
            return !score.equals(Range.UNKNOWN);
        }
    }

    /**
     * The places that a town may have, 1 being the first.
     *
     * @param best the best place that the scores allow
     * @param worst the worst place that the scores allow
     */
    public record Rank(int best, int worst) {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if the best place is below 1 or after the worst
         */
        public Rank {
            if (best < 1 || worst < best) {
                throw new IllegalArgumentException(
                        "no rank from " + best + " to " + worst + "\nPlaces count from 1, the best first");
            }
        }

        /** Returns for example {@code 3} or {@code 2..5}. */
        @Override
        public String toString() {
            return best == worst ? Integer.toString(best) : best + ".." + worst;
        }
    }

    /** Returns the score of a town, its rank still open. */
    static TownScore of(Scheme scheme, Town town, List<Part> parts) {
        return new TownScore(scheme, town, parts, total(scheme, parts), new Rank(1, 1));
    }

    TownScore ranked(Rank place) {
        return new TownScore(scheme, town, parts, score, place);
    }

    private static Range total(Scheme scheme, List<Part> parts) {
        boolean refused =
                scheme.missing() == Scheme.Missing.REFUSE && parts.stream().anyMatch(p -> !p.counts());
        List<Part> counted = parts.stream().filter(Part::counts).toList();
        if (refused || counted.isEmpty()) {
            return Range.UNKNOWN;
        }
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Part part : counted) {
            low = low.add(part.indicator().weight().multiply(part.score().low().orElseThrow()));
            high = high.add(
                    part.indicator().weight().multiply(part.score().high().orElseThrow()));
        }
        BigDecimal weights = weights(counted);
        return Range.of(points(low, weights), points(high, weights));
    }

    private static BigDecimal weights(List<Part> counted) {
        return counted.stream().map(p -> p.indicator().weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Rounded last, from more digits: a short decimal comes out exactly, and larger stays larger. */
    private static BigDecimal points(BigDecimal weighted, BigDecimal weights) {
        return weighted.multiply(HUNDRED).divide(weights, ScoreScale.WIDE).round(MathContext.DECIMAL128);
    }

    /** Returns the town's id. */
    public String town() {
        return town.id();
    }

    /** Returns the town's names. */
    public Names names() {
        return town.names();
    }

    String label() {
        return (town.id() + " " + town.names().zh()).strip();
    }

    /** Returns the score, 0 to 100, as far as it is known; UNKNOWN if the town has none. */
    public Range score() {
        return score;
    }

    /** Returns the places that the town may have among those assessed together. */
    public Rank rank() {
        return rank;
    }

    /** Returns the grade, if both ends of the score earn the same; empty if not, or if the score is below every grade. */
    public Optional<Grade> grade() {
        return isGraded() && !possibleGrades().isEmpty()
                ? Optional.of(possibleGrades().get(0))
                : Optional.empty();
    }

    /** Returns the grades that the score allows, the highest first. The score may also be below every grade. */
    public List<Grade> possibleGrades() {
        BigDecimal low = score.low().orElse(BigDecimal.ZERO);
        BigDecimal high = score.high().orElse(HUNDRED);
        List<Grade> earned = scheme.grades().stream()
                .filter(g -> g.from().compareTo(high) <= 0)
                .toList();
        int last =
                (int) earned.stream().filter(g -> g.from().compareTo(low) > 0).count();
        return earned.subList(0, Math.min(earned.size(), last + 1));
    }

    private boolean isBelowAll(BigDecimal low) {
        return scheme.grades().stream().allMatch(g -> g.from().compareTo(low) > 0);
    }

    private boolean isGraded() {
        boolean below = isBelowAll(score.low().orElse(BigDecimal.ZERO));
        return possibleGrades().size() == 1 && !below || possibleGrades().isEmpty();
    }

    /** Returns the grade in words; where it is open, the highest and the lowest that it may be. */
    public Names gradeWords() {
        List<Grade> grades = possibleGrades();
        boolean below = isBelowAll(score.low().orElse(BigDecimal.ZERO));
        if (grades.isEmpty()) {
            return Names.of("无等级", "none");
        }
        Grade top = grades.get(0);
        Grade bottom = grades.get(grades.size() - 1);
        if (isGraded()) {
            return Names.of(top.names().zhOr(top.id()), top.names().enOr(top.id()));
        }
        return Names.of(
                "未定：" + top.names().zhOr(top.id()) + " 至 "
                        + (below ? "无等级" : bottom.names().zhOr(bottom.id())),
                "open: " + top.names().enOr(top.id()) + " to "
                        + (below ? "none" : bottom.names().enOr(bottom.id())));
    }

    /** Returns what each indicator adds, in order of indicator. */
    public List<Part> parts() {
        return parts;
    }

    /** Returns the names of the figures that are missing, in order of indicator. */
    public List<String> missing() {
        return parts.stream().flatMap(p -> p.missing().stream()).toList();
    }

    /** Returns the figures that keep the score from being exact: missing, or known as a range only. */
    List<String> open() {
        return parts.stream()
                .filter(p -> !p.score().isExact())
                .map(p -> p.missing()
                        .orElseGet(() -> town.subject() + " " + p.indicator().metric() + " "
                                + p.reading().orElseThrow().figure()))
                .toList();
    }

    /** Tells whether the score is marked: a figure is missing, and the scheme scores 0 for it or leaves the indicator out. */
    public boolean isMarked() {
        boolean filled = scheme.missing() == Scheme.Missing.ZERO || scheme.missing() == Scheme.Missing.REWEIGHT;
        return filled && !missing().isEmpty();
    }

    /**
     * Returns how many of the 100 points an indicator adds: 100 w s / sum w over the indicators that count. UNKNOWN if it does
     * not count or is not one of the scheme.
     *
     * @param indicator the indicator's id
     */
    public Range points(String indicator) {
        Objects.requireNonNull(indicator, "indicator");
        List<Part> counted = parts.stream().filter(Part::counts).toList();
        return counted.stream()
                .filter(p -> p.indicator().id().equals(indicator) && !score.equals(Range.UNKNOWN))
                .findFirst()
                .map(p -> Range.of(
                        points(p.indicator().weight().multiply(p.score().low().orElseThrow()), weights(counted)),
                        points(p.indicator().weight().multiply(p.score().high().orElseThrow()), weights(counted))))
                .orElse(Range.UNKNOWN);
    }

    /** Returns the reason in a sentence, Chinese and English: how many figures are known and what was done about the others. */
    public Names because() {
        int unknown = missing().size();
        String zh = "已知 " + (parts.size() - unknown) + "/" + parts.size() + " 项指标";
        String en = (parts.size() - unknown) + " of " + parts.size() + " indicators known";
        if (unknown == 0) {
            return Names.of(zh, en);
        }
        return switch (scheme.missing()) {
            case BOUNDS -> Names.of(zh + "，缺项按最差至最好计", en + ", the others counted from worst to best");
            case REWEIGHT -> Names.of(zh + "，缺项不计、权重重分", en + ", the others left out and the weights scaled up");
            case ZERO -> Names.of(zh + "，缺项计 0 分", en + ", the others counted as 0");
            case REFUSE -> Names.of(zh + "，缺项故不计分", en + ", so there is no score");
        };
    }

    /** Returns the score, rank and grade on one line, then the indicators with their figures, and what is missing. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(NumberWords.head(label() + ": "
                + NumberWords.en(score) + (isMarked() ? "*" : "") + ", place " + rank + ", grade "
                + gradeWords().en()));
        text.append("\n  ").append(because().en());
        for (Part part : parts) {
            String figure = part.missing()
                    .map(m -> "missing " + m)
                    .orElseGet(() -> part.reading().orElseThrow().figure().toString());
            text.append("\n  ")
                    .append(part.indicator().id())
                    .append(": ")
                    .append(NumberWords.en(part.score()))
                    .append(" by ")
                    .append(figure);
        }
        return NumberWords.brief(text.toString());
    }
}
