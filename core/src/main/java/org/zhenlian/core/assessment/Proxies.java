package org.zhenlian.core.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which metrics the caller accepts in place of which others where a figure is missing: revenue for output value.
 *
 * <p>A stand-in is never taken unasked, is taken in the order given, and is named in the sentence of the judgement. Metrics without
 * stand-ins are not listed. Immutable.
 *
 * @param byMetric the stand-ins of each metric, the first choice first
 */
public record Proxies(Map<String, List<String>> byMetric) {
    /** Nothing stands in for anything. */
    public static final Proxies NONE = new Proxies(Map.of());

    /** Copies the map; a metric never stands in for itself. */
    public Proxies {
        Map<String, List<String>> copy = new TreeMap<>();
        byMetric.forEach((metric, standIns) -> {
            List<String> others =
                    standIns.stream().distinct().filter(s -> !s.equals(metric)).toList();
            if (!others.isEmpty()) {
                copy.put(metric, others);
            }
        });
        byMetric = Collections.unmodifiableMap(copy);
    }

    /**
     * Accepts one metric in place of another.
     *
     * @param metric the metric that is missing
     * @param standIn the metric that may take its place
     */
    public static Proxies of(String metric, String standIn) {
        return NONE.and(metric, standIn);
    }

    /**
     * Accepts one more metric in place of another, after those accepted so far.
     *
     * @param metric the metric that is missing
     * @param standIn the metric that may take its place
     */
    public Proxies and(String metric, String standIn) {
        Objects.requireNonNull(standIn, "standIn");
        Map<String, List<String>> more = new TreeMap<>(byMetric);
        List<String> standIns = new ArrayList<>(standIns(metric));
        standIns.add(standIn);
        more.put(metric, standIns);
        return new Proxies(more);
    }

    /**
     * Returns what may stand in for a metric, the first choice first; empty if nothing may.
     *
     * @param metric the metric
     */
    public List<String> standIns(String metric) {
        return byMetric.getOrDefault(Objects.requireNonNull(metric, "metric"), List.of());
    }

    /** Returns the metric, then its stand-ins. */
    List<String> choices(String metric) {
        return Stream.concat(Stream.of(metric), standIns(metric).stream()).toList();
    }

    /** Returns for example {@code revenue for output-value}, or {@code no stand-ins}. */
    @Override
    public String toString() {
        List<String> all = new ArrayList<>();
        byMetric.forEach((metric, standIns) -> all.add(String.join(" or ", standIns) + " for " + metric));
        return all.isEmpty() ? "no stand-ins" : String.join("; ", all);
    }
}
