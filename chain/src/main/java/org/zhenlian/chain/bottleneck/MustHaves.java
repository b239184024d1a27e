package org.zhenlian.chain.bottleneck;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhenlian.chain.bottleneck.MustHave.Certainty;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.TextTable;

/**
 * The must-haves of a chain in a scope: every enterprise, recipe and product without which a final product cannot be made here.
 *
 * <p>A product is to be had if it can be had from outside, or if somebody here makes it, as main output or beside: an enterprise of
 * the scope with a capacity for the recipe that is not known to be 0, of whose input groups each has an alternative that is to be
 * had. To be had is the least fixpoint: a loop that only feeds itself gives nothing. x is a must-have of a final product p if p
 * cannot be made here once x has failed. That is {@code x in D(p)} with {@code D(p) = {p} + intersection over makers r of D(r)},
 * {@code D(r) = {r, enterprise} + union over groups of the intersection over alternatives a of D(a)}, the greatest fixpoint among
 * what is to be had; p itself is left out. The makers
 * of a product are all recipes of the atlas that make it: unlike in the {@link ProductionGraph} also those that make it beside although
 * others make it on purpose.
 *
 * <p>Supply from outside never counts for a final product itself: the question is whether it can be made here. For what goes into it
 * the {@link Premises} say which declarations count. What is not known is read in both ways: CERTAIN must-haves break a final
 * product even if all supply from outside that may exist does. POSSIBLE ones break it only if that supply does not exist; if the
 * final product cannot be made without any of that supply ({@link #availability} is UNKNOWN), then it is assumed just for products
 * that nobody here makes, and for those that could not be had even so. Inputs that are NEGLIGIBLE are not needed, NON_ESSENTIAL
 * ones are, unless the premises say otherwise. Amounts do not matter: whether it is enough is the question of {@link Bottlenecks}.
 *
 * <p>A final product that cannot be made to begin with has no must-haves, but {@link #blockers}. Order: CERTAIN first, then by falling
 * number of final products broken for certain, of those broken in all, falling output lost (lower end, then upper end); enterprises
 * before products before recipes; id. Time O((elements / 64) x (inputs + outputs)), times the rounds that loops need; memory O(inputs
 * + outputs) and one bit for each must-have and final product that it breaks.
 */
public final class MustHaves implements Listing<MustHave> {
    private static final int SHOWN = 6;
    private static final int WIDTH = 80;
    private static final List<Kind> KINDS = List.of(Kind.ENTERPRISE, Kind.PRODUCT, Kind.RECIPE);
    private static final Comparator<MustHave> ORDER = Comparator.comparing(MustHave::certainty)
            .thenComparing(m -> -m.countForCertain())
            .thenComparing(m -> -m.count())
            .thenComparing(m -> -m.lost().low())
            .thenComparing(m -> -m.lost().high())
            .thenComparing(m -> KINDS.indexOf(m.subject().kind()))
            .thenComparing(m -> m.subject().id());

    private final Setting setting;
    private final List<MustHave> list;

    private MustHaves(Setting setting) {
        this.setting = setting;
        Readings readings = setting.readings();
        BitSet all = new BitSet();
        all.set(0, setting.net().elements().size());
        BitSet[] possible = nothing();
        for (Verdict verdict : List.of(Verdict.MET, Verdict.UNKNOWN)) {
            int[] goals = setting.goals(verdict);
            if (goals.length > 0) {
                note(readings.strict(setting.products(goals)[0]), goals, all, possible);
            }
        }
        BitSet found = new BitSet();
        all.stream().filter(x -> !possible[x].isEmpty()).forEach(found::set);
        BitSet[] certain = nothing();
        note(readings.hopeful(), setting.goals(Verdict.MET, Verdict.UNKNOWN), found, certain);
        list = found.stream()
                .mapToObj(x -> new MustHave(setting, x, certain[x], possible[x]))
                .sorted(ORDER)
                .toList();
    }

    private BitSet[] nothing() {
        return Stream.generate(BitSet::new)
                .limit(setting.net().elements().size())
                .toArray(BitSet[]::new);
    }

    /** Notes for some elements the goals that they break in a world. */
    private void note(World world, int[] goals, BitSet among, BitSet[] broken) {
        BitSet[] found = Singles.of(setting.net(), world.outside(), setting.products(goals), among);
        for (int x = 0; x < found.length; x++) {
            BitSet all = broken[x];
            found[x].stream().forEach(i -> all.set(goals[i]));
        }
    }

    /**
     * Returns the must-haves under the usual premises.
     *
     * @param chain the chain's id, for the heading
     * @param graph the production graph
     * @param scope what counts as local
     */
    public static MustHaves of(String chain, ProductionGraph graph, Scope scope) {
        return of(chain, graph, scope, Premises.DEFAULTS);
    }

