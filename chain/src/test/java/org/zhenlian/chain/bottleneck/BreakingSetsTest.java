package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.bottleneck.BreakingSets.Search;
import org.zhenlian.chain.bottleneck.MustHave.Certainty;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Town;

class BreakingSetsTest {
    private static final Scope HERE = Scope.of(Atelier.HOME);

    /** Three works make ware out of soda or potash glass; two make soda glass, one makes potash glass. */
    private static Atelier glass() {
        return new Atelier()
                .recipe("ware")
                .usesAny("ware", new InputGroup("glass", List.of(input("soda-glass"), input("potash-glass"))))
                .runs("w1", "ware", 10)
                .runs("w2", "ware", 20)
                .runs("w3", "ware", 30)
                .recipe("soda-glass")
                .runs("s1", "soda-glass", 1)
                .runs("s2", "soda-glass", 1)
                .recipe("potash-glass")
                .runs("p", "potash-glass", 1)
                .outside("soda-glass", Availability.NONE)
                .outside("potash-glass", Availability.NONE)
                .price("ware", 10_000);
    }

    private static Input input(String product) {
        return Input.of(product, Atelier.tonnes(1));
    }

    private static BreakingSets of(Atelier atelier, Search search) {
        return BreakingSets.of("glass", ProductionGraph.of(atelier.atlas(), List.of("ware")), HERE, search);
    }

    private static List<String> members(BreakingSets sets) {
        return sets.list().stream()
                .map(s -> s.members().stream().map(Subject::id).collect(Collectors.joining("+")))
                .toList();
    }

    @Test
    void triples_areFoundAndPairsAreNot() {
        assertEquals(List.of(), members(of(glass(), Search.ofSize(2))));
        assertEquals(List.of("p+s1+s2", "w1+w2+w3"), members(of(glass(), Search.ofSize(3))));
    }

    @Test
    void otherKinds_canFailToo() {
        assertEquals(
                List.of("potash-glass+soda-glass"),
                members(of(glass(), Search.ofSize(2).among(Kind.RECIPE))));
        assertEquals(
                List.of("potash-glass+soda-glass"),
                members(of(glass(), Search.ofSize(2).among(Kind.PRODUCT))));
        assertEquals(List.of("ware"), members(of(glass(), Search.ofSize(1).among(Kind.RECIPE))));
    }

    @Test
    void doubtfulSupply_makesASetPossible() {
        Atelier atelier = glass();
        Atelier open = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runs("w", "ware", 1)
                .recipe("melt")
                .runs("a", "melt", 1)
                .runs("b", "melt", 1);
        BreakingSet pair = of(open, Search.ofSize(2)).list().get(0);
        assertEquals(Certainty.POSSIBLE, pair.certainty());
        assertEquals(List.of(), pair.breaksForCertain());
        assertEquals(
                "if a and b fail together, ware cannot be made here, unless there is supply from outside that is not known of",
                pair.why().because().en());
        assertTrue(of(atelier, Search.ofSize(3)).list().stream().allMatch(s -> s.certainty() == Certainty.CERTAIN));
    }

    @Test
    void why_saysWhatBreaksAndWhatWouldHelp() {
        BreakingSet set = of(glass(), Search.ofSize(3)).list().get(0);
        assertEquals(new Subject(Kind.PRODUCT, "ware"), set.subject());
        assertEquals(Interval.of(60 * 10_000), set.lost());
        assertEquals("p、s1、s2若同时停摆，范围内就无法生产ware", set.why().because().zh());
        assertEquals(
                "another local enterprise running potash-glass, or supply of potash-glass from outside, or another local"
                        + " enterprise running soda-glass, or supply of soda-glass from outside",
                set.why().flip().en());
        assertEquals(List.of("s2", "soda-glass", "ware"), set.why().path());
        assertEquals("p + s1 + s2 (CERTAIN): breaks ware, output lost 60 万元/a", set.toString());
    }

    @Test
    void limit_isReportedWhenMet() {
        BreakingSets cut = of(glass(), Search.ofSize(3).upTo(1, 1_000_000));
        assertEquals(1, cut.size());
        assertFalse(cut.isComplete());
        assertEquals(List.of("ware"), cut.unfinished());
        assertTrue(cut.toString().endsWith("and more, limit met for: ware"), cut.toString());
        BreakingSets few = of(glass(), Search.ofSize(3).upTo(1000, 1));
        assertEquals(List.of("ware"), few.unfinished());
        assertTrue(of(glass(), Search.ofSize(3).upTo(2, 1_000_000)).isComplete());
    }

    @Test
    void whatCannotBeMade_hasNoBreakingSets() {
        BreakingSets none = of(new Atelier().recipe("ware"), Search.ofSize(2));
        assertEquals(List.of(), none.list());
        assertEquals(List.of("ware"), none.unavailable());
        assertTrue(none.toString().endsWith("cannot be made here: ware"), none.toString());
    }

    @Test
    void senselessSearch_isRefused() {
        assertEquals(
                "size of breaking sets is 4\nSets of one, two or three can be sought",
                assertThrows(IllegalArgumentException.class, () -> Search.ofSize(4))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Search.ofSize(0));
        assertThrows(IllegalArgumentException.class, () -> Search.ofSize(2).upTo(0, 1));
        assertThrows(IllegalArgumentException.class, () -> Search.ofSize(2).upTo(1, 0));
        assertEquals(
                "members cannot be of kind TOWN\nUse ENTERPRISE, RECIPE or PRODUCT",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Search.ofSize(2).among(Kind.TOWN))
                        .getMessage());
    }

    @Test
    void sample_isReadable() {
        Atlas sample = Atlases.sample();
        int found = 0;
        for (Town town : sample.towns()) {
            for (int size = 2; size <= 3; size++) {
                BreakingSets sets = Chain.of(sample, town.id()).breakingSets(size);
                assertTrue(sets.isComplete());
                assertTrue(TextTable.width(sets.toString().lines().findFirst().orElseThrow()) <= 80);
                assertTrue(sets.toString().length() <= 900, sets.toString());
                sets.list().forEach(s -> assertFalse(s.why().flip().isEmpty(), s.toString()));
                found += sets.size();
            }
        }
        assertTrue(found > 0);
    }

    @Test
    void missingFigures_areNamed() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runsUnknown("w", "ware")
                .recipe("melt")
                .runs("a", "melt", 1)
                .runs("b", "melt", 1)
                .outside("melt", Availability.NONE);
        assertEquals(
                List.of("capacity of w for ware", "price of ware"),
                of(atelier, Search.ofSize(2)).list().get(0).missing());
    }
}
