package org.zhenlian.core.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.zhenlian.core.fixture.Rows.product;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.measure.Unit;

class ProductTest {
    @Test
    void text_showsIdNamesUnit() {
        assertEquals(
                "quartz-sand 石英砂 Quartz sand (t)",
                product("quartz-sand", "t", "石英砂", "Quartz sand").toString());
        assertEquals("sand (万t)", product("sand", "万t").toString());
        assertEquals("product:sand", product("sand", "t").subject().toString());
    }

    @Test
    void everythingSet_isKept() {
        Product glass = Product.builder("glass", Unit.of("t"))
                .industry(IndustryCode.of("C3054"))
                .hs("701337")
                .note("hand-blown")
                .build();
        assertEquals(Optional.of(IndustryCode.of("3054")), glass.industry());
        assertEquals("701337", glass.hs());
        assertEquals("hand-blown", glass.note());
        assertNotEquals(glass, product("glass", "t"));
    }

    @Test
    void malformedId_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> product("no spaces", "t"));
        assertThrows(IllegalArgumentException.class, () -> product("", "t"));
    }
}
