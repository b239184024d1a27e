package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnitPropertiesTest {
    private static final Map<String, BigDecimal> PREFIXES = Map.of(
            "百", new BigDecimal("1e2"),
            "千", new BigDecimal("1e3"),
            "万", new BigDecimal("1e4"),
            "十万", new BigDecimal("1e5"),
            "百万", new BigDecimal("1e6"),
            "千万", new BigDecimal("1e7"),
            "亿", new BigDecimal("1e8"),
            "十亿", new BigDecimal("1e9"));

    @Provide
    Arbitrary<String> symbols() {
        return Arbitraries.of(Unit.symbols());
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of(PREFIXES.keySet());
    }

    @Property
    void everySymbol_mayCarryEveryPrefix(@ForAll("prefixes") String prefix, @ForAll("symbols") String symbol) {
        Unit plain = Unit.of(symbol);
        Unit scaled = Unit.of(prefix + symbol);
        assertEquals(prefix + symbol, scaled.symbol());
        assertEquals(plain.base(), scaled.base());
        assertEquals(0, plain.factor().multiply(PREFIXES.get(prefix)).compareTo(scaled.factor()));
    }

    @Property
    void fitting_isSymmetricAndMeansOneBase(@ForAll("symbols") String a, @ForAll("symbols") String b) {
        Unit one = Unit.of(a);
        Unit other = Unit.of(b);
        assertEquals(one.fits(other), other.fits(one));
        assertEquals(one.base().equals(other.base()), one.fits(other));
    }

    @Property
    void equality_agreesWithHash(
            @ForAll("symbols") String a, @ForAll("symbols") String b, @ForAll("prefixes") String p) {
        Unit one = Unit.of(p + a);
        Unit other = Unit.of(b);
        assertEquals(one.equals(other), other.equals(one));
        if (one.equals(other)) {
            assertEquals(one.hashCode(), other.hashCode());
        }
    }
}
