package org.zhenlian.chain.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Recipe;

/**
 * What can be made in a scope out of what comes from outside, as a yes or no.
 *
 * <p>The least fixpoint of: a product is derivable if it comes from outside, or a local recipe that makes it is; a local recipe is if
 * each of its input groups has a derivable alternative. So a loop cannot start itself. Every input counts as needed, whatever its
 * criticality; an amount per run of 0 is no need. Two readings of what comes from outside: {@link #certain} counts on what is declared,
 * {@link #possible} on everything that is not declared to be unavailable. What is derivable in the second only is not known. Forward
 * chaining, O(inputs of the local recipes).
 */
final class Derivation {
    private static final BitSet NONE = new BitSet();

    private final Balance balance;
    private final ProductionGraph graph;
    private final Map<String, List<Recipe>> makers = new HashMap<>();
    private final Map<String, BitSet> unserved = new HashMap<>();
    private final Map<String, Map<String, BitSet>> groups = new HashMap<>();
    private final Set<String> derivable = new HashSet<>();
    private final Supplier<Cures> cures = Suppliers.memoize(this::findCures);

    private Derivation(Balance balance, Set<Verdict> outside) {
        this.balance = balance;
        this.graph = balance.graph();
        Deque<String> open = new ArrayDeque<>();
        graph.products().stream()
                .map(p -> p.id())
                .filter(p -> outside.contains(outside(balance, p)))
                .filter(derivable::add)
                .forEach(open::add);
        for (Recipe recipe : balance.localRecipes()) {
            outputs(recipe)
                    .forEach(p ->
                            makers.computeIfAbsent(p, any -> new ArrayList<>()).add(recipe));
            BitSet needs = needs(recipe);
            unserved.put(recipe.id(), needs);
            if (needs.isEmpty()) {
                outputs(recipe).stream().filter(derivable::add).forEach(open::add);
            }
        }
        chain(open, unserved, derivable);
    }

    /** With what is declared to come from outside. */
    static Derivation certain(Balance balance) {
        return new Derivation(balance, EnumSet.of(Verdict.MET));
    }

    /** With all that is not declared to be unavailable outside. */
    static Derivation possible(Balance balance) {
        return new Derivation(balance, EnumSet.of(Verdict.MET, Verdict.UNKNOWN));
    }

