package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdsTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY})
    void noShare_isRefusedByName(double wrong) {
        String concentrated = refused(wrong, 0.5);
        assertTrue(concentrated.contains("concentrated is " + wrong), concentrated);
        String outside = refused(0.25, wrong);
        assertTrue(outside.contains("outside is " + wrong), outside);
    }

    private static String refused(double concentrated, double outside) {
        return assertThrows(IllegalArgumentException.class, () -> new Thresholds(concentrated, outside))
                .getMessage();
    }

    @Test
    void endsOfTheRange_areTaken() {
        assertEquals(1, new Thresholds(1, 1).outside());
        assertEquals(Double.MIN_VALUE, new Thresholds(Double.MIN_VALUE, Double.MIN_VALUE).concentrated());
    }
}
