package org.zhenlian.core.indicator;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Interval;

/**
 * Amounts of one kind (persons employed, output value) by region and activity: the input of {@link Specialisation}.
 *
 * <p>Regions may be towns, counties or cities, activities industries or products; both go by any id and are ordered by id,
 * whatever the order of input. All amounts are in one unit. Immutable.
 *
 * <p>Missing data: a pair that was never put is {@link Interval#UNKNOWN}, not 0, unless the builder was told {@link
 * Builder#absentIsZero}.
 */
public final class ActivityTable {
    private final List<String> regions;
    private final List<String> activities;
    private final Interval[][] cells;

    private ActivityTable(Builder builder) {
        SortedSet<String> columns = new TreeSet<>();
        builder.rows.values().forEach(row -> columns.addAll(row.keySet()));
        regions = List.copyOf(builder.rows.keySet());
        activities = List.copyOf(columns);
        cells = builder.rows.values().stream()
                .map(row -> activities.stream()
                        .map(a -> row.getOrDefault(a, builder.absent))
                        .toArray(Interval[]::new))
                .toArray(Interval[][]::new);
    }

    /** Starts a table. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a table of known amounts; a pair that is absent is unknown.
     *
     * @param amounts by region, then activity; finite and not negative
     * @throws IllegalArgumentException as {@link Builder#put(String, String, double)} and {@link Builder#build}
     */
    public static ActivityTable of(Map<String, ? extends Map<String, Double>> amounts) {
        Builder builder = builder();
        Objects.requireNonNull(amounts, "amounts")
                .forEach((region, row) -> Objects.requireNonNull(row, () -> "row " + region)
                        .forEach((activity, amount) -> builder.put(region, activity, (double)
                                Objects.requireNonNull(amount, () -> "amount of " + region + ", " + activity))));
        return builder.build();
    }

    /** Returns the regions in order of id. */
    public List<String> regions() {
        return regions;
    }

    /** Returns the activities in order of id. */
    public List<String> activities() {
        return activities;
    }

    /**
     * Returns the amount of a region in an activity.
     *
     * @param region a region's id
     * @param activity an activity's id
     * @throws UnknownIdException if the table has no such region or activity
     */
    public Interval amount(String region, String activity) {
        Objects.requireNonNull(activity, "activity");
        return cells[regionIndex(region)][activityIndex(activity)];
    }

    /**
     * Returns the amounts of a region by activity, for example for {@link Concentration#of}.
     *
     * @param region a region's id
     * @throws UnknownIdException if the table has no such region
     */
    public SortedMap<String, Interval> row(String region) {
        SortedMap<String, Interval> row = new TreeMap<>();
        int r = regionIndex(region);
        for (int p = 0; p < activities.size(); p++) {
            row.put(activities.get(p), cells[r][p]);
        }
        return Collections.unmodifiableSortedMap(row);
    }

    /** Tells whether every amount is known exactly. */
    public boolean isExact() {
        return Arrays.stream(cells).flatMap(Arrays::stream).allMatch(Interval::isExact);
    }

    int regionIndex(String region) {
        return index("region", region, regions);
    }

    int activityIndex(String activity) {
        return index("activity", activity, activities);
    }

    private static int index(String kind, String id, List<String> ids) {
        int i = Collections.binarySearch(ids, Objects.requireNonNull(id, kind));
        if (i < 0) {
            throw UnknownIdException.unknown(kind, id, "the table", ids);
        }
        return i;
    }

    Interval cell(int region, int activity) {
        return cells[region][activity];
    }

    /** Returns for example {@code 5 regions x 5 activities, 2 of 25 amounts not exact}. */
    @Override
    public String toString() {
        long vague = Arrays.stream(cells)
                .flatMap(Arrays::stream)
                .filter(c -> !c.isExact())
                .count();
        String size = regions.size() + " regions x " + activities.size() + " activities";
        return vague == 0
                ? size
                : size + ", " + vague + " of " + regions.size() * activities.size() + " amounts not exact";
    }

    /** Collects the amounts of a table. Not thread-safe. */
    public static final class Builder {
        private final SortedMap<String, SortedMap<String, Interval>> rows = new TreeMap<>();
        private Interval absent = Interval.UNKNOWN;

        private Builder() {}

        /**
         * Sets a known amount.
         *
         * @param region a region's id
         * @param activity an activity's id
         * @param amount the amount, finite and not negative
         * @return this builder
         * @throws IllegalArgumentException if the amount is negative, infinite or NaN, or the pair was put before
         */
        public Builder put(String region, String activity, double amount) {
            return put(region, activity, Text.amount(amount, region + ", " + activity));
        }

        /**
         * Sets an amount as far as it is known.
         *
         * @param region a region's id
         * @param activity an activity's id
         * @param amount what is known of the amount
         * @return this builder
         * @throws IllegalArgumentException if the pair was put before
         */
        public Builder put(String region, String activity, Interval amount) {
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(activity, "activity");
            Objects.requireNonNull(amount, "amount");
            SortedMap<String, Interval> row = rows.computeIfAbsent(region, r -> new TreeMap<>());
            if (row.putIfAbsent(activity, amount) != null) {
                throw new IllegalArgumentException("amount of " + region + ", " + activity + " given twice: "
                        + row.get(activity) + " and " + amount + "\nAdd them up first, or keep one");
            }
            return this;
        }

        /**
         * States that a pair which is not put is truly 0, as in a complete count that leaves out empty pairs.
         *
         * @return this builder
         */
        public Builder absentIsZero() {
            absent = Interval.ZERO;
            return this;
        }

        /**
         * Returns the table.
         *
         * @throws IllegalArgumentException if nothing was put, or the known amounts are too large to add up
         */
        public ActivityTable build() {
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("a table without amounts\nPut at least one region and activity");
            }
            double total = rows.values().stream()
                    .flatMap(row -> row.values().stream())
                    .mapToDouble(a -> Double.isInfinite(a.high()) ? a.low() : a.high())
                    .sum();
            if (Double.isInfinite(total)) {
                throw new IllegalArgumentException("the amounts are too large to add up\nUse a larger unit");
            }
            return new ActivityTable(this);
        }
    }
}
