package org.zhenlian.chain.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;

class WhyTest {
    private static final Amount TEN = new Amount(Interval.of(10), "t/a");

    @Test
    void text_hasReasonPathNumbersAndFlip() {
        Map<String, Amount> numbers = new LinkedHashMap<>();
        numbers.put("need", TEN);
        numbers.put("local", TEN);
        Why why = new Why(Names.of("原因", "reason"), List.of("a", "b"), numbers, Names.of("改变", "change"));
        assertEquals("""
                reason
                  path: a -> b
                  numbers: need 10 t/a, local 10 t/a
                  would no longer hold: change""", why.toString());
    }

    @Test
    void emptyParts_areLeftOut() {
        Why why = new Why(Names.of("", "reason"), List.of("a"), Map.of(), Names.NONE);
        assertEquals("reason", why.toString());
    }

    @Test
    void numbers_cannotBeChanged() {
        Why why = new Why(Names.of("", "reason"), List.of(), Map.of("x", TEN), Names.NONE);
        assertThrows(UnsupportedOperationException.class, () -> why.numbers().put("y", TEN));
    }
}
