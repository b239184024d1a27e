package org.zhenlian.chain.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.measure.Interval;

/**
 * What has become of the gaps from one answer to another: after a change, or in a wider scope.
 *
 * <p>Two gaps are the same if they are of the same product and kind. A gap that stays has worsened or eased if its {@link Gap#measure}
 * has grown or shrunk by more than rounding (1e-9): by the upper ends, or if these are equal by the lower ends. Lists are in the order of
 * {@link Gaps}.
 *
 * @param opened the gaps that are new
 * @param closed the gaps that are no more, as they were
 * @param worsened the gaps that have grown
 * @param eased the gaps that have shrunk
 */
public record GapChanges(List<Gap> opened, List<Gap> closed, List<Change> worsened, List<Change> eased) {
    private static final double ROUNDING = 1e-9;

    /**
     * A gap that stays but changes.
     *
     * @param before the gap as it was
     * @param after the gap as it is
     */
    public record Change(Gap before, Gap after) {
        /** Checks that nothing is missing. */
        public Change {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** Returns for example {@code melt SHORT 20 t/a -> 50 t/a}. */
        @Override
        public String toString() {
            return after.product().id() + " " + after.kind() + " " + before.measure() + " -> " + after.measure();
        }
    }

    /** Copies the lists. */
    public GapChanges {
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
        worsened = List.copyOf(worsened);
        eased = List.copyOf(eased);
    }

    private record Key(String product, GapKind kind) {}

    /**
     * Returns the changes from one answer to another.
     *
     * @param before the gaps before
     * @param after the gaps after
     */
    public static GapChanges between(Gaps before, Gaps after) {
        Map<Key, Gap> was = index(before);
        Map<Key, Gap> is = index(after);
        List<Change> worsened = new ArrayList<>();
        List<Change> eased = new ArrayList<>();
        is.forEach((key, gap) -> {
            if (was.containsKey(key)) {
                Amount from = was.get(key).measure();
                int sign = compare(gap.measure().range(), from.range());
                if (sign != 0) {
                    (sign > 0 ? worsened : eased).add(new Change(was.get(key), gap));
                }
            }
        });
        return new GapChanges(
                is.entrySet().stream()
                        .filter(e -> !was.containsKey(e.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                was.entrySet().stream()
                        .filter(e -> !is.containsKey(e.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                worsened,
                eased);
    }

    private static Map<Key, Gap> index(Gaps gaps) {
        Map<Key, Gap> index = new LinkedHashMap<>();
        gaps.list().forEach(g -> index.put(new Key(g.product().id(), g.kind()), g));
        return index;
    }

    private static int compare(Interval a, Interval b) {
        int high = compare(a.high(), b.high());
        return high != 0 ? high : compare(a.low(), b.low());
    }

    private static int compare(double a, double b) {
        boolean same = a == b || Math.abs(a - b) <= ROUNDING * Math.max(a, b);
        return same ? 0 : Double.compare(a, b);
    }

    /** Returns the number of gaps of each sort. */
    @Override
    public String toString() {
        return opened.size() + " opened, " + closed.size() + " closed, " + worsened.size() + " worsened, "
                + eased.size() + " eased";
    }
}