    /** Whether some of a product comes from outside. */
    static Verdict outside(Balance balance, String product) {
        if (balance.external(product).isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return switch (balance.external(product).get().availability()) {
            case UNLIMITED -> Verdict.MET;
            case LIMITED -> balance.externalAmount(product).high() > 0 ? Verdict.MET : Verdict.UNMET;
            case NONE -> Verdict.UNMET;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private static List<String> outputs(Recipe recipe) {
        List<String> outputs = new ArrayList<>(List.of(recipe.product()));
        recipe.coProducts().stream()
                .filter(c -> c.perRun().isEmpty()
                        || c.perRun().get().value().amount().signum() > 0)
                .map(CoProduct::product)
                .forEach(outputs::add);
        return outputs;
    }

    private static BitSet needs(Recipe recipe) {
        BitSet needs = new BitSet();
        for (int i = 0; i < recipe.inputs().size(); i++) {
            needs.set(i, recipe.inputs().get(i).alternatives().stream().noneMatch(Derivation::isNothing));
        }
        return needs;
    }

    static boolean isNothing(Input input) {
        return input.perRun()
                .filter(f -> f.upTo().isEmpty() && f.value().amount().signum() == 0)
                .isPresent();
    }

    /** Serves the groups that use the open products, and so on. */
    private void chain(Deque<String> open, Map<String, BitSet> needs, Set<String> found) {
        while (!open.isEmpty()) {
            String product = open.remove();
            for (Recipe recipe : graph.users(product)) {
                if (serve(recipe, product, needs)) {
                    outputs(recipe).stream()
                            .filter(p -> found.add(p) && (found == derivable || !derivable.contains(p)))
                            .forEach(open::add);
                }
            }
        }
    }

    /** Tells whether a local recipe has become derivable by a product. */
    private boolean serve(Recipe recipe, String product, Map<String, BitSet> needs) {
        BitSet before = needs.getOrDefault(recipe.id(), unserved.get(recipe.id()));
        if (before == null || before.isEmpty()) {
            return false;
        }
        BitSet left = (BitSet) before.clone();
        left.andNot(groups.computeIfAbsent(recipe.id(), r -> groups(recipe)).getOrDefault(product, NONE));
        needs.put(recipe.id(), left);
        return left.isEmpty();
    }

    /** By product the groups of a recipe that it can serve. */
    private static Map<String, BitSet> groups(Recipe recipe) {
        Map<String, BitSet> groups = new HashMap<>();
        for (int i = 0; i < recipe.inputs().size(); i++) {
            for (Input input : recipe.inputs().get(i).alternatives()) {
                groups.computeIfAbsent(input.product(), p -> new BitSet()).set(i);
            }
        }
        return groups;
    }

    private boolean isRunning(Recipe recipe, Map<String, BitSet> needs) {
        return needs.getOrDefault(recipe.id(), unserved.get(recipe.id())).isEmpty();
    }

    /** Tells whether a local recipe makes a product, able to run or not. */
    boolean isMade(String product) {
        return makers.containsKey(product);
    }

    /** Tells whether there are local makers of a product and none of them can run. */
    boolean isBroken(String product) {
        List<Recipe> local = makers.getOrDefault(product, List.of());
        return !local.isEmpty() && local.stream().noneMatch(r -> isRunning(r, unserved));
    }

    /**
     * The products that block the makers of a broken product: those that are not derivable and that nobody makes here; if there are
     * none, the loop that cannot start itself. In order of id.
     */
    List<String> blocking(String product) {
        Set<String> upstream = upstream(List.of(product));
        Set<String> roots = new TreeSet<>(upstream);
        roots.removeIf(makers::containsKey);
        return List.copyOf(roots.isEmpty() ? upstream : roots);
    }

    /** Everything upstream of some broken products that is not derivable. */
    Set<String> upstream(Collection<String> products) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(products);
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (Recipe recipe : makers.getOrDefault(open.remove(), List.of())) {
                unservedInputs(recipe).filter(found::add).filter(seen::add).forEach(open::add);
            }
        }
        return found;
    }

    /**
     * A product of which some supply alone would mend a broken one: among those that nobody makes here if possible, then in order of
     * id. Empty if none alone is enough.
     */
    Optional<String> cure(String product) {
        Cures all = cures.get();
        return makers.get(product).stream()
                .map(r -> all.rank.get(r.id()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(all.order::get);
    }

    /** How few inputs the best local maker of a broken product lacks. */
    int lacking(String product) {
        return makers.get(product).stream()
                .mapToInt(r -> unserved.get(r.id()).cardinality())
                .min()
                .orElse(0);
    }

    /** For each recipe that cannot run the first product, in order, whose supply alone would let it run. */
    private record Cures(List<String> order, Map<String, Integer> rank) {}

    /** Tries each product that some recipe lacks, until every recipe has its cure. */
    private Cures findCures() {
        List<Recipe> idle = balance.localRecipes().stream()
                .filter(r -> !isRunning(r, unserved))
                .toList();
        List<String> order = idle.stream()
                .flatMap(r -> unservedInputs(r))
                .distinct()
                .sorted(Comparator.comparing(this::isMade).thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, Integer> rank = new HashMap<>();
        for (int i = 0; i < order.size() && rank.size() < idle.size(); i++) {
            Set<String> found = new HashSet<>(List.of(order.get(i)));
            Map<String, BitSet> needs = new HashMap<>();
            chain(new ArrayDeque<>(found), needs, found);
            for (Map.Entry<String, BitSet> left : needs.entrySet()) {
                if (left.getValue().isEmpty()) {
                    rank.putIfAbsent(left.getKey(), i);
                }
            }
        }
        return new Cures(order, rank);
    }

    private Stream<String> unservedInputs(Recipe recipe) {
        return unserved.get(recipe.id()).stream()
                .mapToObj(i -> recipe.inputs().get(i).alternatives())
                .flatMap(List::stream)
                .map(Input::product);
    }
}
