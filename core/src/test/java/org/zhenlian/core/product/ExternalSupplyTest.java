package org.zhenlian.core.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Rows.figure;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.region.RegionCode;

class ExternalSupplyTest {
    private static ExternalSupply of(Availability availability, String limit) {
        return new ExternalSupply(
                "sand",
                RegionCode.of("14"),
                availability,
                limit.isEmpty() ? Optional.empty() : Optional.of(figure(limit)),
                "",
                Basis.illustrative(),
                "");
    }

    @ParameterizedTest
    @EnumSource
    void withoutLimit_isAlwaysLegal(Availability availability) {
        assertTrue(of(availability, "").perYear().isEmpty());
    }

    @Test
    void limit_isKept() {
        assertEquals(Optional.of(figure("5 t")), of(Availability.LIMITED, "5 t").perYear());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LIMITED")
    void limitOfTheUnlimited_isRefused(Availability availability) {
        assertThrows(IllegalArgumentException.class, () -> of(availability, "5 t"));
    }

    @Test
    void negativeLimit_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> of(Availability.LIMITED, "-5 t"));
    }

    @Test
    void shortForms_equalTheLongOnes() {
        Figure limit = Figure.of(Quantity.parse("3 t"), Basis.derived("x")).withAsOf("2023");
        RegionCode home = RegionCode.of("14");
        assertEquals(
                new ExternalSupply(
                        "p",
                        home,
                        Availability.LIMITED,
                        Optional.of(limit),
                        "Hebei",
                        limit.asOf(),
                        limit.basis(),
                        "by rail"),
                ExternalSupply.limited("p", home, limit).withOrigin("Hebei").withNote("by rail"));
        assertEquals(
                new ExternalSupply(
                        "p", home, Availability.NONE, Optional.empty(), "", Optional.empty(), limit.basis(), ""),
                ExternalSupply.of("p", home, Availability.NONE, limit.basis()));
    }
}
