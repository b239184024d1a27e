package org.zhenlian.chain.bottleneck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Scope;

/**
 * The slow way, from the rows of the atlas: delete, and see again what can be had, round after round until nothing is added. Under
 * the usual premises.
 */
final class Rerun {
    /** A recipe: who runs it here, what must be had of each need, what it makes. */
    private record Made(Subject recipe, Set<Subject> runners, List<Set<Subject>> needs, Set<Subject> outputs) {}

    private final Atlas atlas;
    private final Scope scope;
    private final Set<Subject> products = new TreeSet<>();
    private final List<Made> recipes = new ArrayList<>();
    private final Set<Subject> enterprises = new TreeSet<>();

    Rerun(ProductionGraph graph, Scope scope) {
        this.atlas = graph.atlas();
        this.scope = scope;
        atlas.products().stream().map(Product::subject).forEach(products::add);
        for (Recipe recipe : atlas.recipes()) {
            Set<Subject> outputs = new HashSet<>(Set.of(product(recipe.product())));
            recipe.coProducts().stream()
                    .filter(c -> !isZero(c.perRun()))
                    .forEach(c -> outputs.add(product(c.product())));
            List<Set<Subject>> needs = recipe.inputs().stream()
                    .filter(Rerun::isNeed)
                    .map(g -> g.alternatives().stream()
                            .map(i -> product(i.product()))
                            .collect(Collectors.toSet()))
                    .toList();
            recipes.add(new Made(recipe.subject(), runners(recipe), needs, outputs));
        }
        recipes.forEach(r -> enterprises.addAll(r.runners));
    }

    private Set<Subject> runners(Recipe recipe) {
        return atlas.capacitiesFor(recipe.id()).stream()
                .filter(c -> !isZero(c.perYear()))
                .map(Capacity::enterprise)
                .filter(e -> atlas.isLocal(e, scope))
                .map(e -> new Subject(Kind.ENTERPRISE, e))
                .collect(Collectors.toSet());
    }

    static Subject product(String id) {
        return new Subject(Kind.PRODUCT, id);
    }

    private static boolean isZero(Optional<Figure> figure) {
        return figure.isPresent() && figure.get().value().amount().signum() == 0;
    }

    private static boolean isNeed(InputGroup group) {
        return group.alternatives().stream().anyMatch(i -> i.criticality() != Criticality.NEGLIGIBLE)
                && group.alternatives().stream().map(Input::perRun).noneMatch(Rerun::isZero);
    }

    private Availability declared(Subject product) {
        ExternalSupply supply = atlas.externalSupply(product.id(), scope).orElse(null);
        if (supply == null) {
            return Availability.UNKNOWN;
        }
        return isZero(supply.perYear()) ? Availability.NONE : supply.availability();
    }

    private Set<Subject> products(Predicate<Subject> which) {
        return products.stream().filter(which).collect(Collectors.toSet());
    }

    private boolean mayBe(Subject product) {
        return declared(product) == Availability.UNKNOWN;
    }

    /** Only what is declared comes from outside. */
    Set<Subject> declared() {
        return products(p -> declared(p) == Availability.UNLIMITED || declared(p) == Availability.LIMITED);
    }

    /** All that may come from outside does. */
    Set<Subject> hopeful() {
        Set<Subject> declared = declared();
        return products(p -> declared.contains(p) || mayBe(p));
    }

    /** What may come from outside does where nobody here makes it, and where it could not be had even so. */
    Set<Subject> cautious() {
        Set<Subject> declared = declared();
        Set<Subject> unmade = products(p -> declared.contains(p)
                || mayBe(p) && recipes.stream().noneMatch(r -> r.outputs.contains(p) && !r.runners.isEmpty()));
        Set<Subject> had = had(unmade, Set.of());
        return products(p -> unmade.contains(p) || mayBe(p) && !had.contains(p));
    }

    /** The reading by which a final product is judged when what may come from outside does not. */
    Set<Subject> strict(String goal) {
        return makes(goal, declared(), Set.of()) ? declared() : cautious();
    }

    private Set<Subject> had(Set<Subject> outside, Collection<Subject> gone) {
        Set<Subject> had = new HashSet<>(outside);
        had.removeAll(gone);
        List<Made> idle = new ArrayList<>(recipes);
        while (idle.removeIf(r -> runs(r, had, gone))) {
            // What began to run in this round may let others run in the next.
        }
        return had;
    }

    /** Tells whether a recipe runs; then what it makes is had. */
    private static boolean runs(Made recipe, Set<Subject> had, Collection<Subject> gone) {
        if (!canRun(recipe, had, gone)) {
            return false;
        }
        recipe.outputs.stream().filter(o -> !gone.contains(o)).forEach(had::add);
        return true;
    }

    private static boolean canRun(Made recipe, Set<Subject> had, Collection<Subject> gone) {
        return !gone.contains(recipe.recipe)
                && recipe.runners.stream().anyMatch(e -> !gone.contains(e))
                && recipe.needs.stream().allMatch(any -> any.stream().anyMatch(had::contains));
    }

    /** Tells whether a product can be made here. */
    boolean makes(String goal, Set<Subject> outside, Collection<Subject> gone) {
        Set<Subject> had = had(outside, gone);
        Subject product = product(goal);
        return !gone.contains(product)
                && recipes.stream().anyMatch(r -> r.outputs.contains(product) && canRun(r, had, gone));
    }

    /** All that could fail, of one kind, in order. */
    List<Subject> elements(Kind kind) {
        return switch (kind) {
            case PRODUCT -> List.copyOf(products);
            case RECIPE -> recipes.stream().map(Made::recipe).toList();
            default -> List.copyOf(enterprises);
        };
    }
}
