package org.zhenlian.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.indicator.Series;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Tier;

/**
 * How many towns stand at a tier on a day: what the list of towns says, held against the figures of the region.
 *
 * @param range what is known of the number
 * @param used the figures that it rests on
 * @param conflict those of them that contradict the list
 * @param because how the number is known
 */
record TownCount(Range range, List<Figure> used, List<Figure> conflict, Names because) {
    /** Towns are counted in 个. */
    static final Unit UNIT = Unit.of("个");

    static String metric(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT) + "-towns";
    }

    /** Returns the count on a day: the latest figures that confirm or contradict the list decide, else the latest bound it. */
    static TownCount of(TownRoll roll, Tier tier, LocalDate day, Series figures) {
        int listed = roll.count(tier, day);
        List<ListCheck> checks = latestFirst(figures).entrySet().stream()
                .map(e -> new ListCheck(e.getKey(), e.getValue(), roll.count(tier, e.getKey()), day, listed))
                .toList();
        return checks.stream()
                .filter(ListCheck::decides)
                .findFirst()
                .or(() -> checks.stream().findFirst())
                .map(ListCheck::count)
                .orElseGet(() -> byListAlone(listed));
    }

    /** Figures in other units say nothing of towns; those that say "about" cannot confirm a list. */
    private static Map<LocalDate, List<Figure>> latestFirst(Series figures) {
        Map<LocalDate, List<Figure>> byEnd = new TreeMap<>(Collections.reverseOrder());
        for (Figure figure : figures.figures()) {
            boolean counts = figure.qualifier() != Qualifier.ABOUT
                    && figure.value().unit().fits(UNIT);
            figure.asOf()
                    .filter(a -> counts)
                    .ifPresent(a -> byEnd.computeIfAbsent(a.end(), d -> new ArrayList<>())
                            .add(figure));
        }
        return byEnd;
    }

    private static TownCount byListAlone(int listed) {
        Names why = listed == 0
                ? Names.of("名单与数据均缺", "no town is listed and no figure says how many there are")
                : Names.of(
                        "名单列有 " + listed + " 个，名单是否完整尚无数据印证",
                        listed + " listed, and no figure confirms that the list is complete");
        Range range = new Range(Optional.of(BigDecimal.valueOf(listed)), Optional.empty());
        return new TownCount(listed == 0 ? Range.UNKNOWN : range, List.of(), List.of(), why);
    }

    /** Returns the count of several tiers together; a tier of which nothing is known has 0 or more. */
    static TownCount sum(Map<Tier, TownCount> byTier) {
        Collection<TownCount> counts = byTier.values();
        if (counts.size() == 1 || counts.stream().allMatch(c -> c.range.equals(Range.UNKNOWN))) {
            return counts.iterator().next();
        }
        BigDecimal low = BigDecimal.ZERO;
        Optional<BigDecimal> high = Optional.of(BigDecimal.ZERO);
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Map.Entry<Tier, TownCount> entry : byTier.entrySet()) {
            TownCount count = entry.getValue();
            low = low.add(count.range.low().orElse(BigDecimal.ZERO));
            high = high.flatMap(h -> count.range.high().map(h::add));
            zh.add(zh(entry.getKey()) + " " + NumberWords.zh(count.range) + "（" + count.because.zh() + "）");
            en.add(entry.getKey() + " " + NumberWords.en(count.range) + " (" + count.because.en() + ")");
        }
        return new TownCount(
                new Range(Optional.of(low), high),
                counts.stream().flatMap(c -> c.used.stream()).toList(),
                counts.stream().flatMap(c -> c.conflict.stream()).toList(),
                Names.of(String.join(" + ", zh), String.join(" + ", en)));
    }

    private static String zh(Tier tier) {
        return switch (tier) {
            case PROVINCIAL -> "省级";
            case MUNICIPAL -> "市级";
            case COUNTY -> "县级";
        };
    }
}
