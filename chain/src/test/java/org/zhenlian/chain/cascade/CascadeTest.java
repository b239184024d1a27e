package org.zhenlian.chain.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.network.SupplyNetwork;

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

    @Test
    void revenueBelowTheLinks_isAnIssue() {
        Cascade cascade = Cascade.of(ring(), LINEAR.withRevenue(Map.of("a", 1.0)));
        assertEquals(1, cascade.issues().size());
        assertTrue(cascade.issues().list().get(0).subject().equals("enterprise:a"));
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
        assertTrue(Thread.interrupted());
    }
}
