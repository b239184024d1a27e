package org.zhenlian.chain.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the arrays of a network out of rows in any order: ids are sorted and numbered, rows counted and put into the list of their
 * supplier (a counting sort), each list sorted by customer, product and value, and the incoming lists read off them. The result does
 * not depend on the order of the rows, nor on the number of threads.
 *
 * <p>O(links + sorting within each list). At most it takes the rows (20 bytes a link), the lists (16) and 4 bytes per enterprise
 * and thread at a time.
 */
final class Assembly {
    static final int MOST_LINKS = (1 << 30) - 64;
    private static final int LISTS = 1 << 12;

    private final Crew crew;
    private final List<Rows> blocks;
    private final Sorted ids;
    private final int[] begin;
    private final LinkLists lists;

    private Assembly(List<Rows> rows, List<Dictionary> dictionaries, Crew crew) {
        this.crew = crew;
        blocks = new ArrayList<>(rows);
        ids = sort(dictionaries);
        begin = new int[ids.enterprises().size() + 1];
        lists = new LinkLists(begin, total(blocks));
    }

    /** The ids of all dictionaries in order. */
    private record Sorted(Ids enterprises, Ids products) {}

    /** Sorts the ids and writes their numbers into the rows; the room that this takes is free again when it returns. */
    private Sorted sort(List<Dictionary> dictionaries) {
        IdMerge some = IdMerge.of(dictionaries.stream().map(d -> d.enterprises).toArray(IdTable[]::new), crew);
        IdMerge what = IdMerge.of(dictionaries.stream().map(d -> d.products).toArray(IdTable[]::new), crew);
        renumber(dictionaries, some, what);
        return new Sorted(some.ids(), what.ids());
    }

    /** What becomes of the rows, and how many were added to another of the same supplier, customer and product. */
    record Result(Adjacency adjacency, Ids enterprises, Ids products, int summed) {}

    /**
     * Assembles a network; afterwards the rows hold other numbers.
     *
     * @param sum whether links of the same supplier, customer and product become one
     */
    static Result of(List<Rows> rows, List<Dictionary> dictionaries, boolean sum, Crew crew) {
        Packed packed = pack(rows, dictionaries, sum, crew);
        Adjacency.Outgoing out = packed.out();
        Adjacency.Incoming in = invert(out.begin(), out.customer(), crew);
        Adjacency adjacency = new Adjacency(out, in, packed.ids().products().size());
        return new Result(adjacency, packed.ids().enterprises(), packed.ids().products(), packed.summed());
    }

    /** Half of a network: the outgoing links. */
    private record Packed(Adjacency.Outgoing out, Sorted ids, int summed) {}

    /** Makes the outgoing links; the lists that this takes are free again when it returns. */
    private static Packed pack(List<Rows> rows, List<Dictionary> dictionaries, boolean sum, Crew crew) {
        Assembly assembly = new Assembly(rows, dictionaries, crew);
        assembly.scatter();
        assembly.blocks.clear();
        rows.clear();
        crew.each("sort links", assembly.ids.enterprises().size(), LISTS, assembly.lists::sort);
        int summed = sum ? assembly.lists.sum() : 0;
        crew.tell("pack links", 0, 1);
        Adjacency.Outgoing out = assembly.lists.outgoing(assembly.ids.products().size());
        return new Packed(out, assembly.ids, summed);
    }

    private static int total(List<Rows> blocks) {
        long total = blocks.stream().mapToLong(Rows::size).sum();
        if (total > MOST_LINKS) {
            throw new IllegalArgumentException(
                    total + " links are more than an array can hold\nLeave out the smallest, or sum them before");
        }
        return (int) total;
    }

    /** Writes the final numbers into the rows. */
    private void renumber(List<Dictionary> dictionaries, IdMerge some, IdMerge what) {
        crew.each("number links", blocks.size(), 1, (from, to) -> {
            for (Rows rows : blocks.subList(from, to)) {
                int t = dictionaries.indexOf(rows.dictionary);
                replace(rows.supplier, rows.size(), some.map(t));
                replace(rows.customer, rows.size(), some.map(t));
                replace(rows.product, rows.size(), what.map(t));
            }
        });
    }

    private static void replace(int[] numbers, int size, int[] map) {
        for (int i = 0; i < size; i++) {
            numbers[i] = map[numbers[i]];
        }
    }

    /** Part t of the rows is every T-th block, so that each thread has about as many. */
    private void scatter() {
        int parts = Math.min(crew.threads(), Math.max(1, blocks.size()));
        int[][] next = new int[parts][ids.enterprises().size()];
        crew.each("count links", parts, 1, (part, to) -> {
            for (int b = part; b < blocks.size(); b += parts) {
                count(blocks.get(b), next[part]);
            }
        });
        starts(begin, next);
        crew.each("place links", parts, 1, (part, to) -> {
            for (int b = part; b < blocks.size(); b += parts) {
                place(blocks.get(b), next[part]);
            }
        });
    }

    private static void count(Rows rows, int[] counts) {
        Crew.poll();
        for (int i = 0; i < rows.size(); i++) {
            counts[rows.supplier[i]]++;
        }
    }

    private void place(Rows rows, int[] next) {
        Crew.poll();
        for (int i = 0; i < rows.size(); i++) {
            lists.put(next[rows.supplier[i]]++, rows.customer[i], rows.product[i], rows.value[i]);
        }
    }

    /** Turns the counts of each part into where it begins to write, and adds them up to where each list begins. */
    private static void starts(int[] begin, int[][] counts) {
        int sum = 0;
        for (int e = 0; e < begin.length - 1; e++) {
            begin[e] = sum;
            for (int[] part : counts) {
                int count = part[e];
                part[e] = sum;
                sum += count;
            }
        }
        begin[begin.length - 1] = sum;
    }

    /** Reads the incoming lists off the outgoing ones; each list comes out in the order of link numbers. */
    static Adjacency.Incoming invert(int[] begin, int[] customer, Crew crew) {
        int n = begin.length - 1;
        int parts = Math.max(1, Math.min(crew.threads(), n));
        int[] bounds = evenly(begin, parts);
        int[][] next = new int[parts][n];
        crew.each("count suppliers", parts, 1, (part, to) -> {
            for (int k = begin[bounds[part]]; k < begin[bounds[part + 1]]; k++) {
                next[part][customer[k]]++;
            }
        });
        int[] inBegin = new int[n + 1];
        starts(inBegin, next);
        int[] supplier = new int[customer.length];
        int[] link = new int[customer.length];
        crew.each("place suppliers", parts, 1, (part, to) -> {
            for (int e = bounds[part]; e < bounds[part + 1]; e++) {
                for (int k = begin[e]; k < begin[e + 1]; k++) {
                    int place = next[part][customer[k]]++;
                    supplier[place] = e;
                    link[place] = k;
                }
                if ((e & 0xFFFF) == 0) {
                    Crew.poll();
                }
            }
        });
        return new Adjacency.Incoming(inBegin, supplier, link);
    }

    /** Cuts the enterprises into parts with about as many links each. */
    private static int[] evenly(int[] begin, int parts) {
        int n = begin.length - 1;
        int[] bounds = new int[parts + 1];
        bounds[parts] = n;
        for (int t = 1; t < parts; t++) {
            int found = Arrays.binarySearch(begin, (int) ((long) begin[n] * t / parts));
            bounds[t] = Math.max(bounds[t - 1], Math.min(n, found >= 0 ? found : -1 - found));
        }
        return bounds;
    }
}
