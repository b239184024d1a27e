package org.zhenlian.chain.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the places of each column their heights, in their order and without overlap, so that lines run straight: each place wants the
 * mean height of its neighbours, and a column takes the heights nearest to what its places want by least squares (isotonic regression
 * by pooling, exact). No column is made higher than the highest has to be.
 */
final class Alignment {
    private static final int ROUNDS = 16;
    /** How much more a place where material only passes wants to be in line. */
    private static final double STRAIGHT = 3;

    private final List<List<Place>> columns;
    private final double space;

    Alignment(List<List<Place>> columns, double space) {
        this.columns = columns;
        this.space = space;
    }

    /** Sets the upper edges; returns the height of the whole. */
    double settle() {
        double height = columns.stream().mapToDouble(this::least).max().orElse(0);
        for (List<Place> column : columns) {
            double y = (height - least(column)) / 2;
            for (Place place : column) {
                place.top(y);
                y += place.size() + below(place);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < columns.size(); i++) {
                align(columns.get(round % 2 == 0 ? columns.size() - 1 - i : i), height);
            }
        }
        return height;
    }

    private double below(Place place) {
        return place.isPassing() ? space / 5 : space;
    }

    private double least(List<Place> column) {
        return column.stream().mapToDouble(p -> p.size() + below(p)).sum();
    }

    /** Places that move as one: where their first wants to be, how much, and how many they are. */
    private record Pool(double at, double weight, int size) {
        Pool with(Pool next) {
            double both = weight + next.weight;
            return new Pool((at * weight + next.at * next.weight) / both, both, size + next.size);
        }
    }

    private void align(List<Place> column, double height) {
        List<Pool> pools = new ArrayList<>();
        double before = 0;
        for (Place place : column) {
            double weight = (place.isPassing() ? STRAIGHT : 1)
                    * (0.1 + place.left().size() + place.right().size());
            Pool pool = new Pool(wanted(place) - place.size() / 2 - before, weight, 1);
            while (!pools.isEmpty() && pools.get(pools.size() - 1).at() >= pool.at()) {
                pool = pools.remove(pools.size() - 1).with(pool);
            }
            pools.add(pool);
            before += place.size() + below(place);
        }
        double slack = height - least(column);
        double y = 0;
        int i = 0;
        for (Pool pool : pools) {
            double shift = Math.max(0, Math.min(slack, pool.at()));
            for (int k = 0; k < pool.size(); k++, i++) {
                Place place = column.get(i);
                place.top(y + shift);
                y += place.size() + below(place);
            }
        }
    }

    private static double wanted(Place place) {
        return Stream.concat(place.left().stream(), place.right().stream())
                .mapToDouble(Place::middle)
                .average()
                .orElse(place.middle());
    }
}
