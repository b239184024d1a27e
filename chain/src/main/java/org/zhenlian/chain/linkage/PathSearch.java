package org.zhenlian.chain.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds the paths with the largest contributions, the most promising branch first. */
final class PathSearch {
    private static final long STEPS = 200_000_000L;

    /**
     * A path from the demanded sector.
     *
     * @param before the path without its last sector; null for the first
     * @param last its last sector
     * @param product the product of the coefficients along it
     * @param contribution the product times the last sector's intensity
     * @param bound what the path and all its continuations contribute together
     */
    record Path(Path before, int last, double product, double contribution, double bound) {
        List<Integer> positions() {
            List<Integer> positions = new ArrayList<>();
            for (Path p = this; p != null; p = p.before) {
                positions.add(p.last);
            }
            Collections.reverse(positions);
            return positions;
        }
    }

    private static final Comparator<Path> IN_ORDER =
            Comparator.comparingDouble(Path::contribution).reversed().thenComparing(PathSearch::compareSectors);

    private final Coefficients.Rows columns;
    private final double[] intensities;
    private final double[] multipliers;
    private final int most;
    private final PriorityQueue<Path> open = new PriorityQueue<>(
            Comparator.comparingDouble(Path::bound).reversed().thenComparing(PathSearch::compareSectors));
    private final PriorityQueue<Path> best = new PriorityQueue<>(IN_ORDER.reversed());
    private long steps;

    PathSearch(Coefficients coefficients, double[] intensities, double[] multipliers, int most) {
        columns = coefficients.columns();
        this.intensities = intensities;
        this.multipliers = multipliers;
        this.most = most;
    }

    private static int compareSectors(Path a, Path b) {
        List<Integer> one = a.positions();
        List<Integer> two = b.positions();
        for (int k = 0; k < Math.min(one.size(), two.size()); k++) {
            int order = Integer.compare(one.get(k), two.get(k));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), two.size());
    }

    List<Path> from(int sector) {
        push(null, sector, 1);
        while (!open.isEmpty() && !(best.size() == most && open.peek().bound < best.peek().contribution)) {
            Path path = open.poll();
            if (path.contribution > 0) {
                best.add(path);
                if (best.size() > most) {
                    best.poll();
                }
            }
            for (int k = columns.start()[path.last]; k < columns.start()[path.last + 1]; k++) {
                push(path, columns.index()[k], path.product * columns.value()[k]);
            }
        }
        List<Path> found = new ArrayList<>(best);
        found.sort(IN_ORDER);
        return found;
    }

    private void push(Path before, int sector, double product) {
        double bound = product * multipliers[sector];
        boolean hopeless = best.size() == most && bound < best.peek().contribution;
        if (bound > 0 && !hopeless) {
            open.add(new Path(before, sector, product, product * intensities[sector], bound));
        }
        if (++steps > STEPS || open.size() > 5_000_000) {
            throw new IllegalArgumentException(
                    "more than " + STEPS + " steps or 5000000 open paths\nAsk for fewer paths");
        }
    }
}
