package org.zhenlian.chain.weakpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.bottleneck.Bottleneck;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.chain.bottleneck.MustHave;
import org.zhenlian.chain.bottleneck.MustHaves;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * Where a chain is weakest: the findings of several lists in one ranking.
 *
 * <p>Question: which of all the bottlenecks, must-haves, single sources, imports and gaps costs most? The common measure is the value
 * of final output lost a year, if the thing fails or while it stays as it is: {@code lost = sum over final products t hit of part x
 * supply_t x price_t}, with the local supply at capacity ({@link Balance#supply}), the latest price of the atlas in yuan, and
 *
 * <ul>
 *   <li>MUST_HAVE (enterprises and products, {@link MustHaves}): part 1 of the final products that it breaks,
 *   <li>BOTTLENECK ({@link Bottlenecks}): part {@code max(0, 1 - ratio)} of the final products that need the stage: cut in this
 *       proportion they no longer exceed it; [0, 1] if no local capacity of a final product is known, as the ladder then has no scale.
 *       The ratio is the ladder's: of supply from outside it counts what is declared,
 *   <li>a gap ({@link Gaps}) of product p: part {@code max(0, 1 - (local + outside) / need)} of the final products that need p, where what is
 *       left after the event counts: GAP as it is, for UPSTREAM_BROKEN without local makers; SINGLE_SOURCE without local makers;
 *       CONCENTRATED without the largest; IMPORTED without supply from outside. UNSOLD loses no output and is not ranked.
 * </ul>
 *
 * <p>Ranges: the lower end counts the final products that cannot be made without it for certain ({@link
 * MustHave#breaksForCertain}) at the lower ends of part, supply and price; the upper end counts all that may need it at the upper ends.
 * Supply from outside of a gap's product that is not declared is [0, infinity). A missing price or capacity leaves the value open upwards, never 0, and is
 * named ({@link WeakPoint#missing}); {@link WeakPoint#share}, the same in shares of output with all final products alike, needs no prices.
 *
 * <p>One thing may stand there in several ways; losses do not add up. What surely loses nothing is left out. Order: those of which
 * something is known of the value first; then by falling value (lower end, then upper end), falling share, kind, id. Time: that of the
 * three lists, plus O(links x final products / 64), times the rounds that loops need.
 */
public final class WeakPoints implements Listing<WeakPoint> {
    private static final int SHOWN = 8;
    private static final Interval WHOLE = Interval.of(1);
    private static final Interval OPEN = new Interval(0, 1);
    private static final Comparator<WeakPoint> ORDER = Comparator.comparing(WeakPoint::isUnknown)
            .thenComparing(w -> -w.lost().low())
            .thenComparing(w -> -w.lost().high())
            .thenComparing(w -> -w.share().low())
            .thenComparing(w -> -w.share().high())
            .thenComparing(WeakPoint::kind)
            .thenComparing(w -> w.subject().toString())
            .thenComparing(w -> w.finding().toString());

    private final Gaps gaps;
    private final Bottlenecks ladder;
    private final MustHaves mustHaves;
    private final FinalOutput output;
    private final Needing needing;
    private final Map<String, List<String>> certain = new HashMap<>();
    private final List<WeakPoint> list = new ArrayList<>();

    private WeakPoints(Gaps gaps, Bottlenecks ladder, MustHaves mustHaves) {
        this.gaps = gaps;
        this.ladder = ladder;
        this.mustHaves = mustHaves;
        output = new FinalOutput(gaps.balance());
        needing = new Needing(gaps.balance().graph());
        mustHaves
                .ofKind(Subject.Kind.PRODUCT)
                .forEach(m -> certain.put(m.subject().id(), m.breaksForCertain()));
        mustHaves.list().stream()
                .filter(m -> m.subject().kind() != Subject.Kind.RECIPE)
                .forEach(m ->
                        add(WeakKind.MUST_HAVE, m, m.names(), output.loss(WHOLE, m.breaks(), m.breaksForCertain())));
        ladder.list().forEach(this::add);
        gaps.list().forEach(this::add);
        list.sort(ORDER);
    }

    /**
     * Returns the weak points.
     *
     * @param gaps the gaps, at capacity
     * @param ladder the debottlenecking ladder of the same balance, for its default bundle
     * @param mustHaves the must-haves of the same chain and scope
     */
    public static WeakPoints of(Gaps gaps, Bottlenecks ladder, MustHaves mustHaves) {
        return new WeakPoints(
                Objects.requireNonNull(gaps, "gaps"),
                Objects.requireNonNull(ladder, "ladder"),
                Objects.requireNonNull(mustHaves, "mustHaves"));
    }

    private void add(WeakKind kind, Finding finding, Names names, Loss loss) {
        if (loss.share().high() > 0) {
            list.add(new WeakPoint(kind, finding, names, loss));
        }
    }

    private void add(Bottleneck rung) {
        boolean scaled = gaps.balance().graph().targets().stream()
                .anyMatch(t -> gaps.balance().capacity(t).low() > 0);
        Interval ratio = rung.ratio();
        Interval part = scaled ? new Interval(Math.max(0, 1 - ratio.high()), Math.max(0, 1 - ratio.low())) : OPEN;
        String id = rung.product().id();
        add(WeakKind.BOTTLENECK, rung, rung.product().names(), output.loss(part, dependents(id), sure(id)));
    }

    private List<String> dependents(String product) {
        return needing.of(product);
    }

    /** The final products that cannot be made without a product for certain; it itself among them. */
    private Collection<String> sure(String product) {
        Set<String> all = new HashSet<>(certain.getOrDefault(product, List.of()));
        all.add(product);
        return all;
    }

    private void add(Gap gap) {
        switch (gap.kind()) {
            case UNSOLD -> {}
            case NO_PRODUCER, SHORT, DATA_MISSING -> add(WeakKind.GAP, gap, gap.local(), outside(gap));
            case UPSTREAM_BROKEN -> add(WeakKind.GAP, gap, Interval.ZERO, outside(gap));
            case SINGLE_SOURCE -> add(WeakKind.SINGLE_SOURCE, gap, Interval.ZERO, outside(gap));
            case CONCENTRATED -> add(WeakKind.CONCENTRATED, gap, withoutLargest(gap), outside(gap));
            case IMPORTED -> add(WeakKind.IMPORTED, gap, gap.local(), Interval.ZERO);
        }
    }

    private void add(WeakKind kind, Gap gap, Interval local, Interval outside) {
        String id = gap.product().id();
        Interval covered = covered(gap.need(), local.plus(outside));
        Interval part = new Interval(1 - covered.high(), 1 - covered.low());
        add(kind, gap, gap.product().names(), output.loss(part, dependents(id), sure(id)));
    }

    /** The share of a need that is covered; what is not needed by others is final, and covered by none but its makers. */
    private static Interval covered(Interval need, Interval supply) {
        return need.high() > 0 ? supply.coverageOf(need) : Interval.ZERO;
    }

    private Interval outside(Gap gap) {
        return gaps.balance().externalAmount(gap.product().id());
    }

    /** What is left without the largest local maker, whichever of several it may be. */
    private static Interval withoutLargest(Gap gap) {
        Collection<Interval> amounts =
                gap.concentration().orElseThrow().amounts().values();
        double low = left(amounts.stream().mapToDouble(Interval::low).toArray());
        double high = left(amounts.stream().mapToDouble(Interval::high).toArray());
        return new Interval(low, Math.max(low, high));
    }

    /** The sum without the largest. Rising in each amount, so that lower ends give the lower end. */
    private static double left(double[] amounts) {
        java.util.Arrays.sort(amounts);
        double sum = 0;
        for (int i = 0; i < amounts.length - 1; i++) {
            sum += amounts[i];
        }
        return sum;
    }

    /** Returns all weak points, in order. */
    @Override
    public List<WeakPoint> list() {
        return List.copyOf(list);
    }

    /** Returns how many there are. */
    public int size() {
        return list.size();
    }

    /**
     * Returns the first weak points.
     *
     * @param n at most how many
     */
    @Override
    public List<WeakPoint> top(int n) {
        return list.stream().limit(n).toList();
    }

    /**
     * Returns the weak points of one kind, in order.
     *
     * @param kind the kind
     */
    public List<WeakPoint> ofKind(WeakKind kind) {
        Objects.requireNonNull(kind, "kind");
        return list.stream().filter(w -> w.kind() == kind).toList();
    }

    /** Returns those of which nothing is known of the value lost, in order; they stand last. */
    public List<WeakPoint> unknown() {
        return list.stream().filter(WeakPoint::isUnknown).toList();
    }

    /** Returns the gaps. */
    public Gaps gaps() {
        return gaps;
    }

    /** Returns the debottlenecking ladder. */
    public Bottlenecks bottlenecks() {
        return ladder;
    }

    /** Returns the must-haves. */
    public MustHaves mustHaves() {
        return mustHaves;
    }

    /** Returns the scope: what counts as local. */
    public Scope scope() {
        return gaps.scope();
    }

    /** Returns the whole table. */
    @Override
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first weak points as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        String head = "Weak points of " + gaps.chain() + " in " + scope() + ": " + list.size() + ", value unknown of "
                + unknown().size();
        TextTable table = new TextTable("", "kind", ">output lost", ">share");
        top(most)
                .forEach(w -> table.row(
                        TextTable.fit(w.subject().id() + " " + w.names().zh(), most == SHOWN ? 34 : Integer.MAX_VALUE),
                        w.kind(),
                        new Amount(w.lost().times(Interval.of(1e-4)), "万元/a"),
                        Amount.share(w.share())));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        return TextTable.fit(head, 80) + (list.isEmpty() ? "" : "\n" + table) + more;
    }

    @Override
    public Columns<WeakPoint> columns() {
        return WeakColumns.ALL;
    }
}
