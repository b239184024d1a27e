package org.zhenlian.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.indicator.Reading;
import org.zhenlian.core.indicator.Series;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.ScoredIndicator;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.Town;

/**
 * How do towns score and rank by a scheme in a period (考核)?
 *
 * <ul>
 *   <li>The figure of an indicator: if it is annual, that of exactly the period, by {@link Series#at}; otherwise the latest that
 *       ends with the period or before. Undated figures never count.
 *   <li>Its score s, 0 to 1, by the formula of {@link org.zhenlian.core.programme.Normalisation}. The anchors of MIN_MAX and BEST
 *       are taken from the towns assessed together whose figure is known exactly ("about" as it stands); if there is none, or the
 *       best value is below 0 in a ratio, the indicator counts as missing for every town. A town that itself is the best scores
 *       1, also where the best is 0. "At least", "at most" and ranges give the range of scores that they allow.
 *   <li>The score of the town: 100 sum(w s) / sum w, 0 to 100.
 *   <li>Missing data, by {@link Scheme.Missing}: BOUNDS, s is anything from 0 to 1; REWEIGHT, the sums are over the others and the
 *       town is marked; ZERO, s is 0 and the town is marked; REFUSE, the town has no score (UNKNOWN). A figure in a kind of unit
 *       other than the anchors, or than those of most towns, is missing.
 *   <li>The grade, if both ends of the score earn the same one.
 *   <li>The rank: at best 1 + the number of others whose score is higher for certain, at worst 1 + the number of others whose
 *       score may be higher. A town without score may stand anywhere.
 * </ul>
 *
 * <p>Reckoned in base units and decimals of 50 digits, rounded to 34 (DECIMAL128): a change of unit or order changes nothing.
 * Order: by the low end of the score, the highest first, then by the high end, then by id; towns without score last. O(towns^2 +
 * towns * indicators * figures). Immutable. Sources: none for any weight or threshold, the official ones were never published;
 * they are data of the {@link Scheme}.
 */
