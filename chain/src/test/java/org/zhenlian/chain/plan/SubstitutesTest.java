package org.zhenlian.chain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;

/** The action SUBSTITUTE: what is suggested, on which evidence, and what it is worth. */
class SubstitutesTest {
    private static InputGroup fuel(Input... inputs) {
        return new InputGroup("fuel", List.of(inputs));
    }

    private static Input of(String product, double amount) {
        return Input.of(product, Atelier.tonnes(amount));
    }

    /** Ware is fired with coal, which is lacking here; there is gas enough. */
    private static Atelier fired(Input... inputs) {
        return new Atelier()
                .recipe("ware")
                .usesAny("ware", fuel(inputs))
                .runs("works", "ware", 10)
                .outside("coal", Availability.NONE)
                .recipe("gas")
                .runs("well", "gas", 100);
    }

    private static List<Action> substitutes(Atelier atelier) {
        return Actions.of(atelier.chain("ware").within(Atelier.HOME).gaps()).ofKind(ActionKind.SUBSTITUTE);
    }

    private static Input by(Action action) {
        return ((Shock.Substitute) action.shock()).by();
    }

    @Test
    void alternativeOfTheSameGroup_isSuggested_andTakesTheWholeShare() {
        Chain chain = fired(of("coal", 1), of("gas", 0.5)).chain("ware");
        Action action = Actions.of(chain.within(Atelier.HOME).gaps())
                .ofKind(ActionKind.SUBSTITUTE)
                .get(0);
        assertEquals("substitute:coal:ware:gas", action.id());
        assertTrue(action.because()
                .en()
                .endsWith("to be done: ware uses gas instead, which is to be had, as recipe ware shows"));
        assertTrue(action.because().zh().contains("改用gas"));
        Chain after = chain.with(action.shock().applyTo(chain.atlas()));
        assertEquals(Interval.of(5), after.within(Atelier.HOME).gaps().balance().need("gas"));
        assertEquals(Interval.ZERO, after.within(Atelier.HOME).gaps().balance().need("coal"));
        assertEquals(
                Interval.of(10), after.within(Atelier.HOME).gaps().balance().supply("ware"));
    }

    @Test
    void otherRecipeOfTheSameProduct_isEvidence() {
        Atelier named = fired(of("coal", 1)).recipe("newer", "ware").usesAny("newer", fuel(of("gas", 0.4)));
        List<Action> found = substitutes(named);
        assertEquals(1, found.size());
        assertEquals("substitute:coal:ware:gas", found.get(0).id());
        assertEquals(Optional.of(Atelier.tonnes(0.4)), by(found.get(0)).perRun());
        Atelier ratio = fired(of("coal", 2))
                .recipe("newer", "ware")
                .usesAny("newer", new InputGroup("heat", List.of(of("coal", 1), of("gas", 0.25))));
        assertEquals(
                "0.5 t",
                by(substitutes(ratio).get(0)).perRun().orElseThrow().value().toString());
    }

    @Test
    void ratioOfAmountsThatAreNotKnown_isNotKnown() {
        Input some = new Input(
                "gas", Optional.empty(), OptionalDouble.empty(), of("gas", 1).criticality());
        Atelier ratio = fired(of("coal", 2))
                .recipe("newer", "ware")
                .usesAny("newer", new InputGroup("heat", List.of(of("coal", 1), some)));
        assertEquals(Optional.empty(), by(substitutes(ratio).get(0)).perRun());
    }

    @Test
    void withoutEvidenceOrSupply_nothingIsSuggested() {
        assertEquals(List.of(), substitutes(fired(of("coal", 1))));
        Atelier otherProduct = fired(of("coal", 1))
                .recipe("brick")
                .usesAny("brick", new InputGroup("heat", List.of(of("coal", 1), of("gas", 1))));
        assertEquals(List.of(), substitutes(otherProduct));
        assertEquals(List.of(), substitutes(fired(of("coal", 1), of("wood", 1))));
        Atelier declared = fired(of("coal", 1), of("wood", 1)).outside("wood", Availability.UNLIMITED);
        assertEquals("substitute:coal:ware:wood", substitutes(declared).get(0).id());
    }

    @Test
    void whatIsMadeOfTheProduct_isNoSubstitute() {
        Atelier loop = fired(of("coal", 1), of("tar", 1))
                .recipe("tar")
                .uses("tar", "ware", 0.1)
                .runs("still", "tar", 100)
                .outside("tar", Availability.UNLIMITED);
        assertEquals(List.of(), substitutes(loop));
    }

    @Test
    void plan_valuesItByReplay() {
        Atelier atelier = fired(of("coal", 1), of("gas", 0.5));
        Chain chain = atelier.chain("ware");
        Plan plan = chain.plan(PlanOptions.of(1));
        PlanStep alone = plan.ranking().stream()
                .filter(s -> s.action().kind() == ActionKind.SUBSTITUTE)
                .findFirst()
                .orElseThrow();
        assertEquals(
                Worth.of(
                        chain.whatIf(alone.action().shock()).gapsAfter(),
                        Output.of(plan.gaps().balance())),
                alone.effect().after());
        assertTrue(alone.effect().gain() > 0, plan.print());
        assertTrue(
                alone.effect().closed().stream().anyMatch(g -> g.product().id().equals("coal")));
    }

    @Test
    void importForAnImport_isNoSubstitution() {
        Atelier imported = new Atelier()
                .recipe("ware")
                .usesAny("ware", fuel(of("coal", 1), of("gas", 1)))
                .runs("works", "ware", 10)
                .outside("coal", Availability.UNLIMITED)
                .outside("gas", Availability.UNLIMITED);
        assertEquals(List.of(), substitutes(imported));
    }
}
