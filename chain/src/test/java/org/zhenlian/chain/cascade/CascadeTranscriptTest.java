package org.zhenlian.chain.cascade;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Transcript;
import org.zhenlian.chain.fixture.ReferenceNetwork;

/** What cascades say about small networks. */
class CascadeTranscriptTest {
    private static final CascadeRules LINEAR = CascadeRules.of(Essentiality.LINEAR);
    private static final CascadeRules LEONTIEF = CascadeRules.of(Essentiality.LEONTIEF);

    @Test
    void allThatIsSaid_standsOnFile() {
        Cascade linear = Cascade.of(ReferenceNetwork.star().network(), LINEAR);
        Cascade certified =
                Cascade.of(ReferenceNetwork.star().network(), LEONTIEF.withStop(new StopRule.Certified(1e-6)));
        Transcript.check(
                CascadeTranscriptTest.class,
                List.of("a", "hub", "nobody"),
                linear,
                linear.close("a"),
                linear.upstreamLosses(),
                certified,
                certified.shock(Map.of("a", 0.5, "b", 0.25)),
                Cascade.of(ReferenceNetwork.line().network(), LINEAR));
    }
}
