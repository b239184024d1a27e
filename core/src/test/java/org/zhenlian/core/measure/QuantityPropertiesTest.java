package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhenlian.core.fixture.MeasureArbitraries;

class QuantityPropertiesTest {
    @Provide
    Arbitrary<Quantity> quantities() {
        return MeasureArbitraries.quantities();
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return MeasureArbitraries.amounts(12, 12);
    }

    @Provide
    Arbitrary<List<Quantity>> pairs() {
        return MeasureArbitraries.alike(2);
    }

    @Provide
    Arbitrary<List<Quantity>> triples() {
        return MeasureArbitraries.alike(3);
    }

    @Property
    void parse_isInverseToToString(@ForAll("quantities") Quantity quantity) {
        assertEquals(quantity, Quantity.parse(quantity.toString()));
        assertEquals(quantity.toString(), Quantity.parse(quantity.toString()).toString());
    }

    @Property
    void fullWidth_readsTheSame(@ForAll("quantities") Quantity quantity) {
        StringBuilder wide = new StringBuilder();
        quantity.toString().chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
        assertEquals(quantity, Quantity.parse(wide.toString()));
    }

    @Property
    void groupingCommas_readTheSame(@ForAll("amounts") BigDecimal amount) {
        DecimalFormat grouped =
                new DecimalFormat("#,##0.##########################", DecimalFormatSymbols.getInstance(Locale.ROOT));
        assertEquals(0, amount.compareTo(Quantity.number(grouped.format(amount))));
    }

    @Property
    void parse_neverThrowsAnythingElse(@ForAll String text) {
        try {
            Quantity quantity = Quantity.parse(text);
            assertEquals(quantity, Quantity.parse(quantity.toString()));
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().contains("\n"), e.getMessage());
        }
    }

    @Property
    void sum_isCommutativeAndUndoneByMinus(@ForAll("pairs") List<Quantity> pair) {
        Quantity a = pair.get(0);
        Quantity b = pair.get(1);
        assertNear(a.plus(b), b.plus(a), size(a, b));
        assertNear(a, a.plus(b).minus(b), size(a, b));
    }

    @Property
    void sum_isAssociative(@ForAll("triples") List<Quantity> triple) {
        Quantity a = triple.get(0);
        Quantity b = triple.get(1);
        Quantity c = triple.get(2);
        assertNear(a.plus(b).plus(c), a.plus(b.plus(c)), size(a, b, c));
    }

    /** The sum of the absolute amounts, in base units: what 34 digits are relative to. */
    private static BigDecimal size(Quantity... quantities) {
        return Stream.of(quantities).map(q -> inBase(q).abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal inBase(Quantity quantity) {
        return quantity.amount().multiply(quantity.unit().factor());
    }

    private static void assertNear(Quantity expected, Quantity actual, BigDecimal size) {
        BigDecimal error = inBase(expected).subtract(inBase(actual)).abs();
        assertTrue(error.compareTo(size.movePointLeft(31)) <= 0, () -> expected + " is not " + actual);
    }

    @Property
    void order_isTotalWithinAKind(@ForAll("triples") List<Quantity> triple) {
        List<Quantity> sorted = triple.stream().sorted().toList();
        assertTrue(sorted.get(0).compareTo(sorted.get(2)) <= 0);
        Quantity a = triple.get(0);
        Quantity b = triple.get(1);
        assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
        assertTrue(!a.equals(b) || a.compareTo(b) == 0);
    }

    @Property
    void conversion_comesBackToTheLastOf33Digits(@ForAll("pairs") List<Quantity> pair) {
        Quantity a = pair.get(0);
        Quantity back = a.to(pair.get(1).unit()).to(a.unit());
        BigDecimal error = back.amount().subtract(a.amount()).abs();
        assertTrue(error.compareTo(a.amount().abs().movePointLeft(32)) <= 0, () -> a + " came back as " + back);
    }

    @Property
    void amountIn_isTheConvertedAmount(@ForAll("pairs") List<Quantity> pair) {
        Unit other = pair.get(1).unit();
        assertEquals(pair.get(0).to(other).amount().doubleValue(), pair.get(0).amountIn(other));
    }

    @Property
    void otherKinds_neverMix(@ForAll("quantities") Quantity a, @ForAll("quantities") Quantity b) {
        if (!a.unit().fits(b.unit())) {
            assertThrows(UnitMismatchException.class, () -> a.plus(b));
            assertThrows(UnitMismatchException.class, () -> a.compareTo(b));
        }
    }
}
