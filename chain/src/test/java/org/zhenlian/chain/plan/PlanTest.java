package org.zhenlian.chain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;

class PlanTest {
    /** Ware needs melt and mould; both cover half, so that neither alone lets more be made. */
    static Atelier halves() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .uses("ware", "mould", 1)
                .runs("works", "ware", 100)
                .recipe("melt")
                .runs("kiln", "melt", 50)
                .recipe("mould")
                .runs("shop", "mould", 50);
    }

    /** One long ladder: melt is short, and its by-product slag is unsold; brick could use it. */
    private static Atelier slag() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runs("works", "ware", 100)
                .recipe("melt")
                .makes("melt", "slag", 0.5)
                .uses("melt", "sand", 2)
                .runs("kiln", "melt", 80)
                .outside("sand", Availability.UNLIMITED)
                .recipe("brick")
                .uses("brick", "slag", 2)
                .uses("brick", "sand", 1)
                .uses("brick", "gold", 0.1)
                .recipe("wool")
                .uses("wool", "slag", 1)
                .runsElsewhere("woolworks", "wool", 10);
    }

    private static List<String> ids(List<Action> actions) {
        return actions.stream().map(Action::id).toList();
    }

    private static List<String> steps(Plan plan) {
        return plan.steps().stream().map(s -> s.action().id()).toList();
    }

    private static Plan plan(Chain chain, PlanOptions options) {
        return chain.plan(options);
    }

    private static final Weights OUTPUT = new Weights(1, 0, 0, 0);

    /** With many candidates effects are not replayed for the first lines; print() has them. */
    @Test
    void manyCandidates_toStringShowsWhatIsLacking_printTheEffects() {
        Atelier atelier = new Atelier().recipe("ware").runs("works", "ware", 100);
        for (int i = 0; i < Scores.MANY; i++) {
            atelier.uses("ware", "part" + i, 1 + i);
        }
        Plan plan = Plan.of(atelier.chain("ware").within(Atelier.HOME).gaps(), PlanOptions.of(2));
        assertTrue(plan.toString().contains("NO_PRODUCER"), plan.toString());
        assertTrue(plan.toString().length() <= 900);
        assertEquals(2, plan.print().split("effect: output from", -1).length - 1);
    }

    @Test
    void actions_answerEachGap() {
        Actions actions = Actions.of(slag().chain("ware").within(Atelier.HOME).gaps());
        assertEquals(
                List.of("recruit:sand", "expand:melt", "second_source:melt", "extend:slag:wool", "extend:slag:brick"),
                ids(actions.list()));
        assertEquals(1, actions.ofKind(ActionKind.RECRUIT).size());
        for (Action action : actions.list()) {
            assertTrue(!action.because().zh().isEmpty() && !action.unless().en().isEmpty());
        }
    }

    @Test
    void extension_isSizedToUseAll_andSaysWhatIsMissing() {
        Action brick = Actions.of(slag().chain("ware").within(Atelier.HOME).gaps())
                .ofKind(ActionKind.EXTEND)
                .get(1);
        Extension way = brick.extension().orElseThrow();
        assertEquals(List.of("sand"), way.here());
        assertEquals(List.of("gold"), way.missing());
        assertTrue(way.valueAdded().isEmpty());
        assertEquals(
                Shock.recruit("brick", Quantity.of(20, "t"), Atelier.HOME)
                        .toString()
                        .replaceAll("\\D", ""),
                brick.shock().toString().replaceAll("\\D", ""));
        assertTrue(
                brick.because().en().contains("1 not (gold); value added unknown"),
                brick.because().en());
    }

    @Test
    void extension_priced_namesTheValueAdded() {
        Chain chain = slag().price("brick", 30)
                .price("slag", 2)
                .price("sand", 3)
                .price("gold", 10)
                .chain("ware");
        Action brick = Actions.of(chain.within(Atelier.HOME).gaps())
                .ofKind(ActionKind.EXTEND)
                .get(1);
        assertTrue(
                brick.because().en().endsWith("value added 22 元/t"),
                brick.because().en());
        assertEquals(22, brick.extension().orElseThrow().valueAdded().orElseThrow(), 1e-9);
    }

    @Test
    void extension_atALoss_saysSo() {
        Chain chain = slag().price("wool", 1).price("slag", 2).chain("ware");
        Action wool = Actions.of(chain.within(Atelier.HOME).gaps())
                .ofKind(ActionKind.EXTEND)
                .get(0);
        assertTrue(
                wool.because().en().endsWith("value added -1 元/t"),
                wool.because().en());
    }

    @Test
    void complementaryPair_isWorthNothingApart_soGreedyByOutputStops() {
        Plan plan = plan(halves().chain("ware"), PlanOptions.of(3).withWeights(OUTPUT));
        assertEquals(List.of(), steps(plan));
        assertEquals(List.of("expand:melt", "expand:mould"), ids(plan.exact()));
        assertEquals(0.5, plan.regret(), 1e-9);
        ActionPair pair = plan.pairs().get(0);
        assertEquals("expand:melt", pair.first().id());
        assertEquals("expand:mould", pair.second().id());
        assertEquals(0.5, pair.surplus(), 1e-9);
        assertTrue(plan.print().contains("better together: expand:melt and expand:mould"), plan.print());
        assertTrue(plan.toString().contains("no action gains anything alone"), plan.toString());
    }

    @Test
    void complementaryPair_withAllWeights_isTakenStepByStep() {
        Plan plan = halves().chain("ware").plan(2);
        assertEquals(List.of("expand:melt", "expand:mould"), steps(plan));
        assertEquals(Interval.of(1), plan.steps().get(1).effect().after().output());
        assertEquals(0, plan.regret(), 1e-12);
        assertEquals(GapKind.SHORT, plan.steps().get(0).effect().closed().get(0).kind());
    }

    @Test
    void prices_showOutputInYuan() {
        Plan plan = halves().price("ware", 20).chain("ware").plan(2);
        assertEquals("1,000 元/a", plan.steps().get(0).effect().outputBefore().toString());
        assertEquals("2,000 元/a", plan.steps().get(1).effect().outputAfter().toString());
    }

    private static Project project(String id, Shock shock, double cost, Criteria criteria) {
        return new Project(id, Names.of("项目", id), shock, Optional.of(Quantity.of(cost, "万元")), criteria);
    }

    private static Criteria marks(double points) {
        return new Criteria(
                Optional.of(new Criteria.Mark(points, "panel")), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void marks_breakTies_andOverrideNothing() {
        Shock same = Shock.scale("kiln", 1.5);
        PlanOptions options = PlanOptions.of(1)
                .withProject(project("a", same, 1, marks(2)))
                .withProject(project("b", same, 1, marks(3)))
                .withProject(project("c", Shock.all(), 1, marks(10)));
        Plan plan = plan(halves().chain("ware"), options);
        List<String> ranking = plan.ranking().stream().map(s -> s.action().id()).toList();
        assertTrue(ranking.indexOf("project:b") < ranking.indexOf("project:a"), ranking.toString());
        assertTrue(ranking.indexOf("project:a") < ranking.indexOf("project:c"), ranking.toString());
        assertTrue(
                plan.notes().get(0).en().contains("technology content"),
                plan.notes().toString());
        assertTrue(plan.print().contains("market potential 3 (panel), technology content unknown"), plan.print());
    }

    @Test
    void budget_takesTheBestPerYuan_andLeavesOutUnknownCosts() {
        PlanOptions options = PlanOptions.of(5)
                .withProject(
                        project("big", Shock.all(Shock.scale("kiln", 2), Shock.scale("shop", 2)), 100, Criteria.NONE))
                .withProject(
                        project("small", Shock.all(Shock.scale("kiln", 1.5), Shock.scale("shop", 1.5)), 10, marks(1)))
                .withBudget(Quantity.of(105, "万元"));
        Plan plan = plan(halves().chain("ware"), options);
        assertEquals(List.of("project:small"), steps(plan));
        assertEquals(List.of("project:big"), ids(plan.exact()));
        assertTrue(plan.regret() > 0);
        assertTrue(plan.notes().get(0).en().startsWith("left out of the budget, cost unknown: expand:melt"));
        Plan costed = plan(halves().chain("ware"), options.withCost("expand:melt", Quantity.of(1, "元")));
        assertEquals("expand:melt", steps(costed).get(0));
    }

    @Test
    void contradictoryProjects_areNotCombined() {
        PlanOptions options = PlanOptions.of(3)
                .withProject(project("x", Shock.supply("melt", "14", Quantity.of(10, "t")), 1, Criteria.NONE))
                .withProject(project("y", Shock.supply("melt", "14", Quantity.of(90, "t")), 1, Criteria.NONE));
        Plan plan = plan(halves().chain("ware"), options);
        assertFalse(steps(plan).containsAll(List.of("project:x", "project:y")), plan.print());
        assertTrue(plan.pairs().stream()
                .noneMatch(p ->
                        p.first().project().isPresent() && p.second().project().isPresent()));
    }

    @Test
    void unknownFinalCapacity_outputDoesNotCount_andSaysSo() {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runsUnknown("works", "ware")
                .recipe("melt")
                .runs("kiln", "melt", 5)
                .chain("ware");
        Plan plan = chain.plan(3);
        assertTrue(
                plan.notes().get(0).en().startsWith("output does not count"),
                plan.notes().toString());
    }

    @Test
    void figures_outOfRange_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> PlanOptions.of(-1));
        assertThrows(IllegalArgumentException.class, () -> PlanOptions.of(1).withExact(5, 1));
        assertThrows(IllegalArgumentException.class, () -> PlanOptions.of(1).withBudget(Quantity.of(1, "t")));
        assertThrows(IllegalArgumentException.class, () -> new Weights(-1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Criteria.Mark(11, ""));
        assertThrows(IllegalArgumentException.class, () -> project(" ", Shock.all(), 1, Criteria.NONE));
        Project one = project("one", Shock.all(), 1, Criteria.NONE);
        assertThrows(
                IllegalArgumentException.class,
                () -> PlanOptions.of(1).withProject(one).withProject(one));
    }

    @Test
    void attractionList_tellsWhatIsFoundAndWhomToAsk() {
        AttractionList list =
                slag().chain("ware").within(Scope.of(Atelier.HOME)).attractionList();
        Wanted wool = list.list().stream()
                .filter(w -> w.product().id().equals("wool"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("kiln"), wool.inputsHere().get("slag"));
        assertEquals(List.of("woolworks"), wool.ask());
        assertEquals(List.of(), wool.customers());
        Wanted melt = list.list().stream()
                .filter(w -> w.product().id().equals("melt"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("works"), melt.customers());
        assertEquals(List.of("sand"), melt.inputsToBring());
        assertEquals("100 t/a", melt.full().orElseThrow().toString());
        assertTrue(list.print().contains("whom to ask: woolworks"), list.print());
        assertTrue(list.toString().length() <= 900);
    }
}
