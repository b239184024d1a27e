package org.zhenlian.chain.gap;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.Transcript;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.Atlases;

/** What the answers on gaps say about the glassware of the sample. */
class GapTranscriptTest {
    @Test
    void allThatIsSaid_standsOnFile() {
        Chain chain = Chain.of(Atlases.sample(), "glassware");
        Gaps gaps = chain.gaps();
        Gaps later = chain.whatIf(Shock.close("demo-clear-spring-glass")).gapsAfter();
        Transcript.check(
                GapTranscriptTest.class,
                List.of("quartz-sand", "glass-mould", "no-such-product"),
                gaps,
                gaps.localSupport(),
                gaps.bothEndsOutside(),
                gaps.thresholds(),
                GapChanges.between(gaps, later),
                GapChanges.between(later, gaps),
                chain.within("山西省").gaps().bothEndsOutside(),
                chain.compare("140727", "1407", "14"));
    }
}
