package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhenlian.core.fixture.MeasureArbitraries;

class AsOfPropertiesTest {
    @Provide
    Arbitrary<String> dates() {
        return MeasureArbitraries.dates();
    }

    @Property
    void parse_isInverseToToString(@ForAll("dates") String text) {
        AsOf asOf = AsOf.parse(text);
        assertEquals(text, asOf.toString());
        assertEquals(asOf, AsOf.parse(asOf.toString()));
        assertFalse(asOf.end().isBefore(asOf.start()));
    }

    @Property
    void span_followsFromTheDays(@ForAll("dates") String text) {
        AsOf asOf = AsOf.parse(text);
        boolean oneYear = asOf.start().getYear() == asOf.end().getYear();
        switch (asOf.span()) {
            case DAY -> assertEquals(asOf.start(), asOf.end());
            case YEAR -> assertEquals(asOf.start().plusYears(1).minusDays(1), asOf.end());
            case PART -> assertTrue(oneYear && asOf.start().until(asOf.end()).toTotalMonths() < 12);
            case YEARS -> assertFalse(oneYear);
        }
    }

    @Property
    void order_isTotalAndAgreesWithEquals(
            @ForAll("dates") String x, @ForAll("dates") String y, @ForAll("dates") String z) {
        AsOf a = AsOf.parse(x);
        AsOf b = AsOf.parse(y);
        AsOf c = AsOf.parse(z);
        assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
        assertEquals(a.equals(b), a.compareTo(b) == 0);
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertTrue(a.compareTo(c) <= 0);
        }
        if (a.end().isBefore(b.end())) {
            assertTrue(a.compareTo(b) < 0);
        }
    }

    @Property
    void anyText_isReadOrRefused(@ForAll String text) {
        try {
            assertEquals(text.strip(), AsOf.parse(text).toString());
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().contains("\n"), e.getMessage());
        }
    }
}
