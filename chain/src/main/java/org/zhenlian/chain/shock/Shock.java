package org.zhenlian.chain.shock;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.text.Names;

/**
 * A change to be tried out: an enterprise closes, a producer is recruited, supply from outside stops.
 *
 * <p>Question: what if? {@link #applyTo} gives a changed copy of an atlas and leaves the atlas as it is; apply the shock to the atlas
 * that the question is asked of, then ask again. Things are named by id or by name. Only the rows that the shock is about change;
 * every changed figure has the basis derived ("what-if: ..."). Records of the past, such as supply links, stay as they are.
 *
 * <p>Order: {@link #all} is a set. Whatever the order given, recipes are dropped, then added, then inputs replaced, then enterprises
 * closed, then capacities scaled, then producers recruited, then supply from outside set; within each step the order makes no
 * difference. Newcomers see the recipes as changed and their mix as it is before capacities are scaled, so that an expansion beside a
 * newcomer takes nothing away from him. Immutable; applying takes O(rows of the atlas).
 */
public sealed interface Shock {
    /** The kinds of shock, in the order in which {@link #all} applies them. */
    enum Kind {
        /** A product route is removed. */
        DROP_RECIPE,
        /** A product route is added. */
        ADD_RECIPE,
        /** An input of a route is replaced by another product. */
        SUBSTITUTE,
        /** An enterprise closes. */
        CLOSE,
        /** Capacities are cut or expanded. */
        SCALE,
        /** A new local producer starts. */
        RECRUIT,
        /** Supply from outside changes. */
        SUPPLY,
        /** Several shocks together. */
        ALL
    }

    /** Returns the kind. */
    Kind kind();

    /**
     * Returns a changed copy of an atlas.
     *
     * @param atlas the atlas; it stays as it is
     * @throws org.zhenlian.core.atlas.UnknownIdException if the atlas does not know an id or name of this shock
     * @throws IllegalArgumentException if the shock contradicts the atlas or itself: a quantity in a unit that does not fit, a
     *     recipe added that is there already, two different declarations of one supply
     */
    default Atlas applyTo(Atlas atlas) {
        return Rewrite.of(Objects.requireNonNull(atlas, "atlas"), this);
    }

    /**
     * Tells whether this can only take something away that was possible: a closing, a cut, a route dropped, supply from outside
     * stopped, or several of these.
     */
    default boolean onlyTakes() {
        return Direction.takes(this);
    }

    /**
     * Tells whether this can only add to what was possible: an expansion, a newcomer, a new route, supply from outside without limit,
     * or several of these.
     */
    default boolean onlyAdds() {
        return Direction.adds(this);
    }

    /** Returns what changes, in Chinese and English, by ids. */
    default Names names() {
        return new Wording(Optional.empty()).of(this);
    }

    /**
     * Returns what changes, in Chinese and English, by the names that an atlas has; says so if a newcomer's inputs are not known.
     *
     * @param atlas the atlas that the shock is applied to
     */
    default Names names(Atlas atlas) {
        return new Wording(Optional.of(atlas)).of(this);
    }

    /**
     * Returns the closing of an enterprise: all its capacities become 0.
     *
     * @param enterprise its id or name
     */
    static Shock close(String enterprise) {
        return new Close(enterprise);
    }

    /**
     * Returns a cut or an expansion of all known capacities of an enterprise; unknown ones stay unknown, unless the factor is 0.
     *
     * @param enterprise its id or name
     * @param factor what each capacity is multiplied by, finite and not negative
     * @throws IllegalArgumentException if the factor is negative or not finite
     */
    static Shock scale(String enterprise, double factor) {
        return new Scale(enterprise, Optional.empty(), factor);
    }

    /**
     * Returns a cut or an expansion of what an enterprise can make by one recipe.
     *
     * @param enterprise its id or name
     * @param recipe the recipe's id or name
     * @param factor what the capacity is multiplied by, finite and not negative
     * @throws IllegalArgumentException if the factor is negative or not finite
     */
    static Shock scale(String enterprise, String recipe, double factor) {
        return new Scale(enterprise, Optional.of(recipe), factor);
    }

