package org.zhenlian.chain.plan;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.shock.RecipeMix;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.text.Names;

/**
 * Finds the recipes that could use an unsold product: those that lack the fewest inputs first, then those for which most speaks (the
 * place is near to what they make, the chain lacks it, it adds value), then by relatedness density, value added and id.
 */
final class Extensions {
    private static final MathContext DIGITS = new MathContext(11);
    static final Comparator<Extension> ORDER = Comparator.comparingInt(
                    (Extension e) -> e.missing().size())
            .thenComparingInt(e -> -e.reasons())
            .thenComparingDouble(e -> -e.density().orElse(-1))
            .thenComparingDouble(e -> -e.valueAdded().orElse(Double.NEGATIVE_INFINITY));
    private static final Comparator<Extension> BY_RECIPE = ORDER.thenComparing(Extension::recipe);

    private final Balance balance;
    private final Local local;
    private final Atlas atlas;
    private final Set<String> chain;
    private final Supplier<Relatedness> relatedness;

    Extensions(Balance balance, Optional<Relatedness.Regions> regions) {
        this.balance = balance;
        local = new Local(balance);
        atlas = local.atlas();
        chain = balance.graph().products().stream().map(Product::id).collect(Collectors.toSet());
        relatedness = Suppliers.memoize(() -> new Relatedness(balance, regions));
    }

    /** The ways to use a product; a recipe that is not in its product's mix cannot be recruited for. */
    List<Extension> of(String used) {
        return local.recipesWith(used).stream()
                .filter(r -> !r.product().equals(used) && share(r) > 0)
                .map(r -> extension(used, r))
                .sorted(BY_RECIPE)
                .toList();
    }

    private double share(Recipe recipe) {
        return RecipeMix.of(atlas, atlas.recipesFor(recipe.product())).shares().get(recipe.id());
    }

    private Extension extension(String used, Recipe recipe) {
        List<String> here = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (InputGroup group : recipe.inputs()) {
            if (group.alternatives().stream().noneMatch(i -> i.product().equals(used))) {
                Optional<String> had = group.alternatives().stream()
                        .map(Input::product)
                        .filter(p -> !local.makers(p).isEmpty() || local.isDeclared(p))
                        .findFirst();
                had.ifPresentOrElse(
                        here::add, () -> missing.add(group.alternatives().get(0).product()));
            }
        }
        Product made = atlas.product(recipe.product());
        Interval lack = chain.contains(made.id()) ? balance.lack(made.id()) : Interval.ZERO;
        return new Extension(
                new Extension.Way(used, recipe.id(), made.id()),
                here,
                missing,
                new Extension.Prospects(relatedness.get().to(made), lack, valueAdded(used, recipe)));
    }

    /** The price of what is made less that of the inputs, at the upper end of amounts; of a group the used product or the first. */
    private OptionalDouble valueAdded(String used, Recipe recipe) {
        double value = Money.price(atlas, recipe.product()).orElse(Double.NaN);
        for (InputGroup group : recipe.inputs()) {
            Input input = group.alternatives().stream()
                    .filter(i -> i.product().equals(used))
                    .findFirst()
                    .orElse(group.alternatives().get(0));
            value -= amount(input).high() * Money.price(atlas, input.product()).orElse(Double.NaN);
        }
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private Interval amount(Input input) {
        return input.perRun()
                .map((Figure f) -> f.interval(atlas.product(input.product()).unit()))
                .orElse(Interval.UNKNOWN);
    }

    /** A producer just large enough to use all that is unsold, or one unit a year where the figures do not tell. */
    Shock shock(Extension way) {
        Product product = atlas.product(way.product());
        Recipe recipe = atlas.recipe(way.recipe());
        double perRun = recipe.inputs().stream()
                        .flatMap(g -> g.alternatives().stream())
                        .filter(i -> i.product().equals(way.used()))
                        .mapToDouble(i -> amount(i).high())
                        .sum()
                * share(recipe);
        double size = balance.supply(way.used()).low() / perRun;
        BigDecimal amount = size > 0 && Double.isFinite(size) ? new BigDecimal(size).round(DIGITS) : BigDecimal.ONE;
        return Shock.recruit(
                way.product(),
                new Quantity(amount, product.unit()),
                balance.scope().regions().get(0).digits());
    }

    Names because(Extension way) {
        Product used = atlas.product(way.used());
        Product made = atlas.product(way.product());
        Amount unsold = new Amount(balance.supply(way.used()), used.unit() + "/a");
        String value = way.valueAdded().isPresent() ? value(way.valueAdded().getAsDouble(), made) : "";
        return Names.of(
                used.names().zhOr(used.id()) + " " + unsold.zh() + " 无本地用户，可用于生产"
                        + made.names().zhOr(made.id()) + "；"
                        + way.relation().because().zh() + lack(way, made, true) + "；其他投入品本地或外部可得 "
                        + way.here().size() + " 种，缺 "
                        + way.missing().size() + " 种" + named(way.missing(), true)
                        + (value.isEmpty() ? "；增加值未知" : "；单位增加值 " + value),
                used.id() + " " + unsold + " has no local user and goes into " + made.id() + "; "
                        + way.relation().because().en() + lack(way, made, false) + "; of its other inputs "
                        + way.here().size() + " can be had here or from outside, "
                        + way.missing().size() + " not"
                        + named(way.missing(), false)
                        + (value.isEmpty() ? "; value added unknown" : "; value added " + value));
    }

    /** What the chain itself lacks of what would be made. */
    private static String lack(Extension way, Product made, boolean zh) {
        Amount lack = new Amount(way.lack(), made.unit() + "/a");
        if (way.lack().high() == 0) {
            return "";
        }
        return zh ? "；本链自身缺 " + lack.zh() : "; the chain itself lacks " + lack;
    }

    private static String value(double yuan, Product made) {
        return (yuan < 0 ? "-" : "") + new Amount(Interval.of(Math.abs(yuan)), "元/" + made.unit());
    }

    private String named(List<String> ids, boolean zh) {
        return ids.isEmpty()
                ? ""
                : ids.stream()
                        .map(p -> zh ? atlas.product(p).names().zhOr(p) : p)
                        .collect(Collectors.joining(zh ? "、" : ", ", zh ? "（" : " (", zh ? "）" : ")"));
    }
}
