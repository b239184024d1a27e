package org.zhenlian.chain.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.text.Names;

class MissingFigureTest {
    @Test
    void names_areSaidInBothLanguages() {
        List<String> missing = List.of(
                MissingFigure.CAPACITY.of("works-a", "melting"),
                MissingFigure.PER_RUN.of("sand", "melting"),
                MissingFigure.UNIT.of("slag", Unit.of("t")),
                MissingFigure.PRICE.of("glass"));
        assertEquals(
                Names.of(
                        "works-a 按 melting 的产能；melting 的单耗：sand；以与 t 相容的单位表示的 slag 数量；glass 的价格",
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
