package org.zhenlian.core.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A unit of measure such as {@code t}, {@code 万元} or {@code 套}.
 *
 * <p>A unit is a base unit times an exact factor; two units can be added or compared exactly when their base is the same. Every
 * counted thing (件 pieces, 套 sets, 人 persons, 家 enterprises ...) is a base of its own, so that persons are never added to
 * spindles. Area has 亩 (1/15 ha) as its base because every other area unit is an exact multiple of it.
 *
 * <p>Any unit may carry a Chinese magnitude prefix: 百 千 万 十万 百万 千万 亿 十亿 ({@code 万t}, {@code 亿元}). Latin
 * symbols are case-sensitive except where {@link #find} can tell them apart.
 */
public final class Unit {
    private static final List<String> COUNTED = List.of(
            "件 piece pieces pcs",
            "套 set sets",
            "台 machine machines",
            "锭 spindle spindles",
            "只",
            "粒 capsule capsules",
            "箱 carton",
            "头 head",
            "株",
            "人 person persons",
            "家 enterprise enterprises",
            "户 household households",
            "个 item items",
            "国 country countries",
            "项 project projects",
            "种 variety varieties");
    private static final Map<String, BigDecimal> PREFIXES = prefixes();
    /** Those with a prefix that were asked for, by symbol: many figures share one. */
    private static final Map<String, Unit> SCALED = new ConcurrentHashMap<>();

    private static final Map<String, Unit> CATALOGUE = catalogue();

    private final String symbol;
    private final String base;
    private final BigDecimal factor;

    private Unit(String symbol, String base, BigDecimal factor) {
        this.symbol = symbol;
        this.base = base;
        this.factor = factor;
    }

    /**
     * Returns the unit written as {@code text}: a symbol or alias of the catalogue, with or without a magnitude prefix.
     *
     * @param text for example {@code "t"}, {@code "吨"}, {@code "万元"}
     * @throws IllegalArgumentException if no such unit is known; the message lists the known symbols
     */
    public static Unit of(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("unknown unit \"" + Quantity.shown(text)
                        + "\"\nKnown units: " + String.join(" ", symbols()) + "; each may carry 千 万 百万 千万 亿"));
    }

    /**
     * Returns the unit written as {@code text}, or empty if there is none.
     *
     * @param text a symbol or alias, with or without a magnitude prefix
     */
    public static Optional<Unit> find(String text) {
        String wanted = Objects.requireNonNull(text, "text").strip();
        Unit known = known(wanted);
        if (known != null) {
            return Optional.of(known);
        }
        for (Map.Entry<String, BigDecimal> prefix : PREFIXES.entrySet()) {
            if (wanted.startsWith(prefix.getKey())) {
                Unit unit = known(wanted.substring(prefix.getKey().length()));
                return Optional.ofNullable(unit).map(u -> u.scaled(prefix.getKey(), prefix.getValue()));
            }
        }
        return Optional.empty();
    }

    /** Returns the symbols of all units without prefix, in the catalogue's order. */
    public static List<String> symbols() {
        return CATALOGUE.values().stream().map(Unit::symbol).distinct().toList();
    }

    private static Unit known(String text) {
        Unit exact = CATALOGUE.get(text);
        return exact != null ? exact : CATALOGUE.get(text.toLowerCase(Locale.ROOT));
    }

    private Unit scaled(String prefix, BigDecimal by) {
        return SCALED.computeIfAbsent(prefix + symbol, whole -> new Unit(whole, base, factor.multiply(by)));
    }

    /** Returns the symbol, for example {@code 万元}. */
    public String symbol() {
        return symbol;
    }

    /** Returns the symbol of the base unit that this one is a multiple of, for example {@code 元}. */
    public String base() {
        return base;
    }

    /** Returns how many base units this unit is. Exact and positive. */
    public BigDecimal factor() {
        return factor;
    }

    /**
     * Tells whether amounts in this unit and in {@code other} may be added and compared.
     *
     * @param other another unit
     */
    public boolean fits(Unit other) {
        return base.equals(other.base);
    }

    /** Tells whether it counts whole things, such as persons or towns: there is no half of one. */
    public boolean isCounted() {
        return COUNTED.stream().anyMatch(row -> row.equals(base) || row.startsWith(base + " "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && base.equals(unit.base) && factor.compareTo(unit.factor) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(base, factor.stripTrailingZeros());
    }

    /** Returns the symbol. */
    @Override
    public String toString() {
        return symbol;
    }

    private static Map<String, BigDecimal> prefixes() {
        Map<String, BigDecimal> prefixes = new LinkedHashMap<>();
        List.of("十亿 1e9", "千万 1e7", "百万 1e6", "十万 1e5", "亿 1e8", "万 1e4", "千 1e3", "百 1e2")
                .forEach(row -> {
                    String[] cells = row.split(" ");
                    prefixes.put(cells[0], new BigDecimal(cells[1]));
                });
        return prefixes;
    }

    /** Each row: symbol, base, factor, aliases. */
    private static Map<String, Unit> catalogue() {
        List<String> rows = new ArrayList<>(List.of(
                "t t 1 吨 tonne tonnes ton",
                "kg t 0.001 千克 公斤",
                "g t 0.000001 克",
                "斤 t 0.0005 jin",
                "元 元 1 yuan cny rmb 人民币元 ¥",
                "角 元 0.1",
                "分 元 0.01 fen",
                "亩 亩 1 mu",
                "m2 亩 0.0015 m² ㎡ 平方米",
                "ha 亩 15 公顷",
                "km2 亩 1500 km² 平方公里 平方千米",
                "m3 m3 1 m³ 立方米",
                "L m3 0.001 l 升 litre",
                "m m 1 米",
                "km m 1000 公里 千米",
                "kWh kWh 1 kwh 度 千瓦时",
                "MWh kWh 1000 mwh 兆瓦时",
                "GJ GJ 1 gj 吉焦",
                "tce tce 1 吨标准煤",
                "kgce tce 0.001 千克标准煤",
                "% 1 0.01 ％ percent",
                "1 1 1 倍 ratio"));
        Stream.concat(COUNTED.stream(), Stream.of("年 a year years")).forEach(row -> {
            String[] cells = row.split(" ", 2);
            rows.add(cells[0] + " " + cells[0] + " 1" + (cells.length > 1 ? " " + cells[1] : ""));
        });
        Map<String, Unit> catalogue = new LinkedHashMap<>();
        for (String row : rows) {
            String[] cells = row.split(" ");
            Unit unit = new Unit(cells[0], cells[1], new BigDecimal(cells[2]));
            catalogue.put(cells[0], unit);
            for (int i = 3; i < cells.length; i++) {
                catalogue.put(cells[i], unit);
            }
        }
        return catalogue;
    }
}
