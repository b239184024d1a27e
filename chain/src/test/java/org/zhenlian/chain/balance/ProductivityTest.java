package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.fixture.UnproductiveChain;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;

class ProductivityTest {
    private static List<Issue> issues(Atelier atelier) {
        return Productivity.check(atelier.chain("ware").technology()).list();
    }

    private static Atelier loop(double turn) {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .recipe("melt")
                .uses("melt", "cullet", turn)
                .recipe("cullet")
                .uses("cullet", "melt", 1);
    }

    @Test
    void loopThatUsesMoreThanItMakes_isAnErrorOfItsFirstRecipe() {
        List<Issue> issues = issues(loop(1.25));
        assertEquals(1, issues.size());
        assertEquals(IssueCode.UNPRODUCTIVE_LOOP, issues.get(0).code());
        assertEquals("recipe:cullet", issues.get(0).subject());
        assertEquals("inputs", issues.get(0).field());
        assertTrue(
                issues.get(0).toString().contains("consumes 1.118 for every 1"),
                issues.get(0).toString());
    }

    @Test
    void loopThatLeavesSomething_isNone() {
        assertEquals(List.of(), issues(loop(0.75)));
    }

    /** Recipes with earlier ids that only take from the loop, or only give to it. */
    @Test
    void blame_fallsOnWhoMakesTheLoopOutOfTheLoop() {
        Atelier atelier = loop(8).recipe("a-user", "bottle")
                .uses("a-user", "melt", 1)
                .recipe("a-maker", "melt")
                .uses("a-maker", "sand", 1);
        assertEquals(
                "recipe:cullet",
                issues(atelier.uses("ware", "bottle", 1)).get(0).subject());
    }

    @Test
    void eachLoop_isAnErrorOfItsOwn() {
        Atelier atelier = loop(2).uses("ware", "iron", 1)
                .recipe("iron")
                .uses("iron", "scrap", 2)
                .recipe("scrap")
                .uses("scrap", "iron", 1);
        assertEquals(2, issues(atelier).size());
        assertEquals(1, UnproductiveChain.of(3, 1.5).chain().check().errors().size());
    }
}
