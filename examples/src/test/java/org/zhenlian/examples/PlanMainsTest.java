package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.examples.Printed.run;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.plan.Wanted;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;

class PlanMainsTest {
    private static final Atlas SAMPLE = Atlases.sample();

    @Test
    void attractProjects_default_fillsScrapFirst_andSaysWhyNotSand() {
        String out = run(AttractProjects::main);
        Chain chain = Chain.of(SAMPLE, "taigu-malleable-iron");
        assertTrue(out.startsWith(chain.plan(3).toString()), out);
        assertTrue(out.contains("1. RECRUIT 补链 recruit:scrap-steel"), out);
        assertTrue(out.contains("about recycled-sand\n  no action: "), out);
        for (Wanted wanted : chain.attractionList().list()) {
            assertTrue(out.contains(wanted.toString()), wanted.toString());
        }
        assertTrue(run(AttractProjects::main, "taigu-tcm").startsWith("Plan of taigu-tcm"));
    }

    @Test
    void systemicEnterprises_default_ranksTen() {
        String out = run(SystemicEnterprises::main);
        boolean declared = SAMPLE.links().size() > 0;
        assertTrue(out.startsWith(declared ? "declared links" : "ILLUSTRATIVE"), out);
        assertEquals(10, out.lines().filter(l -> l.startsWith("closing ")).count(), out);
        assertTrue(out.contains("Cascade: "), out);
    }

    @Test
    void chainLeaderBriefing_default_hasEveryAnswer() {
        String out = run(ChainLeaderBriefing::main);
        Chain chain = Chain.of(SAMPLE, "malleable-iron");
        assertEquals(8, out.lines().filter(l -> l.startsWith("## ")).count());
        assertTrue(out.contains(chain.charterCheck(LocalDate.of(2023, 9, 8)).toString()), out);
        assertTrue(out.contains(chain.stages().toString()), out);
        assertTrue(out.contains(chain.plan(3).toString()), out);
        assertTrue(out.contains(chain.attractionList().toString()), out);
    }
}
