package org.zhenlian.chain.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.leader.Coupling.Crossing;
import org.zhenlian.chain.leader.Coupling.Crossing.Kind;
import org.zhenlian.core.town.Town;

class CouplingTest {
    private static List<String> crossings(Works works) {
        return Coupling.of(works.atlas()).crossings().stream()
                .map(Crossing::toString)
                .toList();
    }

    private static Works towns() {
        return new Works().town("t").town("u");
    }

    private static Works partsAndWares() {
        return towns().enterprise("a", "t")
                .runs("a", "make-part")
                .enterprise("b", "u")
                .runs("b", "make-ware");
    }

    @Test
    void madeHereAndUsedThere_isPossible() {
        Coupling coupling = Coupling.of(partsAndWares().atlas());
        assertEquals(1, coupling.crossings().size());
        Crossing parts = coupling.crossings("t", "u").get(0);
        assertEquals(Kind.POSSIBLE, parts.kind());
        assertEquals("part", parts.product().id());
        assertEquals(List.of("a"), parts.sellers());
        assertEquals(List.of("b"), parts.buyers());
        assertFalse(parts.buyerMakesIt());
        assertEquals(List.of("supply links of part from t to u"), parts.missing());
        assertEquals(List.of(), coupling.crossings("u", "t"));
        assertEquals(
                "Parts could go from t to u (no link known), which does not make it",
                parts.because().en());
        assertEquals("t可向u供应部件（尚无供应关系记录），后者自己不生产", parts.because().zh());
    }

    @Test
    void linkBetweenTheTowns_makesItDeclared() {
        Crossing parts = Coupling.of(
                        partsAndWares().link("a", "b", "part", "2023").atlas())
                .crossings()
                .get(0);
        assertEquals(Kind.DECLARED, parts.kind());
        assertTrue(parts.fitsRecipes());
        assertEquals(1, parts.links().size());
        assertEquals(List.of(), parts.missing());
    }

    @Test
    void linkTheOtherWayOrOfAnotherProduct_declaresNothingElse() {
        assertEquals(
                List.of("part 部件: u -> t, DECLARED", "part 部件: t -> u, POSSIBLE"),
                crossings(partsAndWares().link("b", "a", "part", "2023")));
        assertEquals(
                List.of("paper 纸: t -> u, DECLARED", "part 部件: t -> u, POSSIBLE"),
                crossings(partsAndWares().link("a", "b", "paper", "2023")));
    }

    @Test
    void linkWithoutRecipes_isDeclaredAllTheSame() {
        Crossing paper = Coupling.of(
                        partsAndWares().link("a", "b", "paper", "2023").atlas())
                .crossings()
                .get(0);
        assertFalse(paper.fitsRecipes());
        assertEquals(List.of("a"), paper.sellers());
        assertEquals(List.of("b"), paper.buyers());
    }

    @Test
    void buyersTownThatMakesItToo_isTold() {
        Works works = partsAndWares().enterprise("c", "u").runs("c", "make-part");
        assertTrue(Coupling.of(works.atlas()).crossings("t", "u").get(0).buyerMakesIt());
    }

    @Test
    void enterpriseOfTwoTowns_countsForBothAndNeverSellsToItself() {
        Works alone = towns().enterprise("a", "t", "u").runs("a", "make-part").runs("a", "make-ware");
        assertEquals(List.of(), crossings(alone));
        Works another = towns().enterprise("a", "t", "u")
                .runs("a", "make-part")
                .runs("a", "make-ware")
                .enterprise("b", "u")
                .runs("b", "make-ware");
        Crossing only = Coupling.of(another.atlas()).crossings().get(0);
        assertEquals("part 部件: t -> u, POSSIBLE", only.toString());
        assertEquals(List.of("b"), only.buyers());
        assertTrue(only.buyerMakesIt());
    }

    @Test
    void capacityOfZero_makesNothingCross() {
        Works works =
                towns().enterprise("a", "t").runsNothingOf("a", "make-part").enterprise("b", "u");
        assertEquals(List.of(), crossings(works.runs("b", "make-ware")));
    }

    @Test
    void enterprisesWithoutTown_crossNothing() {
        assertEquals(List.of(), crossings(towns().runs("a", "make-part").link("a", "hub", "part", "2023")));
    }

    @Test
    void townsThatNoCharterLists_haveNoChain() {
        Coupling coupling = Coupling.of(towns().members("u").atlas());
        assertEquals(
                List.of("t"),
                coupling.townsWithoutChain().stream().map(Town::id).toList());
        assertEquals(
                "3 stages of 1 chains are served by no town; towns without chain: t; 0 products cross between towns, 0 of"
                        + " them by links",
                coupling.because().en());
        assertEquals(3, coupling.unserved().size());
    }

    @Test
    void matrix_showsServedStagesAndBracketsStrangers() {
        assertEquals(
                String.join("\n", "  town      1", "  t       1/3", "  u     (1/3)", "  1 works 器皿产业链, 3 stages"),
                Coupling.of(partsAndWares().members("t").atlas()).matrix());
    }
}
