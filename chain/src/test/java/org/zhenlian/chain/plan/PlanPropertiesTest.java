package org.zhenlian.chain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.RandomChains;
import org.zhenlian.chain.fixture.RichChains;
import org.zhenlian.chain.gap.Rows;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.chain.whatif.WhatIf;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.region.Scope;

class PlanPropertiesTest {
    private static final Scope HERE = Scope.of("140727");
    private static final PlanOptions OPTIONS = PlanOptions.of(3).withExact(3, 4);

    private static Plan plan(Chain chain, PlanOptions options) {
        return chain.within(HERE).plan(options);
    }

    private static WhatIf replay(Chain chain, List<Action> actions) {
        return chain.within(HERE)
                .whatIf(Shock.all(actions.stream().map(Action::shock).toList()));
    }

    private static Worth worth(Plan plan, WhatIf replayed) {
        return Worth.of(replayed.gapsAfter(), Output.of(plan.gaps().balance()));
    }

    /** The score of a set of actions, reckoned anew. */
    private static double score(Chain chain, Plan plan, List<Action> actions) {
        boolean counts = chain.targets().stream()
                .anyMatch(t -> plan.gaps().balance().capacity(t.id()).low() > 0);
        Worth worth = worth(plan, replay(chain, actions));
        return worth.score(counts ? Weights.DEFAULTS : new Weights(0, 1, 1, 0.001));
    }

    /** Brute force: no set of the size of the plan among its best actions beats the exact answer, and greedy never does. */
    @Property(tries = 60)
    void greedy_isNoBetterThanExact_andExactIsTheBestOfAllSets(@ForAll long seed) {
        Chain chain = RichChains.of(seed, 5).chain("p0");
        Plan plan = plan(chain, OPTIONS);
        double exact = score(chain, plan, plan.exact());
        List<Action> greedy = plan.steps().stream().map(PlanStep::action).toList();
        assertTrue(plan.regret() >= 0, plan.print());
        assertEquals(exact - score(chain, plan, greedy), plan.regret(), 1e-8);
        List<Action> best =
                plan.ranking().stream().limit(4).map(PlanStep::action).toList();
        for (int bits = 0; bits < 1 << best.size(); bits++) {
            List<Action> set = new ArrayList<>();
            for (int i = 0; i < best.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(best.get(i));
                }
            }
            assertTrue(set.size() > 3 || score(chain, plan, set) <= exact + 1e-8, plan.print());
        }
    }

    @Property(tries = 60)
    void eachStep_isConfirmedByAReplay_andGains(@ForAll long seed) {
        Chain chain = RichChains.of(seed, 6).chain("p0");
        Plan plan = plan(chain, OPTIONS);
        List<Action> taken = new ArrayList<>();
        for (PlanStep step : plan.steps()) {
            assertEquals(worth(plan, replay(chain, taken)), step.effect().before());
            int gaps = replay(chain, taken).gapsAfter().size();
            taken.add(step.action());
            WhatIf after = replay(chain, taken);
            assertEquals(worth(plan, after), step.effect().after());
            assertEquals(
                    after.gapsAfter().size() - gaps,
                    step.effect().opened().size() - step.effect().closed().size());
            assertEquals(step.effect().gain(), step.gain(), 1e-8);
            assertTrue(step.gain() > 0);
        }
    }

    @Property(tries = 200)
    void recruitingAndExpanding_neverLowerWhatIsCertainToBeMade(@ForAll long seed) {
        check(RandomChains.plain(seed, 6).chain("p0"));
        check(RichChains.of(seed, 6).chain("p0"));
    }

    /** An expansion beside a newcomer once changed the mix in which he makes things. */
    @Example
    void expandingBesideANewcomer_leavesHisMix() {
        check(RichChains.of(-4743300190235930819L, 6).chain("p0"));
    }

    private static void check(Chain chain) {
        Plan plan = plan(chain, PlanOptions.of(4).withExact(0, 0));
        List<PlanStep> all = new ArrayList<>(plan.ranking());
        all.addAll(plan.steps());
        for (PlanStep step : all) {
            ActionKind kind = step.action().kind();
            if (kind == ActionKind.RECRUIT || kind == ActionKind.EXPAND || kind == ActionKind.EXTEND) {
                assertTrue(
                        step.effect().after().output().low()
                                >= step.effect().before().output().low() - 1e-9,
                        step::toString);
            }
        }
    }

    @Property(tries = 40)
    void rowsInAnyOrder_giveTheSamePlanToTheByte(@ForAll long seed, @ForAll long shuffle) {
        Atlas atlas = RichChains.of(seed, 6).atlas();
        List<Object> rows = new ArrayList<>(atlas.rows().toList());
        Collections.shuffle(rows, new Random(shuffle));
        AtlasBuilder shuffled = Atlas.builder(atlas.id()).names(atlas.names());
        rows.forEach(row -> Rows.add(shuffled, row));
        Chain one = Chain.of(atlas, "p0");
        Chain two = Chain.of(shuffled.build(), "p0");
        assertEquals(plan(one, OPTIONS).print(), plan(two, OPTIONS).print());
        assertEquals(one.attractionList().print(), two.attractionList().print());
    }

    @Property(tries = 40)
    void budget_isNeverExceeded(@ForAll long seed) {
        Chain chain = RichChains.of(seed, 6).chain("p0");
        Random random = new Random(seed);
        PlanOptions options = OPTIONS.withBudget(Quantity.of(10, "万元"));
        for (Action action : Actions.of(chain.within(HERE).gaps()).list()) {
            options = options.withCost(action.id(), Quantity.of(random.nextInt(8), "万元"));
        }
        Plan plan = plan(chain, options);
        double spent = plan.steps().stream()
                .mapToDouble(s -> s.action().cost().orElseThrow().amount().doubleValue())
                .sum();
        assertTrue(spent <= 10);
        assertTrue(plan.regret() >= 0);
    }

    @Property(tries = 60)
    void pairs_areWorthMoreTogether(@ForAll long seed) {
        Chain chain = RichChains.of(seed, 5).chain("p0");
        Plan plan = plan(chain, OPTIONS);
        double now = score(chain, plan, List.of());
        for (ActionPair pair : plan.pairs()) {
            double both = score(chain, plan, List.of(pair.first(), pair.second())) - now;
            double apart =
                    score(chain, plan, List.of(pair.first())) + score(chain, plan, List.of(pair.second())) - 2 * now;
            assertEquals(pair.surplus(), both - apart, 1e-8);
            assertTrue(pair.surplus() > 0);
        }
    }
}
