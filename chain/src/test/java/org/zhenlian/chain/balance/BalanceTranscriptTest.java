package org.zhenlian.chain.balance;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.Transcript;
import org.zhenlian.core.Atlases;

/** What balances and requirements say about the glassware of the sample. */
class BalanceTranscriptTest {
    @Test
    void allThatIsSaid_standsOnFile() {
        Chain chain = Chain.of(Atlases.sample(), "glassware");
        Requirements plain = chain.requirements("hand-blown-glassware", 1000);
        Requirements shared = chain.requirements("hand-blown-glassware", 1000, CoProducts.BY_VALUE);
        Balance target = chain.balance(Demand.target("hand-blown-glassware", 1000));
        Transcript.check(
                BalanceTranscriptTest.class,
                List.of(
                        "quartz-sand",
                        "glass-mould",
                        "soda-ash",
                        "crystal-melt",
                        "hand-blown-glassware",
                        "no-such-product"),
                chain.balance(),
                chain.balance().purchases(),
                target,
                target.purchases(),
                chain.within("山西省").balance(),
                plain,
                plain.tiers(),
                shared,
                shared.tiers());
    }
}