public final class Assessment implements Listing<TownScore> {
    private static final Comparator<TownScore> ORDER = Comparator.comparing(
                    (TownScore t) -> t.score().low().orElse(BigDecimal.ONE.negate()), Comparator.reverseOrder())
            .thenComparing(t -> t.score().high().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
            .thenComparing(TownScore::town);

    private final Scheme scheme;
    private final AsOf period;
    private final List<ScoreScale> scales = new ArrayList<>();
    private final List<TownScore> list;

    private Assessment(Atlas atlas, Scheme scheme, AsOf period, List<Town> towns) {
        this.scheme = scheme;
        this.period = period;
        List<List<TownScore.Part>> columns = new ArrayList<>();
        for (ScoredIndicator indicator : scheme.indicators()) {
            List<Series> series = towns.stream()
                    .map(t -> Series.of(atlas, t.subject(), indicator.metric()))
                    .toList();
            columns.add(column(indicator, series));
        }
        List<TownScore> scores = new ArrayList<>();
        for (int i = 0; i < towns.size(); i++) {
            int row = i;
            scores.add(TownScore.of(
                    scheme, towns.get(i), columns.stream().map(c -> c.get(row)).toList()));
        }
        list = scores.stream().map(t -> t.ranked(rank(t, scores))).sorted(ORDER).toList();
    }

    /**
     * Returns the assessment of some towns.
     *
     * @param atlas the atlas that has the figures
     * @param towns ids or names of the towns
     * @param scheme the scheme
     * @param period the period assessed, usually a year
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such town
     */
    public static Assessment of(Atlas atlas, Collection<String> towns, Scheme scheme, AsOf period) {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(atlas, "atlas");
        SortedSet<String> ids = new TreeSet<>();
        towns.forEach(t -> ids.add(atlas.town(t).id()));
        return new Assessment(
                atlas, scheme, period, ids.stream().map(atlas::town).toList());
    }

    /**
     * Returns the assessment of all towns of an atlas that stand at a tier on a day, ranked among themselves.
     *
     * @param atlas the atlas that has towns and figures
     * @param tier the tier
     * @param on the day
     * @param scheme the scheme
     * @param period the period assessed, usually a year
     */
    public static Assessment ofTier(Atlas atlas, Tier tier, LocalDate on, Scheme scheme, AsOf period) {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(on, "on");
        List<String> towns = atlas.towns().stream()
                .filter(t -> t.tierOn(on).equals(Optional.of(tier)))
                .map(Town::id)
                .toList();
        return of(atlas, towns, scheme, period);
    }

    /** Returns what an indicator adds to each town. */
    private List<TownScore.Part> column(ScoredIndicator indicator, List<Series> towns) {
        List<Optional<Reading>> readings =
                towns.stream().map(s -> reading(indicator, s)).toList();
        List<Figure> figures =
                readings.stream().flatMap(Optional::stream).map(Reading::figure).toList();
        ScoreScale scale = ScoreScale.of(indicator, figures);
        scales.add(scale);
        List<TownScore.Part> column = new ArrayList<>();
        for (int i = 0; i < towns.size(); i++) {
            Optional<Reading> reading = readings.get(i);
            Optional<String> missing = missing(indicator, towns.get(i), reading.map(Reading::figure), scale);
            Range score = missing.isPresent()
                    ? standIn()
                    : scale.score(reading.orElseThrow().figure());
            column.add(new TownScore.Part(indicator, reading, score, missing));
        }
        return column;
    }

    private Optional<Reading> reading(ScoredIndicator indicator, Series series) {
        return indicator.annual()
                ? series.at(period)
                : MissingFigure.until(series, period.end()).latest();
    }

    private Optional<String> missing(
            ScoredIndicator indicator, Series series, Optional<Figure> figure, ScoreScale scale) {
        String name = series.subject() + " " + series.metric();
        if (figure.isEmpty()) {
            return Optional.of(
                    indicator.annual()
                            ? MissingFigure.at(series, period)
                            : MissingFigure.onOrBefore(series, period.end()));
        }
        if (!scale.fits(figure.get())) {
            return Optional.of(
                    name + " in " + scale.unit().orElseThrow() + " or a multiple of it (known: " + figure.get() + ")");
        }
        return scale.isDefined() ? Optional.empty() : Optional.of(name + " cannot be scored: " + scale.lack());
    }

    private Range standIn() {
        return switch (scheme.missing()) {
            case BOUNDS -> ScoreScale.anything();
            case ZERO -> Range.of(BigDecimal.ZERO);
            case REWEIGHT, REFUSE -> Range.UNKNOWN;
        };
    }

    private static TownScore.Rank rank(TownScore town, List<TownScore> all) {
        int best = 1;
        int worst = 1;
        for (TownScore other : all) {
            if (other != town) {
                best += low(other).compareTo(high(town)) > 0 ? 1 : 0;
                worst += high(other).compareTo(low(town)) > 0 ? 1 : 0;
            }
        }
        return new TownScore.Rank(best, worst);
    }

    private static BigDecimal low(TownScore town) {
        return town.score().low().orElse(BigDecimal.ZERO);
    }

    private static BigDecimal high(TownScore town) {
        return town.score().high().orElse(TownScore.HUNDRED);
    }

    /** Returns the scheme. */
    public Scheme scheme() {
        return scheme;
    }

    /** Returns the period assessed. */
    public AsOf period() {
        return period;
    }

    /** Returns the towns, the highest score first. */
    public List<TownScore> list() {
        return list;
    }

    /**
     * Returns the first towns.
     *
     * @param n at most how many
     */
    public List<TownScore> top(int n) {
        return list.stream().limit(n).toList();
    }

    /**
     * Returns a town's score; empty if it was not assessed.
     *
     * @param town the town's id
     */
    public Optional<TownScore> of(String town) {
        Objects.requireNonNull(town, "town");
        return list.stream().filter(t -> t.town().equals(town)).findFirst();
    }

    /** Returns how each indicator is scaled, in order of indicator, Chinese and English. */
    public List<Names> scales() {
        return scales.stream().map(ScoreScale::because).toList();
    }

    /** Returns the names of the figures that are missing, in order of town as listed, then of indicator. */
    public List<String> missing() {
        return list.stream().flatMap(t -> t.missing().stream()).toList();
    }

    /**
     * Returns what changed since an earlier assessment by the same scheme.
     *
     * @param earlier the earlier assessment
     * @throws IllegalArgumentException if it is by a scheme of another id
     */
    public AssessmentChange difference(Assessment earlier) {
        if (!scheme.id().equals(earlier.scheme.id())) {
            throw new IllegalArgumentException("cannot compare scores of scheme " + scheme.id() + " with those of "
                    + earlier.scheme.id() + "\nAssess both periods by the same scheme");
        }
        return new AssessmentChange(earlier, this);
    }

    @Override
    public Columns<TownScore> columns() {
        return ListColumns.SCORES;
    }

    /** Returns the whole table, then how indicators are scaled and what is missing. */
    public String print() {
        StringBuilder text = new StringBuilder(table());
        scales().forEach(s -> text.append("\n  ").append(s.en()));
        missing().forEach(m -> text.append("\n  missing: ").append(m));
        return text.toString();
    }

    private String table() {
        TextTable table = new TextTable(">place", "town", ">score", "grade", ">known");
        boolean marked = list.stream().anyMatch(TownScore::isMarked);
        for (TownScore town : list) {
            int known = town.parts().size() - town.missing().size();
            table.row(
                    town.rank(),
                    TextTable.fit(town.label(), 36),
                    NumberWords.en(town.score()) + (town.isMarked() ? "*" : ""),
                    town.gradeWords().en(),
                    known + "/" + town.parts().size());
        }
        String head =
                "Assessment " + scheme.id() + " of " + list.size() + " towns in " + period + ", " + scheme.missing();
        return NumberWords.head(head) + "\n" + table + (marked ? "\n  * figures are missing" : "");
    }

    /** Returns the first towns; {@link #print} has them all, and what is missing. */
    @Override
    public String toString() {
        return NumberWords.brief(table());
    }
}
