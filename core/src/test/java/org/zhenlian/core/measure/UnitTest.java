package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "吨, t",
        "tonnes, t",
        "公斤, kg",
        "克, g",
        "jin, 斤",
        "yuan, 元",
        "cny, 元",
        "¥, 元",
        "mu, 亩",
        "㎡, m2",
        "平方米, m2",
        "公顷, ha",
        "km², km2",
        "立方米, m3",
        "升, L",
        "l, L",
        "公里, km",
        "千米, km",
        "度, kWh",
        "千瓦时, kWh",
        "兆瓦时, MWh",
        "吉焦, GJ",
        "吨标准煤, tce",
        "千克标准煤, kgce",
        "％, %",
        "percent, %",
        "倍, 1",
        "pieces, 件",
        "sets, 套",
        "spindles, 锭",
        "persons, 人",
        "enterprises, 家",
        "households, 户",
        "years, 年"
    })
    void alias_isItsSymbol(String alias, String symbol) {
        assertEquals(Unit.of(symbol), Unit.of(alias));
        assertEquals(symbol, Unit.of(alias).symbol());
    }

    @ParameterizedTest
    @CsvSource({
        "kg, t, 0.001", "g, t, 0.000001", "斤, t, 0.0005", "角, 元, 0.1", "分, 元, 0.01", "m2, 亩, 0.0015", "ha, 亩, 15",
        "km2, 亩, 1500", "L, m3, 0.001", "km, m, 1000", "MWh, kWh, 1000", "kgce, tce, 0.001", "%, 1, 0.01", "t, t, 1"
    })
    void factor_isExact(String symbol, String base, BigDecimal factor) {
        assertEquals(base, Unit.of(symbol).base());
        assertEquals(0, factor.compareTo(Unit.of(symbol).factor()));
        assertTrue(Unit.of(symbol).fits(Unit.of(base)));
    }

    @ParameterizedTest
    @CsvSource({
        "百元, 100",
        "千元, 1000",
        "万元, 10000",
        "十万元, 100000",
        "百万元, 1000000",
        "千万元, 10000000",
        "亿元, 100000000",
        "十亿元, 1000000000"
    })
    void prefix_multiplies(String text, BigDecimal factor) {
        assertEquals(0, factor.compareTo(Unit.of(text).factor()));
        assertEquals(text, Unit.of(text).toString());
    }

    @ParameterizedTest
    @CsvSource({"万吨, 万t", "万千瓦时, 万kWh", "千公里, 千km", "百万persons, 百万人", "亿yuan, 亿元"})
    void prefixedAlias_isPrefixedSymbol(String alias, String symbol) {
        assertEquals(symbol, Unit.of(alias).symbol());
    }

    @Test
    void wordsThatOnlyLookPrefixed_areThemselves() {
        assertEquals("kg", Unit.of("千克").symbol());
        assertEquals("km", Unit.of("千米").symbol());
        assertEquals("kWh", Unit.of("千瓦时").symbol());
    }

    @Test
    void hectare_isFifteenMu() {
        assertEquals(15, Quantity.parse("1 公顷").amountIn(Unit.of("亩")));
        assertEquals(1.0 / 15, Quantity.parse("1 亩").amountIn(Unit.of("ha")), 1e-17);
        assertEquals(10_000, Quantity.parse("1 ha").amountIn(Unit.of("m2")));
    }

    @Test
    void countedThings_areKindsOfTheirOwn() {
        assertFalse(Unit.of("人").fits(Unit.of("锭")));
        assertFalse(Unit.of("家").fits(Unit.of("户")));
        assertFalse(Unit.of("t").fits(Unit.of("元")));
    }

    @Test
    void equality_goesBySize() {
        assertEquals(Unit.of("万kg"), Unit.of("千万g"));
        assertEquals(Unit.of("万kg").hashCode(), Unit.of("千万g").hashCode());
        assertNotEquals(Unit.of("万kg"), Unit.of("t"));
        assertNotEquals(Unit.of("t"), Unit.of("元"));
    }

    @ParameterizedTest
    @CsvSource({"KG, kg", "KWH, kWh", "T, t", "gj, GJ", "HA, ha"})
    void latinCase_isForgivenWhereClear(String text, String symbol) {
        assertEquals(symbol, Unit.of(text).symbol());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "万", "亿", "furlong", "万万元", "t t", "5"})
    void unknown_isEmpty(String text) {
        assertTrue(Unit.find(text).isEmpty());
    }

    @Test
    void unknown_messageListsTheKnown() {
        String message = assertThrows(IllegalArgumentException.class, () -> Unit.of("furlong"))
                .getMessage();
        assertTrue(message.startsWith("unknown unit \"furlong\"\n"), message);
        assertTrue(message.contains(" 元 ") && message.contains(" kWh "), message);
    }

    @Test
    void things_areCountedWhole_otherUnitsAreNot() {
        List<String> counted = Unit.symbols().stream()
                .filter(symbol -> Unit.of(symbol).isCounted())
                .toList();
        assertEquals(List.of("件", "套", "台", "锭", "只", "粒", "箱", "头", "株", "人", "家", "户", "个", "国", "项", "种"), counted);
        assertTrue(Unit.of("万人").isCounted());
        assertFalse(Unit.of("万元").isCounted());
        assertFalse(Unit.of("年").isCounted());
    }
}
