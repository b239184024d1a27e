package org.zhenlian.chain.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.indicator.ProductSpace;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.text.Names;

/**
 * The actions that gaps suggest.
 *
 * <p>Question: what could be done about each gap? RECRUIT answers NO_PRODUCER and IMPORTED gaps, and SHORT ones where no producer can
 * be named that would expand; EXPAND answers SHORT; SECOND_SOURCE answers SINGLE_SOURCE and CONCENTRATED; each with the smallest change
 * that removes the gap ({@link org.zhenlian.chain.gap.Gap#flip}). SUBSTITUTE answers NO_PRODUCER, IMPORTED and SHORT beside these: in
 * one recipe that local enterprises run, another product takes over the share of the lacking one ({@link
 * org.zhenlian.chain.shock.Shock#substitute}). Substitutes are never invented: the other is an alternative of the same input group; or
 * another recipe of the same product has it in the group of the same name; or another recipe of the same product or industry (GB/T 4754)
 * has both as alternatives of one group, whose exact amounts give the ratio. It is made here and surely enough, or, but for IMPORTED, declared
 * to come from outside; and it is not itself made of the recipe's product. EXTEND answers UNSOLD: every recipe of the atlas that can use the
 * product, sized to use all of it where the figures tell. What gives no action is listed in {@link #skipped} with the reason: missing
 * figures, and gaps that no single change removes. An extension is near if the relatedness density ({@link
 * Extension#density}) of what it makes is above the mean of what the place lacks; it complements a gap if the chain lacks what it
 * makes. Order: by kind, then for extensions by how many inputs are missing, how many of three reasons speak for it (near, complements
 * a gap, adds value), density, value added (both unknown last), then by the worth of what is lacking (without a price last), then id.
 */
public final class Actions implements Listing<Action> {
    private static final Comparator<Action> ORDER = Comparator.comparing(Action::kind)
            .thenComparing((a, b) -> extensions(a, b))
            .thenComparingDouble(a -> -a.stake())
            .thenComparing(Action::id);

    private final Gaps gaps;
    private final List<Action> list;
    private final List<Skipped> skipped;

    /**
     * A gap, or a way to close it, that gives no action.
     *
     * @param gap the gap
     * @param because why not, in Chinese and English
     */
    public record Skipped(Gap gap, Names because) {
        /** Checks that nothing is missing. */
        public Skipped {
            Objects.requireNonNull(gap, "gap");
            Objects.requireNonNull(because, "because");
        }

        /** Returns the reason in English. */
        @Override
        public String toString() {
            return because.enOr(because.zh());
        }
    }

    private Actions(Gaps gaps, Optional<Relatedness.Regions> regions) {
        this.gaps = Objects.requireNonNull(gaps, "gaps");
        Candidates candidates = new Candidates(gaps, regions);
        list = candidates.actions().stream().sorted(ORDER).toList();
        skipped = List.copyOf(candidates.skipped());
    }

    /**
     * Returns the actions that gaps suggest.
     *
     * @param gaps the gaps
     */
    public static Actions of(Gaps gaps) {
        return new Actions(gaps, Optional.empty());
    }

    /**
     * Returns the actions that gaps suggest, extensions ranked by other data on regions than the atlas has, such as output or
     * employment of all counties by industry.
     *
     * @param gaps the gaps
     * @param space which region has which activity; an activity goes by a product's id or its industry code
     * @param place the region of the space that stands for the scope of the gaps
     * @throws org.zhenlian.core.atlas.UnknownIdException if the space has no such region
     */
    public static Actions of(Gaps gaps, ProductSpace space, String place) {
        return new Actions(gaps, Optional.of(Relatedness.Regions.of(space, place)));
    }

    static Actions of(Gaps gaps, PlanOptions options) {
        return new Actions(gaps, options.regions());
    }

    /** Of two extensions the better one; all others are alike. */
    private static int extensions(Action one, Action other) {
        boolean both = one.extension().isPresent() && other.extension().isPresent();
        return both
                ? Extensions.ORDER.compare(
                        one.extension().get(), other.extension().get())
                : 0;
    }

    static Comparator<Action> order() {
        return ORDER;
    }

    /** Returns the actions, by kind, then id. */
    public List<Action> list() {
        return list;
    }

    /**
     * Returns the actions of one kind.
     *
     * @param kind the kind
     */
    public List<Action> ofKind(ActionKind kind) {
        Objects.requireNonNull(kind, "kind");
        return list.stream().filter(a -> a.kind() == kind).toList();
    }

    /** Returns what gives no action, and why, in the order of the gaps. */
    public List<Skipped> skipped() {
        return skipped;
    }

    /**
     * Returns in sentences what is suggested about one product, and what is not and why; empty if it has no gap.
     *
     * @param product the product's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such product
     */
    public List<String> about(String product) {
        String id = gaps.balance().graph().atlas().product(product).id();
        List<String> lines = new ArrayList<>();
        list.stream()
                .filter(a -> a.gap().filter(g -> g.product().id().equals(id)).isPresent())
                .forEach(a -> lines.add(a.toString()));
        skipped.stream().filter(s -> s.gap().product().id().equals(id)).forEach(s -> lines.add("no action: " + s));
        return lines;
    }

    @Override
    public Columns<Action> columns() {
        return ListColumns.ACTIONS;
    }

    /** Returns all actions and what gives none. */
    public String print() {
        List<String> lines = new ArrayList<>(List.of(head()));
        list.forEach(a -> lines.add("  " + a));
        skipped.forEach(s -> lines.add("  no action: " + s));
        return String.join("\n", lines);
    }

    private String head() {
        return "Actions: " + list.size() + ", no action for " + skipped.size();
    }

    /** Returns how many there are of each kind; {@link #print} has them all. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(head());
        for (ActionKind kind : ActionKind.values()) {
            if (!ofKind(kind).isEmpty()) {
                text.append("\n  ")
                        .append(kind)
                        .append(" ")
                        .append(kind.names().zh())
                        .append(" ")
                        .append(ofKind(kind).size());
            }
        }
        return text.toString();
    }
}
