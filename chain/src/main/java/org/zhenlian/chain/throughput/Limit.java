package org.zhenlian.chain.throughput;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;

/**
 * Something that limits a throughput: the capacity of an enterprise for a recipe, or the supply of a product from outside; with what a
 * tenth more of it would add, and what would be lost without it.
 *
 * <p>Gain and loss are differences of two best plans, with everything else unchanged, never shadow prices, of which there may be several.
 */
public final class Limit implements Finding {
    /** What kind of limit it is. */
    public enum Kind {
        /** The capacity of an enterprise for a recipe. */
        CAPACITY,
        /** The supply of a product from outside. */
        OUTSIDE
    }

    private final Changes changes;
    private final Place place;
    private final double gain;
    private final Supplier<Double> loss;

    /** Where a limit stands: an enterprise's capacity for a recipe, or a product from outside; and how much it is. */
    record Place(Optional<Subject> enterprise, Optional<String> recipe, Product product, double amount) {}

    Limit(Changes changes, Place place) {
        this.changes = changes;
        this.place = place;
        this.gain = changes.gain(place);
        this.loss = Suppliers.memoize(() -> changes.loss(place));
    }

    /** Returns the kind. */
    public Kind kind() {
        return place.recipe().isPresent() ? Kind.CAPACITY : Kind.OUTSIDE;
    }

    /** Returns {@code enterprise:id} for a capacity, {@code product:id} for supply from outside. */
    @Override
    public Subject subject() {
        return place.enterprise().orElse(place.product().subject());
    }

    /** Returns the id of the recipe that a capacity is for. */
    public Optional<String> recipe() {
        return place.recipe();
    }

    /** Returns the product that is made, or supplied from outside. */
    public Product product() {
        return place.product();
    }

    /** Returns how much it is a year, in the product's unit; infinite if not known. */
    public double amount() {
        return place.amount();
    }

    /** Returns what a tenth more of it would add to the throughput, in its unit; 0 if it does not limit alone. */
    public double gain() {
        return gain;
    }

    /** Returns what the throughput would lose without it, in its unit; reckoned when first asked for. */
    public double loss() {
        return loss.get();
    }

    /** Tells whether more of it alone would help: {@code gain > 0}. */
    public boolean isBottleneck() {
        return gain > 0;
    }

    /**
     * Returns the least amount from which more of it alone does not help; empty if it does not limit, or still helps at a million times as much. Takes a few
     * linear programs: the throughput is concave in the amount, and each step goes where its tangent meets what can be had at most.
     */
    public OptionalDouble enough() {
        return isBottleneck() ? changes.enough(place) : OptionalDouble.empty();
    }

    Place place() {
        return place;
    }

    /** Returns why: the amount, the gain, the loss, and from which amount more of it does not help. */
    @Override
    public Why why() {
        String unit = place.product().unit() + "/a";
        Map<String, Amount> numbers = new LinkedHashMap<>();
        numbers.put("amount", new Amount(Changes.known(amount()), unit));
        numbers.put("gain of 10% more", changes.amount(gain));
        numbers.put("loss without it", changes.amount(loss()));
        Names because = Names.of(
                whatZh() + " " + numbers.get("amount").zh() + "：再增 10% 可增加 "
                        + changes.amount(gain).zh() + "，失去则减少 "
                        + changes.amount(loss()).zh(),
                whatEn() + " is " + numbers.get("amount") + ": 10% more adds " + changes.amount(gain) + ", without it "
                        + changes.amount(loss()) + " are lost");
        Names flip = Names.NONE;
        OptionalDouble enough = enough();
        if (enough.isPresent()) {
            Amount to = new Amount(Interval.of(enough.getAsDouble()), unit);
            numbers.put("enough", to);
            flip = Names.of("达到 " + to.zh() + " 后不再是瓶颈", "from " + to + " on it limits no more");
        }
        return new Why(because, List.of(), numbers, flip);
    }

    private String whatZh() {
        String product = place.product().names().zhOr(place.product().id());
        return place.enterprise()
                .map(e -> e.id() + " 的" + product + "产能（工艺 " + place.recipe().orElseThrow() + "）")
                .orElse(product + "外部供应");
    }

    private String whatEn() {
        String product = place.product().names().enOr(place.product().id());
        return place.enterprise()
                .map(e -> "capacity of " + e.id() + " for " + product + " by "
                        + place.recipe().orElseThrow())
                .orElse("supply of " + product + " from outside");
    }

    /** Returns one line: what it is, its amount, gain and loss. */
    @Override
    public String toString() {
        return because().en();
    }
}
