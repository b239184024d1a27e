package org.zhenlian.core.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Rows.capacity;
import static org.zhenlian.core.fixture.Rows.enterprise;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.product.IndustryCode;
import org.zhenlian.core.region.RegionCode;

class EnterpriseTest {
    private static Enterprise.Builder builder() {
        return Enterprise.builder("e1", RegionCode.of("140727"), Basis.illustrative());
    }

    @Test
    void text_showsIdNamesRegion() {
        assertEquals(
                "xifulai 喜福来 in 140727", enterprise("xifulai", "140727", "喜福来").toString());
        assertEquals("enterprise:e1", builder().build().subject().toString());
    }

    @Test
    void towns_areInOrderOnce() {
        assertEquals(
                List.of("a", "b"),
                builder().towns(List.of("b", "a", "b")).build().towns());
    }

    @Test
    void everythingSet_isKept() {
        Enterprise e = builder()
                .creditCode(CreditCode.of("91350100M000100Y43"))
                .industry(IndustryCode.of("C3054"))
                .note("since 1998")
                .build();
        assertEquals("91350100M000100Y43", e.creditCode().orElseThrow().text());
        assertEquals("C3054", e.industry().orElseThrow().toString());
        assertEquals("since 1998", e.note());
        assertNotEquals(e, builder().build());
    }

    @Test
    void malformedId_isRefused() {
        RegionCode region = RegionCode.of("140727");
        assertThrows(IllegalArgumentException.class, () -> Enterprise.builder("a b", region, Basis.illustrative()));
    }

    @Test
    void capacity_negative_isRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> capacity("e1", "melting", "-5 t"))
                .getMessage();
        assertEquals("capacity of e1 for melting is negative: -5 t\nLeave it empty if it is not known", message);
    }

    @Test
    void capacity_zeroOrUnknown_areDifferent() {
        assertTrue(Capacity.unknown("e1", "melting").perYear().isEmpty());
        assertTrue(capacity("e1", "melting", "0 t").perYear().isPresent());
        assertEquals(Capacity.unknown("e1", "melting"), new Capacity("e1", "melting", Optional.empty()));
    }
}
