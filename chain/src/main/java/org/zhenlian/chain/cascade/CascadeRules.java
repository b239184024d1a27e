package org.zhenlian.chain.cascade;

import java.util.Map;
import java.util.Objects;

/** By which rules a failure spreads. Immutable; start from {@link #of}. Maps are by enterprise id. */
public final class CascadeRules {
    private final Essentiality essentiality;
    private final StopRule stop;
    private final boolean substitution;
    private final Map<String, String> sectors;
    private final Map<String, Double> revenue;
    private final Map<String, Double> costs;

    private CascadeRules(Essentiality essentiality, StopRule stop, boolean substitution, Given given) {
        this.essentiality = Objects.requireNonNull(essentiality, "essentiality");
        this.stop = Objects.requireNonNull(stop, "stop");
        this.substitution = substitution;
        sectors = Map.copyOf(given.sectors);
        revenue = Map.copyOf(given.revenue);
        costs = Map.copyOf(given.costs);
    }

    /** What is told by enterprise. */
    private record Given(Map<String, String> sectors, Map<String, Double> revenue, Map<String, Double> costs) {}

    private Given given() {
        return new Given(sectors, revenue, costs);
    }

    /**
     * Returns rules with the published stop rule and market substitution; an enterprise's sector is the product of which it sells
     * most (of equals the first by id), its revenue what it sells and its costs what it buys in the network.
     *
     * @param essentiality the production function
     */
    public static CascadeRules of(Essentiality essentiality) {
        return new CascadeRules(essentiality, StopRule.PUBLISHED, true, new Given(Map.of(), Map.of(), Map.of()));
    }

    /**
     * Returns these rules with another stop rule.
     *
     * @param rule when a cascade is done
     */
    public CascadeRules withStop(StopRule rule) {
        return new CascadeRules(essentiality, rule, substitution, given());
    }

    /** Returns these rules without market substitution: nobody steps in for a failed supplier. */
    public CascadeRules withoutSubstitution() {
        return new CascadeRules(essentiality, stop, false, given());
    }

    /**
     * Returns these rules with given sectors.
     *
     * @param byEnterprise the sector of some enterprises
     */
    public CascadeRules withSectors(Map<String, String> byEnterprise) {
        return new CascadeRules(essentiality, stop, substitution, new Given(byEnterprise, revenue, costs));
    }

    /**
     * Returns these rules with given revenues, which also weigh the enterprises in the index.
     *
     * @param byEnterprise the revenue of some enterprises, in the unit of the network's values
     */
    public CascadeRules withRevenue(Map<String, Double> byEnterprise) {
        return new CascadeRules(essentiality, stop, substitution, new Given(sectors, byEnterprise, costs));
    }

    /**
     * Returns these rules with given costs of inputs, which may hold inputs from outside the network.
     *
     * @param byEnterprise the costs of some enterprises, in the unit of the network's values
     */
    public CascadeRules withCosts(Map<String, Double> byEnterprise) {
        return new CascadeRules(essentiality, stop, substitution, new Given(sectors, revenue, byEnterprise));
    }

    /** Returns the production function. */
    public Essentiality essentiality() {
        return essentiality;
    }

    /** Returns when a cascade is done. */
    public StopRule stop() {
        return stop;
    }

    /** Tells whether others of the sector step in for a failed supplier. */
    public boolean substitution() {
        return substitution;
    }

    /** Returns the sectors that were given. */
    public Map<String, String> sectors() {
        return sectors;
    }

    /** Returns the revenues that were given. */
    public Map<String, Double> revenue() {
        return revenue;
    }

    /** Returns the costs that were given. */
    public Map<String, Double> costs() {
        return costs;
    }

    /** Returns for example {@code linear, substitution, Compatible[eps=0.01]}. */
    @Override
    public String toString() {
        return essentiality + ", " + (substitution ? "" : "no ") + "substitution, " + stop;
    }
}
