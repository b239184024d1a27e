package org.zhenlian.chain.linkage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Technology;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTableBuilder;
import org.zhenlian.core.table.Sector;

/**
 * The input-output table of a chain's recipes, so that linkages can be asked of a chain as of an economy.
 *
 * <p>Each product of the chain is a sector. {@code a_ij} is what one unit of j uses of i, less what it makes of i beside, its recipes
 * mixed as in the {@link Technology}; products without a recipe buy nothing. Output is what the final demand needs. By value every
 * amount is weighed with prices, {@code a_ij p_i / p_j}, in yuan; by quantity it is not, and all products must be counted in one kind
 * of unit, since linkages add them up.
 *
 * <p>Missing data: an amount that is not known exactly, or a price that is missing, is refused by name; nothing is guessed. Where a
 * co-product is credited a coefficient can be negative. The figures are derived. Time: O(recipes x inputs) and the solution of the
 * system.
 */
public final class RecipeTable {
    private static final Unit YUAN = Unit.of("元");

    private final Technology technology;
    private final Atlas atlas;
    private final Map<String, Double> weights = new TreeMap<>();

    private RecipeTable(Technology technology) {
        this.technology = Objects.requireNonNull(technology, "technology");
        atlas = technology.graph().atlas();
    }

    /**
     * Returns the table in yuan.
     *
     * @param technology the chain's recipes
     * @param demand final demand a year by product id, in each product's own unit
     * @throws org.zhenlian.core.atlas.UnknownIdException if the chain has no such product
     * @throws IllegalArgumentException if an amount or a price is not known, or the chain uses as much as it makes
     */
    public static InputOutputTable byValue(Technology technology, Map<String, Double> demand) {
        Objects.requireNonNull(demand, "demand");
        RecipeTable table = new RecipeTable(technology);
        List<String> unpriced = new ArrayList<>();
        for (Product product : technology.graph().products()) {
            Optional<Double> price = table.atlas
                    .price(product.id())
                    .map(f -> f.value().amountIn(YUAN))
                    .filter(p -> p > 0);
            price.ifPresentOrElse(p -> table.weights.put(product.id(), p), () -> unpriced.add(product.id()));
        }
        if (!unpriced.isEmpty()) {
            throw new IllegalArgumentException(unpriced.size() + " products have no price: "
                    + unpriced.stream().limit(5).collect(Collectors.joining(", "))
                    + "\nAdd their figures of the metric price, or ask by quantity");
        }
        return table.build("元", demand);
    }

    /**
     * Returns the table in the unit of the products.
     *
     * @param technology the chain's recipes
     * @param demand final demand a year by product id, in each product's own unit
     * @throws org.zhenlian.core.atlas.UnknownIdException if the chain has no such product
     * @throws IllegalArgumentException if an amount is not known, the products are not counted in one kind of unit, or the chain uses as
     *     much as it makes
     */
    public static InputOutputTable byQuantity(Technology technology, Map<String, Double> demand) {
        Objects.requireNonNull(demand, "demand");
        RecipeTable table = new RecipeTable(technology);
        Unit first = technology.graph().products().get(0).unit();
        for (Product product : technology.graph().products()) {
            if (!product.unit().fits(first)) {
                throw new IllegalArgumentException("products are counted in " + first + " and in " + product.unit()
                        + " (" + product.id() + "), which do not add up\nAsk by value");
            }
            table.weights.put(product.id(), new Quantity(BigDecimal.ONE, product.unit()).amountIn(first));
        }
        return table.build(first.symbol(), demand);
    }

    private InputOutputTable build(String unit, Map<String, Double> demand) {
        List<Product> products = technology.graph().products();
        InputOutputTableBuilder table = InputOutputTable.coefficients(atlas.id() + "-recipes")
                .unit(unit)
                .basis(Basis.derived("recipes of atlas " + atlas.id()));
        products.forEach(p -> table.sector(new Sector(p.id(), p.names())));
        for (Product product : products) {
            column(product.id()).forEach((input, a) -> {
                double relative = a * weights.get(input) / weights.get(product.id());
                table.cell(input, product.id(), relative);
            });
        }
        Map<String, Double> wanted = new TreeMap<>();
        Objects.requireNonNull(demand, "demand").forEach((p, amount) -> {
            technology.graph().tier(p);
            wanted.put(p, amount);
        });
        products.forEach(p -> table.finalDemand(p.id(), wanted.getOrDefault(p.id(), 0.0) * weights.get(p.id())));
        return table.build();
    }

    private Map<String, Double> column(String product) {
        Map<String, Double> column = new TreeMap<>();
        technology
                .mix(product)
                .forEach((recipe, share) -> weights.keySet().forEach(input -> {
                    double net = exact(technology.uses(recipe, input), recipe, input)
                            - exact(technology.makesBeside(recipe, input), recipe, input);
                    if (net * share != 0) {
                        column.merge(input, net * share, Double::sum);
                    }
                }));
        return column;
    }

    private static double exact(Interval amount, Recipe recipe, String product) {
        if (!amount.isExact()) {
            throw new IllegalArgumentException("the amount of " + product + " per run of " + recipe.id() + " is "
                    + amount + "\nLinkages need exact amounts; give one");
        }
        return amount.low();
    }
}
