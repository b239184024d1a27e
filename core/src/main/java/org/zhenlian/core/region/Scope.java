package org.zhenlian.core.region;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The set of regions that a question calls "local": a county, a city, a province, a town's regions, or any set.
 *
 * <p>Retired codes are judged as they stand; the atlas maps them to their successors before it asks (see {@code
 * Atlas.current}).
 */
public final class Scope {
    private final String name;
    private final List<RegionCode> regions;

    private Scope(String name, Collection<RegionCode> regions) {
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("a scope needs at least one region\nFor example Scope.of(\"1407\")");
        }
        TreeSet<RegionCode> all = new TreeSet<>(regions);
        this.name = name;
        this.regions = all.stream()
                .filter(r -> all.stream().noneMatch(o -> !o.equals(r) && o.contains(r)))
                .toList();
    }

    /**
     * Returns the scope of some regions.
     *
     * @param codes region codes, see {@link RegionCode#of}
     */
    public static Scope of(String... codes) {
        return of("", Arrays.stream(codes).map(RegionCode::of).toList());
    }

    /**
     * Returns the scope of some regions, with a name to show.
     *
     * @param name the name, may be empty
     * @param regions the regions; those inside another one are dropped
     */
    public static Scope of(String name, Collection<RegionCode> regions) {
        return new Scope(Objects.requireNonNull(name, "name"), regions);
    }

    /** Returns the name, possibly empty. */
    public String name() {
        return name;
    }

    /** Returns the regions in order of code, none inside another. */
    public List<RegionCode> regions() {
        return regions;
    }

    /**
     * Tells whether a region lies wholly inside.
     *
     * @param region a region's code
     */
    public boolean contains(RegionCode region) {
        return regions.stream().anyMatch(r -> r.contains(region));
    }

    /**
     * Tells whether this whole scope lies inside a region.
     *
     * @param region a region's code
     */
    public boolean isWithin(RegionCode region) {
        return regions.stream().allMatch(region::contains);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scope scope && regions.equals(scope.regions);
    }

    @Override
    public int hashCode() {
        return regions.hashCode();
    }

    /** Returns for example {@code 祁县 140727}. */
    @Override
    public String toString() {
        String codes = regions.stream().map(RegionCode::digits).collect(Collectors.joining("+"));
        return name.isEmpty() ? codes : name + " " + codes;
    }
}
