package org.zhenlian.chain.plan;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.zhenlian.core.measure.Interval;

/**
 * A way to extend the chain downstream (延链): a recipe of the atlas that uses a product which is made here and unsold.
 *
 * <p>Three things speak for it: the place is near to what would be made ({@link #isDense}), the chain lacks it ({@link #lack}), and it
 * adds value ({@link #valueAdded}). What is not known is no reason. Immutable.
 */
public final class Extension {
    /**
     * What it is.
     *
     * @param used the id of the unsold product
     * @param recipe the recipe's id
     * @param product the id of what the recipe makes
     */
    record Way(String used, String recipe, String product) {}

    /**
     * What speaks for it or not.
     *
     * @param relation how near the place is to what would be made
     * @param lack how much of it the chain's need leaves open a year
     * @param valueAdded yuan per unit
     */
    record Prospects(Relatedness.Relation relation, Interval lack, OptionalDouble valueAdded) {}

    private final Way way;
    private final List<String> here;
    private final List<String> missing;
    private final Prospects prospects;

    Extension(Way way, List<String> here, List<String> missing, Prospects prospects) {
        this.way = way;
        this.here = List.copyOf(here);
        this.missing = List.copyOf(missing);
        this.prospects = prospects;
    }

    /** Returns the id of the unsold product. */
    public String used() {
        return way.used;
    }

    /** Returns the recipe's id. */
    public String recipe() {
        return way.recipe;
    }

    /** Returns the id of what the recipe makes. */
    public String product() {
        return way.product;
    }

    /** Returns the ids of its other inputs that are made here or declared to be had from outside, of each group the first, in order. */
    public List<String> here() {
        return here;
    }

    /** Returns the ids of its other inputs that are not, of each group the first. */
    public List<String> missing() {
        return missing;
    }

    /** Returns the yuan per unit of the product: its price less that of its inputs; empty if a price or an amount is unknown. */
    public OptionalDouble valueAdded() {
        return prospects.valueAdded;
    }

    /**
     * Returns how near the place is to what would be made, 0 to 1: {@link org.zhenlian.core.indicator.ProductSpace#density} by who
     * makes what in the regions of the atlas. Empty if these data do not tell: fewer than three regions hang together with the place
     * by products in common, or none of them makes it. {@link Action#because} says which.
     */
    public OptionalDouble density() {
        return prospects.relation.density();
    }

    /** Tells whether the density is known and above the mean of what the place lacks. */
    public boolean isDense() {
        return prospects.relation.isDense();
    }

    /** Returns how much of the chain's own need for what would be made local supply leaves open a year; 0 if the chain does not need it. */
    public Interval lack() {
        return prospects.lack;
    }

    Relatedness.Relation relation() {
        return prospects.relation;
    }

    /** How many of the three reasons speak for it. */
    int reasons() {
        return (isDense() ? 1 : 0) + (lack().low() > 0 ? 1 : 0) + (valueAdded().orElse(0) > 0 ? 1 : 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Extension extension
                && way.equals(extension.way)
                && here.equals(extension.here)
                && missing.equals(extension.missing)
                && prospects.equals(extension.prospects);
    }

    @Override
    public int hashCode() {
        return Objects.hash(way, here, missing, prospects);
    }

    /** Returns for example {@code slag -> brick by brick-making: 1 input here, 1 missing}. */
    @Override
    public String toString() {
        return used() + " -> " + product() + " by " + recipe() + ": " + here.size() + " other inputs here, "
                + missing.size() + " missing";
    }
}
