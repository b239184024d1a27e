package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The columns that a network is made of: numbers, amounts, ids. */
class ColumnsPropertiesTest {
    @Property
    void decimals_areReadAsTheJdkReadsThem(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
        int length = 1 + random.nextInt(25);
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(10));
        }
        if (random.nextBoolean()) {
            text.insert(random.nextInt(text.length() + 1), '.');
        }
        if (random.nextInt(4) == 0) {
            text.append(random.nextBoolean() ? "e" : "E-").append(random.nextInt(30));
        }
        byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.US_ASCII);
        boolean valid = text.toString().matches("-?(\\d+\\.?\\d*|\\.\\d+)([eE]-?\\d+)?");
        double expected = valid ? Double.parseDouble(text.toString()) : Double.NaN;
        assertEquals(expected, Decimal.parse(bytes, 1, bytes.length - 1), text.toString());
    }

    @Property
    void decimals_ofAnyDouble(@ForAll double x) {
        byte[] bytes = String.valueOf(x).getBytes(StandardCharsets.US_ASCII);
        assertEquals(x, Decimal.parse(bytes, 0, bytes.length));
    }

    @Property
    void otherText_isNoDecimal(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean valid = text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
        assertEquals(!valid, Double.isNaN(Decimal.parse(bytes, 0, bytes.length)));
    }

    @Property
    void values_comeBackToTheLastBit(@ForAll long seed) {
        Random random = new Random(seed);
        int kind = random.nextInt(5);
        double[] amounts = random.ints(1 + random.nextInt(100))
                .mapToDouble(i -> switch (random.nextInt(kind + 1)) {
                    case 0 -> Math.abs(i % 100_000) / 100.0;
                    case 1 -> random.nextInt(5) == 0 ? Double.NaN : Math.abs(i % 1000);
                    case 2 -> Math.abs((double) i);
                    case 3 -> random.nextDouble();
                    default -> Math.abs(i) * 1e9;
                })
                .toArray();
        Values values = Values.of(amounts.length, i -> amounts[i]);
        assertEquals(amounts.length, values.size());
        for (int i = 0; i < amounts.length; i++) {
            assertEquals(amounts[i], values.get(i));
        }
        assertEquals(Arrays.stream(amounts).filter(Double::isNaN).count(), values.unknowns());
        if (kind == 0) {
            assertTrue(values.rare.length == 0, "fen fit ints");
        }
    }

    @Property
    void ids_areNumberedInTheOrderOfStrings(@ForAll List<String> texts) {
        check(texts);
    }

    @Property
    void longIdsWithCommonBeginnings_areNumberedInTheOrderOfStrings(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        String[] letters = {"a", "b", "9", "é", "玻", "\uD83D\uDE00", "\uFF21", "\uEE00"};
        for (int i = random.nextInt(200); i > 0; i--) {
            StringBuilder text = new StringBuilder("91140727".substring(0, random.nextInt(9)));
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(letters[random.nextInt(letters.length)]);
            }
            texts.add(text.toString());
        }
        check(texts);
    }

    private static void check(List<String> texts) {
        check(texts, 1 + Math.floorMod(texts.hashCode(), 6));
    }

    private static void check(List<String> texts, int some) {
        IdTable[] tables = Stream.generate(IdTable::new).limit(some).toArray(IdTable[]::new);
        List<Map<String, Integer>> numbers = new ArrayList<>();
        IntStream.range(0, some).forEach(t -> numbers.add(new HashMap<>()));
        TreeSet<String> expected = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            String id = texts.get(i);
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            boolean legal = Cell.flaw(id).isEmpty() && new String(bytes, StandardCharsets.UTF_8).equals(id);
            if (legal && bytes.length < 256) {
                int t = i % some;
                Integer known = numbers.get(t).get(id);
                assertEquals(known == null ? -1 : known, tables[t].find(bytes, 0, bytes.length));
                int number = tables[t].put(bytes, 0, bytes.length);
                assertEquals(known == null ? numbers.get(t).size() : known, number);
                numbers.get(t).put(id, number);
                expected.add(id);
            }
        }
        IdMerge merge = IdMerge.of(tables, new Crew(Progress.NONE, 1 + some % 3));
        List<String> inOrder = List.copyOf(expected);
        assertEquals(inOrder, merge.ids().list());
        for (int t = 0; t < some; t++) {
            int[] map = merge.map(t);
            numbers.get(t).forEach((id, number) -> assertEquals(id, inOrder.get(map[number])));
        }
        for (String id : inOrder) {
            assertEquals(inOrder.indexOf(id), merge.ids().find(id));
            int beside = merge.ids().find(id + "0");
            assertEquals(java.util.Collections.binarySearch(inOrder, id + "0"), beside);
        }
    }
}
