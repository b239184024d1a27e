package org.zhenlian.core.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.text.Names;

class MissingFigureTest {
    @Test
    void names_areSaidInBothLanguages() {
        List<String> missing = List.of(
                MissingFigure.capacity("works-a", "melting"),
                MissingFigure.perRun("sand", "melting"),
                MissingFigure.comparable("slag", Unit.of("t")),
                MissingFigure.price("glass"));
        assertEquals(
                Names.of(
                        "works-a 按 melting 的产能；配方 melting 每次运行的 sand 数量；以与 t 相容的单位表示的 slag 数量；glass 的价格",
                        "capacity of works-a for melting; amount of sand per run of melting;"
                                + " amount of slag in a unit that fits t; price of glass"),
                MissingFigure.names(missing));
    }

    @Test
    void othersStandAsTheyAre() {
        assertEquals(
                Names.of("market potential", "market potential"), MissingFigure.names(List.of("market potential")));
        assertEquals(Names.NONE, MissingFigure.names(List.of()));
    }
}
