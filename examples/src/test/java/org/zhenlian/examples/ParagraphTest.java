package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zhenlian.core.text.TextTable;

class ParagraphTest {
    @Test
    void of_shortText_isItself() {
        assertEquals("  a b", Paragraph.of("  a b", "    "));
    }

    @Test
    void of_longEnglish_breaksBetweenWords() {
        String broken = Paragraph.of("word ".repeat(50), "  ");
        broken.lines().forEach(l -> assertTrue(TextTable.width(l) <= Paragraph.WIDTH, l));
        assertEquals("word ".repeat(50).strip(), broken.replaceAll("\\s+", " "));
    }

    @Test
    void of_longChinese_breaksByWidth() {
        String broken = Paragraph.of("玻璃".repeat(60), "  ");
        broken.lines().forEach(l -> assertTrue(TextTable.width(l) <= Paragraph.WIDTH, l));
        assertEquals("玻璃".repeat(60), broken.replaceAll("\\s+", ""));
    }
}
