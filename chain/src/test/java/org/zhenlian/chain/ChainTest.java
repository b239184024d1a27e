package org.zhenlian.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.balance.Requirements;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.graph.Loop;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.town.Town;

/** On the sample atlas; the worked fixtures of the real towns. */
class ChainTest {
    private static final Atlas SAMPLE = Atlases.sample();

    private static List<GapKind> kinds(Gaps gaps, String product) {
        return gaps.of(product).stream().map(Gap::kind).toList();
    }

    @Test
    void town_isFoundByIdAndByNameInBothLanguages() {
        Town town = SAMPLE.town("qixian-glassware");
        for (String name : List.of(town.id(), town.names().zh(), town.names().en())) {
            assertEquals("qixian-glassware", Chain.of(SAMPLE, name).id());
        }
        assertEquals(
                "140727", Chain.of(SAMPLE, town.id()).scope().regions().get(0).digits());
    }

    @Test
    void everyCharterAndTown_hasAChainThatAnswers() {
        List<String> ids = new java.util.ArrayList<>();
        SAMPLE.charters().stream().map(ChainCharter::id).forEach(ids::add);
        SAMPLE.towns().stream().map(Town::id).forEach(ids::add);
        for (String id : ids) {
            Chain chain = Chain.of(SAMPLE, id);
            assertTrue(chain.products().size() >= 5, id);
            assertTrue(chain.gaps().size() > 0, id);
            chain.gaps().list().forEach(g -> assertTrue(!g.why().because().zh().isEmpty(), g.toString()));
            assertTrue(chain.bottlenecks().tightest().isPresent(), id);
        }
    }

    @Test
    void product_makesAChainOfAllThatItNeeds() {
        Chain chain = Chain.of(SAMPLE, "quartz-sand");
        assertEquals(
                List.of("quartz-sand"),
                chain.products().stream().map(Product::id).toList());
    }

    @Test
    void unknownName_saysWhatIsNear() {
        UnknownIdException e = assertThrows(UnknownIdException.class, () -> Chain.of(SAMPLE, "qixian-glasware"));
        assertTrue(e.getMessage().contains("qixian-glassware"), e.getMessage());
        assertEquals("chain, town or product", e.kind());
    }

    @Test
    void knownLoops_areFound() {
        List<Loop> loops = Chain.ofAll(SAMPLE).loops();
        for (List<String> expected : List.of(
                List.of("crystal-melt", "cullet"),
                List.of("foundry-returns", "iron-melt"),
                List.of("recycled-sand", "waste-sand"),
                List.of("anode-butts", "prebaked-anode"))) {
            assertTrue(loops.stream().anyMatch(l -> l.products().containsAll(expected)), expected + " in " + loops);
        }
    }

    @Test
    void sample_hasNoUnproductiveLoop() {
        assertTrue(Chain.ofAll(SAMPLE).check().isEmpty());
    }

    @Test
    void qixian_buysSandAndSodaAshOutsideTheProvince() {
        Gaps province = Chain.of(SAMPLE, "祁县玻璃器皿").within("山西省").gaps();
        assertEquals(List.of(GapKind.IMPORTED), kinds(province, "quartz-sand"));
        assertEquals(List.of(GapKind.IMPORTED), kinds(province, "soda-ash"));
        for (String local : List.of("corrugated-carton", "foam-packaging", "refractory-brick", "glass-mould")) {
            assertTrue(!kinds(province, local).contains(GapKind.IMPORTED), local);
            assertTrue(!province.balance().producers(local).isEmpty(), local);
        }
    }

    @Test
    void ironLoop_terminatesWithTheDomainFigures() {
        Requirements r = Chain.of(SAMPLE, "malleable-iron").requirements("black-casting", 1);
        assertEquals(1.70, r.need("iron-melt").low(), 1e-9);
        assertEquals(0.697, r.need("foundry-returns").low(), 1e-3);
        assertEquals(0.70, r.coProduced("foundry-returns").low(), 1e-3);
        assertEquals(0, r.required("foundry-returns").low(), 1e-9);
    }

    @Test
    void crossTownProducts_haveProducersInTheOtherTown() {
        Gaps taigu = Chain.of(SAMPLE, "taigu-tcm").gaps();
        List<Gap> capsules = taigu.list().stream()
                .filter(g -> g.product().id().contains("capsule"))
                .toList();
        assertTrue(
                capsules.stream()
                        .anyMatch(g -> g.outsideProducers().stream()
                                .anyMatch(e ->
                                        SAMPLE.enterprise(e).region().digits().equals("140721"))),
                capsules.toString());
    }

    @Test
    void widerScope_hasAtLeastTheProducersOfTheNarrower() {
        Chain chain = Chain.of(SAMPLE, "taigu-tcm");
        Gaps county = chain.within("140703").gaps();
        Gaps city = chain.within("1407").gaps();
        chain.products()
                .forEach(p -> assertTrue(
                        city.balance()
                                .producers(p.id())
                                .containsAll(county.balance().producers(p.id())),
                        p.id()));
    }

    @Test
    void provenance_saysHowMuchIsIllustrative() {
        Chain chain = Chain.of(SAMPLE, "qixian-glassware");
        assertTrue(chain.provenance().illustrative() > 0);
        assertTrue(chain.provenance().derived() > 0);
        assertTrue(chain.provenance().total() < SAMPLE.provenance().total());
    }
}
