package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.bottleneck.MustHave.Certainty;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Town;

class MustHavesTest {
    private static final Scope HERE = Scope.of(Atelier.HOME);

    /** Ware of two works; melt of one; sand from outside; moulds from outside are neither declared nor excluded. */
    private static Atelier glass() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1.2)
                .uses("ware", "mould", 0.01)
                .runs("w1", "ware", 100)
                .runs("w2", "ware", 50)
                .recipe("melt")
                .uses("melt", "sand", 0.7)
                .runs("m", "melt", 500)
                .recipe("mould")
                .runs("f", "mould", 5)
                .outside("sand", Availability.UNLIMITED)
                .outside("melt", Availability.NONE)
                .price("ware", 20_000);
    }

    private static MustHaves of(Atelier atelier, String... finals) {
        return MustHaves.of("glass", ProductionGraph.of(atelier.atlas(), List.of(finals)), HERE);
    }

    private static List<String> subjects(MustHaves found, Certainty certainty) {
        return found.list().stream()
                .filter(m -> m.certainty() == certainty)
                .map(m -> m.subject().toString())
                .toList();
    }

    private static MustHave get(MustHaves found, String subject) {
        return found.list().stream()
                .filter(m -> m.subject().equals(Subject.parse(subject)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void certain_isWhatBreaksWhateverMayBeBought() {
        MustHaves found = of(glass(), "ware");
        assertEquals(
                List.of("enterprise:m", "product:melt", "product:mould", "product:sand", "recipe:melt", "recipe:ware"),
                subjects(found, Certainty.CERTAIN));
        assertEquals(List.of("enterprise:f", "recipe:mould"), subjects(found, Certainty.POSSIBLE));
        assertEquals(Verdict.MET, found.availability("ware"));
        assertEquals(List.of(), found.blockers("ware"));
    }

    @Test
    void why_saysWhatBreaksHowMuchAndWhatWouldHelp() {
        MustHave melter = get(of(glass(), "ware"), "enterprise:m");
        assertEquals(
                "without m, ware cannot be made here", melter.why().because().en());
        assertEquals("没有m，范围内就无法生产ware", melter.why().because().zh());
        assertEquals(List.of("m", "melt", "ware"), melter.why().path());
        assertEquals(
                "another local enterprise running melt, or supply of melt from outside",
                melter.why().flip().en());
        assertEquals(Interval.of(150 * 20_000), melter.lost());
        assertEquals("300 万元/a", melter.why().numbers().get("output lost").toString());
        MustHave foundry = get(of(glass(), "ware"), "enterprise:f");
        assertEquals(
                "without f, ware cannot be made here, unless there is supply from outside that is not known of",
                foundry.why().because().en());
        assertEquals(new Interval(0, 150 * 20_000), foundry.lost());
    }

    @Test
    void lostOutput_isOpenWhereAPriceOrCapacityIsMissing() {
        Atelier atelier = glass().recipe("vase").uses("vase", "melt", 1).runsUnknown("v", "vase");
        MustHave melter = get(of(atelier, "ware", "vase"), "enterprise:m");
        assertEquals(List.of("vase", "ware"), melter.breaks());
        assertEquals(new Interval(150 * 20_000, Double.POSITIVE_INFINITY), melter.lost());
        assertEquals(List.of("capacity of v for vase", "price of vase"), melter.missing());
        assertEquals(
                "at least 300 万元/a", melter.why().numbers().get("output lost").toString());
    }

    @Test
    void productOfNobodyElse_isNoReasonToNeedItsMaker() {
        MustHaves found = of(glass().runs("m2", "melt", 1), "ware");
        assertTrue(found.list().stream().noneMatch(m -> m.subject().id().equals("m")));
        assertTrue(found.list().stream().anyMatch(m -> m.subject().toString().equals("recipe:melt")));
    }

    @Test
    void selfFeedingLoop_givesNothing() {
        Atelier loop = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runs("w", "ware", 1)
                .recipe("melt")
                .uses("melt", "cullet", 0.3)
                .runs("m", "melt", 1)
                .recipe("cullet")
                .uses("cullet", "melt", 1)
                .runs("c", "cullet", 1)
                .outside("melt", Availability.NONE)
                .outside("cullet", Availability.NONE);
        MustHaves found = of(loop, "ware");
        assertEquals(Verdict.UNMET, found.availability("ware"));
        assertEquals(List.of("cullet", "melt"), found.blockers("ware"));
        assertEquals(List.of(), found.list());
        assertTrue(found.toString().endsWith("cannot be made here: ware (cullet, melt)"), found.toString());
    }

    @Test
    void loopThatMayBeFedFromOutside_isNotKnown() {
        Atelier loop = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runs("w", "ware", 1)
                .recipe("melt")
                .uses("melt", "cullet", 0.3)
                .runs("m", "melt", 1)
                .recipe("cullet")
                .uses("cullet", "melt", 1)
                .runs("c", "cullet", 1)
                .outside("melt", Availability.NONE);
        MustHaves found = of(loop, "ware");
        assertEquals(Verdict.UNKNOWN, found.availability("ware"));
        assertEquals(List.of("cullet"), found.blockers("ware"));
        assertEquals(
                List.of("enterprise:m", "enterprise:w", "product:cullet", "product:melt", "recipe:melt", "recipe:ware"),
                subjects(found, Certainty.CERTAIN));
        assertEquals(List.of(), subjects(found, Certainty.POSSIBLE));
    }

    @Test
    void frontier_isWhereTheWayBackEnds() {
        Atelier far = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .uses("ware", "mould", 1)
                .runs("w", "ware", 1)
                .recipe("melt")
                .uses("melt", "sand", 1)
                .runs("m", "melt", 1)
                .recipe("mould")
                .runsElsewhere("f", "mould", 1)
                .outside("melt", Availability.NONE)
                .outside("sand", Availability.NONE)
                .outside("mould", Availability.NONE);
        assertEquals(List.of("mould", "sand"), of(far, "ware").blockers("ware"));
        assertEquals(List.of("ware"), of(new Atelier().recipe("ware"), "ware").blockers("ware"));
    }

    @Test
    void coProduct_isASource() {
        Atelier atelier = new Atelier()
                .recipe("feed")
                .uses("feed", "lees", 1)
                .runs("f", "feed", 1)
                .recipe("vinegar")
                .makes("vinegar", "lees", 0.4)
                .runs("v", "vinegar", 1)
                .outside("lees", Availability.NONE);
        MustHaves found = of(atelier, "feed");
        assertEquals(
                List.of("enterprise:f", "enterprise:v", "product:lees", "recipe:feed", "recipe:vinegar"),
                subjects(found, Certainty.CERTAIN));
        assertEquals(List.of("v", "lees", "feed"), get(found, "enterprise:v").path());
    }

    @Test
    void alternatives_spareEachOther() {
        Atelier atelier = new Atelier().recipe("ware").runs("w", "ware", 1);
        atelier.usesAny(
                "ware",
                new InputGroup(
                        "alkali", List.of(Input.of("soda", Atelier.tonnes(1)), Input.of("potash", Atelier.tonnes(1)))));
        atelier.outside("soda", Availability.UNLIMITED).outside("potash", 5);
        assertEquals(List.of("enterprise:w", "recipe:ware"), subjects(of(atelier, "ware"), Certainty.CERTAIN));
    }

    @Test
    void criticality_decidesWhatIsNeeded() {
        Atelier atelier = new Atelier().recipe("ware").runs("w", "ware", 1);
        for (Criticality each : Criticality.values()) {
            String product = each.name().toLowerCase(Locale.ROOT);
            atelier.outside(product, Availability.UNLIMITED);
            atelier.usesAny(
                    "ware",
                    InputGroup.of(new Input(product, Optional.of(Atelier.tonnes(1)), OptionalDouble.empty(), each)));
        }
        ProductionGraph graph = ProductionGraph.of(atelier.atlas(), List.of("ware"));
        assertEquals(2, MustHaves.of("c", graph, HERE).ofKind(Kind.PRODUCT).size());
        Premises essential = Premises.DEFAULTS.needing(Set.of(Criticality.ESSENTIAL));
        assertEquals(
                List.of(new Subject(Kind.PRODUCT, "essential")),
                MustHaves.of("c", graph, HERE, essential).ofKind(Kind.PRODUCT).stream()
                        .map(MustHave::subject)
                        .toList());
    }

    @Test
    void premises_decideWhichSupplyCounts() {
        ProductionGraph graph = ProductionGraph.of(
                glass().outside("clay", 5)
                        .recipe("ware")
                        .uses("ware", "clay", 1)
                        .atlas(),
                List.of("ware"));
        assertEquals(Verdict.MET, MustHaves.of("c", graph, HERE).availability("ware"));
        Premises strict = Premises.DEFAULTS.reading(Set.of(Availability.UNLIMITED), Set.of());
        MustHaves found = MustHaves.of("c", graph, HERE, strict);
        assertEquals(Verdict.UNMET, found.availability("ware"));
        assertEquals(List.of("clay"), found.blockers("ware"));
        Premises doubtful = Premises.DEFAULTS.reading(Set.of(Availability.UNLIMITED), Set.of(Availability.LIMITED));
        assertEquals(Verdict.UNKNOWN, MustHaves.of("c", graph, HERE, doubtful).availability("ware"));
    }

    @Test
    void finalProduct_mustBeMadeHereEvenIfItCanBeBought() {
        Atelier atelier = glass().outside("ware", Availability.UNLIMITED);
        assertEquals(8, of(atelier, "ware").size());
        assertEquals(
                Verdict.UNMET,
                of(new Atelier().outside("ware", Availability.UNLIMITED).recipe("ware"), "ware")
                        .availability("ware"));
    }

    @Test
    void scope_decidesWhoCounts() {
        Atelier atelier = new Atelier().recipe("ware").runs("w", "ware", 1).runsElsewhere("far", "ware", 1);
        Chain chain = atelier.chain("ware");
        assertEquals(List.of("recipe:ware"), subjects(chain.mustHaves(), Certainty.CERTAIN));
        assertEquals(
                List.of("enterprise:w", "recipe:ware"),
                subjects(chain.within(HERE).mustHaves(), Certainty.CERTAIN));
    }

    @Test
    void forAll_breaksEveryFinalProduct() {
        Atelier atelier = glass().recipe("vase").uses("vase", "melt", 1).runs("v", "vase", 3);
        MustHaves found = of(atelier, "ware", "vase");
        assertEquals(
                List.of("m", "melt", "sand", "melt"),
                found.forAll().stream().map(m -> m.subject().id()).toList());
        assertTrue(found.of("vase").stream().anyMatch(m -> m.subject().id().equals("v")));
        assertTrue(found.of("ware").stream().noneMatch(m -> m.subject().id().equals("v")));
        UnknownIdException e = assertThrows(UnknownIdException.class, () -> found.of("melt"));
        assertTrue(e.getMessage().startsWith("no final product \"melt\" in chain glass"), e.getMessage());
    }

    @Test
    void secondProducer_mustRunAllThatDependsOnTheFirst() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .uses("ware", "mould", 1)
                .runs("w", "ware", 1)
                .recipe("melt")
                .runs("both", "melt", 1)
                .recipe("mould")
                .runs("both", "mould", 1)
                .outside("melt", Availability.NONE)
                .outside("mould", Availability.NONE);
        assertEquals(
                List.of(
                        new Relief(Relief.Kind.LOCAL_PRODUCER, List.of("melt", "mould")),
                        new Relief(Relief.Kind.OUTSIDE_SUPPLY, List.of("melt", "mould"))),
                get(of(atelier, "ware"), "enterprise:both").reliefs());
    }

    @Test
    void recipe_isRelievedByAnotherOneThatNobodyRunsYet() {
        Atelier atelier = glass().recipe("tank", "melt").uses("tank", "sand", 0.8);
        assertEquals(
                new Relief(Relief.Kind.LOCAL_PRODUCER, List.of("tank")),
                get(of(atelier, "ware"), "recipe:melt").reliefs().get(0));
    }

    @Test
    void sample_isReadable() {
        Atlas sample = Atlases.sample();
        int found = 0;
        for (Town town : sample.towns()) {
            MustHaves musts = Chain.of(sample, town.id()).mustHaves();
            assertTrue(TextTable.width(musts.toString().lines().findFirst().orElseThrow()) <= 80);
            assertTrue(musts.toString().length() <= 900, musts.toString());
            musts.list().forEach(m -> assertTrue(!m.why().because().zh().isEmpty()));
            assertEquals(musts.size() > 6, musts.toString().contains("more, see print()"));
            found += musts.ofKind(Kind.ENTERPRISE).size();
        }
        assertTrue(found > 10);
    }
}
