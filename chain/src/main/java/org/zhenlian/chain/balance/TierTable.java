package org.zhenlian.chain.balance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.TextTable;

/**
 * The needs of a target by rounds: {@code d, A F d, (A F)^2 d, ...}.
 *
 * <p>Round 0 is the target, round k + 1 what making round k uses. Of each product only the part that is made on purpose is made, {@code
 * F_p = made_p / need_p}: a co-product covers the same part of each round as of the whole need, and what is bought is not made. So the
 * rounds sum to {@link Requirements#need}: without loops exactly after as many rounds as there are tiers. With loops the series is
 * broken off when all that is left is below 1e-9 of each need, or after {@value #MOST_ROUNDS} rounds; {@link #rest} holds all later
 * rounds together, taken from the closed form (the solved system, not the series), so that rounds and rest always sum to the need.
 *
 * <p>Missing data: where a coefficient is a range there are two series, of the lower and of the upper ends, and a round shows both;
 * where one is unknown the upper one is unbounded. Units: each product's own, per year. Order of products: by tier, then id. Time
 * O(rounds x links).
 */
public final class TierTable {
    private static final int MOST_ROUNDS = 100;
    private static final double SMALL = 1e-9;
    /** So long a text still echoes whole in jshell. */
    private static final int MOST = 900;

    private final Requirements requirements;
    private final List<Product> products;
    private final List<Map<String, Interval>> rounds = new ArrayList<>();
    private final Map<String, Interval> rest = new LinkedHashMap<>();

    TierTable(Requirements requirements, Technology technology) {
        this.requirements = requirements;
        products = requirements.products();
        Series low = new Series(requirements, technology, false);
        Series high = new Series(requirements, technology, true);
        add(low, high);
        while (rounds.size() < MOST_ROUNDS && !(low.isDone() && high.isDone())) {
            low.step();
            high.step();
            add(low, high);
        }
        products.forEach(p -> rest.put(p.id(), between(low.left(p.id()), high.left(p.id()))));
        rest.values().removeIf(x -> x.high() == 0);
    }

    private void add(Series low, Series high) {
        Map<String, Interval> round = new LinkedHashMap<>();
        products.forEach(p -> round.put(p.id(), between(low.now(p.id()), high.now(p.id()))));
        round.values().removeIf(x -> x.high() == 0);
        rounds.add(Collections.unmodifiableMap(round));
    }

    private static Interval between(double a, double b) {
        return new Interval(Math.min(a, b), Math.max(a, b));
    }

    /** One end of the series. */
    private static final class Series {
        private final Requirements requirements;
        private final Technology technology;
        private final boolean high;
        private final Map<String, Double> left = new HashMap<>();
        private Map<String, Double> round = new HashMap<>();

        Series(Requirements requirements, Technology technology, boolean high) {
            this.requirements = requirements;
            this.technology = technology;
            this.high = high;
            requirements.products().forEach(p -> left.put(p.id(), end(requirements.need(p.id()))));
            round.putAll(requirements.demand().amounts());
            take();
        }

        private double end(Interval x) {
            return high ? x.high() : x.low();
        }

        double now(String product) {
            return round.getOrDefault(product, 0.0);
        }

        double left(String product) {
            double some = left.get(product);
            double need = end(requirements.need(product));
            boolean none = Double.isInfinite(need) ? round.isEmpty() : some <= 1e-12 * need;
            return none ? 0 : some;
        }

        private void take() {
            round.forEach((p, amount) -> left.computeIfPresent(p, (any, x) -> minus(x, amount)));
        }

        private static double minus(double x, double amount) {
            return Double.isInfinite(x) ? x : Math.max(0, x - amount);
        }

        /** Tells whether nothing is left to make, or what is left of every need is small. */
        boolean isDone() {
            return round.isEmpty()
                    || left.entrySet().stream()
                            .allMatch(e -> e.getValue() <= SMALL * end(requirements.need(e.getKey()))
                                    && Double.isFinite(e.getValue()));
        }

        void step() {
            Map<String, Double> next = new HashMap<>();
            round.forEach((p, amount) -> {
                double make = part(p) * amount;
                if (make > 0) {
                    technology.column(p).uses().forEach((q, a) -> {
                        if (end(a) > 0) {
                            next.merge(q, end(a) * make, Double::sum);
                        }
                    });
                }
            });
            round = next;
            take();
        }

        /** The part of a need that is made on purpose. */
        private double part(String product) {
            double made = requirements.made(product).map(this::end).orElse(0.0);
            double need = end(requirements.need(product));
            return made == 0 ? 0 : Double.isInfinite(need) ? 1 : Math.min(1, made / need);
        }
    }

    /** Returns the rounds: how much of each product is needed in it, by id, in order of tier; only what is needed. */
    public List<Map<String, Interval>> rounds() {
        return Collections.unmodifiableList(rounds);
    }

    /** Returns what all later rounds need together, by product; empty if nothing is left. */
    public Map<String, Interval> rest() {
        return Collections.unmodifiableMap(rest);
    }

    /**
     * Returns how much of a product one round needs.
     *
     * @param round the round's number, 0 for the target itself
     * @param product the product's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if the product is not in the chain
     * @throws IndexOutOfBoundsException if there is no such round
     */
    public Interval need(int round, String product) {
        requirements.need(product);
        return rounds.get(round).getOrDefault(product, Interval.ZERO);
    }

    /** Returns the requirements that the rounds sum to. */
    public Requirements requirements() {
        return requirements;
    }

    /** Returns the whole table. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first rounds of the first products; {@link #print} has them all. */
    @Override
    public String toString() {
        int shown = 4;
        while (shown > 1 && table(shown).length() > MOST) {
            shown--;
        }
        return table(shown);
    }

    private String table(int most) {
        int shown = Math.min(most, rounds.size());
        List<String> heads = new ArrayList<>(List.of("product"));
        for (int k = 0; k < shown; k++) {
            heads.add(">" + (k == 0 ? "target" : "round " + k));
        }
        heads.addAll(List.of(">later", ">in all"));
        TextTable table = new TextTable(heads.toArray(String[]::new));
        products.stream().limit(most == Integer.MAX_VALUE ? most : 2L * most).forEach(p -> {
            List<Object> row = new ArrayList<>();
            row.add(TextTable.fit(p.id() + " " + p.names().zh(), 24));
            Interval later = rest.getOrDefault(p.id(), Interval.ZERO);
            for (int k = 0; k < rounds.size(); k++) {
                if (k < shown) {
                    row.add(new Amount(need(k, p.id()), ""));
                } else {
                    later = later.plus(need(k, p.id()));
                }
            }
            row.add(new Amount(later, ""));
            row.add(new Amount(requirements.need(p.id()), p.unit() + "/a"));
            table.row(row.toArray());
        });
        String more = products.size() > 2L * most ? "\n  ... more, see print()" : "";
        return TextTable.fit("Tiers " + requirements.demand() + ": " + rounds.size() + " rounds", 80) + "\n" + table
                + more;
    }
}
