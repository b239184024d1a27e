package org.zhenlian.core.listing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.core.text.TextTable;

/**
 * Some answers picked or sorted by the caller. Immutable if the answers are.
 *
 * @param <T> one answer
 */
public final class Selection<T> implements Listing<T> {
    private static final int WIDTH = 78;
    private static final int SHOWN = 9;

    private final Columns<T> columns;
    private final List<T> list;

    private Selection(Columns<T> columns, List<T> list) {
        this.columns = Objects.requireNonNull(columns, "columns");
        this.list = List.copyOf(list);
    }

    /**
     * Returns a list of answers.
     *
     * @param columns what of an answer is taken elsewhere
     * @param list the answers in their order
     * @param <T> one answer
     */
    public static <T> Selection<T> of(Columns<T> columns, List<T> list) {
        return new Selection<>(columns, list);
    }

    @Override
    public List<T> list() {
        return list;
    }

    @Override
    public Columns<T> columns() {
        return columns;
    }

    /** Returns how many answers there are. */
    public int size() {
        return list.size();
    }

    @Override
    public String print() {
        return head()
                + list.stream()
                        .map(row -> "\n  " + line(row, Integer.MAX_VALUE))
                        .collect(Collectors.joining());
    }

    private String head() {
        return list.size() + (list.size() == 1 ? " answer" : " answers");
    }

    private static String line(Object row, int width) {
        return TextTable.fit(row.toString().lines().findFirst().orElse(""), width);
    }

    /** Returns the number of answers and the first ones, a line each; {@link #print} has them all. */
    @Override
    public String toString() {
        String more = list.size() > SHOWN ? "\n  ... " + (list.size() - SHOWN) + " more, see print()" : "";
        return head()
                + top(SHOWN).stream().map(row -> "\n  " + line(row, WIDTH)).collect(Collectors.joining())
                + more;
    }
}
