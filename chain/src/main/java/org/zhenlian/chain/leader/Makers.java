package org.zhenlian.chain.leader;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;

/**
 * Which enterprises make and use which products: they run a recipe that makes it, as main output or beside, or that can use it. An
 * unknown capacity counts, a capacity of 0 does not. O(capacities x size of a recipe).
 */
final class Makers {
    private final ImmutableSetMultimap<String, String> makers;
    private final ImmutableSetMultimap<String, String> users;
    private final ImmutableSetMultimap<String, String> made;

    private Makers(Atlas atlas) {
        ImmutableSetMultimap.Builder<String, String> makersOf = ImmutableSetMultimap.builder();
        ImmutableSetMultimap.Builder<String, String> usersOf = ImmutableSetMultimap.builder();
        for (Capacity capacity : atlas.capacities()) {
            if (capacity.perYear().filter(Makers::isZero).isEmpty()) {
                Recipe recipe = atlas.recipe(capacity.recipe());
                makersOf.put(recipe.product(), capacity.enterprise());
                recipe.coProducts().forEach(c -> makersOf.put(c.product(), capacity.enterprise()));
                recipe.inputs().stream()
                        .map(InputGroup::alternatives)
                        .flatMap(List::stream)
                        .map(Input::product)
                        .forEach(p -> usersOf.put(p, capacity.enterprise()));
            }
        }
        makers = makersOf.build();
        users = usersOf.build();
        made = makers.inverse();
    }

    static Makers of(Atlas atlas) {
        return new Makers(atlas);
    }

    /** Tells whether a figure says that there is nothing. */
    static boolean isZero(Figure figure) {
        return figure.upTo().orElse(figure.value()).amount().signum() == 0 && figure.qualifier() != Qualifier.AT_LEAST;
    }

    /** Returns who makes a product. */
    Set<String> makersOf(String product) {
        return makers.get(product);
    }

    /** Returns who can use a product. */
    Set<String> usersOf(String product) {
        return users.get(product);
    }

    /** Tells whether an enterprise makes one of some products; UNKNOWN if it is not known to make anything at all. */
    Verdict makesAny(String enterprise, Collection<String> products) {
        Set<String> all = made.get(enterprise);
        return all.isEmpty() ? Verdict.UNKNOWN : Verdict.of(products.stream().anyMatch(all::contains));
    }

    /** Returns which of some products an enterprise makes, in order. */
    List<String> makes(String enterprise, Collection<String> products) {
        Set<String> all = made.get(enterprise);
        return products.stream().filter(all::contains).sorted().toList();
    }
}
