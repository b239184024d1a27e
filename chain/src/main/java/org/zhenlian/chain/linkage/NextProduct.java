package org.zhenlian.chain.linkage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;

/** A product that a region does not make yet, and what speaks for making it. See {@link NextProducts}. Immutable. */
public final class NextProduct implements Finding {
    private static final MathContext DIGITS = new MathContext(11);

    /** What can speak for a product. */
    public enum Reason {
        /** The region is nearer to it than to the average of what it lacks. */
        DENSE,
        /** The chain here needs it and lacks some for certain. */
        FILLS_GAP,
        /** Its price is above that of its inputs. */
        ADDS_VALUE
    }

    /**
     * What is known of a candidate.
     *
     * @param product the product
     * @param recipe the id of the recipe that lacks fewest inputs
     * @param density how near the region is to it; empty if the product space does not know it
     * @param average the average density of what the region lacks; empty if that is not known
     * @param lack how much of the chain's need is open, a year
     * @param valueAdded yuan per unit; empty if a price or an amount is not known
     */
    record Facts(
            Product product,
            String recipe,
            OptionalDouble density,
            OptionalDouble average,
            Interval lack,
            OptionalDouble valueAdded) {}

    private final Facts facts;
    private final List<String> here;
    private final List<String> missing;
    private final String region;

    NextProduct(Facts facts, List<String> here, List<String> missing, String region) {
        this.facts = facts;
        this.here = List.copyOf(here);
        this.missing = List.copyOf(missing);
        this.region = region;
    }

    /** Returns the product. */
    public Product product() {
        return facts.product();
    }

    /** Returns the id of the recipe looked at: of those that make it the one that lacks fewest inputs here. */
    public String recipe() {
        return facts.recipe();
    }

    /** Returns how near the region is to the product, 0 to 1; empty if the product space does not know it. */
    public OptionalDouble density() {
        return facts.density();
    }

    /** Returns how much of the chain's need local supply leaves open a year; 0 if the chain does not need it. */
    public Interval lack() {
        return facts.lack();
    }

    /** Returns the price less that of the inputs, in yuan per unit; empty if a price or an amount is not known. */
    public OptionalDouble valueAdded() {
        return facts.valueAdded();
    }

    /** Returns the ids of the inputs that are made here or declared to be had from outside, of each group the first. */
    public List<String> here() {
        return here;
    }

    /** Returns the ids of the inputs that are not, of each group the first. */
    public List<String> missing() {
        return missing;
    }

    /** Returns what speaks for it. */
    public Set<Reason> reasons() {
        Set<Reason> reasons = new TreeSet<>();
        boolean dense = density().isPresent()
                && facts.average().isPresent()
                && density().getAsDouble() > facts.average().getAsDouble();
        if (dense) {
            reasons.add(Reason.DENSE);
        }
        if (lack().low() > 0) {
            reasons.add(Reason.FILLS_GAP);
        }
        if (valueAdded().orElse(0) > 0) {
            reasons.add(Reason.ADDS_VALUE);
        }
        return java.util.Collections.unmodifiableSet(reasons);
    }

    /**
     * Returns a new producer of it here, as large as what is lacking, or one unit a year where that is not known: the shock of a {@code
     * Project} with which a plan values it.
     */
    public Shock shock() {
        double size = lack().low();
        BigDecimal amount = size > 0 ? new BigDecimal(size).round(DIGITS) : BigDecimal.ONE;
        return Shock.recruit(product().id(), new Quantity(amount, product().unit()), region);
    }

    @Override
    public Subject subject() {
        return product().subject();
    }

    @Override
    public Why why() {
        Map<String, Amount> numbers = new LinkedHashMap<>();
        density().ifPresent(d -> numbers.put("density", Amount.share(Interval.of(d))));
        facts.average().ifPresent(a -> numbers.put("average density", Amount.share(Interval.of(a))));
        numbers.put("lack", new Amount(lack(), product().unit() + "/a"));
        valueAdded()
                .ifPresent(v -> numbers.put(
                        v < 0 ? "value lost" : "value added",
                        new Amount(Interval.of(Math.abs(v)), "元/" + product().unit())));
        return new Why(because(), List.of(), numbers, Names.NONE);
    }

    @Override
    public Names because() {
        String near = density().isPresent() ? Digits.percent(density().getAsDouble()) : "";
        String value = valueAdded().isPresent()
                ? Digits.of(valueAdded().getAsDouble()) + " 元/" + product().unit()
                : "";
        Amount lack = new Amount(lack(), product().unit() + "/a");
        return Names.of(
                product().names().zhOr(product().id()) + "：关联密度" + (near.isEmpty() ? "未知" : " " + near) + "，本链缺口 "
                        + lack.zh() + "，单位增加值" + (value.isEmpty() ? "未知" : " " + value) + "；投入品本地可得 " + here.size()
                        + " 种，缺 " + missing.size() + " 种",
                product().id() + ": density " + (near.isEmpty() ? "unknown" : near) + ", the chain lacks " + lack
                        + ", value added " + (value.isEmpty() ? "unknown" : value) + "; of its inputs " + here.size()
                        + " can be had here, " + missing.size() + " not");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NextProduct next
                && facts.equals(next.facts)
                && here.equals(next.here)
                && missing.equals(next.missing)
                && region.equals(next.region);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facts, here, missing, region);
    }

    /** Returns the reasons and the sentence. */
    @Override
    public String toString() {
        return reasons() + " " + because().en();
    }
}
