package com.example.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.ChainDomain;
import org.zhenlian.chain.fixture.FindingAssert;
import org.zhenlian.chain.fixture.ListingAssert;
import org.zhenlian.chain.fixture.ReferenceChain;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.fixture.AtlasDomain;
import org.zhenlian.core.fixture.BrokenAtlas;
import org.zhenlian.core.fixture.IssuesAssert;

/** The kit from outside: a chain with known answers, and laws over arbitrary ones. */
class AdviceTest {
    @Test
    void line_lacksMetal() {
        Chain line = ReferenceChain.line().chain();
        assertEquals(List.of("metal"), new Advice(line).toAttract());
        ListingAssert.assertThat(line.gaps()).mentions("product:ore").each(FindingAssert::isExplained);
    }

    @Property(tries = 50)
    @Domain(ChainDomain.class)
    void advice_namesProductsOfTheChain(@ForAll Chain chain) {
        List<String> all = chain.products().stream().map(p -> p.id()).toList();
        assertTrue(all.containsAll(new Advice(chain).toAttract()));
    }

    @Property(tries = 50)
    @Domain(AtlasDomain.class)
    void atlases_areSound_orSayWhatIsBroken(@ForAll Atlas sound, @ForAll BrokenAtlas broken) {
        assertEquals(sound, Atlases.parseJson(Atlases.toJson(sound)));
        IssuesAssert.assertThat(broken.issues()).has(broken.code(), broken.subject());
    }
}
