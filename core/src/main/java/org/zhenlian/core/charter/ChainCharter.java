package org.zhenlian.core.charter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;

/**
 * A chain as the chain leader system sets it up: region, final products, leaders, lead departments, chain-owner and chain-core
 * enterprises, member towns. Immutable; built with {@link #builder}.
 */
public final class ChainCharter {
    private final Data data;

    private record Data(
            String id,
            Names names,
            RegionCode region,
            List<String> products,
            List<Appointment> leaders,
            List<String> leadDepartments,
            List<String> owners,
            List<String> cores,
            List<String> towns,
            String note) {}

    private ChainCharter(Data data) {
        this.data = data;
    }

    /**
     * Starts a charter.
     *
     * @param id the chain's id
     * @param region the region whose chain it is
     * @throws IllegalArgumentException if the id is malformed, see {@link Subject}
     */
    public static Builder builder(String id, RegionCode region) {
        return new Builder(id, region);
    }

    /** Returns the chain's id. */
    public String id() {
        return data.id;
    }

    /** Returns {@code chain:id}. */
    public Subject subject() {
        return new Subject(Subject.Kind.CHAIN, data.id);
    }

    /** Returns the names. */
    public Names names() {
        return data.names;
    }

    /** Returns the region whose chain it is. */
    public RegionCode region() {
        return data.region;
    }

    /** Returns the ids of the chain's final products, one or more, in order. */
    public List<String> products() {
        return data.products;
    }

    /** Returns the chain leaders (链长), the earliest first. */
    public List<Appointment> leaders() {
        return data.leaders;
    }

    /** Returns the lead departments (链长牵头单位). */
    public List<String> leadDepartments() {
        return data.leadDepartments;
    }

    /** Returns the ids of the chain-owner enterprises (链主), in order. */
    public List<String> owners() {
        return data.owners;
    }

    /** Returns the ids of the chain-core enterprises (链核), in order. */
    public List<String> cores() {
        return data.cores;
    }

    /** Returns the ids of the towns that serve the chain, in order. */
    public List<String> towns() {
        return data.towns;
    }

    /** Returns a remark, possibly empty. */
    public String note() {
        return data.note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainCharter charter && data.equals(charter.data);
    }

    @Override
    public int hashCode() {
        return data.id.hashCode();
    }

    /** Returns for example {@code glassware 玻璃器皿产业链 in 140727}. */
    @Override
    public String toString() {
        return data.id + (data.names.isEmpty() ? "" : " " + data.names) + " in " + data.region;
    }

    /** Collects what is known of a chain. */
    public static final class Builder {
        private final String id;
        private final RegionCode region;
        private final List<Appointment> leaders = new ArrayList<>();
        private Names names = Names.NONE;
        private List<String> products = List.of();
        private List<String> leadDepartments = List.of();
        private List<String> owners = List.of();
        private List<String> cores = List.of();
        private List<String> towns = List.of();
        private String note = "";

        private Builder(String id, RegionCode region) {
            this.id = new Subject(Subject.Kind.CHAIN, id).id();
            this.region = Objects.requireNonNull(region, "region");
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
         * Sets the final products, one or more.
         *
         * @param ids product ids
         * @return this builder
         */
        public Builder products(Collection<String> ids) {
            this.products = sorted(ids);
            return this;
        }

        /**
         * Adds a chain leader.
         *
         * @param leader the appointment
         * @return this builder
         */
        public Builder leader(Appointment leader) {
            leaders.add(Objects.requireNonNull(leader, "leader"));
            return this;
        }

        /**
         * Sets the lead departments.
         *
         * @param departments their names
         * @return this builder
         */
        public Builder leadDepartments(Collection<String> departments) {
            this.leadDepartments = sorted(departments);
            return this;
        }

        /**
         * Sets the chain-owner enterprises.
         *
         * @param ids enterprise ids
         * @return this builder
         */
        public Builder owners(Collection<String> ids) {
            this.owners = sorted(ids);
            return this;
        }

        /**
         * Sets the chain-core enterprises.
         *
         * @param ids enterprise ids
         * @return this builder
         */
        public Builder cores(Collection<String> ids) {
            this.cores = sorted(ids);
            return this;
        }

        /**
         * Sets the towns that serve the chain.
         *
         * @param ids town ids
         * @return this builder
         */
        public Builder towns(Collection<String> ids) {
            this.towns = sorted(ids);
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

        private static List<String> sorted(Collection<String> items) {
            return items.stream().distinct().sorted().toList();
        }

        /**
         * Returns the charter.
         *
         * @throws IllegalArgumentException if it has no final product
         */
        public ChainCharter build() {
            if (products.isEmpty()) {
                throw new IllegalArgumentException("chain " + id + " has no final product\nName at least one");
            }
            List<Appointment> inOrder = leaders.stream().sorted().toList();
            return new ChainCharter(
                    new Data(id, names, region, products, inOrder, leadDepartments, owners, cores, towns, note));
        }
    }
}
