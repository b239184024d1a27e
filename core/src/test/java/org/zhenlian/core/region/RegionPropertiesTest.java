package org.zhenlian.core.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RegionPropertiesTest {
    /** Few digits, so that codes often contain each other. */
    @Provide
    Arbitrary<RegionCode> codes() {
        Arbitrary<String> provinces = Arbitraries.of("14", "15");
        Arbitrary<String> parts = Arbitraries.of("00", "01", "07", "27");
        return Combinators.combine(provinces, parts, parts)
                .as((p, q, r) -> p + q + ("00".equals(q) ? "00" : r))
                .map(RegionCode::of);
    }

    @Provide
    Arbitrary<List<RegionCode>> sets() {
        return codes().list().ofMinSize(1).ofMaxSize(6);
    }

    @Property
    void containment_isAPartialOrder(
            @ForAll("codes") RegionCode a, @ForAll("codes") RegionCode b, @ForAll("codes") RegionCode c) {
        assertTrue(a.contains(a));
        assertEquals(a.equals(b), a.contains(b) && b.contains(a));
        assertTrue(!(a.contains(b) && b.contains(c)) || a.contains(c));
        assertTrue(!a.contains(b) || a.level().compareTo(b.level()) <= 0);
    }

    @Property
    void twoRegions_areNestedOrApart(
            @ForAll("codes") RegionCode a, @ForAll("codes") RegionCode b, @ForAll("codes") RegionCode c) {
        if (a.contains(c) && b.contains(c)) {
            assertTrue(a.contains(b) || b.contains(a));
        }
    }

    @Property
    void scope_holdsWhatItsRegionsHold(@ForAll("sets") List<RegionCode> regions, @ForAll("codes") RegionCode code) {
        Scope scope = Scope.of("", regions);
        assertEquals(regions.stream().anyMatch(r -> r.contains(code)), scope.contains(code));
        assertEquals(regions.stream().allMatch(code::contains), scope.isWithin(code));
    }

    @Property
    void scope_isTheSameInAnyOrder(@ForAll("sets") List<RegionCode> regions) {
        List<RegionCode> reversed = new ArrayList<>(regions);
        Collections.reverse(reversed);
        assertEquals(Scope.of("", regions), Scope.of("", reversed));
        assertEquals(Scope.of("", regions).toString(), Scope.of("", reversed).toString());
    }

    @Property
    void largerScope_holdsMore(
            @ForAll("sets") List<RegionCode> some,
            @ForAll("sets") List<RegionCode> others,
            @ForAll("codes") RegionCode code) {
        List<RegionCode> all = new ArrayList<>(some);
        all.addAll(others);
        assertTrue(!Scope.of("", some).contains(code) || Scope.of("", all).contains(code));
    }
}
