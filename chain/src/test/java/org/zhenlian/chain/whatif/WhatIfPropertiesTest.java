package org.zhenlian.chain.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.RandomChains;
import org.zhenlian.chain.fixture.RichChains;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.chain.throughput.Sales;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Scope;

class WhatIfPropertiesTest {
    private static final Scope HERE = Scope.of("140727");

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

    /** Chains of one recipe per product, all supply from outside declared. */
    private static Chain declared(long seed) {
        return allDeclared(RandomChains.plain(seed, 8).chain("p0"));
    }

    private static Chain allDeclared(Chain chain) {
        Shock none = Shock.all(chain.products().stream()
                .filter(p -> chain.atlas()
                        .externalSupply(p.id(), HERE)
                        .filter(s -> s.availability() != Availability.UNKNOWN)
                        .isEmpty())
                .map(p -> Shock.supply(p.id(), "140727", Availability.NONE))
                .toList());
        return chain.with(none.applyTo(chain.atlas()));
    }

    private static void assertNoMore(Interval less, Interval more) {
        assertTrue(less.low() <= more.low() * (1 + 1e-9), less + " " + more);
        assertTrue(less.high() <= more.high() * (1 + 1e-9), less + " " + more);
    }

    @Property(tries = 300)
    void closingAndCutting_neverRaiseThroughput(@ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        Chain chain = declared(seed);
        for (Enterprise e : chain.atlas().enterprises()) {
            for (Shock shock : List.of(Shock.close(e.id()), Shock.scale(e.id(), part))) {
                WhatIf whatIf = chain.within(HERE).whatIf(shock);
                assertNoMore(whatIf.throughputAfter(), whatIf.throughputBefore());
            }
        }
    }

    /** Where the final product is made here to begin with: then what is bought of it never counts. */
    @Property(tries = 300)
    void addingAndExpanding_neverLowerThroughput(
            @ForAll long seed, @ForAll @DoubleRange(min = 1, max = 3) double times) {
        Chain chain = declared(seed);
        if (chain.within(HERE).balance().producers("p0").isEmpty()) {
            return;
        }
        for (Product p : chain.products()) {
            WhatIf more = chain.within(HERE).whatIf(Shock.recruit(p.id(), Quantity.of(20 * times, "t"), "140727"));
            assertNoMore(more.throughputBefore(), more.throughputAfter());
        }
        for (Enterprise e : chain.atlas().enterprises()) {
            WhatIf more = chain.within(HERE).whatIf(Shock.scale(e.id(), times));
            assertNoMore(more.throughputBefore(), more.throughputAfter());
        }
    }

    /** Whatever is legal in a chain: loops, substitutes, ranges, unknown figures, outside supply declared or not. */
    @Property(tries = 150)
    void whateverTheChain_takingNeverRaisesAndAddingNeverLowers(@ForAll long seed) {
        Chain chain = RichChains.of(seed, 7).chain("p0");
        for (Enterprise e : chain.atlas().enterprises()) {
            assertNoMoreAfter(chain.within(HERE).whatIf(Shock.close(e.id())));
            assertNoMoreAfter(chain.within(HERE).whatIf(Shock.scale(e.id(), 0.5)));
            assertNoLessAfter(chain.within(HERE).whatIf(Shock.scale(e.id(), 2)));
        }
        for (Product p : chain.products()) {
            assertNoMoreAfter(chain.within(HERE).whatIf(Shock.supply(p.id(), "140727", Availability.NONE)));
            assertNoLessAfter(chain.within(HERE).whatIf(Shock.recruit(p.id(), Quantity.of(20, "t"), "140727")));
        }
    }

    private static void assertNoMoreAfter(WhatIf whatIf) {
        assertNoMore(whatIf.throughputAfter(), whatIf.throughputBefore());
        whatIf.salesAfter()
                .ifPresent(s -> assertNoMore(
                        s.value(), whatIf.salesBefore().orElseThrow().value()));
    }

    private static void assertNoLessAfter(WhatIf whatIf) {
        assertNoMore(whatIf.throughputBefore(), whatIf.throughputAfter());
        whatIf.salesAfter()
                .ifPresent(s -> assertNoMore(whatIf.salesBefore().orElseThrow().value(), s.value()));
    }

    /** The same without the what-if: declared figures alone make the optimum rise and fall the right way. */
    @Property(tries = 150)
    void whereAllIsDeclared_theChangedChainByItselfIsMonotone(@ForAll long seed) {
        Chain chain = allDeclared(RichChains.exact(seed, 7).chain("p0"));
        if (chain.within(HERE).balance().producers("p0").isEmpty()) {
            return;
        }
        Interval now = bundles(chain);
        for (Enterprise e : chain.atlas().enterprises()) {
            assertNoMore(bundles(chain.with(Shock.close(e.id()).applyTo(chain.atlas()))), now);
            assertNoMore(now, bundles(chain.with(Shock.scale(e.id(), 2).applyTo(chain.atlas()))));
        }
    }

    private static Interval bundles(Chain chain) {
        return chain.within(HERE).throughput(Sales.bundle(Map.of("p0", 1.0))).value();
    }
}
