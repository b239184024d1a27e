package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.zhenlian.core.fixture.Rows.enterprise;
import static org.zhenlian.core.fixture.Rows.glass;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Verdict;

class SupportersTest {
    private static final Optional<AsOf> Y2023 = Optional.of(AsOf.year(2023));

    /** A negative value is none. */
    private static SupplyLink sale(String supplier, String customer, String product, String asOf, double yuan) {
        return new SupplyLink(
                supplier,
                customer,
                product,
                asOf.isEmpty() ? Optional.empty() : Optional.of(AsOf.parse(asOf)),
                OptionalDouble.empty(),
                yuan < 0 ? OptionalDouble.empty() : OptionalDouble.of(yuan),
                Basis.illustrative(),
                "");
    }

    private static Supporters supporters(SupplyLink... links) {
        AtlasBuilder atlas = glass().add(enterprise("a", "140727", "甲厂"))
                .add(enterprise("b", "140727"))
                .add(enterprise("c", "140727"));
        List.of(links).forEach(atlas::add);
        return Supporters.of(atlas.build());
    }

    private static Range range(String low, String high) {
        return new Range(
                Optional.of(new BigDecimal(low)),
                high.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(high)));
    }

    @Test
    void supporters_areDistinctEnterprisesInBothDirections() {
        Supporters found = supporters(
                sale("c", "a", "sand", "2023", 1),
                sale("c", "a", "melt", "2023", 1),
                sale("c", "a", "melt", "2024", 1),
                sale("a", "c", "cup", "2023", 1),
                sale("a", "b", "cup", "2023", 1));
        assertEquals(List.of("b", "c"), found.supporters("甲厂"));
        assertEquals(List.of("a"), found.supporters("b"));
        assertEquals(List.of("e2"), found.supporters("e1"));
        assertEquals(4, found.linksBetween("a", "c").size());
        assertEquals(found.linksBetween("c", "a"), found.linksBetween("a", "c"));
    }

    @Test
    void products_limitTheLinks() {
        Atlas atlas = glass().add(enterprise("a", "140727"))
                .add(sale("a", "e1", "sand", "", 1))
                .build();
        assertEquals(List.of("a", "e2"), Supporters.of(atlas).supporters("e1"));
        assertEquals(List.of("a"), Supporters.of(atlas, Set.of("石英砂")).supporters("e1"));
        assertEquals(List.of(), Supporters.of(atlas, Set.of()).supporters("e1"));
        assertThrows(UnknownIdException.class, () -> Supporters.of(atlas, Set.of("gold")));
        assertThrows(UnknownIdException.class, () -> Supporters.of(atlas).supporters("nobody"));
    }

    @Test
    void trade_addsBothDirectionsExactly() {
        Supporters found = supporters(
                sale("a", "b", "cup", "2023", 0.1),
                sale("b", "a", "melt", "2023", 0.2),
                sale("b", "a", "sand", "2022", 5),
                sale("a", "c", "cup", "2023", 7));
        assertEquals(range("0.3", "0.3"), found.tradeBetween("a", "b", Y2023));
        assertEquals(found.tradeBetween("a", "b", Y2023), found.tradeBetween("b", "a", Y2023));
        assertEquals(range("5", "5"), found.tradeBetween("a", "b", Optional.of(AsOf.year(2022))));
        assertEquals(range("0.3", "0.3"), found.tradeBetween("a", "b", Optional.of(AsOf.parse("2023-01/2023-12"))));
    }

    @Test
    void trade_withoutYearIsOfTheLatestPeriod() {
        Supporters dated = supporters(sale("a", "b", "cup", "2023", 3), sale("a", "b", "cup", "2022", 4));
        assertEquals(range("3", "3"), dated.tradeBetween("a", "b", Optional.empty()));
        Supporters undated = supporters(sale("a", "b", "cup", "", 3), sale("b", "a", "sand", "", 4));
        assertEquals(range("7", "7"), undated.tradeBetween("a", "b", Optional.empty()));
    }

    @Test
    void trade_isALowerBoundWhereSomethingIsMissing() {
        Supporters noValue = supporters(sale("a", "b", "cup", "2023", 3), sale("b", "a", "sand", "2023", -1));
        assertEquals(range("3", ""), noValue.tradeBetween("a", "b", Y2023));
        Supporters undated = supporters(sale("a", "b", "cup", "2023", 3), sale("b", "a", "sand", "", 4));
        assertEquals(range("3", ""), undated.tradeBetween("a", "b", Y2023));
        Supporters half = supporters(sale("a", "b", "cup", "2023", 3), sale("b", "a", "sand", "2023-H1", 4));
        assertEquals(range("3", ""), half.tradeBetween("a", "b", Y2023));
        assertEquals(range("0", ""), supporters().tradeBetween("a", "b", Y2023));
        assertEquals(
                range("0", ""), supporters(sale("a", "b", "cup", "2022", 3)).tradeBetween("a", "b", Y2023));
    }

    @Test
    void coreSupport_isStrictlyMoreThanTenMillion() {
        BigDecimal threshold = BigDecimal.valueOf(10_000_000);
        Supporters exactly = supporters(sale("a", "b", "cup", "2023", 6e6), sale("b", "a", "sand", "2023", 4e6));
        assertEquals(Verdict.UNMET, exactly.tradeBetween("a", "b", Y2023).moreThan(threshold));
        Supporters more = supporters(sale("a", "b", "cup", "2023", 6e6), sale("b", "a", "sand", "2023", 4000000.01));
        assertEquals(Verdict.MET, more.tradeBetween("a", "b", Y2023).moreThan(threshold));
    }

    @Test
    void toString_saysWhere() {
        assertEquals(
                "Supporters in atlas glass: 2 enterprises with links",
                supporters().toString());
    }
}
