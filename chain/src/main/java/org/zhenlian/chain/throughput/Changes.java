package org.zhenlian.chain.throughput;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.simplex.Optimum;
import org.zhenlian.core.measure.Interval;

/** What the throughput of a model would be with more or less of something; each answer is another best plan. */
final class Changes {
    private static final double STEP = 0.1;
    private static final double ROUNDING = 1e-9;
    private static final double NEARLY = 0.9;
    /** So many times as much is tried to see how much can be had at most. */
    private static final double PLENTY = 1e6;

    private static final int MOST_TANGENTS = 100;

    private final Model model;
    private final String unit;

    Changes(Model model, String unit) {
        this.model = model;
        this.unit = unit;
    }

    Amount amount(double value) {
        return new Amount(known(value), unit);
    }

    /** A number; unknown if nothing limits it. */
    static Interval known(double value) {
        return Double.isInfinite(value) ? Interval.UNKNOWN : Interval.of(value);
    }

    /** Tells whether a limit is used to nine tenths or more, so that a tenth more of others may meet it. */
    boolean isNearlyUsed(Limit.Place place) {
        Optimum best = model.best();
        return model.column(place)
                .filter(c -> Double.isFinite(best.most(c)) && best.at(c) >= NEARLY * best.most(c))
                .isPresent();
    }

    double gain(Limit.Place place) {
        boolean limits = model.column(place)
                .filter(c -> Double.isFinite(place.amount()) && model.best().worthOfMore(c) > 0)
                .isPresent();
        return limits ? difference(model.best(), more(model.best(), place)) : 0;
    }

    double gain(Limit.Place one, Limit.Place other) {
        return difference(model.best(), more(more(model.best(), one), other));
    }

    private Optimum more(Optimum from, Limit.Place place) {
        int column = model.column(place).orElseThrow();
        return from.with(column, from.most(column) + STEP * place.amount());
    }

    double loss(Limit.Place place) {
        return model.column(place)
                .filter(c -> model.best().at(c) > left(model.best(), place, c))
                .map(c -> difference(without(List.of(place)), model.best()))
                .orElse(0.0);
    }

    /** What is lost without several capacities of different recipes. */
    double loss(List<Limit.Place> places) {
        return difference(without(places), model.best());
    }

    private Optimum without(List<Limit.Place> places) {
        Optimum now = model.best();
        for (Limit.Place place : places) {
            Optional<Integer> column = model.column(place);
            now = column.isEmpty() ? now : now.with(column.get(), left(now, place, column.get()));
        }
        return now;
    }

    /** What is left of a limit without something, which goes before the others of its recipe. */
    private double left(Optimum now, Limit.Place place, int column) {
        return Double.isFinite(now.most(column))
                ? Math.max(0, now.most(column) - place.amount())
                : model.works().others(place);
    }

    OptionalDouble enough(Limit.Place place) {
        int column = model.column(place).orElseThrow();
        Optimum plenty = model.best().with(column, PLENTY * model.best().most(column));
        double most = plenty.value();
        if (Double.isInfinite(most) || plenty.worthOfMore(column) > 0) {
            return OptionalDouble.empty();
        }
        double added = 0;
        Optimum now = model.best();
        for (int step = 0; step < MOST_TANGENTS && most - now.value() > ROUNDING * Math.abs(most); step++) {
            double slope = now.worthOfMore(column);
            added += slope > 0 ? (most - now.value()) / slope : 0;
            now = model.best().with(column, model.best().most(column) + added);
        }
        return OptionalDouble.of(place.amount() + added);
    }

    private static double difference(Optimum low, Optimum high) {
        if (Double.isInfinite(high.value())) {
            return Double.isInfinite(low.value()) ? 0 : Double.POSITIVE_INFINITY;
        }
        double more = high.value() - low.value();
        return more <= ROUNDING * Math.abs(high.value()) ? 0 : more;
    }
}
