package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.Atlases;

class ScopeComparisonTest {
    @Test
    void gapOfTheCounty_closesInTheCity() {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runs("works", "ware", 10)
                .recipe("melt")
                .runsElsewhere("kiln", "melt", 50)
                .chain("ware");
        ScopeComparison all = chain.compare("140727", "1407", "14");
        ScopeComparison.Step step = all.steps().get(0);
        assertEquals(
                List.of(GapKind.NO_PRODUCER),
                step.changes().closed().stream()
                        .filter(g -> g.product().id().equals("melt"))
                        .map(Gap::kind)
                        .toList());
        assertEquals(
                "0 opened, 0 closed, 0 worsened, 0 eased",
                all.steps().get(1).changes().toString());
        assertTrue(step.toString().startsWith("祁县 140727 -> 晋中 140700: "), step.toString());
        assertTrue(all.print().contains("closed: melt NO_PRODUCER"), all.print());
    }

    @Test
    void noScopes_areRefused() {
        Chain chain = new Atelier().recipe("ware").chain("ware");
        assertThrows(IllegalArgumentException.class, chain::compare);
        assertEquals(List.of(), chain.compare("14").steps());
    }

    @Test
    void sample_fitsOnTheScreen() {
        String text = Chain.of(Atlases.sample(), "qixian-glassware")
                .compare("140727", "1407", "14")
                .toString();
        assertTrue(text.length() <= 900, text);
        assertTrue(text.lines().findFirst().orElseThrow().length() <= 80, text);
        assertTrue(text.contains("may lack inputs"), text);
    }
}
