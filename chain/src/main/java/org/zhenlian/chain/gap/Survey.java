package org.zhenlian.chain.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.indicator.Concentration;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;

/** What the gaps of one balance are judged by: the balance, the thresholds, and what is found out once for all products. */
final class Survey {
    private final Balance balance;
    private final Thresholds thresholds;
    private final Derivation derivation;
    private final Derivation sure;
    private final Supplier<Set<String>> used;
    private final Set<String> goals = new HashSet<>();

    Survey(Balance balance, Thresholds thresholds) {
        this.balance = balance;
        this.thresholds = thresholds;
        this.derivation = Derivation.possible(balance);
        this.sure = Derivation.certain(balance);
        this.used = Suppliers.memoize(this::usedHere);
        Atlas atlas = balance.graph().atlas();
        goals.addAll(balance.graph().targets());
        atlas.towns().forEach(t -> goals.addAll(t.products()));
        atlas.charters().forEach(c -> goals.addAll(c.products()));
    }

    Balance balance() {
        return balance;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /** What can be made here if all comes from outside that may. */
    Derivation derivation() {
        return derivation;
    }

    /** Whether some local maker of a product can run. */
    Verdict canRun(String product) {
        if (!derivation.isMade(product) || derivation.isBroken(product)) {
            return Verdict.UNMET;
        }
        return sure.isBroken(product) ? Verdict.UNKNOWN : Verdict.MET;
    }

    /** The inputs that leave open whether some products can run: outside supply not known; if possible those that nobody makes here. */
    Set<String> undeclared(List<String> products) {
        Set<String> open = new TreeSet<>(sure.upstream(products));
        open.removeIf(p -> Derivation.outside(balance, p) != Verdict.UNKNOWN);
        Set<String> bought = new TreeSet<>(open);
        bought.removeIf(derivation::isMade);
        return bought.isEmpty() ? open : bought;
    }

    /** All that the recipes use which local enterprises run, of this chain or of others. */
    private Set<String> usedHere() {
        Atlas atlas = balance.graph().atlas();
        Set<String> recipes = atlas.capacities().stream()
                .filter(c -> mayRun(atlas, c) && atlas.isLocal(c.enterprise(), balance.scope()))
                .map(Capacity::recipe)
                .collect(Collectors.toSet());
        Set<String> products = new HashSet<>();
        recipes.forEach(r -> products.addAll(inputs(atlas.recipe(r))));
        return products;
    }

    private static boolean mayRun(Atlas atlas, Capacity c) {
        String product = atlas.recipe(c.recipe()).product();
        return c.perYear()
                .map(f -> f.interval(atlas.product(product).unit()).high() > 0)
                .orElse(true);
    }

    /** The products that a recipe can use; not those of which it is known to use nothing. */
    static List<String> inputs(Recipe recipe) {
        return recipe.inputs().stream()
                .map(InputGroup::alternatives)
                .flatMap(List::stream)
                .filter(i -> !Derivation.isNothing(i))
                .map(i -> i.product())
                .toList();
    }

    /** Tells whether a product is made here for nobody: not final in this chain, nor for any town or charter, and not used here. */
    boolean isUnsold(String product) {
        return !goals.contains(product)
                && balance.suppliedAtCapacity(product).values().stream().anyMatch(a -> a.high() > 0)
                && !used.get().contains(product);
    }

    /** How concentrated local supply at capacity is; empty if there is none. */
    Optional<Concentration> concentration(String product) {
        Map<String, Interval> amounts = balance.suppliedAtCapacity(product);
        return amounts.values().stream().allMatch(a -> a.high() == 0)
                ? Optional.empty()
                : Optional.of(Concentration.of(amounts));
    }

    /** Whether supply by several enterprises is concentrated. */
    Verdict isConcentrated(String product) {
        long suppliers = balance.suppliedAtCapacity(product).values().stream()
                .filter(a -> a.high() > 0)
                .count();
        if (suppliers < 2) {
            return Verdict.UNMET;
        }
        if (suppliers * thresholds.concentrated() <= 1) {
            return Verdict.MET;
        }
        Interval hhi = concentration(product).orElseThrow().hhi();
        if (hhi.low() >= thresholds.concentrated()) {
            return Verdict.MET;
        }
        return hhi.high() < thresholds.concentrated() ? Verdict.UNMET : Verdict.UNKNOWN;
    }
}
