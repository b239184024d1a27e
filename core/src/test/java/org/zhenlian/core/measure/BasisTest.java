package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasisTest {
    @Test
    void threeKinds_areTold() {
        assertEquals(new Basis(Basis.Kind.REPORTED, "s50"), Basis.reported("s50"));
        assertEquals(new Basis(Basis.Kind.DERIVED, "13.8/10.4"), Basis.derived("13.8/10.4"));
        assertEquals(new Basis(Basis.Kind.ILLUSTRATIVE, ""), Basis.illustrative());
    }

    @Test
    void reference_isStripped() {
        assertEquals(Basis.reported("s50"), Basis.reported("  s50 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void missingReference_isRefused(String reference) {
        String reported = assertThrows(IllegalArgumentException.class, () -> Basis.reported(reference))
                .getMessage();
        assertTrue(reported.contains("Name the source's id"), reported);
        String derived = assertThrows(IllegalArgumentException.class, () -> Basis.derived(reference))
                .getMessage();
        assertTrue(derived.contains("State the arithmetic"), derived);
    }
}
