package org.zhenlian.core.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.IndustryCode;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;

/** A firm, co-operative or plant, in one region. Immutable; built with {@link #builder}. */
public final class Enterprise {
    private final Data data;

    private record Data(
            String id,
            Names names,
            RegionCode region,
            Optional<CreditCode> creditCode,
            Optional<IndustryCode> industry,
            List<String> towns,
            Basis basis,
            String note) {}

    private Enterprise(Data data) {
        this.data = data;
    }

    /**
     * Starts an enterprise.
     *
     * @param id its id
     * @param region the region where it produces
     * @param basis whether it is reported or invented for illustration
     * @throws IllegalArgumentException if the id is malformed, see {@link Subject}
     */
    public static Builder builder(String id, RegionCode region, Basis basis) {
        return new Builder(id, region, basis);
    }

    /** Returns the id. */
    public String id() {
        return data.id;
    }

    /** Returns {@code enterprise:id}. */
    public Subject subject() {
        return new Subject(Subject.Kind.ENTERPRISE, data.id);
    }

    /** Returns the names. */
    public Names names() {
        return data.names;
    }

    /** Returns the region where it produces. */
    public RegionCode region() {
        return data.region;
    }

    /** Returns the unified social credit code, if known, valid or not. */
    public Optional<CreditCode> creditCode() {
        return data.creditCode;
    }

    /** Returns its industry, if known. */
    public Optional<IndustryCode> industry() {
        return data.industry;
    }

    /** Returns the ids of the towns it belongs to, in order. */
    public List<String> towns() {
        return data.towns;
    }

    /** Returns on what its existence stands: reported, or invented for illustration. */
    public Basis basis() {
        return data.basis;
    }

    /** Returns a remark, possibly empty. */
    public String note() {
        return data.note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Enterprise enterprise && data.equals(enterprise.data);
    }

    @Override
    public int hashCode() {
        return data.id.hashCode();
    }

    /** Returns for example {@code xifulai 喜福来 in 140727}. */
    @Override
    public String toString() {
        return data.id + (data.names.isEmpty() ? "" : " " + data.names) + " in " + data.region;
    }

    /** Collects what is known of an enterprise. */
    public static final class Builder {
        private final String id;
        private final RegionCode region;
        private final Basis basis;
        private Names names = Names.NONE;
        private Optional<CreditCode> creditCode = Optional.empty();
        private Optional<IndustryCode> industry = Optional.empty();
        private List<String> towns = List.of();
        private String note = "";

        private Builder(String id, RegionCode region, Basis basis) {
            this.id = new Subject(Subject.Kind.ENTERPRISE, id).id();
            this.region = Objects.requireNonNull(region, "region");
            this.basis = Objects.requireNonNull(basis, "basis");
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
         * Sets the unified social credit code.
         *
         * @param code the code, valid or not
         * @return this builder
         */
        public Builder creditCode(CreditCode code) {
            this.creditCode = Optional.of(code);
            return this;
        }

        /**
         * Sets the industry.
         *
         * @param code a GB/T 4754 code
         * @return this builder
         */
        public Builder industry(IndustryCode code) {
            this.industry = Optional.of(code);
            return this;
        }

        /**
         * Sets the towns it belongs to.
         *
         * @param ids town ids
         * @return this builder
         */
        public Builder towns(Collection<String> ids) {
            this.towns = ids.stream().distinct().sorted().toList();
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

        /** Returns the enterprise. */
        public Enterprise build() {
            return new Enterprise(new Data(id, names, region, creditCode, industry, towns, basis, note));
        }
    }
}
