package org.zhenlian.chain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.town.Town;

class PlanSampleTest {
    private static final Atlas SAMPLE = Atlases.sample();

    @Test
    void everyTown_hasAPlanAndAListThatFit() {
        for (Town town : SAMPLE.towns()) {
            Chain chain = Chain.of(SAMPLE, town.id());
            Plan plan = chain.plan(1);
            assertTrue(plan.toString().length() <= 900, plan.toString());
            assertTrue(plan.regret() >= 0);
            assertTrue(chain.attractionList().toString().length() <= 900);
            assertTrue(plan.actions().toString().length() <= 900);
        }
    }

    /** Scrap is the costliest of what comes wholly from outside; recycled sand gives no action, for want of a figure. */
    @Test
    void taigu_fillsScrapUpstream_andSaysWhyNotRecycledSand() {
        Plan plan = Chain.of(SAMPLE, "taigu-malleable-iron").plan(1);
        assertEquals("recruit:scrap-steel", plan.steps().get(0).action().id());
        List<String> sand = plan.actions().about("recycled-sand");
        String why = "figures are missing, not plants: capacity of taigu-kanaif for malleable-casting; capacity of "
                + "taigu-longcheng for malleable-casting; capacity of taigu-longcheng for sand-reclamation";
        assertTrue(sand.contains("no action: recycled-sand DATA_MISSING: " + why), sand + "");
        assertEquals(
                List.of("no action: waste-sand DATA_MISSING: " + why),
                plan.actions().about("waste-sand"));
        assertThrows(UnknownIdException.class, () -> plan.actions().about("nothing"));
    }
}
