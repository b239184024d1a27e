package org.zhenlian.chain.bottleneck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhenlian.chain.bottleneck.MustHave.Certainty;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.TextTable;

/**
 * The smallest breaking sets of a chain in a scope: two or three enterprises (or recipes, or products) whose failing together stops
 * a final product, while without any one of them the others do not.
 *
 * <p>What can be made, and the two readings of what is not known, are those of {@link MustHaves}; a set of one is a must-have. A
 * set is listed if it breaks at least one final product that no smaller part of it breaks: CERTAIN if that is so even when all supply
 * from outside that may exist does, POSSIBLE if it is so only when that supply does not exist. A final product is no member of a set
 * for its own sake.
 *
 * <p>The search is exact, and complete unless it meets a limit of the {@link Search}; then {@link #isComplete} is false and {@link
 * #unfinished} names the final products of which there may be more sets. Which sets are found first does not depend on the order of the
 * input. Order: CERTAIN first, then by falling number of final products broken for certain, of those broken in all, falling output
 * lost (lower end, then upper end); then the members' ids. Time for sets of size k: the number of elements in derivations of the
 * final products to the power of k, divided by 64, times the size of the graph; 1,000 recipes take about half a second for pairs.
 */
public final class BreakingSets implements Listing<BreakingSet> {
    private static final int SHOWN = 6;
    private static final int WIDTH = 80;
    private static final Comparator<BreakingSet> ORDER = Comparator.comparing(BreakingSet::certainty)
            .thenComparing(s -> -s.countForCertain())
            .thenComparing(s -> -s.count())
            .thenComparing(s -> -s.lost().low())
            .thenComparing(s -> -s.lost().high());

    /**
     * What sets to seek, and how far.
     *
     * @param size how many members a set has, 1 to 3
     * @param among of what kind the members are: ENTERPRISE, RECIPE or PRODUCT
     * @param limit how many sets are sought for each final product at most, in each reading
     * @param tries how many sets are tried at most in all, shared out among the final products and readings
     * @param premises which supply from outside counts, and which inputs are needed
     */
    public record Search(int size, Kind among, int limit, long tries, Premises premises) {
        /**
         * Checks the numbers and the kind.
         *
         * @throws IllegalArgumentException if the size is not 1 to 3, a limit is below 1, or the kind cannot fail
         */
        public Search {
            Objects.requireNonNull(premises, "premises");
            if (size < 1 || size > 3) {
                throw new IllegalArgumentException(
                        "size of breaking sets is " + size + "\nSets of one, two or three can be sought");
            }
            if (limit < 1 || tries < 1) {
                throw new IllegalArgumentException("limit " + limit + " and tries " + tries
                        + " must be at least 1\nTake Search.ofSize for the usual ones");
            }
            if (among != Kind.ENTERPRISE && among != Kind.RECIPE && among != Kind.PRODUCT) {
                throw new IllegalArgumentException("members cannot be of kind " + Objects.requireNonNull(among, "among")
                        + "\nUse ENTERPRISE, RECIPE or PRODUCT");
            }
        }

        /**
         * Returns the usual search among enterprises: at most 1,000 sets found for each final product and 2,000,000 tried in all,
         * under the usual premises.
         *
         * @param size how many members a set has, 1 to 3
         */
        public static Search ofSize(int size) {
            return new Search(size, Kind.ENTERPRISE, 1000, 2_000_000, Premises.DEFAULTS);
        }

        /**
         * Returns this search among things of another kind.
         *
         * @param kind ENTERPRISE, RECIPE or PRODUCT
         */
        public Search among(Kind kind) {
            return new Search(size, kind, limit, tries, premises);
        }

        /**
         * Returns this search with other limits.
         *
         * @param found how many sets are sought for each final product at most
         * @param tried how many are tried at most in all
         */
        public Search upTo(int found, long tried) {
            return new Search(size, among, found, tried, premises);
        }

        /**
         * Returns this search under other premises.
         *
         * @param other the premises
         */
        public Search under(Premises other) {
            return new Search(size, among, limit, tries, other);
        }
    }

    private final Setting setting;
    private final Search search;
    private final List<BreakingSet> list = new ArrayList<>();
    private final TreeSet<String> unfinished = new TreeSet<>();
    private final Map<int[], BitSet> certain = new TreeMap<>(Arrays::compare);
    private final Map<int[], BitSet> possible = new TreeMap<>(Arrays::compare);
    private long left;

    private BreakingSets(Setting setting, Search search) {
        this.setting = setting;
        this.search = search;
        left = search.tries();
        Readings readings = setting.readings();
        seek(readings.hopeful(), setting.goals(Verdict.MET, Verdict.UNKNOWN), 3);
        for (Verdict verdict : List.of(Verdict.MET, Verdict.UNKNOWN)) {
            int[] goals = setting.goals(verdict);
            if (goals.length > 0) {
                seek(readings.strict(setting.products(goals)[0]), goals, verdict == Verdict.MET ? 2 : 1);
            }
        }
        possible.forEach((members, broken) ->
                list.add(new BreakingSet(setting, members, certain.getOrDefault(members, new BitSet()), broken)));
        list.sort(ORDER);
    }

