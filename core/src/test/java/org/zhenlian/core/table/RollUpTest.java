package org.zhenlian.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.table.RollUp.Level;
import org.zhenlian.core.table.RollUp.Made;

class RollUpTest {
    private static final Atlas SAMPLE = Atlases.sample();

    private static List<Made> amounts() {
        Random random = new Random(1);
        List<Made> amounts = new ArrayList<>();
        SAMPLE.capacities()
                .forEach(c -> amounts.add(
                        new Made(c.enterprise(), SAMPLE.recipe(c.recipe()).product(), random.nextDouble() * 1e6)));
        return amounts;
    }

    @Test
    void everyLevel_addsUpToTheSame() {
        RollUp rollUp = RollUp.of(SAMPLE, amounts());
        for (Level level : Level.values()) {
            double sum = rollUp.by(level).values().stream().mapToDouble(v -> v).sum();
            assertEquals(rollUp.total(), sum, 1e-9 * rollUp.total(), level.toString());
        }
        assertTrue(rollUp.by(Level.CITY).keySet().stream().allMatch(c -> c.endsWith("00")));
        assertTrue(rollUp.toString().startsWith("Roll-up of " + rollUp.list().size() + " amounts"));
    }

    @Test
    void amountsInAnyOrder_sameToTheByte() {
        List<Made> other = new ArrayList<>(amounts());
        Collections.shuffle(other, new Random(2));
        for (Level level : Level.values()) {
            assertEquals(
                    RollUp.of(SAMPLE, amounts()).by(level),
                    RollUp.of(SAMPLE, other).by(level));
        }
    }

    @Test
    void sectorsOfATable_showTheRest() {
        Made first = amounts().get(0);
        InputOutputTable table = InputOutputTable.flows("t")
                .sector("one")
                .sector("two")
                .output("one", 100)
                .output("two", 50)
                .build();
        RollUp rollUp = RollUp.of(
                SAMPLE,
                List.of(
                        new Made(first.enterprise(), first.product(), 60),
                        new Made(first.enterprise(), first.product(), 5)));
        List<RollUp.Cover> covers = rollUp.against(table, Map.of(first.product(), "one"));
        assertEquals(List.of(new RollUp.Cover("one", 65, 100, 35)), covers);
    }

    @Test
    void capacities_areAddedUpAsFarAsTheyAreKnown() {
        RollUp rollUp = RollUp.atCapacity(SAMPLE);
        for (Made made : rollUp.list()) {
            assertTrue(SAMPLE.yuan(made.product()).isExact(), made.toString());
        }
        assertFalse(rollUp.list().isEmpty());
        assertTrue(
                rollUp.missing().stream().allMatch(m -> m.matches("(capacity|price|amount) of .+")),
                rollUp.missing().toString());
        assertTrue(rollUp.toString().contains("left out: " + rollUp.missing().size()), rollUp.toString());
        long unknown = SAMPLE.capacities().stream()
                .filter(c -> c.perYear().isEmpty())
                .filter(c -> rollUp.missing().contains("capacity of " + c.enterprise() + " for " + c.recipe()))
                .count();
        assertEquals(
                SAMPLE.capacities().stream().filter(c -> c.perYear().isEmpty()).count(), unknown);
    }

    @Test
    void unknownEnterprise_isNamed() {
        assertThrows(
                UnknownIdException.class,
                () -> RollUp.of(
                        SAMPLE, List.of(new Made("nobody", amounts().get(0).product(), 1))));
        assertThrows(IllegalArgumentException.class, () -> new Made("a", "b", Double.NaN));
    }
}
