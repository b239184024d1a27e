package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxiesTest {
    @Test
    void standIns_keepTheirOrder() {
        Proxies proxies = Proxies.of("output", "revenue").and("output", "sales").and("area", "park-area");
        assertEquals(List.of("revenue", "sales"), proxies.standIns("output"));
        assertEquals(List.of(), proxies.standIns("revenue"));
        assertEquals("park-area for area; revenue or sales for output", proxies.toString());
    }

    @Test
    void aMetric_neverStandsInForItselfOrTwice() {
        Proxies proxies = new Proxies(Map.of("a", List.of("a", "b", "b"), "c", List.of("c"), "d", List.of()));
        assertEquals(Map.of("a", List.of("b")), proxies.byMetric());
        assertEquals(Proxies.of("a", "b"), proxies);
        assertEquals("no stand-ins", Proxies.NONE.toString());
    }
}
