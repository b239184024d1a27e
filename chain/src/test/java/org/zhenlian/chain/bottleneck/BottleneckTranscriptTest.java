package org.zhenlian.chain.bottleneck;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.Transcript;
import org.zhenlian.core.Atlases;

/** What the answers on bottlenecks say about the glassware of the sample. */
class BottleneckTranscriptTest {
    @Test
    void allThatIsSaid_standsOnFile() {
        Chain chain = Chain.of(Atlases.sample(), "glassware");
        Transcript.check(
                BottleneckTranscriptTest.class,
                List.of("quartz-sand", "glass-mould", "hand-blown-glassware", "no-such-product"),
                chain.bottlenecks(),
                chain.mustHaves(),
                chain.within("山西省").mustHaves(),
                chain.breakingSets(2),
                chain.concentration());
    }
}
