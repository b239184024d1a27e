package org.zhenlian.chain.throughput;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhenlian.chain.simplex.LinearProgram;
import org.zhenlian.chain.simplex.Optimum;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;

/**
 * The linear program of a throughput in one reading of the figures, see {@link Throughput}.
 *
 * <p>Enterprises that run the same recipe are interchangeable and share one column. A product that outside supplies without limit needs no
 * row. A group with one alternative needs no column of its own.
 */
final class Model {
    private static final int NONE = -1;

    private final Works works;
    private final Sales sales;
    private final Reading reading;
    private final LinearProgram.Builder program = new LinearProgram.Builder();
    /** The row in which use and sales of a product meet what is made and bought. */
    private final Map<String, Integer> balanceRow = new HashMap<>();

    /** The row that lets only what is made here be sold, where bought supply is added to the other. */
    private final Map<String, Integer> madeRow = new HashMap<>();

    private final Map<Recipe, Integer> runs = new LinkedHashMap<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> bought = new LinkedHashMap<>();
    private final Map<Sales.Lot, Integer> sold = new LinkedHashMap<>();
    private final Optimum best;
    private boolean endless;

    Model(Works works, Sales sales, Reading reading) {
        this.works = works;
        this.sales = sales;
        this.reading = reading;
        Set<String> available = new HashSet<>(works.products());
        rows();
        works.recipes().forEach(this::recipe);
        balanceRow.keySet().stream().sorted().forEach(this::outside);
        sales.lots().stream()
                .filter(lot -> available.containsAll(lot.amounts().keySet()))
                .forEach(this::sale);
        best = Optimum.of(program.build());
    }

    private void rows() {
        Set<String> endless = new HashSet<>();
        works.recipes()
                .forEach(r -> works.made(r).forEach((p, amount) -> {
                    if (Double.isInfinite(amount)) {
                        endless.add(p);
                    }
                }));
        Set<String> forSale = new HashSet<>(sales.products());
        for (String product : works.products()) {
            if (!endless.contains(product)) {
                if (works.outside(product) < Double.POSITIVE_INFINITY) {
                    balanceRow.put(product, program.row(false));
                }
                if (!sales.allowsResale() && forSale.contains(product) && works.outside(product) > 0) {
                    madeRow.put(product, program.row(false));
                }
            }
        }
    }

    private void recipe(Recipe recipe) {
        List<InputGroup> groups = recipe.inputs();
        List<Map<Input, Double>> choices = groups.stream().map(works::choices).toList();
        int[] open = choices.stream()
                .mapToInt(c -> c.size() > 1 ? program.row(true) : NONE)
                .toArray();
        int column = program.column(works.limit(recipe), 0);
        runs.put(recipe, column);
        byId.put(recipe.id(), column);
        works.made(recipe).forEach((product, amount) -> {
            enter(balanceRow, product, amount);
            enter(madeRow, product, amount);
        });
        fills(balanceRow, recipe.product());
        for (int g = 0; g < open.length; g++) {
            if (open[g] == NONE) {
                choices.get(g).forEach((input, amount) -> enter(balanceRow, input.product(), -amount));
            } else {
                program.entry(open[g], -1);
            }
        }
        for (int g = 0; g < open.length; g++) {
            if (open[g] != NONE) {
                alternatives(choices.get(g), open[g]);
            }
        }
    }

    private void alternatives(Map<Input, Double> choices, int row) {
        choices.forEach((input, amount) -> {
            program.column(Double.POSITIVE_INFINITY, 0);
            program.entry(row, 1);
            enter(balanceRow, input.product(), -amount);
            program.fills(row);
        });
    }

    private void outside(String product) {
        double most = works.outside(product);
        if (most > 0) {
            bought.put(product, program.column(most, 0));
            enter(balanceRow, product, 1);
            fills(balanceRow, product);
        }
    }

    private void sale(Sales.Lot lot) {
        double value = reading.helping(lot.value());
        endless |= Double.isInfinite(value);
        sold.put(
                lot,
                program.column(
                        lot.most(), Double.isInfinite(value) ? lot.value().low() : value));
        lot.amounts().forEach((product, amount) -> {
            enter(balanceRow, product, -amount);
            enter(madeRow, product, -amount);
        });
    }

    private void enter(Map<String, Integer> rows, String product, double amount) {
        Integer row = rows.get(product);
        if (row != null && amount != 0) {
            program.entry(row, amount);
        }
    }

    private void fills(Map<String, Integer> rows, String product) {
        Integer row = rows.get(product);
        if (row != null) {
            program.fills(row);
        }
    }

    Optimum best() {
        return best;
    }

    /** Tells whether something can be sold whose value has no upper end; it counts at its lower one. */
    boolean isEndless() {
        return endless;
    }

    Works works() {
        return works;
    }

    /** How often a recipe is run in the best plan. */
    Map<Recipe, Double> runs() {
        Map<Recipe, Double> amounts = new LinkedHashMap<>();
        runs.forEach((recipe, column) -> amounts.put(recipe, best.at(column)));
        return amounts;
    }

    /** How many of each lot are sold in the best plan. */
    Map<Sales.Lot, Double> sold() {
        Map<Sales.Lot, Double> amounts = new LinkedHashMap<>();
        sold.forEach((lot, column) -> amounts.put(lot, best.at(column)));
        return amounts;
    }

    /** The products bought within a limit. */
    List<String> bought() {
        return List.copyOf(bought.keySet());
    }

    /** The column of a limit; empty if nothing depends on it. */
    Optional<Integer> column(Limit.Place place) {
        return place.recipe().isEmpty()
                ? Optional.ofNullable(bought.get(place.product().id()))
                : Optional.ofNullable(byId.get(place.recipe().get()));
    }

    /** The column of a recipe's runs; empty if it cannot run. */
    Optional<Integer> column(Recipe recipe) {
        return Optional.ofNullable(runs.get(recipe));
    }
}
