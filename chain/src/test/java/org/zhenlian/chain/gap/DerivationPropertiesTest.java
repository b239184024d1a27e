package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.RichChains;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Scope;

/** Against a fixpoint that goes over everything again until nothing changes. */
class DerivationPropertiesTest {
    private static boolean isDeclared(Balance balance, String product) {
        return balance.external(product)
                .filter(s -> s.availability() == Availability.UNLIMITED
                        || s.availability() == Availability.LIMITED
                                && balance.externalAmount(product).high() > 0)
                .isPresent();
    }

    private static boolean isServed(InputGroup group, Set<String> have) {
        return group.alternatives().stream()
                .anyMatch(i -> have.contains(i.product()) || amount(i).equals(Interval.ZERO));
    }

    private static Interval amount(Input input) {
        return input.perRun().map(f -> f.interval(f.value().unit())).orElse(Interval.UNKNOWN);
    }

    private static boolean runs(Recipe recipe, Set<String> have) {
        return recipe.inputs().stream().allMatch(g -> isServed(g, have));
    }

    private static Set<String> derive(Balance balance, List<String> given) {
        Set<String> have = new HashSet<>(given);
        balance.graph().products().stream()
                .map(Product::id)
                .filter(p -> isDeclared(balance, p))
                .forEach(have::add);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Recipe recipe : balance.localRecipes()) {
                if (runs(recipe, have)) {
                    grown |= have.add(recipe.product());
                    for (var made : recipe.coProducts()) {
                        grown |= have.add(made.product());
                    }
                }
            }
        }
        return have;
    }

    private static List<Recipe> makers(Balance balance, String product) {
        return balance.localRecipes().stream()
                .filter(r -> r.product().equals(product)
                        || r.coProducts().stream().anyMatch(c -> c.product().equals(product)))
                .toList();
    }

    private static boolean isBroken(Balance balance, String product, List<String> given) {
        Set<String> have = derive(balance, given);
        List<Recipe> makers = makers(balance, product);
        return !makers.isEmpty() && makers.stream().noneMatch(r -> runs(r, have));
    }

    @Property
    void broken_isWhatNoLocalMakerCanRunFor(@ForAll long seed) {
        Chain chain = RichChains.of(seed, 9).chain("p0");
        for (String scope : List.of("140727", "1407")) {
            Balance balance = chain.balance(Scope.of(scope), Demand.atCapacity());
            Derivation derivation = new Derivation(balance);
            for (Product p : chain.products()) {
                assertEquals(isBroken(balance, p.id(), List.of()), derivation.isBroken(p.id()), p.id());
            }
        }
    }

    @Property
    void cure_isASingleSupplyThatMends_andIsFoundIfThereIsOne(@ForAll long seed) {
        Balance balance = RichChains.of(seed, 9).chain("p0").balance(Scope.of("140727"), Demand.atCapacity());
        Derivation derivation = new Derivation(balance);
        for (Product p : balance.graph().products()) {
            if (derivation.isBroken(p.id())) {
                boolean any =
                        balance.graph().products().stream().anyMatch(q -> !isBroken(balance, p.id(), List.of(q.id())));
                assertEquals(any, derivation.cure(p.id()).isPresent(), p.id());
                derivation.cure(p.id()).ifPresent(q -> assertTrue(!isBroken(balance, p.id(), List.of(q))));
            }
        }
    }

    @Property
    void blocking_isNotDerivable(@ForAll long seed) {
        Balance balance = RichChains.of(seed, 9).chain("p0").balance(Scope.of("140727"), Demand.atCapacity());
        Derivation derivation = new Derivation(balance);
        for (Product p : balance.graph().products()) {
            if (derivation.isBroken(p.id())) {
                List<String> blocking = derivation.blocking(p.id());
                Set<String> have = derive(balance, List.of());
                assertTrue(!blocking.isEmpty() && blocking.stream().noneMatch(have::contains), p.id());
            }
        }
    }
}
