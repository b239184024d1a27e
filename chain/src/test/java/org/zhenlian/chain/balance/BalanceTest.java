package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.region.Scope;

class BalanceTest {
    private static final double EPS = 1e-9;
    private static final Scope HERE = Scope.of(Atelier.HOME);

    /** Ware of melt (2 each, 0.5 slag beside) and sand; melt of sand. */
    private static Atelier works() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .makes("ware", "slag", 0.5)
                .runs("works", "ware", 100)
                .runsElsewhere("far", "ware", 1000)
                .recipe("melt")
                .uses("melt", "sand", 3)
                .uses("melt", "slag", 0.1)
                .runs("furnace", "melt", 150)
                .runs("old-furnace", "melt", 30)
                .recipe("sand")
                .recipe("slag");
    }

    private static Balance atCapacity(Atelier atelier) {
        return atelier.chain("ware").within(HERE).balance();
    }

    private static void exact(double expected, Interval interval) {
        assertTrue(interval.isExact(), interval::toString);
        assertEquals(expected, interval.low(), EPS);
    }

    @Test
    void atCapacity_needAndSupply_areThoseOfTheCapacitiesHere() {
        Balance b = atCapacity(works());
        exact(100, b.capacity("ware"));
        exact(200, b.need("melt"));
        exact(180, b.capacity("melt"));
        exact(540, b.need("sand"));
        exact(0, b.capacity("sand"));
        exact(18, b.need("slag"));
        exact(50, b.coProduced("slag"));
        exact(50, b.supply("slag"));
        exact(0.9, b.coverage("melt"));
        exact(0, b.coverage("sand"));
        exact(1, b.coverage("slag"));
        exact(20, b.lack("melt"));
        exact(540, b.lack("sand"));
        exact(0, b.lack("slag"));
    }

    @Test
    void makers_areNamedWithWhatEachMakes() {
        Balance b = atCapacity(works());
        assertEquals(List.of("furnace", "old-furnace"), b.producers("melt"));
        assertEquals(List.of(), b.producers("slag"));
        assertEquals(List.of("works"), b.suppliers("slag"));
        assertEquals(List.of("works"), b.suppliers("ware"));
        assertEquals(Map.of("works", Interval.of(50)), b.suppliedAtCapacity("slag"));
        assertEquals(
                List.of("melt", "ware"),
                b.localRecipes().stream().map(r -> r.id()).toList());
        assertEquals(3, b.localCapacities().size());
        assertEquals(HERE, b.scope());
        assertEquals(Demand.atCapacity(), b.demand());
    }

    @Test
    void target_isReckonedThroughAndOnlyWhatCanBeMadeHereGivesCoProducts() {
        Balance b = works().chain("ware").within(HERE).balance(Demand.target(Map.of("ware", 300.0)));
        exact(300, b.need("ware"));
        exact(600, b.need("melt"));
        exact(200, b.lack("ware"));
        exact(50, b.coProduced("slag"));
        exact(180.0 / 600, b.coverage("melt"));
        assertNotEquals(Demand.atCapacity(), b.demand());
        assertEquals(Demand.target(Map.of("ware", 300.0)), b.demand());
        assertEquals(Demand.target(Map.of("ware", 300.0)).hashCode(), b.demand().hashCode());
    }

    @Test
    void unknownCapacity_isNamedWhereItIsMissed() {
        Balance b = atCapacity(works().runsUnknown("new-furnace", "melt"));
        assertEquals(180, b.capacity("melt").low(), EPS);
        assertEquals(Double.POSITIVE_INFINITY, b.capacity("melt").high());
        assertEquals(0.9, b.coverage("melt").low(), EPS);
        assertEquals(1, b.coverage("melt").high(), EPS);
        assertEquals(0, b.lack("melt").low(), EPS);
        assertEquals(20, b.lack("melt").high(), EPS);
        List<String> name = List.of("capacity of new-furnace for melt");
        assertEquals(name, b.missing("melt"));
        assertEquals(name, b.missingSupply("melt"));
        assertEquals(name, b.missing("sand"));
        assertEquals(List.of(), b.missingSupply("sand"));
        assertEquals(List.of(), b.missing("ware"));
    }

    @Test
    void unknownCapacity_ofWhatMakesCoProducts_leavesThemOpen() {
        Balance b = atCapacity(works().runsUnknown("new-works", "ware"));
        assertEquals(50, b.supply("slag").low(), EPS);
        assertEquals(List.of("capacity of new-works for ware"), b.missingSupply("slag"));
    }

    @Test
    void unknownAmount_isNamed() {
        Balance b = atCapacity(works().usesUnknown("melt", "soda").product("soda"));
        assertFalse(b.need("soda").isExact());
        assertEquals(1, b.missing("soda").size());
        assertEquals(List.of(), b.missingSupply("soda"));
    }

    @Test
    void fromOutside_isWhatTheAtlasSays() {
        assertEquals(Interval.UNKNOWN, atCapacity(works()).externalAmount("sand"));
        assertFalse(atCapacity(works()).importable("sand"));
        assertTrue(atCapacity(works().outside("sand", Availability.UNLIMITED)).importable("sand"));
        assertFalse(atCapacity(works().outside("sand", Availability.NONE)).importable("sand"));
        assertEquals(
                Interval.ZERO,
                atCapacity(works().outside("sand", Availability.NONE)).externalAmount("sand"));
        assertFalse(atCapacity(works().outside("sand", Availability.UNKNOWN)).importable("sand"));
        assertTrue(atCapacity(works().outside("sand", 540)).importable("sand"));
        assertFalse(atCapacity(works().outside("sand", 539)).importable("sand"));
        assertEquals(Interval.of(539), atCapacity(works().outside("sand", 539)).externalAmount("sand"));
        assertTrue(atCapacity(works().outside("sand", 539)).external("sand").isPresent());
    }

    @Test
    void printed_everyProductThatIsNeededOrSuppliedHasItsRow() {
        Balance b = atCapacity(works());
        assertEquals(
                List.of("ware", "melt", "slag", "sand"),
                b.products().stream().map(p -> p.id()).toList());
        assertTrue(b.toString().startsWith("Balance in ") && b.toString().endsWith(": 4 products"), b::toString);
        assertTrue(b.print().startsWith(b + "\n"), b::print);
        assertTrue(b.print().contains("90%"), b::print);
        assertEquals(List.of(), b.assumptions());
        assertEquals(b.need("sand"), b.purchases().balance().need("sand"));
    }
}
