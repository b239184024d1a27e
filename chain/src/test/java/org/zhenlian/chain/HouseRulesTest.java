package org.zhenlian.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.guard.Checked;
import org.zhenlian.core.guard.Comments;
import org.zhenlian.core.guard.HouseRules;

class HouseRulesTest {
    private static final Checked CHAIN = Checked.module("org.zhenlian.chain");
    private static final HouseRules RULES = new HouseRules(CHAIN);

    @Test
    void comments_areComplete() {
        assertEquals("", String.join("\n", new Comments(CHAIN).missing()));
    }

    @Test
    void packages_areDescribedAndNotCrowded() {
        assertEquals(List.of(), RULES.undescribedPackages());
        assertEquals(List.of(), RULES.crowdedPackages());
        assertEquals(List.of(), RULES.unmarkedPackages());
    }

    @Test
    void files_areShort() {
        assertEquals(List.of(), RULES.longFiles());
    }

    @Test
    void names_saySomething() {
        assertEquals(List.of(), RULES.vagueNames());
    }

    @Test
    void tests_areAllRun() {
        assertEquals(List.of(), RULES.skippedTests());
    }
}
