package org.zhenlian.chain.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.IndustryCode;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.text.Names;

/** An enterprise that is wanted here: what it should make, how much, what it finds and whom to ask. Immutable. */
public final class Wanted {
    private final Action action;
    private final Product product;
    private final Amount size;
    private final Optional<Amount> full;
    private final boolean hasRecipe;
    private final Map<String, List<String>> inputsHere = new TreeMap<>();
    private final List<String> inputsToBring;
    private final List<String> customers;
    private final List<String> ask;

    private Wanted(Action action, Shock.Recruit recruit, Local local) {
        this.action = action;
        product = local.atlas().product(recruit.product());
        size = amount(Interval.of(recruit.perYear().amountIn(product.unit())));
        full = action.gap()
                .filter(g -> g.kind() == GapKind.SINGLE_SOURCE
                        && Double.isFinite(g.need().high()))
                .map(Gap::need)
                .map(this::amount);
        List<Recipe> recipes = local.atlas().recipesFor(product.id());
        hasRecipe = !recipes.isEmpty();
        List<String> bring = new ArrayList<>();
        recipes.stream()
                .flatMap(r -> r.inputs().stream())
                .flatMap(g -> g.alternatives().stream())
                .map(Input::product)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(input -> {
                    List<String> makers = local.makers(input);
                    if (makers.isEmpty()) {
                        bring.add(input);
                    } else {
                        inputsHere.put(input, makers);
                    }
                });
        inputsToBring = List.copyOf(bring);
        customers = local.users(product.id());
        ask = local.outside(product.id());
    }

    /** The profile behind an action; empty if it recruits nobody. */
    static Optional<Wanted> of(Action action, Local local) {
        return action.shock() instanceof Shock.Recruit recruit
                ? Optional.of(new Wanted(action, recruit, local))
                : Optional.empty();
    }

    private Amount amount(Interval range) {
        return new Amount(range, product.unit() + "/a");
    }

    /** Returns the action that asks for it. */
    public Action action() {
        return action;
    }

    /** Returns what it should make. */
    public Product product() {
        return product;
    }

    /** Returns the industry it belongs to, by GB/T 4754, if the atlas has the product's. */
    public Optional<IndustryCode> industry() {
        return product.industry();
    }

    /**
     * Returns how much it should make at least a year: the smallest size that removes the gap; where the chain is to be extended, what
     * uses up the unsold product, or one unit where the figures do not tell.
     */
    public Amount size() {
        return size;
    }

    /** Returns for a second source the size that could replace the single one: the whole need; empty otherwise, or if not known. */
    public Optional<Amount> full() {
        return full;
    }

    /** Tells whether the atlas has a recipe of the product; if not, what it would need is not known. */
    public boolean hasRecipe() {
        return hasRecipe;
    }

    /** Returns the ids of its inputs that it finds here, with the ids of the local enterprises that make them, in order. */
    public Map<String, List<String>> inputsHere() {
        return java.util.Collections.unmodifiableMap(inputsHere);
    }

    /** Returns the ids of the inputs that nobody makes here, so that it has to bring them, in order. */
    public List<String> inputsToBring() {
        return inputsToBring;
    }

    /** Returns the ids of the local enterprises that use the product, in order. */
    public List<String> customers() {
        return customers;
    }

    /** Returns the ids of enterprises outside the scope that make the product, whom to ask, the nearest (by shared region) first. */
    public List<String> ask() {
        return ask;
    }

    /** Returns the value added per unit of its product, in yuan, if it extends the chain and prices tell. */
    public OptionalDouble valueAdded() {
        return action.extension().map(Extension::valueAdded).orElse(OptionalDouble.empty());
    }

    /** Returns why it is wanted, in Chinese and English. */
    public Names because() {
        return action.because();
    }

    private String sizes() {
        return "from " + size
                + full.map(f -> ", " + f + " to replace the present one").orElse("");
    }

    private static String few(List<String> ids) {
        return ids.isEmpty() ? "none known" : String.join(", ", ids);
    }

    String print() {
        List<String> lines = new ArrayList<>(List.of(toString()));
        lines.add("  why: " + because().enOr(because().zh()));
        lines.add("  industry: " + industry().map(Object::toString).orElse("unknown") + ", size: " + sizes());
        List<String> here = new ArrayList<>();
        inputsHere.forEach((input, makers) -> here.add(input + " (" + String.join(", ", makers) + ")"));
        lines.add("  finds here: " + (hasRecipe ? few(here) : "unknown, no recipe in the atlas"));
        lines.add("  brings: " + (hasRecipe ? few(inputsToBring) : "unknown, no recipe in the atlas"));
        lines.add("  customers here: " + few(customers));
        lines.add("  whom to ask: " + few(ask));
        return String.join("\n", lines);
    }

    /** Returns one line: the kind, the product and the size. */
    @Override
    public String toString() {
        return action.kind().names().zh() + " " + product.id() + " "
                + product.names().zh() + ", " + sizes();
    }
}
