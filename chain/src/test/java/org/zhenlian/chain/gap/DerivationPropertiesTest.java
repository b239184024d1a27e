package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.fixture.RichChains;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Scope;

/** Against a fixpoint that goes over everything again until nothing changes; in both readings of what comes from outside. */
class DerivationPropertiesTest {
    private static boolean isDeclared(Balance balance, String product) {
        return balance.external(product)
                .filter(s -> s.availability() == Availability.UNLIMITED
                        || s.availability() == Availability.LIMITED
                                && balance.externalAmount(product).high() > 0)
                .isPresent();
    }

    /** Not declared to be unavailable. */
    private static boolean isPossible(Balance balance, String product) {
        return isDeclared(balance, product)
                || balance.external(product).isEmpty()
                || balance.external(product).get().availability() == Availability.UNKNOWN;
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

    private static Set<String> derive(Balance balance, boolean sure, List<String> given) {
        Set<String> have = new HashSet<>(given);
        balance.graph().products().stream()
                .map(Product::id)
                .filter(p -> sure ? isDeclared(balance, p) : isPossible(balance, p))
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

    private static boolean isBroken(Balance balance, boolean sure, String product, List<String> given) {
        Set<String> have = derive(balance, sure, given);
        List<Recipe> makers = makers(balance, product);
        return !makers.isEmpty() && makers.stream().noneMatch(r -> runs(r, have));
    }

    @Property
    void broken_isWhatNoLocalMakerCanRunFor(@ForAll long seed) {
        Chain chain = RichChains.of(seed, 9).chain("p0");
        for (String scope : List.of("140727", "1407")) {
            Balance balance = chain.within(Scope.of(scope)).balance();
            Derivation certain = Derivation.certain(balance);
            Derivation possible = Derivation.possible(balance);
            for (Product p : chain.products()) {
                assertEquals(isBroken(balance, true, p.id(), List.of()), certain.isBroken(p.id()), p.id());
                assertEquals(isBroken(balance, false, p.id(), List.of()), possible.isBroken(p.id()), p.id());
            }
        }
    }

    @Property
    void canRun_isUnknown_untilTheUndeclaredIsDeclared(@ForAll long seed) {
        Chain chain = RichChains.of(seed, 9).chain("p0");
        Gaps gaps = chain.within("140727").gaps();
        Shock some = Shock.all(gaps.undeclared().stream()
                .map(p -> Shock.supply(p.id(), "140727", Availability.UNLIMITED))
                .toArray(Shock[]::new));
        Gaps declared = chain.with(some.applyTo(chain.atlas())).within("140727").gaps();
        for (Product p : chain.products()) {
            boolean sure = gaps.canRun(p.id()) != Verdict.UNKNOWN;
            assertTrue(!sure || gaps.canRun(p.id()) == declared.canRun(p.id()), p.id());
            boolean isMade = !makers(gaps.balance(), p.id()).isEmpty();
            boolean broken = isBroken(gaps.balance(), false, p.id(), List.of());
            boolean open = isBroken(gaps.balance(), true, p.id(), List.of());
            Verdict expected = !isMade || broken ? Verdict.UNMET : open ? Verdict.UNKNOWN : Verdict.MET;
            assertEquals(expected, gaps.canRun(p.id()), p.id());
            assertEquals(isMade && broken, !kinds(gaps, p).isEmpty(), p.id());
        }
        assertEquals(
                gaps.print().contains("may lack inputs"), !gaps.undeclared().isEmpty());
    }

    private static List<Gap> kinds(Gaps gaps, Product p) {
        return gaps.of(p.id()).stream()
                .filter(g -> g.kind() == GapKind.UPSTREAM_BROKEN)
                .toList();
    }

    @Property
    void cure_isASingleSupplyThatMends_andIsFoundIfThereIsOne(@ForAll long seed) {
        Balance balance =
                RichChains.of(seed, 9).chain("p0").within(Scope.of("140727")).balance();
        Derivation derivation = Derivation.possible(balance);
        for (Product p : balance.graph().products()) {
            if (derivation.isBroken(p.id())) {
                boolean any = balance.graph().products().stream()
                        .anyMatch(q -> !isBroken(balance, false, p.id(), List.of(q.id())));
                assertEquals(any, derivation.cure(p.id()).isPresent(), p.id());
                derivation.cure(p.id()).ifPresent(q -> assertTrue(!isBroken(balance, false, p.id(), List.of(q))));
            }
        }
    }

    @Property
    void blocking_isNotDerivable(@ForAll long seed) {
        Balance balance =
                RichChains.of(seed, 9).chain("p0").within(Scope.of("140727")).balance();
        Derivation derivation = Derivation.possible(balance);
        for (Product p : balance.graph().products()) {
            if (derivation.isBroken(p.id())) {
                List<String> blocking = derivation.blocking(p.id());
                Set<String> have = derive(balance, false, List.of());
                assertTrue(!blocking.isEmpty() && blocking.stream().noneMatch(have::contains), p.id());
            }
        }
    }
}
