package org.zhenlian.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "石英砂, 6",
        "石a, 3",
        "ＡＢ, 4",
        "'（）', 4",
        "é, 1",
        "e\u0301, 1",
        "𠮷, 2",
        "「」, 4",
        "￥, 2",
        "カ, 2",
        "한, 2",
        "·, 1"
    })
    void width_countsTerminalColumns(String text, int width) {
        assertEquals(width, TextTable.width(text));
    }

    @Test
    void columns_stayStraight() {
        TextTable table = new TextTable("product", ">need t/a")
                .row("quartz-sand 石英砂", "33,550")
                .row("苏打 soda", 7);
        assertEquals(
                "  product             need t/a\n" + "  quartz-sand 石英砂    33,550\n" + "  苏打 soda                  7",
                table.toString());
    }

    @Test
    void trailingSpaces_areDropped() {
        assertEquals("  a  b\n  1", new TextTable("a", "b").row("1", "").toString());
    }

    @Test
    void controlCharacters_areShownAsQuestionMarks() {
        String text = new TextTable("a").row("x\ty\nz\u001b[31m\u202e\u200b").toString();
        assertEquals("  a\n  x?y?z?[31m??", text);
    }

    @Test
    void wrongNumberOfCells_isRefused() {
        TextTable table = new TextTable("a", "b");
        assertThrows(IllegalArgumentException.class, () -> table.row("1"));
        assertThrows(IllegalArgumentException.class, () -> table.row("1", "2", "3"));
    }

    @ParameterizedTest
    @CsvSource({"石英砂, 6, 石英砂", "石英砂x, 6, 石...", "石英砂x, 5, 石...", "abcdef, 5, ab...", "abcdef, 3, ...", "石英砂, 4, ..."})
    void fit_cutsAtColumns(String text, int width, String fitted) {
        assertEquals(fitted, TextTable.fit(text, width));
    }

    @Test
    void pad_fillsUpToTheWidth() {
        assertEquals("石 ", TextTable.pad("石", 3));
        assertEquals("石英", TextTable.pad("石英", 3));
    }

    @Property
    void fitted_isNeverWider(@ForAll String text, @ForAll @IntRange(min = 3, max = 40) int width) {
        assertTrue(TextTable.width(TextTable.fit(text, width)) <= width);
        assertTrue(TextTable.width(TextTable.pad(text, width)) >= width);
    }

    @Property
    void anyCells_keepOneLineARow(@ForAll @Size(min = 1, max = 5) List<String> cells) {
        TextTable table = new TextTable("first", ">second");
        cells.forEach(cell -> table.row(cell, "|"));
        String[] lines = table.toString().split("\n", -1);
        assertEquals(cells.size() + 1, lines.length);
        for (int i = 1; i < lines.length; i++) {
            assertEquals(TextTable.width(lines[0]), TextTable.width(lines[i]));
            assertFalse(lines[i].chars().anyMatch(Character::isISOControl));
        }
    }
}
