package org.zhenlian.chain.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.RichChains;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.shock.Shock;

class WhatIfPropertiesTest {
    /** Gaps after are gaps before, less the closed, with the opened. */
    @Property(tries = 200)
    void changes_accountForEveryGap(@ForAll long seed) {
        Chain chain = RichChains.of(seed, 7).chain("p0");
        if (chain.atlas().enterprises().isEmpty()) {
            return;
        }
        Shock shock = Shock.close(chain.atlas().enterprises().get(0).id());
        WhatIf whatIf = chain.whatIf(shock);
        List<String> expected =
                new java.util.ArrayList<>(WhatIfTest.texts(whatIf.gapsBefore().list()));
        expected.removeAll(WhatIfTest.texts(whatIf.closed()));
        expected.addAll(WhatIfTest.texts(whatIf.opened()));
        List<String> is = WhatIfTest.texts(whatIf.gapsAfter().list());
        assertEquals(expected.stream().sorted().toList(), is.stream().sorted().toList());
        assertEquals(
                Chain.of(shock.applyTo(chain.atlas()), "p0").gaps().print(),
                whatIf.gapsAfter().print());
        for (GapKind kind : GapKind.values()) {
            int delta = whatIf.gapsAfter().ofKind(kind).size()
                    - whatIf.gapsBefore().ofKind(kind).size();
            long opened = whatIf.opened().stream().filter(g -> g.kind() == kind).count();
            long closed = whatIf.closed().stream().filter(g -> g.kind() == kind).count();
            assertEquals(delta, opened - closed);
        }
    }
}
