package org.zhenlian.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.zhenlian.core.indicator.Series;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Figure;

/** Which figures of a series count at a time, and the name of one that is missing, with what is known instead. */
final class MissingFigure {
    private MissingFigure() {}

    /** Returns the dated figures that speak of no time after a day. */
    static Series until(Series series, LocalDate day) {
        List<Figure> past = series.figures().stream()
                .filter(f -> f.asOf().map(a -> !a.end().isAfter(day)).orElse(false))
                .toList();
        return Series.of(series.subject(), series.metric(), past);
    }

    /** Returns for example {@code town:a output 2023 (known instead: 2023-H1 (part of a year))}. */
    static String at(Series series, AsOf period) {
        return name(series, period.toString());
    }

    /** Returns for example {@code town:a output on or before 2023-12-31}. */
    static String onOrBefore(Series series, LocalDate day) {
        return name(series, "on or before " + day);
    }

    private static String name(Series series, String when) {
        List<String> known = new ArrayList<>();
        for (Figure figure : series.figures()) {
            known.add(figure.asOf().map(NumberWords::when).orElse("one without date"));
        }
        Collections.reverse(known);
        List<String> distinct = known.stream().distinct().toList();
        return series.subject() + " " + series.metric() + " " + when
                + (distinct.isEmpty() ? "" : " (known instead: " + NumberWords.few(distinct) + ")");
    }
}
