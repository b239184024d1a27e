package org.zhenlian.chain.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.table.InputOutputTable;

class RecipeTableTest {
    private static Atelier atelier() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1.2)
                .makes("ware", "cullet", 0.2)
                .recipe("melt")
                .uses("melt", "sand", 0.7)
                .uses("melt", "cullet", 0.3)
                .price("ware", 20)
                .price("melt", 4)
                .price("sand", 1);
    }

    @Test
    void byQuantity_needsWhatTheRequirementsSay() {
        Chain chain = atelier().chain("ware");
        InputOutputTable table = RecipeTable.byQuantity(chain.technology(), Map.of("ware", 100.0));
        var requirements = chain.requirements("ware", 100);
        for (String product : new String[] {"ware", "melt", "sand"}) {
            assertEquals(requirements.need(product).low(), table.output(product), 1e-9, product);
        }
        assertEquals("t", table.unit());
        assertEquals(0.7, Linkages.of(table).leontief("sand", "melt"), 1e-12);
    }

    @Test
    void byValue_weighsWithPrices() {
        Chain chain = atelier().price("cullet", 2).chain("ware");
        InputOutputTable table = RecipeTable.byValue(chain.technology(), Map.of("ware", 100.0));
        assertEquals(1.2 * 4 / 20, table.coefficient("melt", "ware"), 1e-12);
        assertEquals(-0.2 * 2 / 20, table.coefficient("cullet", "ware"), 1e-12);
        assertEquals(2000, table.output("ware"), 1e-9);
        assertEquals(120 * 4, table.output("melt"), 1e-9);
        Identities.check(
                Linkages.of(RecipeTable.byValue(chain.technology(), Map.of("ware", 1.0, "cullet", 9.0))), 1e-9);
    }

    @Test
    void whatIsMissing_isNamed() {
        Chain unpriced = atelier().chain("ware");
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> RecipeTable.byValue(unpriced.technology(), Map.of("ware", 1.0)))
                .getMessage();
        assertTrue(said.contains("1 products have no price: cullet"), said);
        Chain vague = atelier().usesUnknown("melt", "soda").chain("ware");
        said = assertThrows(
                        IllegalArgumentException.class,
                        () -> RecipeTable.byQuantity(vague.technology(), Map.of("ware", 1.0)))
                .getMessage();
        assertTrue(said.contains("soda per run of melt is unknown"), said);
        assertThrows(
                UnknownIdException.class, () -> RecipeTable.byQuantity(unpriced.technology(), Map.of("wares", 1.0)));
    }
}
