package org.zhenlian.core.product;

import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.text.Names;

/** Something that is made, bought or used, counted in one unit. Immutable; built with {@link #builder}. */
public final class Product {
    private final Data data;

    private record Data(String id, Names names, Unit unit, Optional<IndustryCode> industry, String hs, String note) {}

    private Product(Data data) {
        this.data = data;
    }

    /**
     * Starts a product.
     *
     * @param id its id
     * @param unit the unit in which recipes, capacities and links count it
     * @throws IllegalArgumentException if the id is malformed, see {@link Subject}
     */
    public static Builder builder(String id, Unit unit) {
        return new Builder(id, unit);
    }

    /** Returns the id. */
    public String id() {
        return data.id;
    }

    /** Returns {@code product:id}. */
    public Subject subject() {
        return new Subject(Subject.Kind.PRODUCT, data.id);
    }

    /** Returns the names. */
    public Names names() {
        return data.names;
    }

    /** Returns the unit in which it is counted. */
    public Unit unit() {
        return data.unit;
    }

    /** Returns the class of industry that makes it, if known. */
    public Optional<IndustryCode> industry() {
        return data.industry;
    }

    /** Returns the Harmonised System code, six digits, or empty. */
    public String hs() {
        return data.hs;
    }

    /** Returns a remark, possibly empty. */
    public String note() {
        return data.note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Product product && data.equals(product.data);
    }

    @Override
    public int hashCode() {
        return data.id.hashCode();
    }

    /** Returns for example {@code quartz-sand 石英砂 Quartz sand (t)}. */
    @Override
    public String toString() {
        return data.id + (data.names.isEmpty() ? "" : " " + data.names) + " (" + data.unit + ")";
    }

    /** Collects what is known of a product. */
    public static final class Builder {
        private final String id;
        private final Unit unit;
        private Names names = Names.NONE;
        private Optional<IndustryCode> industry = Optional.empty();
        private String hs = "";
        private String note = "";

        private Builder(String id, Unit unit) {
            this.id = new Subject(Subject.Kind.PRODUCT, id).id();
            this.unit = Objects.requireNonNull(unit, "unit");
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
         * Sets the class of industry that makes it.
         *
         * @param code a GB/T 4754 code
         * @return this builder
         */
        public Builder industry(IndustryCode code) {
            this.industry = Optional.of(code);
            return this;
        }

        /**
         * Sets the Harmonised System code.
         *
         * @param code six digits
         * @return this builder
         */
        public Builder hs(String code) {
            this.hs = Objects.requireNonNull(code, "code");
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

        /** Returns the product. */
        public Product build() {
            return new Product(new Data(id, names, unit, industry, hs, note));
        }
    }
}
