package org.zhenlian.chain.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.linkage.NextProduct.Reason;
import org.zhenlian.chain.plan.Criteria;
import org.zhenlian.chain.plan.Plan;
import org.zhenlian.chain.plan.PlanOptions;
import org.zhenlian.chain.plan.Project;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.indicator.ActivityTable;
import org.zhenlian.core.indicator.ProductSpace;

class NextProductsTest {
    /** Ware is made here from melt, which nobody here makes; tile and lamp could be made as well. */
    private static Chain chain() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .runs("works", "ware", 100)
                .recipe("melt")
                .uses("melt", "sand", 1)
                .recipe("tile")
                .uses("tile", "ware", 1)
                .recipe("lamp")
                .uses("lamp", "ware", 1)
                .uses("lamp", "wire", 1)
                .price("ware", 10)
                .price("lamp", 15)
                .price("wire", 7)
                .price("melt", 3)
                .price("sand", 1)
                .chain("ware");
    }

    /** Home makes ware; who makes ware often makes lamps, seldom tiles. */
    private static ProductSpace space() {
        return ProductSpace.ofPresence(ActivityTable.builder()
                .put("home", "ware", 1)
                .put("a", "ware", 1)
                .put("a", "lamp", 1)
                .put("b", "ware", 1)
                .put("b", "lamp", 1)
                .put("c", "tile", 1)
                .put("c", "cloth", 1)
                .absentIsZero()
                .build());
    }

    private static NextProducts next() {
        Chain chain = chain();
        return NextProducts.of(chain.balance(), space(), "home");
    }

    @Test
    void candidates_areOrderedByWhatSpeaksForThem() {
        NextProducts next = next();
        assertEquals(
                List.of("melt", "lamp", "tile"),
                next.list().stream().map(n -> n.product().id()).toList());
        NextProduct melt = next.list().get(0);
        assertEquals(Set.of(Reason.FILLS_GAP, Reason.ADDS_VALUE), melt.reasons());
        assertEquals(200, melt.lack().low());
        assertEquals(OptionalDouble.empty(), melt.density());
        assertEquals(2, melt.valueAdded().getAsDouble());
        assertEquals(List.of("sand"), melt.missing());
        NextProduct lamp = next.list().get(1);
        assertEquals(Set.of(Reason.DENSE), lamp.reasons());
        double f = 2.0 / 3;
        assertEquals(f / (1 + f), lamp.density().getAsDouble(), 1e-12);
        assertEquals(-2, lamp.valueAdded().getAsDouble());
        assertEquals(List.of("ware"), lamp.here());
        assertEquals(List.of("wire"), lamp.missing());
        assertEquals(Set.of(), next.list().get(2).reasons());
        assertEquals(f / (1 + f) / 3, next.averageDensity().getAsDouble(), 1e-12);
    }

    @Test
    void reasons_areToldInBothLanguages() {
        NextProduct melt = next().list().get(0);
        assertEquals(
                "melt: density unknown, the chain lacks 200 t/a, value added 2 元/t; of its inputs 0 can be had here, 1 not",
                melt.because().en());
        assertTrue(melt.because().zh().contains("本链缺口 200 t/a"), melt.because().zh());
        assertTrue(next().toString().startsWith("What to make next in "), next().toString());
    }

    @Test
    void aPlan_valuesACandidateAsAProject() {
        Chain chain = chain();
        NextProduct melt = next().list().get(0);
        Project project = new Project("melt", melt.product().names(), melt.shock(), Optional.empty(), Criteria.NONE);
        Plan plan = chain.plan(PlanOptions.of(1).withProject(project));
        assertTrue(plan.ranking().stream().anyMatch(a -> a.toString().contains("melt")), plan.toString());
    }

    @Test
    void placeThatTheSpaceDoesNotKnow_isNamed() {
        Chain chain = chain();
        assertThrows(UnknownIdException.class, () -> NextProducts.of(chain.balance(), space(), "nowhere"));
        ProductSpace alone = ProductSpace.ofPresence(ActivityTable.of(Map.of("home", Map.of("ware", 1.0))));
        assertEquals(
                OptionalDouble.empty(),
                NextProducts.of(chain.balance(), alone, "home").averageDensity());
    }
}
