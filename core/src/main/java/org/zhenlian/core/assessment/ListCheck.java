package org.zhenlian.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.text.Names;

/**
 * What the figures of one date say of a list of towns, and what follows for the day asked about, to which the listed changes of
 * tier lead.
 *
 * @param date the date of the figures
 * @param figures the figures of that date
 * @param then how many towns were listed at the tier on that date
 * @param day the day asked about
 * @param listed how many are listed on that day
 */
record ListCheck(LocalDate date, List<Figure> figures, int then, LocalDate day, int listed) {

    /** Tells whether these figures settle the matter: they confirm the list, or contradict it, or there is no list. */
    boolean decides() {
        return isConfirmed() || !against().isEmpty();
    }

    TownCount count() {
        List<Figure> against = against();
        if (isConfirmed()) {
            return new TownCount(
                    Range.of(number(listed)), figures, List.of(), because(figures, "确认名单完整", "confirms the list"));
        }
        if (against.isEmpty()) {
            Optional<BigDecimal> high =
                    said(figures).flatMap(r -> r.high().stream()).min(BigDecimal::compareTo);
            Range range = new Range(Optional.of(number(listed)), high.map(h -> h.max(number(listed))));
            return new TownCount(
                    range,
                    figures,
                    List.of(),
                    because(figures, "与名单相容但不能确认", "agrees with the list, but does not confirm it"));
        }
        if (then == 0) {
            Range range = hull(said(against).toList());
            return new TownCount(
                    range, figures, List.of(), because(against, "名单缺，只有数据", "stands alone, for none was listed then"));
        }
        Range range = hull(Stream.concat(Stream.of(Range.of(number(listed))), said(against))
                .toList());
        return new TownCount(range, figures, against, because(against, "与名单矛盾", "contradicts the list"));
    }

    private boolean isConfirmed() {
        return against().isEmpty()
                && figures.stream()
                        .map(f -> Range.of(f, TownCount.UNIT).high())
                        .anyMatch(high ->
                                high.filter(h -> h.compareTo(number(then)) == 0).isPresent());
    }

    /** Returns the figures that do not allow the number listed. */
    private List<Figure> against() {
        return figures.stream()
                .filter(f -> !Range.of(f, TownCount.UNIT).contains(number(then)))
                .toList();
    }

    /** Returns what figures said then, moved by the changes listed since. */
    private Stream<Range> said(List<Figure> some) {
        BigDecimal since = number(listed - then);
        return some.stream()
                .map(f -> Range.of(f, TownCount.UNIT))
                .map(r -> new Range(
                        r.low().map(x -> x.add(since).max(BigDecimal.ZERO)),
                        r.high().map(x -> x.add(since).max(BigDecimal.ZERO))));
    }

    private static Range hull(List<Range> ranges) {
        boolean open = ranges.stream().anyMatch(r -> r.high().isEmpty());
        BigDecimal low = ranges.stream()
                .map(r -> r.low().orElse(BigDecimal.ZERO))
                .min(BigDecimal::compareTo)
                .orElseThrow();
        Optional<BigDecimal> high =
                ranges.stream().flatMap(r -> r.high().stream()).max(BigDecimal::compareTo);
        return new Range(Optional.of(low), open ? Optional.empty() : high);
    }

    private static BigDecimal number(int n) {
        return BigDecimal.valueOf(n);
    }

    private Names because(List<Figure> by, String zh, String en) {
        String figuresZh = by.stream().map(Figure::zh).collect(Collectors.joining("、"));
        String figuresEn = by.stream().map(Figure::toString).collect(Collectors.joining(" and "));
        String change = listed - then > 0 ? "+" + (listed - then) : Integer.toString(listed - then);
        boolean moved = !date.equals(day);
        return Names.of(
                date + " 名单列有 " + then + " 个，" + figuresZh + zh + (moved ? "；至 " + day + " 按层级变动 " + change : ""),
                then + " listed on " + date + ", and " + figuresEn + " " + en
                        + (moved ? "; to " + day + " by the dated changes of tier: " + change : ""));
    }
}
