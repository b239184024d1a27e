package org.zhenlian.chain.shock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;

/** Replaces an input of a recipe by another product. */
final class Replacement {
    private final String old;
    private final Input by;

    private Replacement(String old, Input by) {
        this.old = old;
        this.by = by;
    }

    static Atlas of(Atlas atlas, Shock.Substitute shock) {
        Recipe recipe = atlas.recipe(shock.recipe());
        String old = atlas.product(shock.product()).id();
        String other = atlas.product(shock.by().product()).id();
        Input by = shock.by();
        if (old.equals(other)) {
            throw new IllegalArgumentException(
                    old + " is to replace itself in " + recipe.id() + "\nName another product");
        }
        Input named = new Input(other, by.perRun(), OptionalDouble.empty(), by.criticality(), by.claim());
        Recipe changed = new Replacement(old, named).in(recipe);
        return atlas.toBuilder()
                .removeIf(row -> row instanceof Recipe r && r.id().equals(recipe.id()))
                .add(changed)
                .build();
    }

    private Recipe in(Recipe recipe) {
        if (recipe.inputs().stream().noneMatch(g -> find(g.alternatives(), old).isPresent())) {
            List<String> known = recipe.inputs().stream()
                    .flatMap(g -> g.alternatives().stream())
                    .map(Input::product)
                    .toList();
            throw UnknownIdException.unknown("input", old, "recipe " + recipe.id(), known);
        }
        Recipe.Builder copy = Recipe.builder(recipe.id(), recipe.product())
                .names(recipe.names())
                .note("what-if: " + by.product() + " replaces " + old
                        + (recipe.note().isEmpty() ? "" : "; " + recipe.note()));
        recipe.share().ifPresent(copy::share);
        recipe.coProducts().forEach(copy::coProduct);
        recipe.inputs().forEach(g -> copy.input(in(g)));
        return copy.build();
    }

    private static Optional<Input> find(List<Input> inputs, String product) {
        return inputs.stream().filter(i -> i.product().equals(product)).findFirst();
    }

    /** Gives the share of the old input to the other, and makes all shares explicit. */
    private InputGroup in(InputGroup group) {
        List<Input> inputs = new ArrayList<>(group.alternatives());
        if (find(inputs, old).isEmpty()) {
            return group;
        }
        List<Double> shares = new ArrayList<>(
                RecipeMix.split(inputs.stream().map(Input::share).toList(), Collections.nCopies(inputs.size(), 1.0)));
        if (find(inputs, by.product()).isEmpty()) {
            inputs.add(by);
            shares.add(0.0);
        }
        int from = inputs.indexOf(find(inputs, old).get());
        int to = inputs.indexOf(find(inputs, by.product()).get());
        shares.set(to, Math.min(1, shares.get(to) + shares.get(from)));
        shares.set(from, 0.0);
        List<Input> shared = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            OptionalDouble share = OptionalDouble.of(shares.get(i));
            shared.add(new Input(input.product(), input.perRun(), share, input.criticality(), input.claim()));
        }
        return new InputGroup(group.name(), shared);
    }
}