    /** Seeks the sets of some goals in one reading; what is left to try is shared out evenly among the searches to come. */
    private void seek(World world, int[] goals, int searches) {
        if (goals.length == 0) {
            return;
        }
        World hopeful = setting.readings().hopeful();
        boolean sure = Arrays.equals(hopeful.outside(), world.outside());
        if (sure && world != hopeful) {
            return;
        }
        BreakingSearch found =
                new BreakingSearch(setting.net(), world, setting.products(goals), search, left / searches);
        left = Math.max(0, left - found.tried());
        found.unfinished().stream()
                .mapToObj(g -> setting.net().graph().targets().get(goals[g]))
                .forEach(unfinished::add);
        found.found().forEach((set, broken) -> broken.stream().forEach(g -> note(set, goals[g], sure)));
    }

    /** A set that is smallest only in a strict reading may break its goal in the hopeful one as well. */
    private void note(int[] set, int goal, boolean sure) {
        if (sure || isSure(set, goal)) {
            certain.computeIfAbsent(set, s -> new BitSet()).set(goal);
        }
        possible.computeIfAbsent(set, s -> new BitSet()).set(goal);
    }

    private boolean isSure(int[] set, int goal) {
        boolean known = certain.containsKey(set) && certain.get(set).get(goal);
        World without = setting.readings().hopeful().without(set);
        return known
                || !new Derivation(setting.net(), without).makes(setting.net().goals()[goal]);
    }

    /**
     * Returns the smallest breaking sets of enterprises of one size, under the usual premises and limits.
     *
     * @param chain the chain's id, for the heading
     * @param graph the production graph
     * @param scope what counts as local
     * @param size how many members a set has, 1 to 3
     * @throws IllegalArgumentException if the size is another one
     */
    public static BreakingSets of(String chain, ProductionGraph graph, Scope scope, int size) {
        return of(chain, graph, scope, Search.ofSize(size));
    }

    /**
     * Returns the smallest breaking sets.
     *
     * @param chain the chain's id, for the heading
     * @param graph the production graph
     * @param scope what counts as local
     * @param search what sets to seek, and how far
     */
    public static BreakingSets of(String chain, ProductionGraph graph, Scope scope, Search search) {
        return new BreakingSets(new Setting(chain, graph, scope, search.premises()), search);
    }

    /** Returns the sets found, in order. */
    public List<BreakingSet> list() {
        return List.copyOf(list);
    }

    /** Returns how many were found. */
    public int size() {
        return list.size();
    }

    /**
     * Returns the first sets.
     *
     * @param n at most how many
     */
    public List<BreakingSet> top(int n) {
        return list.stream().limit(n).toList();
    }

    /**
     * Returns the sets that break one final product, for certain or possibly, in order.
     *
     * @param product the final product's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not a final product of the chain
     */
    public List<BreakingSet> of(String product) {
        int goal = setting.goal(product);
        return list.stream().filter(s -> s.breaks(goal)).toList();
    }

    /** Tells whether all sets of the size were found; false if a limit was met. */
    public boolean isComplete() {
        return unfinished.isEmpty();
    }

    /** Returns the ids of the final products of which there may be more sets than were found, in order. */
    public List<String> unfinished() {
        return List.copyOf(unfinished);
    }

    /** Returns the ids of the final products that cannot be made here to begin with, in order; see {@link MustHaves#blockers}. */
    public List<String> unavailable() {
        return setting.withAvailability(Verdict.UNMET);
    }

    /** Returns what was sought. */
    public Search search() {
        return search;
    }

    /** Returns the scope: what counts as local. */
    public Scope scope() {
        return setting.net().scope();
    }

    @Override
    public Columns<BreakingSet> columns() {
        return ListColumns.BREAKING_SETS;
    }

    /** Returns the whole list. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first sets as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        long certain =
                list.stream().filter(s -> s.certainty() == Certainty.CERTAIN).count();
        String head = TextTable.fit(
                "Breaking sets of " + search.size() + " in " + setting.chain() + ", " + scope() + ": " + certain
                        + " certain, " + (list.size() - certain) + " possible",
                WIDTH);
        TextTable table = new TextTable("fail together", "", ">breaks", ">output lost");
        top(most)
                .forEach(s -> table.row(
                        TextTable.fit(
                                s.members().stream().map(Subject::id).collect(Collectors.joining(" + ")),
                                most == SHOWN ? 40 : Integer.MAX_VALUE),
                        s.certainty(),
                        s.count() + " of " + setting.goals(),
                        MustHave.lostAmount(s.lost())));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        return head + (list.isEmpty() ? "" : "\n" + table) + more + open(most);
    }

    private String open(int most) {
        int width = most == SHOWN ? WIDTH : Integer.MAX_VALUE;
        String cut = "\n  and more, limit met for: " + String.join(", ", unfinished);
        String none = "\n  cannot be made here: " + String.join(", ", unavailable());
        return (isComplete() ? "" : TextTable.fit(cut, width))
                + (unavailable().isEmpty() ? "" : TextTable.fit(none, width));
    }
}
