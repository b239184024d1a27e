package org.zhenlian.core.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.zhenlian.core.fixture.Rows.event;
import static org.zhenlian.core.fixture.Rows.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;

class TownTest {
    private static Town.Builder builder() {
        return Town.builder("yuci", Category.MANUFACTURING)
                .regions(List.of(RegionCode.of("140702")))
                .products(List.of("machine"));
    }

    private static Town with(TierEvent... events) {
        Town.Builder town = builder();
        List.of(events).forEach(town::event);
        return town.build();
    }

    /** Yuci: municipal in June 2023, provincial from December 2023; then, for the sake of the test, removed in 2025. */
    @ParameterizedTest
    @CsvSource({
        "2023-05-31, ",
        "2023-06-01, MUNICIPAL",
        "2023-11-30, MUNICIPAL",
        "2023-12-01, PROVINCIAL",
        "2024-07-01, PROVINCIAL",
        "2024-12-31, PROVINCIAL",
        "2025-01-01, ",
        "2026-01-01, "
    })
    void tier_followsTheHistory(LocalDate day, Tier tier) {
        Town town = with(event("2025", null), event("2023-12", Tier.PROVINCIAL), event("2023-06", Tier.MUNICIPAL));
        assertEquals(Optional.ofNullable(tier), town.tierOn(day));
    }

    @Test
    void demotion_isSeen() {
        Town town = with(event("2022-10-01", Tier.PROVINCIAL), event("2024-03-01", Tier.COUNTY));
        assertEquals(Optional.of(Tier.PROVINCIAL), town.tierOn(LocalDate.of(2024, 2, 29)));
        assertEquals(Optional.of(Tier.COUNTY), town.tierOn(LocalDate.of(2024, 3, 1)));
    }

    @Test
    void undatedEvent_countsAlwaysAndComesFirst() {
        Town town = with(event("2023", Tier.PROVINCIAL), event("", Tier.COUNTY));
        assertEquals(Optional.of(Tier.COUNTY), town.tierOn(LocalDate.of(1990, 1, 1)));
        assertEquals(Optional.of(Tier.PROVINCIAL), town.tierOn(LocalDate.of(2023, 1, 1)));
    }

    @Test
    void noHistory_noTier() {
        assertEquals(Optional.empty(), builder().build().tierOn(LocalDate.of(2024, 1, 1)));
    }

    @Test
    void orderOfAdding_doesNotMatter() {
        List<TierEvent> events = new ArrayList<>(List.of(
                event("2023-12", Tier.PROVINCIAL),
                event("2023-12-31", Tier.PROVINCIAL),
                event("2023", Tier.PROVINCIAL),
                event("2023", null),
                event("", Tier.COUNTY)));
        Town first = with(events.toArray(TierEvent[]::new));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertEquals(first, with(events.toArray(TierEvent[]::new)));
        }
    }

    @Test
    void scope_isItsRegionsUnderItsName() {
        Town town = builder()
                .names(Names.of("榆次", "Yuci"))
                .regions(List.of(RegionCode.of("140703"), RegionCode.of("140702")))
                .build();
        assertEquals(Scope.of("140702", "140703"), town.scope());
        assertEquals("榆次 140702+140703", town.scope().toString());
        assertEquals("yuci 榆次 Yuci, 140702+140703", town.toString());
    }

    @Test
    void noRegionOrProduct_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> town("a", "140702"));
        Town.Builder nowhere = Town.builder("a", Category.MANUFACTURING).products(List.of("p"));
        assertThrows(IllegalArgumentException.class, nowhere::build);
    }
}
