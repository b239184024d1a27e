package org.zhenlian.chain.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Orders the places of each column so that few lines cross: sweeps of the barycentre rule to and fro, neighbours exchanged as long as
 * that helps, the best order kept. Ties stay as they are, so the same columns give the same order. Source: Sugiyama, Tagawa and Toda
 * 1981; Gansner et al. 1993.
 */
final class Crossings {
    private static final int ROUNDS = 6;

    private final List<List<Place>> columns;

    Crossings(List<List<Place>> columns) {
        this.columns = columns;
        columns.forEach(Crossings::number);
    }

    /** Sweeps so often; leaves the order with the fewest crossings. */
    void reduce(int sweeps) {
        List<List<Place>> best = copy();
        long fewest = count();
        for (int sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
            boolean onwards = sweep % 2 == 0;
            for (int i = 1; i < columns.size(); i++) {
                List<Place> column = columns.get(onwards ? i : columns.size() - 1 - i);
                arrange(column, onwards ? Place::left : Place::right);
            }
            exchange();
            long now = count();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.set(i, best.get(i));
            number(best.get(i));
        }
    }

    private List<List<Place>> copy() {
        List<List<Place>> copy = new ArrayList<>();
        columns.forEach(c -> copy.add(new ArrayList<>(c)));
        return copy;
    }

    private static void number(List<Place> column) {
        for (int i = 0; i < column.size(); i++) {
            column.get(i).row(i);
        }
    }

    private static void arrange(List<Place> column, Function<Place, List<Place>> beside) {
        Map<Place, Double> centres = new HashMap<>();
        for (Place place : column) {
            centres.put(
                    place,
                    beside.apply(place).stream().mapToInt(Place::row).average().orElse(place.row()));
        }
        column.sort(Comparator.comparing(centres::get));
        number(column);
    }

    /** Exchanges neighbours as long as fewer lines cross then. */
    private void exchange() {
        boolean better = true;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = false;
            for (List<Place> column : columns) {
                for (int i = 0; i + 1 < column.size(); i++) {
                    Place upper = column.get(i);
                    Place lower = column.get(i + 1);
                    if (between(lower, upper) < between(upper, lower)) {
                        column.set(i, lower);
                        column.set(i + 1, upper);
                        lower.row(i);
                        upper.row(i + 1);
                        better = true;
                    }
                }
            }
        }
    }

    /** How many lines of two places cross if one stands above the other. */
    private static int between(Place upper, Place lower) {
        return above(upper.left(), lower.left()) + above(upper.right(), lower.right());
    }

    private static int above(List<Place> ofUpper, List<Place> ofLower) {
        int crossings = 0;
        for (Place a : ofUpper) {
            for (Place b : ofLower) {
                crossings += b.row() < a.row() ? 1 : 0;
            }
        }
        return crossings;
    }

    /** How many pairs of lines cross. */
    long count() {
        long crossings = 0;
        for (int i = 0; i + 1 < columns.size(); i++) {
            int[] seen = new int[columns.get(i + 1).size() + 1];
            for (Place place : columns.get(i)) {
                int[] ends =
                        place.right().stream().mapToInt(Place::row).sorted().toArray();
                for (int end : ends) {
                    crossings += below(seen, end);
                }
                for (int end : ends) {
                    add(seen, end);
                }
            }
        }
        return crossings;
    }

    /** How many of the ends seen so far lie below a row (a Fenwick tree, counted from the bottom). */
    private static int below(int[] seen, int row) {
        int sum = 0;
        for (int i = seen.length - 2 - row; i > 0; i -= i & -i) {
            sum += seen[i];
        }
        return sum;
    }

    private static void add(int[] seen, int row) {
        for (int i = seen.length - 1 - row; i < seen.length; i += i & -i) {
            seen[i]++;
        }
    }
}
