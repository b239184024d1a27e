package org.zhenlian.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearMissTest {
    private static final List<String> KNOWN =
            List.of("quartz-sand", "soda-ash", "glass-melt", "cullet", "祁县玻璃器皿", "平遥牛肉", "sand");

    @Test
    void typo_findsTheWord() {
        assertEquals(List.of("quartz-sand", "sand"), NearMiss.of("quarz-sand", KNOWN));
        assertEquals(List.of("cullet"), NearMiss.of("Cullte", KNOWN));
    }

    @Test
    void partOfAWord_findsTheWhole() {
        assertEquals(List.of("祁县玻璃器皿"), NearMiss.of("玻璃", KNOWN));
        assertEquals(List.of("sand", "quartz-sand"), NearMiss.of("SAND", KNOWN));
    }

    @Test
    void chineseWordOfTwo_mayHaveOneWrongCharacter() {
        List<String> known = List.of("纯碱", "硼酸", "石英砂", "生铁", "soda");
        assertEquals(List.of("纯碱"), NearMiss.of("纯硷", known));
        assertEquals(List.of("纯碱"), NearMiss.of("烧碱", known));
        assertEquals(List.of(), NearMiss.of("木材", known));
        assertEquals(List.of(), NearMiss.of("so", List.of("no")), "two letters are too few to go by");
        assertEquals("Did you mean \"生铁\"?", NearMiss.hint("生贴", known, "None."));
    }

    @Test
    void nothingLikeIt_findsNothing() {
        assertEquals(List.of(), NearMiss.of("aluminium", KNOWN));
        assertEquals(List.of(), NearMiss.of("", KNOWN));
        assertEquals(List.of(), NearMiss.of("x", List.of("", "y")));
    }

    @Test
    void atMostThree_nearestFirst_tiesInOrder() {
        List<String> known = new ArrayList<>(List.of("abcdef1", "abcdef2", "abcdef3", "abcdef", "abcdef4"));
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(known, new Random(seed));
            assertEquals(List.of("abcdef", "abcdef1", "abcdef2"), NearMiss.of("abcdef", known));
        }
    }

    @Test
    void veryLongWords_areCut() {
        String word = "x".repeat(1_000_000);
        assertTrue(NearMiss.of(word, List.of("y".repeat(1_000_000))).isEmpty());
    }

    @Test
    void hint_asksOrAdvises() {
        assertEquals("Did you mean \"cullet\"?", NearMiss.hint("cullett", KNOWN, "None."));
        assertEquals("Did you mean \"sand\" or \"quartz-sand\"?", NearMiss.hint("sand", KNOWN, "None."));
        assertEquals("None.", NearMiss.hint("aluminium", KNOWN, "None."));
    }
}
