package org.zhenlian.core.listing;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A list of answers in a promised order, and all that can be done with it: look at the first, filter, sort, take it elsewhere.
 *
 * @param <T> one answer
 */
public interface Listing<T> {
    /** Returns all answers in the order that the type promises. */
    List<T> list();

    /** Returns how many answers there are. */
    default int size() {
        return list().size();
    }

    /** Returns what of an answer is taken elsewhere, see {@link #toCsv} and {@link #toJson}. */
    Columns<T> columns();

    /** Returns the whole as text. */
    String print();

    /**
     * Returns the first answers.
     *
     * @param n at most how many
     * @throws IllegalArgumentException if it is negative
     */
    default List<T> top(int n) {
        return list().stream().limit(n).toList();
    }

    /**
     * Returns the answers of which something is true, in the same order.
     *
     * @param condition what has to be true
     */
    default Selection<T> where(Predicate<? super T> condition) {
        return Selection.of(columns(), list().stream().filter(condition).toList());
    }

    /**
     * Returns the answers in another order; those that are equal in it stay in the order that they had.
     *
     * @param order the order
     */
    default Selection<T> sortedBy(Comparator<? super T> order) {
        java.util.Objects.requireNonNull(order, "order");
        return Selection.of(columns(), list().stream().sorted(order).toList());
    }

    /**
     * Returns all answers as CSV: a line of headings, then one line each, see {@link Columns#csv}. In jshell {@code Files.writeString}
     * saves it.
     */
    default String toCsv() {
        return columns().csv(list());
    }

    /** Returns all answers as a JSON array of objects, one line each, see {@link Columns#json}. */
    default String toJson() {
        return columns().json(list());
    }
}
