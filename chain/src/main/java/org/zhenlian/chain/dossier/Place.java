package org.zhenlian.chain.dossier;

import java.util.ArrayList;
import java.util.List;
import org.zhenlian.chain.export.MapNode;

/** A place in a column of a drawing: a product, or where its material passes on the way to a later column. Mutable while laid out. */
final class Place {
    private final MapNode node;
    private final int column;
    private final boolean passing;
    private final List<Place> left = new ArrayList<>();
    private final List<Place> right = new ArrayList<>();
    private int row;
    private double size;
    private double top;

    Place(MapNode node, int column, boolean passing) {
        this.node = node;
        this.column = column;
        this.passing = passing;
    }

    /** The product, or the one whose material passes. */
    MapNode node() {
        return node;
    }

    /** The column, 0 on the left. */
    int column() {
        return column;
    }

    /** Does material only pass here? */
    boolean isPassing() {
        return passing;
    }

    /** What leads here from the column before, each once. */
    List<Place> left() {
        return left;
    }

    /** Where it leads in the column after, each once. */
    List<Place> right() {
        return right;
    }

    /** Joins this place to one in the next column, once. */
    void leadTo(Place next) {
        if (!right.contains(next)) {
            right.add(next);
            next.left.add(this);
        }
    }

    int row() {
        return row;
    }

    void row(int number) {
        row = number;
    }

    /** The height of what is drawn here. */
    double size() {
        return size;
    }

    void size(double height) {
        size = height;
    }

    /** The upper edge of what is drawn here. */
    double top() {
        return top;
    }

    void top(double y) {
        top = y;
    }

    double middle() {
        return top + size / 2;
    }
}
