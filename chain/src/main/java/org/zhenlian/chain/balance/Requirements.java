package org.zhenlian.chain.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * What a target output needs of every product, through the whole chain.
 *
 * <p>Question: how much of each product must be made or bought a year for these final outputs? With {@code A} the input
 * coefficients (per unit of main output) and {@code B} those of the co-products, the amounts made x solve {@code x = max(0, d + A x
 * - B x)}; without co-products this is {@code x = d + A x} (Leontief). A co-product reduces what must be made of it (substitution
 * method), or else bears a share of the inputs of its recipe, see {@link CoProducts}. Loops are solved exactly: the graph is taken block by block along its strongly connected components, inside a block by
 * LU. A solution exists for every demand exactly if no loop consumes more than it makes (Hawkins-Simon).
 *
 * <p>Missing data: an unknown coefficient makes everything upstream of it an interval without upper end, and is named in {@link
 * #missing}. Open choices (alternatives, several recipes) follow declared shares, then the splits named in {@link #assumptions}.
 * Units: each product's own, per year. Order: by tier, then id. Source: Miller and Blair, Input-Output Analysis, 2nd ed., ch. 2;
 * Hawkins and Simon 1949.
 */
public final class Requirements {
    private static final int SHOWN = 8;

    private final Technology technology;
    private final ProductionGraph graph;
    private final Demand demand;
    private final Map<String, Interval> made;
    private final Map<String, Interval> need = new TreeMap<>();
    private final Map<String, Interval> beside = new TreeMap<>();
    private final List<Names> assumptions;
    private final List<String> missing;

    private Requirements(Technology technology, Demand demand, Set<String> bought) {
        this.technology = technology;
        this.graph = technology.graph();
        this.demand = demand;
        made = new Explosion(technology, bought).runs(demand.amounts());
        demand.amounts().forEach((p, amount) -> need.merge(p, Interval.of(amount), Interval::plus));
        Set<String> unknown = new TreeSet<>();
        made.forEach((product, amount) -> {
            if (amount.high() > 0) {
                Technology.Flows column = technology.column(product);
                column.uses().forEach((p, a) -> need.merge(p, a.times(amount), Interval::plus));
                column.makes().forEach((p, a) -> beside.merge(p, a.times(amount), Interval::plus));
                technology
                        .makers(product)
                        .forEach(r -> unknown.addAll(technology.missing(r).values()));
            }
        });
        assumptions = technology.assumptions();
        missing = List.copyOf(unknown);
    }

    /**
     * Returns the requirements of target outputs.
     *
     * @param technology the chain's technology
     * @param perYear for each product's id how much a year, in the product's unit
     * @throws UnknownIdException if a product is not in the chain
     * @throws UnproductiveLoopException if a loop that the target needs consumes more than it makes
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public static Requirements of(Technology technology, Map<String, Double> perYear) {
        return of(technology, perYear, Set.of());
    }

    /**
     * Returns the requirements of target outputs when some products are bought from outside rather than made: these are still
     * required, but nothing is required for making them.
     *
     * @param technology the chain's technology
     * @param perYear for each product's id how much a year, in the product's unit
     * @param bought the ids of the products that are bought
     * @throws UnknownIdException if a product of the target is not in the chain
     * @throws UnproductiveLoopException if a loop that the target needs consumes more than it makes
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public static Requirements of(Technology technology, Map<String, Double> perYear, Set<String> bought) {
        Demand demand = Demand.target(perYear);
        demand.amounts().keySet().forEach(technology.graph()::tier);
        return new Requirements(technology, demand, bought);
    }

    /** Returns the target. */
    public Demand demand() {
        return demand;
    }

    /** Returns how co-products are treated. */
    public CoProducts coProducts() {
        return technology.coProducts();
    }

    /** Returns the needs by rounds: the target, what making it uses, what making that uses, and so on. */
    public TierTable tiers() {
        return new TierTable(this, technology);
    }

    /** How much of a product is made on purpose; empty if that is not asked for: it is bought, or its making uses nothing. */
    Optional<Interval> made(String product) {
        return Optional.ofNullable(made.get(product));
    }

    /**
     * Returns how much of a product is needed a year: final demand plus what the recipes use, before any credit for co-products.
     *
     * @param product the product's id
     * @throws UnknownIdException if the product is not in the chain
     */
    public Interval need(String product) {
        graph.tier(product);
        return need.getOrDefault(product, Interval.ZERO);
    }

    /**
     * Returns how much of a product arises beside the main outputs a year.
     *
     * @param product the product's id
     * @throws UnknownIdException if the product is not in the chain
     */
    public Interval coProduced(String product) {
        graph.tier(product);
        return beside.getOrDefault(product, Interval.ZERO);
    }

    /**
     * Returns how much of a product must be made on purpose or bought a year: the need less what arises as a co-product, at least 0.
     *
     * @param product the product's id
     * @throws UnknownIdException if the product is not in the chain
     */
    public Interval required(String product) {
        Interval known = made.get(product);
        if (known != null) {
            return known;
        }
        Interval gross = need(product);
        Interval credit = coProduced(product);
        double low = Math.max(0, gross.low() - credit.high());
        return new Interval(low, Math.max(low, gross.high() - credit.low()));
    }

    /** Returns the products needed, by tier, then id. */
    public List<Product> products() {
        return graph.products().stream().filter(p -> need(p.id()).high() > 0).toList();
    }

    /** Returns the splits that were assumed where shares are not declared. */
    public List<Names> assumptions() {
        return assumptions;
    }

    /** Returns the names of missing coefficients that leave the answer open, in order. */
    public List<String> missing() {
        return missing;
    }

    /** Returns the whole table. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first products of the table; {@link #print} has them all. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        List<Product> needed = products();
        TextTable table = new TextTable("tier", "product", ">needed", ">co-produced", ">to make or buy");
        needed.stream().limit(most).forEach(p -> {
            List<Object> row = new ArrayList<>(
                    List.of(graph.tier(p.id()), p.id() + " " + p.names().zh()));
            for (Interval x : List.of(need(p.id()), coProduced(p.id()), required(p.id()))) {
                row.add(new Amount(x, p.unit() + "/a"));
            }
            table.row(row.toArray());
        });
        String method = coProducts() == CoProducts.SUBSTITUTION
                ? ""
                : ", co-products " + coProducts().names().en();
        String head = "Requirements " + demand + method + ": " + needed.size() + " products\n";
        String more = needed.size() > most ? "\n  ... " + (needed.size() - most) + " more, see print()" : "";
        return head + table + more;
    }
}
