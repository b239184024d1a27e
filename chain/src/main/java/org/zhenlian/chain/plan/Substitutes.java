package org.zhenlian.chain.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.IndustryCode;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.text.Names;

/** Finds what could take the place of a lacking input, as other recipes of the atlas show. */
final class Substitutes {
    private final Balance balance;
    private final Local local;
    private final Atlas atlas;
    private final Set<Recipe> runHere;
    private final Set<String> inChain = new HashSet<>();
    /** The groups with a choice, by each of their products. */
    private final Map<String, List<Choice>> choices = new HashMap<>();

    private final Map<String, Set<String>> madeOf = new HashMap<>();

    /** A substitution and why it may work. */
    record Way(Shock.Substitute shock, Names because) {}

    private record Choice(Recipe recipe, InputGroup group) {}

    /** What takes the place, and the recipe that shows it. */
    private record Shown(Input by, String recipe) {}

    Substitutes(Balance balance) {
        this.balance = balance;
        local = new Local(balance);
        atlas = local.atlas();
        runHere = new HashSet<>(balance.localRecipes());
        balance.graph().products().forEach(p -> inChain.add(p.id()));
        for (Recipe recipe : atlas.recipes()) {
            recipe.inputs().stream()
                    .filter(InputGroup::hasSubstitutes)
                    .forEach(g -> g.alternatives()
                            .forEach(i -> choices.computeIfAbsent(i.product(), any -> new ArrayList<>())
                                    .add(new Choice(recipe, g))));
        }
    }

    /** The ways to do without a lacking product, by recipe, then substitute. */
    List<Way> of(Gap gap) {
        String lacking = gap.product().id();
        List<Way> ways = new ArrayList<>();
        for (Recipe recipe : balance.graph().users(lacking)) {
            if (runHere.contains(recipe)
                    && balance.technology().uses(recipe, lacking).high() > 0) {
                found(recipe, lacking).values().stream()
                        .filter(s -> isAvailable(gap, s.by.product()) && !isMadeOf(s.by.product(), recipe.product()))
                        .map(s -> way(gap, recipe, s))
                        .forEach(ways::add);
            }
        }
        return ways;
    }

    private Map<String, Shown> found(Recipe recipe, String lacking) {
        Map<String, Shown> found = new TreeMap<>();
        for (InputGroup group : recipe.inputs()) {
            Optional<Input> old = input(group, lacking);
            if (old.isPresent()) {
                group.alternatives().forEach(i -> found.putIfAbsent(i.product(), new Shown(i, recipe.id())));
                named(recipe, group, found);
                chosen(recipe, old.get(), found);
            }
        }
        found.remove(lacking);
        return found;
    }

    private static Optional<Input> input(InputGroup group, String product) {
        return group.alternatives().stream()
                .filter(i -> i.product().equals(product))
                .findFirst();
    }

    /** What other recipes of the same product have in the group of the same name. */
    private void named(Recipe recipe, InputGroup group, Map<String, Shown> found) {
        for (Recipe like : atlas.recipesFor(recipe.product())) {
            like.inputs().stream()
                    .filter(g -> g.name().equals(group.name()))
                    .flatMap(g -> g.alternatives().stream())
                    .forEach(i -> found.putIfAbsent(i.product(), new Shown(i, like.id())));
        }
    }

    /** What other recipes of the same product or industry choose between. */
    private void chosen(Recipe recipe, Input old, Map<String, Shown> found) {
        for (Choice choice : choices.getOrDefault(old.product(), List.of())) {
            if (isLike(recipe, choice.recipe)) {
                Input there = input(choice.group, old.product()).orElseThrow();
                for (Input by : choice.group.alternatives()) {
                    Input scaled =
                            new Input(by.product(), scaled(old, there, by), OptionalDouble.empty(), by.criticality());
                    found.putIfAbsent(by.product(), new Shown(scaled, choice.recipe.id()));
                }
            }
        }
    }

    private boolean isLike(Recipe one, Recipe other) {
        return one.product().equals(other.product())
                || industry(one).isPresent() && industry(one).equals(industry(other));
    }

    private Optional<IndustryCode> industry(Recipe recipe) {
        return atlas.product(recipe.product()).industry();
    }

    /** So much of the other as the ratio there says; not known if one of the three amounts is not exact. */
    private Optional<Figure> scaled(Input old, Input there, Input by) {
        double ratio = amount(by) / amount(there);
        double amount = amount(old) * ratio;
        if (!Double.isFinite(amount)) {
            return Optional.empty();
        }
        BigDecimal rounded = new BigDecimal(amount).round(new MathContext(11));
        Basis basis =
                Basis.derived("what-if: in the ratio of " + by.product() + " to " + there.product() + " elsewhere");
        return Optional.of(
                Figure.of(new Quantity(rounded, atlas.product(by.product()).unit()), basis));
    }

    private double amount(Input input) {
        return input.perRun()
                .map(f -> f.interval(atlas.product(input.product()).unit()))
                .filter(Interval::isExact)
                .map(Interval::low)
                .orElse(Double.NaN);
    }

    private boolean isInChain(String product) {
        return inChain.contains(product);
    }

    /** Made here and surely enough; or declared to come from outside, unless the lacking product does so too. */
    private boolean isAvailable(Gap gap, String product) {
        if (gap.kind() != GapKind.IMPORTED && local.isDeclared(product)) {
            return true;
        }
        return isInChain(product)
                ? !balance.suppliers(product).isEmpty()
                        && balance.lack(product).high() == 0
                        && balance.supply(product).low() > 0
                : !local.makers(product).isEmpty();
    }

    private boolean isMadeOf(String product, String input) {
        ProductionGraph graph = balance.graph();
        if (product.equals(input)) {
            return true;
        }
        if (isInChain(product) && graph.tier(product) > graph.tier(input)) {
            return false;
        }
        return madeOf.computeIfAbsent(
                        product,
                        p -> Set.copyOf(
                                isInChain(p)
                                        ? graph.upstreamOf(p)
                                        : ProductionGraph.of(atlas, List.of(p)).upstreamOf(p)))
                .contains(input);
    }

    private Way way(Gap gap, Recipe recipe, Shown shown) {
        Product old = gap.product();
        Product by = atlas.product(shown.by.product());
        Names because = gap.because();
        Names route = Names.of(recipe.names().zhOr(recipe.id()), recipe.names().enOr(recipe.id()));
        return new Way(
                (Shock.Substitute) Shock.substitute(recipe.id(), old.id(), shown.by),
                Names.of(
                        because.zh() + "；措施：工艺" + route.zh() + "改用" + by.names().zhOr(by.id()) + "（可得，配方 "
                                + shown.recipe + " 已如此使用）",
                        because.en() + "; to be done: " + route.en() + " uses "
                                + by.names().enOr(by.id()) + " instead, which is to be had, as recipe " + shown.recipe
                                + " shows"));
    }
}
