package org.zhenlian.core.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.Names;

/**
 * A way to make a product: one run makes one unit of the main output, and co-products, out of the input groups.
 *
 * <p>All groups are needed; a group is served by any mix of its alternatives. A recipe without inputs is a primary source (a mine,
 * a field). Immutable; built with {@link #builder}; groups are ordered by name, co-products by product.
 */
public final class Recipe {
    private final Data data;

    private record Data(
            String id,
            Names names,
            String product,
            List<CoProduct> coProducts,
            List<InputGroup> inputs,
            OptionalDouble share,
            String note) {}

    private Recipe(Data data) {
        this.data = data;
    }

    /**
     * Starts a recipe.
     *
     * @param id its id
     * @param product the id of the main output, of which one run makes 1 unit
     * @throws IllegalArgumentException if the id is malformed, see {@link Subject}
     */
    public static Builder builder(String id, String product) {
        return new Builder(id, product);
    }

    /** Returns the id. */
    public String id() {
        return data.id;
    }

    /** Returns {@code recipe:id}. */
    public Subject subject() {
        return new Subject(Subject.Kind.RECIPE, data.id);
    }

    /** Returns the names. */
    public Names names() {
        return data.names;
    }

    /** Returns the id of the main output. One run makes 1 unit of it. */
    public String product() {
        return data.product;
    }

    /** Returns what one run makes beside, ordered by product. */
    public List<CoProduct> coProducts() {
        return data.coProducts;
    }

    /** Returns the input groups, all of which one run needs, ordered by name. */
    public List<InputGroup> inputs() {
        return data.inputs;
    }

    /** Returns the declared share of this recipe in making its product, if its product has several recipes and it is declared. */
    public OptionalDouble share() {
        return data.share;
    }

    /** Returns a remark, possibly empty. */
    public String note() {
        return data.note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipe recipe && data.equals(recipe.data);
    }

    @Override
    public int hashCode() {
        return data.id.hashCode();
    }

    /** Returns for example {@code melt-glass: quartz-sand + soda-ash + (cullet | batch) -> glass-melt}. */
    @Override
    public String toString() {
        List<String> needs = new ArrayList<>();
        for (InputGroup group : data.inputs) {
            String any = String.join(
                    " | ", group.alternatives().stream().map(Input::product).toList());
            needs.add(group.hasSubstitutes() ? "(" + any + ")" : any);
        }
        List<String> makes = new ArrayList<>(List.of(data.product));
        data.coProducts.forEach(c -> makes.add(c.product()));
        return data.id + ": " + String.join(" + ", needs) + " -> " + String.join(" + ", makes);
    }

    /** Collects what is known of a recipe. */
    public static final class Builder {
        private final String id;
        private final String product;
        private final List<CoProduct> coProducts = new ArrayList<>();
        private final List<InputGroup> inputs = new ArrayList<>();
        private Names names = Names.NONE;
        private OptionalDouble share = OptionalDouble.empty();
        private String note = "";

        private Builder(String id, String product) {
            this.id = new Subject(Subject.Kind.RECIPE, id).id();
            this.product = Objects.requireNonNull(product, "product");
        }

        /**
         * Sets the names.
         *
         * @param names Chinese and English
         * @return this builder
         */
        public Builder names(Names names) {
            this.names = Objects.requireNonNull(names, "names");
            return this;
        }

        /**
         * Adds a need that only one product serves.
         *
         * @param input the input
         * @return this builder
         */
        public Builder input(Input input) {
            return input(InputGroup.of(input));
        }

        /**
         * Adds a need that several products can serve.
         *
         * @param group the alternatives
         * @return this builder
         */
        public Builder input(InputGroup group) {
            inputs.add(Objects.requireNonNull(group, "group"));
            return this;
        }

        /**
         * Adds a co-product.
         *
         * @param coProduct the co-product
         * @return this builder
         */
        public Builder coProduct(CoProduct coProduct) {
            coProducts.add(Objects.requireNonNull(coProduct, "coProduct"));
            return this;
        }

        /**
         * Declares which share of the main output's supply this recipe has among the recipes of that product.
         *
         * @param declared between 0 and 1
         * @return this builder
         * @throws IllegalArgumentException if it is not between 0 and 1
         */
        public Builder share(double declared) {
            OptionalDouble given = OptionalDouble.of(declared);
            Input.checkShare(given);
            this.share = given;
            return this;
        }

        /**
         * Sets a remark.
         *
         * @param remark the remark
         * @return this builder
         */
        public Builder note(String remark) {
            this.note = Objects.requireNonNull(remark, "remark");
            return this;
        }

        /**
         * Returns the recipe.
         *
         * @throws IllegalArgumentException if two groups have one name or two co-products are the same
         */
        public Recipe build() {
            inputs.sort(Comparator.comparing(InputGroup::name));
            coProducts.sort(Comparator.comparing(CoProduct::product));
            unique(inputs.stream().map(InputGroup::name).toList(), "input group");
            unique(coProducts.stream().map(CoProduct::product).toList(), "co-product");
            return new Recipe(new Data(id, names, product, List.copyOf(coProducts), List.copyOf(inputs), share, note));
        }

        private void unique(List<String> sorted, String what) {
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).equals(sorted.get(i - 1))) {
                    throw new IllegalArgumentException("recipe " + id + " has " + what + " " + sorted.get(i)
                            + " twice\nAdd up the two amounts, or name alternatives of one need in one group");
                }
            }
        }
    }
}