    /**
     * Returns a new producer. It runs the recipes of which the product is the main output, in their present mix (see {@link
     * RecipeMix}); if the atlas has none it runs a black box: a new recipe without inputs, whose remark says so.
     *
     * @param product the product's id or name
     * @param perYear how much it can make a year, in a unit that fits the product's
     * @param region where: a region code of 2, 4 or 6 digits, or a region's name
     * @throws IllegalArgumentException if the amount is negative
     */
    static Shock recruit(String product, Quantity perYear, String region) {
        return new Recruit(product, perYear, region);
    }

    /**
     * Returns a new product route. Nobody runs it until someone is recruited to; its figures keep the bases that they come with.
     *
     * @param recipe the recipe
     */
    static Shock addRecipe(Recipe recipe) {
        return new AddRecipe(recipe);
    }

    /**
     * Returns the loss of a product route: the recipe goes, and with it the capacities for it and whatever else refers to it.
     *
     * @param recipe the recipe's id or name
     */
    static Shock dropRecipe(String recipe) {
        return new DropRecipe(recipe);
    }

    /**
     * Returns the replacement of an input by another product: in each input group of the recipe that the product serves, the other
     * becomes an alternative and takes over the whole share that the product has there, declared or assumed (see {@link RecipeMix#split}).
     * The product stays an alternative with share 0. The capacities for the recipe stay. A change of technique: it holds for everyone who
     * runs the recipe.
     *
     * @param recipe the recipe's id or name
     * @param product the id or name of the input that is replaced
     * @param by what takes its place; its share does not matter, and where it is an alternative already nor does its amount
     * @throws IllegalArgumentException if a product is to replace itself
     */
    static Shock substitute(String recipe, String product, Input by) {
        return new Substitute(recipe, product, by);
    }

    /**
     * Returns another supply from outside a region, without a figure. It replaces what is declared for just that region.
     *
     * @param product the product's id or name
     * @param region the region from whose outside it comes: a region code or name
     * @param availability how much there is; a limit that is not known if LIMITED
     */
    static Shock supply(String product, String region, Availability availability) {
        return new Supply(product, region, availability, Optional.empty());
    }

    /**
     * Returns another limit of supply from outside a region. It replaces what is declared for just that region.
     *
     * @param product the product's id or name
     * @param region the region from whose outside it comes: a region code or name
     * @param perYear how much can be had a year, in a unit that fits the product's
     * @throws IllegalArgumentException if the limit is negative
     */
    static Shock supply(String product, String region, Quantity perYear) {
        return new Supply(product, region, Availability.LIMITED, Optional.of(perYear));
    }

    /**
     * Returns several shocks together, as a set: their order makes no difference. None at all change nothing.
     *
     * @param shocks the shocks
     */
    static Shock all(List<Shock> shocks) {
        return new All(shocks);
    }

    /**
     * Returns several shocks together, see {@link #all(List)}.
     *
     * @param shocks the shocks
     */
    static Shock all(Shock... shocks) {
        return new All(Arrays.asList(shocks));
    }

    /**
     * An enterprise closes.
     *
     * @param enterprise its id or name
     */
    record Close(String enterprise) implements Shock {
        /** Checks that nothing is missing. */
        public Close {
            Objects.requireNonNull(enterprise, "enterprise");
        }

        @Override
        public Kind kind() {
            return Kind.CLOSE;
        }
    }

