package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.product.ExternalSupply.Availability;

class PremisesTest {
    @Test
    void usual_saysWhatItIs() {
        assertEquals(
                "supply from outside: open [UNLIMITED, LIMITED], doubtful [UNKNOWN]; needed inputs: [ESSENTIAL, NON_ESSENTIAL]",
                Premises.DEFAULTS.toString());
    }

    @Test
    void openAndDoubtful_isRefused() {
        Set<Availability> unknown = Set.of(Availability.UNKNOWN);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Premises.DEFAULTS.reading(unknown, unknown));
        assertEquals(
                "supply from outside declared as UNKNOWN cannot be both open and doubtful\n"
                        + "Each declaration is open, doubtful or neither; NONE is neither",
                e.getMessage());
    }

    @Test
    void none_isNeither() {
        Set<Availability> none = Set.of(Availability.NONE);
        assertThrows(IllegalArgumentException.class, () -> Premises.DEFAULTS.reading(none, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> Premises.DEFAULTS.reading(Set.of(), none));
    }
}
