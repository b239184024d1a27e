package org.zhenlian.core.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.zhenlian.core.fixture.Rows.link;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;

class SupplyLinksTest {
    @Provide
    Arbitrary<List<SupplyLink>> rows() {
        Arbitrary<String> suppliers = Arbitraries.of("e1", "e2", "e3", "石");
        Arbitrary<String> customers = Arbitraries.of("c1", "c2", "祁");
        Arbitrary<String> products = Arbitraries.of("p", "e1", "melt");
        Arbitrary<Optional<AsOf>> years =
                Arbitraries.of(2021, 2022).map(AsOf::year).optional();
        Arbitrary<OptionalDouble> amounts = Arbitraries.oneOf(
                Arbitraries.just(OptionalDouble.empty()),
                Arbitraries.doubles().between(0, 1e9).filter(x -> x != 0).map(OptionalDouble::of),
                Arbitraries.just(OptionalDouble.of(0)));
        Arbitrary<Basis> bases = Arbitraries.of(Basis.illustrative(), Basis.reported("s1"), Basis.derived("x"));
        Arbitrary<SupplyLink> links = Combinators.combine(
                        suppliers, customers, products, years, amounts, amounts, bases)
                .as((s, c, p, y, q, v, b) -> new SupplyLink(s, c, p, y, q, v, b, "note of " + s));
        return links.list()
                .uniqueElements(l -> l.supplier() + l.customer() + l.product() + l.asOf())
                .ofMaxSize(20);
    }

    @Property
    void columns_holdTheRows(@ForAll("rows") List<SupplyLink> rows) {
        SupplyLinks links = SupplyLinks.of(rows);
        assertEquals(rows.stream().sorted().toList(), links.list());
        assertEquals(rows.size(), links.size());
        for (int i = 0; i < links.size(); i++) {
            assertEquals(links.list().get(i), links.get(i));
        }
        assertEquals(links, SupplyLinks.of(links.list()));
        assertEquals(links.hashCode(), SupplyLinks.of(rows).hashCode());
    }

    @Test
    void number_outOfRange_isRefused() {
        SupplyLinks links = SupplyLinks.of(List.of(link("a", "b", "p", "2023")));
        assertEquals("1 supply links", links.toString());
        assertThrows(IndexOutOfBoundsException.class, () -> links.get(1));
        assertThrows(IndexOutOfBoundsException.class, () -> links.get(-1));
    }

    @Test
    void saleToItself_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> link("a", "a", "p", "2023"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleAmount_isRefused(double amount) {
        OptionalDouble given = OptionalDouble.of(amount);
        Basis basis = Basis.illustrative();
        OptionalDouble none = OptionalDouble.empty();
        assertThrows(
                IllegalArgumentException.class,
                () -> new SupplyLink("a", "b", "p", Optional.empty(), given, none, basis, ""));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SupplyLink("a", "b", "p", Optional.empty(), none, given, basis, ""));
    }

    @Test
    void shortForms_equalTheLongOne() {
        Basis basis = Basis.reported("s1");
        assertEquals(
                new SupplyLink(
                        "a",
                        "b",
                        "p",
                        Optional.of(AsOf.year(2023)),
                        OptionalDouble.of(2),
                        OptionalDouble.of(30),
                        basis,
                        "by rail"),
                SupplyLink.of("a", "b", "p", basis)
                        .withAsOf("2023")
                        .withQuantity(2)
                        .withValue(30)
                        .withNote("by rail"));
    }
}
