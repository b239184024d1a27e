package org.zhenlian.chain.cascade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The highest ESRI without closing everybody: in the order of their upper bounds, and only while a bound reaches the lowest of the best
 * so far. Whoever is left out is below it, so that the answer is exact whatever the threads do.
 */
final class TopSearch {
    private static final int PIECE = 16;

    private final Coefficients c;
    private final int count;
    private final double[] bound;
    private final int[] order;
    private final List<SystemicRisk> best = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile double least = Double.NEGATIVE_INFINITY;

    TopSearch(Coefficients c, int count) {
        this.c = c;
        this.count = count;
        bound = new UpperBounds(c).all();
        order = IntStream.range(0, c.n)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -bound[i])
                        .thenComparing(i -> -c.revenue[i])
                        .thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
    }

    /** Asks workers, one a thread, who close one enterprise alone. */
    SystemicRisks run(Shifts shifts, Supplier<IntFunction<SystemicRisk>> workers) {
        shifts.each(count == 0 ? 0 : c.n, PIECE, () -> {
            IntFunction<SystemicRisk> closing = workers.get();
            return i -> {
                if (bound[order[i]] >= least) {
                    closed.incrementAndGet();
                    offer(closing.apply(order[i]));
                }
            };
        });
        return new SystemicRisks(best);
    }

    /** Returns how many enterprises were closed; with several threads it may differ from time to time. */
    int closed() {
        return closed.get();
    }

    double bound(int i) {
        return bound[i];
    }

    private synchronized void offer(SystemicRisk risk) {
        if (best.size() < count || SystemicRisks.ORDER.compare(risk, best.get(count - 1)) < 0) {
            best.add(risk);
            best.sort(SystemicRisks.ORDER);
            if (best.size() > count) {
                best.remove(count);
            }
            if (best.size() == count) {
                least = best.get(count - 1).esri();
            }
        }
    }
}
