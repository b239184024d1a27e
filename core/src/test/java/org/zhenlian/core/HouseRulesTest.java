package org.zhenlian.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.guard.Checked;
import org.zhenlian.core.guard.Comments;
import org.zhenlian.core.guard.HouseRules;

class HouseRulesTest {
    private static final Checked CORE = Checked.module("org.zhenlian.core");
    private static final HouseRules RULES = new HouseRules(CORE);

    @Test
    void comments_areComplete() {
        assertEquals("", String.join("\n", new Comments(CORE).missing()));
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
