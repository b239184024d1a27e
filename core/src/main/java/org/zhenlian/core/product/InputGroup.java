package org.zhenlian.core.product;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One need of a recipe and the alternatives that can serve it. Every group is needed (AND); any mix of its alternatives serves it
 * (OR), each counted by its own amount per run.
 *
 * @param name the group's name within the recipe; for a single input usually the product's id
 * @param alternatives the alternatives, ordered by product id
 */
public record InputGroup(String name, List<Input> alternatives) {
    private static final double TOLERANCE = 1e-9;

    /**
     * Orders the alternatives and checks them.
     *
     * @throws IllegalArgumentException if there is none, one product stands twice, or the declared shares do not add up
     */
    public InputGroup {
        Objects.requireNonNull(name, "name");
        alternatives = alternatives.stream()
                .sorted(Comparator.comparing(Input::product))
                .toList();
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("input group " + name + " is empty\nName at least one product");
        }
        if (alternatives.stream().map(Input::product).distinct().count() < alternatives.size()) {
            throw new IllegalArgumentException(
                    "input group " + name + " names a product twice\nAdd up the two amounts");
        }
        checkSum(alternatives, name);
    }

    private static void checkSum(Collection<Input> alternatives, String name) {
        double sum = alternatives.stream().mapToDouble(i -> i.share().orElse(0)).sum();
        boolean all = alternatives.stream().allMatch(i -> i.share().isPresent());
        if (sum > 1 + TOLERANCE || all && sum < 1 - TOLERANCE) {
            throw new IllegalArgumentException("the shares of input group " + name + " sum to " + sum
                    + "\nThe shares of all alternatives sum to 1");
        }
    }

    /**
     * Returns a group with a single way to serve it, named after the product.
     *
     * @param input the input
     */
    public static InputGroup of(Input input) {
        return new InputGroup(input.product(), List.of(input));
    }

    /** Tells whether there is a choice. */
    public boolean hasSubstitutes() {
        return alternatives.size() > 1;
    }
}