    /**
     * Returns the must-haves.
     *
     * @param chain the chain's id, for the heading
     * @param graph the production graph
     * @param scope what counts as local
     * @param premises which supply from outside counts, and which inputs are needed
     */
    public static MustHaves of(String chain, ProductionGraph graph, Scope scope, Premises premises) {
        return new MustHaves(new Setting(chain, graph, scope, premises));
    }

    /** Returns all must-haves of any final product, in order. */
    public List<MustHave> list() {
        return list;
    }

    /** Returns how many there are. */
    public int size() {
        return list.size();
    }

    /**
     * Returns the first must-haves.
     *
     * @param n at most how many
     */
    public List<MustHave> top(int n) {
        return list.stream().limit(n).toList();
    }

    /**
     * Returns the must-haves of one final product, for certain or possibly, in order.
     *
     * @param product the final product's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not a final product of the chain
     */
    public List<MustHave> of(String product) {
        int goal = setting.goal(product);
        return list.stream().filter(m -> m.breaks(goal)).toList();
    }

    /**
     * Returns the must-haves of one kind, in order.
     *
     * @param kind ENTERPRISE, RECIPE or PRODUCT
     */
    public List<MustHave> ofKind(Kind kind) {
        Objects.requireNonNull(kind, "kind");
        return list.stream().filter(m -> m.subject().kind() == kind).toList();
    }

    /** Returns those without which none of the final products can be made that can be made now, for certain or possibly, in order. */
    public List<MustHave> forAll() {
        int all = setting.goals() - unavailable().size();
        return list.stream().filter(m -> m.count() == all).toList();
    }

    /**
     * Returns whether a final product can be made here to begin with; UNKNOWN if that hangs on supply from outside that may exist.
     *
     * @param product the final product's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not a final product of the chain
     */
    public Verdict availability(String product) {
        return setting.availability(setting.goal(product));
    }

    /** Returns the ids of the final products that cannot be made here to begin with, in order. */
    public List<String> unavailable() {
        return setting.withAvailability(Verdict.UNMET);
    }

    /** Returns the ids of the final products of which it is not known whether they can be made here, in order. */
    public List<String> undecided() {
        return setting.withAvailability(Verdict.UNKNOWN);
    }

    /**
     * Returns why a final product cannot be made here: the products, in order of id, at which the way back through what is missing
     * ends, because nobody here makes them and they are not to be had from outside, or because they only feed each other. Just the
     * final product itself if nobody here makes it. If it is UNKNOWN whether it can be made: the products whose supply from outside
     * would have to be known. With all of them to be had it could be made. Empty if it can be made.
     *
     * @param product the final product's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not a final product of the chain
     */
    public List<String> blockers(String product) {
        AndOr net = setting.net();
        int goal = net.goals()[setting.goal(product)];
        return IntStream.of(Blockers.of(net, setting.readings(), goal))
                .mapToObj(net.elements()::id)
                .toList();
    }

    /** Returns the scope: what counts as local. */
    public Scope scope() {
        return setting.net().scope();
    }

    /** Returns which supply from outside counts, and which inputs are needed. */
    public Premises premises() {
        return setting.net().premises();
    }

    @Override
    public Columns<MustHave> columns() {
        return ListColumns.MUST_HAVES;
    }

    /** Returns the whole list. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first must-haves as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        long certain =
                list.stream().filter(m -> m.certainty() == Certainty.CERTAIN).count();
        String head = TextTable.fit(
                "Must-haves of " + setting.chain() + " in " + scope() + ": " + certain + " certain, "
                        + (list.size() - certain) + " possible",
                WIDTH);
        TextTable table = new TextTable("must-have", "", ">breaks", ">output lost");
        top(most)
                .forEach(m -> table.row(
                        TextTable.fit(m.subject() + " " + m.names().zh(), 34),
                        m.certainty(),
                        m.count() + " of " + setting.goals(),
                        MustHave.lostAmount(m.lost())));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        return head + (list.isEmpty() ? "" : "\n" + table) + more + notMade(most);
    }

    private String notMade(int most) {
        return explained("cannot be made here: ", unavailable(), most)
                + explained("not known whether it can be made here: ", undecided(), most);
    }

    private String explained(String what, List<String> products, int most) {
        if (products.isEmpty()) {
            return "";
        }
        String some = products.stream()
                .limit(most)
                .map(p -> p + " (" + String.join(", ", blockers(p)) + ")")
                .collect(Collectors.joining("; "));
        return "\n" + TextTable.fit("  " + what + some, most == SHOWN ? WIDTH : Integer.MAX_VALUE);
    }
}
