package org.zhenlian.core.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;

class ListingTest {
    private record Row(String id, Names names, Interval amount, Optional<String> note) {}

    private static final Columns<Row> COLUMNS = Columns.<Row>none()
            .with("id", "编号", Row::id)
            .names("name", "名称", Row::names)
            .range("amount", "数量", Row::amount)
            .share("part", "份额", r -> Interval.of(0.5))
            .with("parts", "部分", r -> List.of(r.id(), 2))
            .with("note", "备注", Row::note);

    private static final Row SAND =
            new Row("sand", Names.of("石英砂", "Sand, \"fine\""), new Interval(33550, 40000.5), Optional.empty());
    private static final Row OPEN = new Row("open", Names.NONE, Interval.UNKNOWN, Optional.of("=1+1\n-2"));
    private static final Selection<Row> BOTH = Selection.of(COLUMNS, List.of(SAND, OPEN));

    @Test
    void csv_unknownAndMissing_areEmptyAndFormulasInert() {
        assertEquals("""
                id,name-zh,name-en,amount-low,amount-high,part-low,part-high,parts,note
                sand,石英砂,"Sand, ""fine""\",33550,40000.5,0.5,0.5,"sand; 2",
                open,,,0,,0.5,0.5,"open; 2",'=1+1 -2
                """, BOTH.toCsv());
    }

    @Test
    void json_unknownAndMissing_areNull() {
        assertEquals("""
                [
                  {"id": "open", "name": {"zh": "", "en": ""}, "amount": {"low": 0, "high": null}, \
                "part": {"low": 0.5, "high": 0.5}, "parts": ["open", 2], "note": "=1+1\\n-2"}
                ]
                """, BOTH.where(r -> r == OPEN).toJson());
        assertEquals("[]\n", BOTH.where(r -> false).toJson());
    }

    @Test
    void numbers_areShortestAndExact() {
        Columns<Double> columns = Columns.<Double>none().with("x", "数", x -> x);
        assertEquals("x\n0\n1.5\n1.0E300\n-2\n\n", columns.csv(List.of(-0.0, 1.5, 1e300, -2.0, Double.NaN)));
    }

    @Test
    void csv_marksOfWritingDirection_areShownAsUnreadable() {
        Columns<String> columns = Columns.<String>none().with("x", "名", x -> x);
        assertEquals("x\nab\uFFFDfdp.exe\n'\uFFFD=1+1\n", columns.csv(List.of("ab\u202Efdp.exe", "\u2067=1+1")));
        assertEquals("x\na\uFFFDb\n\uFFFD\n", columns.csv(List.of("a\uD800b", "\u0007")), "half a character, a bell");
    }

    @Test
    void where_sortedBy_top_keepTheirPromises() {
        assertEquals(List.of(OPEN), BOTH.where(r -> r.id().equals("open")).list());
        assertEquals(
                List.of(OPEN, SAND),
                BOTH.sortedBy(Comparator.comparing(Row::id)).list());
        assertEquals(List.of(SAND, OPEN), BOTH.sortedBy((a, b) -> 0).list());
        assertEquals(List.of(SAND), BOTH.top(1));
        assertThrows(IllegalArgumentException.class, () -> BOTH.top(-1));
    }

    @Test
    void toString_manyAnswers_echoesWholeInJshell() {
        Columns<String> columns = Columns.<String>none().with("x", "数", x -> x);
        Selection<String> many = Selection.of(
                columns,
                IntStream.range(0, 30).mapToObj(i -> "石".repeat(90) + i).toList());
        assertTrue(many.toString().length() <= 900, many::toString);
        assertTrue(many.toString().endsWith("... 21 more, see print()"), many::toString);
        assertEquals(31, many.print().lines().count());
    }
}
