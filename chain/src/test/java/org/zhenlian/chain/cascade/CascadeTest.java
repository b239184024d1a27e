package org.zhenlian.chain.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.network.Progress;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.issue.Issue;

class CascadeTest {
    private static final CascadeRules LINEAR = CascadeRules.of(Essentiality.LINEAR);

    private static SupplyNetwork ring() {
        return SupplyNetwork.builder("ring")
                .link("a", "b", "p", 2)
                .link("b", "a", "q", 3)
                .build();
    }

    @Test
    void ring_withoutLeakage_collapsesAndIsRefusedByTheFactorisation() {
        CascadeResult result = Cascade.of(ring(), LINEAR.withStop(new StopRule.Certified(1e-9)))
                .close("a");
        assertEquals(1, result.esriUp());
        assertEquals(0, result.bound().orElseThrow(), 1e-9);
        Cascade cascade = Cascade.of(ring(), LINEAR);
        assertThrows(IllegalStateException.class, cascade::upstreamLosses);
    }

    private static List<String> messages(Cascade cascade) {
        return cascade.issues().list().stream().map(Issue::toString).toList();
    }

    @Test
    void revenueBelowTheLinks_isAnIssue() {
        Cascade cascade = Cascade.of(ring(), LINEAR.withRevenue(Map.of("a", 1.0, "b", 4.0)));
        assertEquals(1, cascade.issues().size());
        Issue issue = cascade.issues().list().get(0);
        assertEquals("enterprise:a", issue.subject());
        assertTrue(issue.message().contains("revenue 1.0 is less than 2.0"), issue.message());
        Cascade costs = Cascade.of(ring(), LINEAR.withRevenue(Map.of("a", 3.0)).withCosts(Map.of("a", 1.0)));
        assertTrue(
                messages(costs).get(0).contains("costs 1.0 is less than 3.0"),
                messages(costs).toString());
        CascadeResult result = costs.close("b");
        assertEquals(0, result.down("a"), "the formula is applied as it stands");
    }

    @Test
    void leakFreeDemand_isReported() {
        List<String> messages = messages(Cascade.of(ring(), LINEAR));
        assertEquals(1, messages.size());
        assertTrue(
                messages.get(0)
                        .startsWith("WARNING INCONSISTENT enterprise:a: no leakage: all 2 enterprises (a, b) sell all"),
                messages.get(0));
        assertEquals(List.of(), messages(Cascade.of(ring(), LINEAR.withRevenue(Map.of("b", 3.5)))));
        SupplyNetwork leaky = SupplyNetwork.builder("n")
                .link("a", "b", "p", 2)
                .link("b", "a", "q", 3)
                .link("c", "a", "q", 3)
                .link("d", "e", "q", 3)
                .build();
        assertTrue(messages(Cascade.of(leaky, LINEAR)).get(0).contains("no leakage: 3 enterprises (a, b, c)"));
    }

    @Test
    void leakFreeSupply_isReported_withoutSubstitutionOnly() {
        CascadeRules rules = CascadeRules.of(Essentiality.LEONTIEF).withRevenue(Map.of("a", 9.0, "b", 9.0));
        assertEquals(List.of(), messages(Cascade.of(ring(), rules)));
        List<String> messages = messages(Cascade.of(ring(), rules.withoutSubstitution()));
        assertEquals(1, messages.size());
        assertTrue(messages.get(0).contains("all 2 enterprises (a, b) get inputs"), messages.get(0));
        CascadeRules imports = rules.withCosts(Map.of("a", 10.0));
        assertEquals(List.of(), messages(Cascade.of(ring(), imports.withoutSubstitution())));
        SupplyNetwork fed = SupplyNetwork.builder("n")
                .link("x", "a", "ore", 1)
                .link("a", "b", "p", 2)
                .link("b", "a", "q", 3)
                .build();
        Map<String, String> sectors = Map.of("x", "X", "a", "A", "b", "B");
        CascadeRules leontief = rules.withSectors(sectors).withRevenue(Map.of());
        assertTrue(messages(Cascade.of(fed, leontief.withoutSubstitution())).stream()
                .anyMatch(m -> m.contains(": no leakage: 2 enterprises (a, b) get inputs")));
        assertTrue(messages(Cascade.of(fed, LINEAR.withoutSubstitution())).stream()
                .noneMatch(m -> m.contains("get inputs")));
    }

    @Test
    void quantitiesOfSeveralProducts_areWarnedOf() {
        SupplyNetwork quantities = SupplyNetwork.of(Quantities.atlas("glass", "sand"));
        assertEquals("", quantities.unit());
        assertTrue(messages(Cascade.of(quantities, LINEAR)).stream()
                .anyMatch(m -> m.startsWith("WARNING UNIT_MISMATCH network: the links' values are quantities of 2")));
        SupplyNetwork one = SupplyNetwork.of(Quantities.atlas("glass", "glass"));
        assertTrue(messages(Cascade.of(one, LINEAR)).stream().noneMatch(m -> m.contains("UNIT_MISMATCH")));
    }

    @Test
    void top_leavesOutWhoProvablyCostsLess() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder("stars");
        for (int i = 0; i < 500; i++) {
            builder.link(i % 2 == 0 ? "hub-a" : "hub-b", "leaf-" + i, "p", 10);
            builder.link("leaf-" + i, "shop-" + i, "q", 10 + i % 7);
        }
        Cascade cascade = Cascade.of(builder.build(), LINEAR).with(1, Progress.NONE);
        TopSearch search = cascade.search(2);
        SystemicRisks best = search.run(new Shifts(1, Progress.NONE), cascade::closing);
        assertEquals(cascade.all().top(2), best.list());
        assertTrue(search.closed() <= 4, "closed " + search.closed() + " of 1002");
        assertEquals(0, cascade.top(0).size());
        assertThrows(IllegalArgumentException.class, () -> cascade.top(-1));
    }

    @Test
    void progress_isTold_andMayCancel() {
        List<Long> told = new ArrayList<>();
        Cascade cascade = Cascade.of(ring(), LINEAR);
        cascade.with(2, (phase, done, total) -> told.add(done)).all();
        assertEquals(0, told.get(0));
        assertEquals(2, told.get(told.size() - 1));
        Cascade cancelled = cascade.with(2, (phase, done, total) -> {
            throw new CancellationException("enough");
        });
        assertThrows(CancellationException.class, cancelled::all);
        assertThrows(CancellationException.class, () -> cancelled.top(1));
    }

    @Test
    void unknownValue_isRefusedByName() {
        SupplyNetwork network = SupplyNetwork.builder("n")
                .link("a", "b", "p", OptionalDouble.empty())
                .build();
        String message = assertThrows(IllegalArgumentException.class, () -> Cascade.of(network, LINEAR))
                .getMessage();
        assertTrue(message.contains("a -> b p unknown"), message);
    }

    @Test
    void sector_default_isTheMainSoldProduct() {
        Cascade cascade = Cascade.of(ring(), LINEAR.withSectors(Map.of("b", "given")));
        assertEquals("p", cascade.sector("a"));
        assertEquals("given", cascade.sector("b"));
    }

    @Test
    void all_interruptedThread_isCancelled() {
        Cascade cascade = Cascade.of(ring(), LINEAR);
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, cascade::all);
        assertThrows(CancellationException.class, () -> cascade.top(1));
        assertTrue(Thread.interrupted());
    }
}
