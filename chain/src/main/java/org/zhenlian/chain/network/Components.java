package org.zhenlian.chain.network;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.text.TextTable;

/**
 * Which enterprises supply each other in loops: the strongly connected components of the network.
 *
 * <p>Two enterprises are in one component if each supplies the other, directly or through others. Every enterprise is in exactly one;
 * most are alone in theirs. Components of two and more are listed as {@link #loops}. Order: the largest first, then by first id.
 */
public final class Components {
    private static final int SHOWN = 8;

    private final Ids ids;
    private final int[] component;

    /** Enterprises by component, each in order; and where a component begins. */
    private final int[] member;

    private final int[] begin;

    /** Components of two and more in their order. */
    private final int[] loops;

    Components(Ids ids, int[] component) {
        this.ids = ids;
        this.component = component;
        int count = Arrays.stream(component).max().orElse(-1) + 1;
        begin = new int[count + 1];
        for (int c : component) {
            begin[c + 1]++;
        }
        for (int c = 0; c < count; c++) {
            begin[c + 1] += begin[c];
        }
        member = new int[component.length];
        int[] next = Arrays.copyOf(begin, count);
        for (int e = 0; e < component.length; e++) {
            member[next[component[e]]++] = e;
        }
        int[] large = java.util.stream.IntStream.range(0, count)
                .filter(c -> size(c) > 1)
                .toArray();
        int[] order = Ranked.order(large.length, (a, b) -> isBefore(large[a], large[b]));
        loops = Ranked.pick(large, order);
    }

    private boolean isBefore(int a, int b) {
        return size(a) != size(b) ? size(a) > size(b) : member[begin[a]] < member[begin[b]];
    }

    private int size(int component) {
        return begin[component + 1] - begin[component];
    }

    /** Returns how many components there are, those of a single enterprise included. */
    public int count() {
        return begin.length - 1;
    }

    /** Returns the ids of each component of two and more enterprises, in order; views, the largest first. */
    public List<List<String>> loops() {
        return Arrays.stream(loops).<List<String>>mapToObj(View::new).toList();
    }

    /**
     * Returns the ids of an enterprise's component, in order; a view.
     *
     * @param id the enterprise's id
     * @throws UnknownIdException if the network does not have it
     */
    public List<String> of(String id) {
        return new View(component[Lookup.enterprise(ids, id)]);
    }

    /**
     * Tells whether each of two enterprises supplies the other, directly or through others.
     *
     * @param one an enterprise's id
     * @param other another's
     * @throws UnknownIdException if the network does not have one of them
     */
    public boolean isTogether(String one, String other) {
        return component[Lookup.enterprise(ids, one)] == component[Lookup.enterprise(ids, other)];
    }

    private final class View extends AbstractList<String> implements RandomAccess {
        private final int component;

        View(int component) {
            this.component = component;
        }

        @Override
        public String get(int i) {
            return ids.get(member[begin[component] + Objects.checkIndex(i, size())]);
        }

        @Override
        public int size() {
            return Components.this.size(component);
        }
    }

    /** Returns all loops with all their ids. */
    public String print() {
        return text(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Returns the largest loops; {@link #print} has them all. */
    @Override
    public String toString() {
        return text(SHOWN, 4);
    }

    private String text(int most, int names) {
        int inLoops = Arrays.stream(loops).map(this::size).sum();
        String head = TextTable.fit(
                "Components: " + count() + ", of which " + loops.length + " loops with " + inLoops + " of "
                        + component.length + " enterprises",
                80);
        TextTable table = new TextTable(">enterprises", "ids");
        loops().stream().limit(most).forEach(loop -> {
            String some = loop.stream().limit(names).collect(Collectors.joining(" "));
            table.row(loop.size(), names < loop.size() ? TextTable.fit(some + " ...", 60) : some);
        });
        String more = loops.length > most ? "\n  ... " + (loops.length - most) + " more, see print()" : "";
        return head + (loops.length == 0 ? "" : "\n" + table) + more;
    }
}
