package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Interval;

class SpecialisationTest {
    private static final double EPS = 1e-12;

    /** Totals: east 100, west 300; glass 80, iron 320. */
    private static ActivityTable.Builder two() {
        return ActivityTable.builder()
                .put("west", "iron", 280)
                .put("west", "glass", 20)
                .put("east", "glass", 60)
                .put("east", "iron", 40);
    }

    @Test
    void locationQuotient_byHand() {
        Specialisation s = Specialisation.of(two().build());
        assertEquals(3, s.locationQuotient("east", "glass").low(), EPS);
        assertEquals(0.5, s.locationQuotient("east", "iron").low(), EPS);
        assertEquals(1 / 3.0, s.locationQuotients("west").get("glass").low(), EPS);
        assertTrue(s.locationQuotient("east", "glass").isExact());
    }

    @Test
    void krugman_comparesWithTheWholeIncludingTheRegion() {
        Specialisation s = Specialisation.of(two().build());
        assertEquals(2 * (0.6 - 0.2), s.krugman("east").low(), EPS);
        assertEquals(2 * (0.2 - 20 / 300.0), s.krugman().get("west").low(), EPS);
    }

    @Test
    void hhi_ofARegionsActivities() {
        assertEquals(0.52, Specialisation.of(two().build()).hhi("east").low(), EPS);
    }

    @Test
    void zeroTotals_refusedAndNamed_restAnswered() {
        Specialisation s = Specialisation.of(two().put("north", "glass", 0)
                .put("north", "iron", 0)
                .put("east", "silk", 0)
                .absentIsZero()
                .build());
        assertEquals(List.of("region north", "activity silk"), s.empty());
        String region = assertThrows(IllegalArgumentException.class, () -> s.krugman("north"))
                .getMessage();
        String activity = assertThrows(IllegalArgumentException.class, () -> s.locationQuotient("east", "silk"))
                .getMessage();
        assertTrue(region.contains("region north"), region);
        assertTrue(activity.contains("activity silk"), activity);
        assertEquals(3, s.locationQuotient("east", "glass").low(), EPS);
        assertEquals(
                List.of("glass", "iron"),
                List.copyOf(s.locationQuotients("east").keySet()));
        assertEquals(List.of("east", "west"), List.copyOf(s.krugman().keySet()));
        assertTrue(s.toString().contains("region north"), s.toString());
    }

    @Test
    void absentPair_isUnknown_notZero() {
        Specialisation s = Specialisation.of(
                ActivityTable.of(Map.of("east", Map.of("glass", 60.0, "iron", 40.0), "west", Map.of("iron", 280.0))));
        assertEquals(Interval.UNKNOWN, s.table().amount("west", "glass"));
        Interval lq = s.locationQuotient("east", "glass");
        assertEquals(0.6, lq.low(), EPS);
        assertEquals(0.6 / (60 / 380.0), lq.high(), EPS);
        Interval own = s.locationQuotient("west", "glass");
        assertEquals(0, own.low(), EPS);
        assertTrue(own.high() > 1 && own.high() < 2, own.toString());
        assertTrue(s.krugman("west").high() <= 2);
    }

    @Test
    void statedAbsentIsZero_isZero() {
        ActivityTable table = ActivityTable.builder()
                .put("east", "glass", 60)
                .put("west", "iron", 280)
                .absentIsZero()
                .build();
        assertEquals(Interval.ZERO, table.amount("west", "glass"));
        assertEquals(Interval.ZERO, Specialisation.of(table).locationQuotient("west", "glass"));
        assertTrue(table.isExact());
    }

    @Test
    void unknownIds_nameWhatIsNear() {
        Specialisation s = Specialisation.of(two().build());
        String message =
                assertThrows(UnknownIdException.class, () -> s.krugman("eest")).getMessage();
        assertTrue(message.contains("region \"eest\"") && message.contains("east"), message);
        assertThrows(UnknownIdException.class, () -> s.locationQuotient("east", "gold"));
    }

    @Test
    void tableErrors_nameThePair() {
        String twice = assertThrows(IllegalArgumentException.class, () -> two().put("east", "iron", 1))
                .getMessage();
        assertTrue(twice.contains("east, iron") && twice.contains("40"), twice);
        String negative = assertThrows(IllegalArgumentException.class, () -> two().put("east", "silk", -1))
                .getMessage();
        assertTrue(negative.contains("east, silk"), negative);
        assertThrows(
                IllegalArgumentException.class, () -> ActivityTable.builder().build());
        assertThrows(
                IllegalArgumentException.class,
                () -> two().put("x", "a", 1.7e308).put("x", "b", 1.7e308).build());
        assertThrows(NullPointerException.class, () -> Specialisation.of(null));
    }

    @Test
    void order_isById() {
        ActivityTable table = two().build();
        assertEquals(List.of("east", "west"), table.regions());
        assertEquals(List.of("glass", "iron"), table.activities());
        assertEquals(Interval.of(20), table.row("west").get("glass"));
        assertEquals("2 regions x 2 activities", table.toString());
    }
}