    /**
     * Capacities of an enterprise are cut or expanded.
     *
     * @param enterprise its id or name
     * @param recipe the recipe's id or name; empty for all recipes that the enterprise runs
     * @param factor what each capacity is multiplied by
     */
    record Scale(String enterprise, Optional<String> recipe, double factor) implements Shock {
        /**
         * Checks the factor.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public Scale {
            Objects.requireNonNull(enterprise, "enterprise");
            Objects.requireNonNull(recipe, "recipe");
            if (!(factor >= 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("factor of " + enterprise + " is " + factor
                        + "\nGive a number from 0: 0.5 for half the capacity, 1.2 for a fifth more");
            }
        }

        @Override
        public Kind kind() {
            return Kind.SCALE;
        }
    }

    /**
     * A new local producer starts.
     *
     * @param product the product's id or name
     * @param perYear how much it can make a year
     * @param region where: a region code or name
     */
    record Recruit(String product, Quantity perYear, String region) implements Shock {
        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Recruit {
            Objects.requireNonNull(product, "product");
            Objects.requireNonNull(region, "region");
            checkAmount(perYear, "a recruited producer of " + product);
        }

        @Override
        public Kind kind() {
            return Kind.RECRUIT;
        }
    }

    /**
     * A product route is added.
     *
     * @param recipe the recipe
     */
    record AddRecipe(Recipe recipe) implements Shock {
        /** Checks that nothing is missing. */
        public AddRecipe {
            Objects.requireNonNull(recipe, "recipe");
        }

        @Override
        public Kind kind() {
            return Kind.ADD_RECIPE;
        }
    }

    /**
     * A product route is removed.
     *
     * @param recipe the recipe's id or name
     */
    record DropRecipe(String recipe) implements Shock {
        /** Checks that nothing is missing. */
        public DropRecipe {
            Objects.requireNonNull(recipe, "recipe");
        }

        @Override
        public Kind kind() {
            return Kind.DROP_RECIPE;
        }
    }

    /**
     * An input of a route is replaced by another product.
     *
     * @param recipe the recipe's id or name
     * @param product the id or name of the input that is replaced
     * @param by what takes its place
     */
    record Substitute(String recipe, String product, Input by) implements Shock {
        /**
         * Checks that it changes something.
         *
         * @throws IllegalArgumentException if a product is to replace itself
         */
        public Substitute {
            Objects.requireNonNull(recipe, "recipe");
            Objects.requireNonNull(product, "product");
            if (by.product().equals(product)) {
                throw new IllegalArgumentException(
                        product + " is to replace itself in " + recipe + "\nName another product");
            }
        }

        @Override
        public Kind kind() {
            return Kind.SUBSTITUTE;
        }
    }

    /**
     * Supply from outside changes.
     *
     * @param product the product's id or name
     * @param region the region from whose outside it comes: a region code or name
     * @param availability how much there is
     * @param perYear the limit if it is LIMITED and known; empty otherwise
     */
    record Supply(String product, String region, Availability availability, Optional<Quantity> perYear)
            implements Shock {
        /**
         * Checks the limit.
         *
         * @throws IllegalArgumentException if it is negative, or given and yet the supply not LIMITED
         */
        public Supply {
            Objects.requireNonNull(product, "product");
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(availability, "availability");
            perYear.ifPresent(limit -> checkAmount(limit, "supply of " + product));
            if (perYear.isPresent() && availability != Availability.LIMITED) {
                throw new IllegalArgumentException("supply of " + product + " is " + availability
                        + " and yet has the limit " + perYear.get() + "\nMake it LIMITED, or drop the limit");
            }
        }

        @Override
        public Kind kind() {
            return Kind.SUPPLY;
        }
    }

    /**
     * Several shocks together.
     *
     * @param shocks the shocks in the order in which they are applied, by kind, then text; none of them of kind ALL
     */
    record All(List<Shock> shocks) implements Shock {
        /** Takes sets of shocks apart and puts all in order. */
        public All {
            shocks = shocks.stream()
                    .flatMap(s ->
                            Objects.requireNonNull(s, "shock") instanceof All all ? all.shocks.stream() : Stream.of(s))
                    .sorted(Comparator.comparing(Shock::kind).thenComparing(Shock::toString))
                    .toList();
        }

        @Override
        public Kind kind() {
            return Kind.ALL;
        }
    }

    private static void checkAmount(Quantity perYear, String what) {
        if (perYear.isNegative()) {
            throw new IllegalArgumentException(
                    what + " is negative: " + perYear + "\nGive an amount from 0 a year; close or scale to cut");
        }
    }
}
