package org.zhenlian.core.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static RegionCode code(String text) {
        return RegionCode.of(text);
    }

    @Test
    void regionsInsideOthers_areDropped() {
        assertEquals(
                List.of(code("1407"), code("150000")),
                Scope.of("140727", "15", "1407", "140703").regions());
        assertEquals(Scope.of("1407"), Scope.of("140727", "1407", "1407"));
    }

    @Test
    void contains_meansWholly() {
        Scope scope = Scope.of("140727", "140703");
        assertTrue(scope.contains(code("140727")));
        assertFalse(scope.contains(code("1407")));
        assertFalse(scope.contains(code("140726")));
    }

    @Test
    void isWithin_meansAllOfIt() {
        Scope scope = Scope.of("140727", "140703");
        assertTrue(scope.isWithin(code("1407")) && scope.isWithin(code("14")));
        assertFalse(scope.isWithin(code("140727")));
        assertFalse(Scope.of("140727", "1501").isWithin(code("14")));
    }

    @Test
    void name_isForShowOnly() {
        Scope named = Scope.of("祁县", List.of(code("140727")));
        assertEquals(Scope.of("140727"), named);
        assertEquals(Scope.of("140727").hashCode(), named.hashCode());
        assertEquals("祁县 140727", named.toString());
        assertEquals("140703+140727", Scope.of("140727", "140703").toString());
    }

    @Test
    void emptyScope_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Scope.of());
        assertThrows(IllegalArgumentException.class, () -> Scope.of("nowhere", List.of()));
    }
}
