package org.zhenlian.core.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;

/**
 * A professional town: regions, category, leading products and tier history. Immutable; built with {@link #builder}.
 *
 * <p>One county may hold several towns, one town may span counties and lead in several products (Pingyao beef and tuiguang
 * lacquerware are one town).
 */
public final class Town {
    private final Data data;

    private record Data(
            String id,
            Names names,
            Category category,
            List<RegionCode> regions,
            List<String> products,
            List<TierEvent> history,
            String note) {}

    private Town(Data data) {
        this.data = data;
    }

    /**
     * Starts a town.
     *
     * @param id its id
     * @param category the official category
     * @throws IllegalArgumentException if the id is malformed, see {@link Subject}
     */
    public static Builder builder(String id, Category category) {
        return new Builder(id, category);
    }

    /** Returns the id. */
    public String id() {
        return data.id;
    }

    /** Returns {@code town:id}. */
    public Subject subject() {
        return new Subject(Subject.Kind.TOWN, data.id);
    }

    /** Returns the names. */
    public Names names() {
        return data.names;
    }

    /** Returns the official category. */
    public Category category() {
        return data.category;
    }

    /** Returns the regions, one or more, in order of code. */
    public List<RegionCode> regions() {
        return data.regions;
    }

    /** Returns the scope of the town: its regions. */
    public Scope scope() {
        return Scope.of(data.names.zhOr(data.id), data.regions);
    }

    /** Returns the ids of the leading products, one or more, in order. */
    public List<String> products() {
        return data.products;
    }

    /** Returns the changes of tier, the earliest first, undated ones before all others. */
    public List<TierEvent> history() {
        return data.history;
    }

    /** Returns a remark, possibly empty. */
    public String note() {
        return data.note;
    }

    /**
     * Returns the tier on a day: that of the last change that had begun by then. An event known by month or year only counts from
     * the first day of that month or year; undated events count always.
     *
     * @param day the day
     */
    public Optional<Tier> tierOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        Optional<Tier> tier = Optional.empty();
        for (TierEvent event : data.history) {
            if (event.asOf().map(a -> !a.start().isAfter(day)).orElse(true)) {
                tier = event.tier();
            }
        }
        return tier;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Town town && data.equals(town.data);
    }

    @Override
    public int hashCode() {
        return data.id.hashCode();
    }

    /** Returns for example {@code qixian-glassware 祁县玻璃器皿 Qixian glassware, 140727}. */
    @Override
    public String toString() {
        String where =
                String.join("+", data.regions.stream().map(RegionCode::digits).toList());
        return data.id + (data.names.isEmpty() ? "" : " " + data.names) + ", " + where;
    }

    /** Collects what is known of a town. */
    public static final class Builder {
        private final String id;
        private final Category category;
        private final List<TierEvent> history = new ArrayList<>();
        private Names names = Names.NONE;
        private List<RegionCode> regions = List.of();
        private List<String> products = List.of();
        private String note = "";

        private Builder(String id, Category category) {
            this.id = new Subject(Subject.Kind.TOWN, id).id();
            this.category = Objects.requireNonNull(category, "category");
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
         * Sets the regions.
         *
         * @param codes one or more
         * @return this builder
         */
        public Builder regions(Collection<RegionCode> codes) {
            this.regions = codes.stream().distinct().sorted().toList();
            return this;
        }

        /**
         * Sets the leading products.
         *
         * @param ids product ids, one or more
         * @return this builder
         */
        public Builder products(Collection<String> ids) {
            this.products = ids.stream().distinct().sorted().toList();
            return this;
        }

        /**
         * Adds a change of tier.
         *
         * @param event the change
         * @return this builder
         */
        public Builder event(TierEvent event) {
            history.add(Objects.requireNonNull(event, "event"));
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
         * Returns the town.
         *
         * @throws IllegalArgumentException if it has no region or no leading product
         */
        public Town build() {
            if (regions.isEmpty() || products.isEmpty()) {
                throw new IllegalArgumentException("town " + id + " has no "
                        + (regions.isEmpty() ? "region" : "leading product") + "\nA town has at least one of each");
            }
            List<TierEvent> events = history.stream().sorted().toList();
            return new Town(new Data(id, names, category, regions, products, events, note));
        }
    }
}
