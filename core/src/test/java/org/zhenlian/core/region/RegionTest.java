package org.zhenlian.core.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Rows.region;
import static org.zhenlian.core.fixture.Rows.retired;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegionTest {
    private static final Region TAIGU_COUNTY = retired("140726", "太谷县", "2019-12", "140703");

    @Test
    void retiredCode_wasInUseUntilItsEnd() {
        assertTrue(TAIGU_COUNTY.inUseOn(LocalDate.of(2019, 4, 1)));
        assertTrue(TAIGU_COUNTY.inUseOn(LocalDate.of(2019, 12, 31)));
        assertFalse(TAIGU_COUNTY.inUseOn(LocalDate.of(2020, 1, 1)));
        assertFalse(TAIGU_COUNTY.inUseOn(LocalDate.of(2023, 6, 1)));
    }

    @Test
    void text_saysRetired() {
        assertEquals("140726 太谷县 (retired)", TAIGU_COUNTY.toString());
        assertEquals("140727 祁县 Qixian", region("140727", "祁县", "Qixian").toString());
        assertEquals("140727", region("140727", "", "").toString());
    }

    @Test
    void plainRegion_isInUse() {
        assertFalse(region("140727", "祁县", "Qixian").isRetired());
        assertTrue(TAIGU_COUNTY.isRetired());
        assertTrue(region("140727", "祁县", "").inUseOn(LocalDate.of(1950, 1, 1)));
    }

    @Test
    void ownSuccessor_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> retired("140726", "太谷县", "2019", "140726"));
    }
}
