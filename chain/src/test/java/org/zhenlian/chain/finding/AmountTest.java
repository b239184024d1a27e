package org.zhenlian.chain.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.zhenlian.core.measure.Interval;

class AmountTest {
    private static String tonnes(double low, double high) {
        return new Amount(new Interval(low, high), "t/a").toString();
    }

    private static String share(double low, double high) {
        return Amount.share(new Interval(low, high)).toString();
    }

    @Test
    void exact_isGroupedAndRoundedToFourDigitsOrWholes() {
        assertEquals("33,550 t/a", tonnes(33550, 33550));
        assertEquals("0.3333 t/a", tonnes(1 / 3.0, 1 / 3.0));
        assertEquals("1,234,568 t/a", tonnes(1234567.8, 1234567.8));
        assertEquals("0 t/a", tonnes(0, 0));
    }

    @Test
    void interval_saysWhatIsKnown() {
        assertEquals("unknown", tonnes(0, Double.POSITIVE_INFINITY));
        assertEquals("at least 80 t/a", tonnes(80, Double.POSITIVE_INFINITY));
        assertEquals("at most 15 t/a", tonnes(0, 15));
        assertEquals("8..15 t/a", tonnes(8, 15));
    }

    @Test
    void share_isShownInPercentAndNearlyFullIsNotFull() {
        assertEquals("71%", share(0.71, 0.71));
        assertEquals("99.9%", share(0.99999, 0.99999));
        assertEquals("100%", share(1, 1));
        assertEquals("0%", share(0, 0));
        assertEquals("0.5%", share(0.005, 0.005));
        assertEquals("<0.1%", share(0.0001, 0.0001));
        assertEquals("at least 25%", share(0.25, 1));
        assertEquals("unknown", share(0, 1));
        assertEquals("40..60%", share(0.4, 0.6));
    }

    @Test
    void chinese_saysTheSame() {
        assertEquals("未知", new Amount(Interval.UNKNOWN, "t/a").zh());
        assertEquals("至少 80 t/a", new Amount(new Interval(80, Double.POSITIVE_INFINITY), "t/a").zh());
        assertEquals("至多 15 t/a", new Amount(new Interval(0, 15), "t/a").zh());
        assertEquals("71%", Amount.share(Interval.of(0.71)).zh());
    }

    @Test
    void extremeNumbers_areShownInScientificForm() {
        assertEquals("1.500E-9 t/a", tonnes(1.5e-9, 1.5e-9));
        assertEquals("2.000E+20 t/a", tonnes(2e20, 2e20));
    }
}
