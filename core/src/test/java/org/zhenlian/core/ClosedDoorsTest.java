package org.zhenlian.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.guard.Checked;
import org.zhenlian.core.guard.Doors;
import org.zhenlian.core.guard.Surroundings;

class ClosedDoorsTest {
    @Test
    void answers_dependOnNeitherLocaleNorClockNorChance() {
        assertEquals(List.of(), new Surroundings(Checked.module("org.zhenlian.core")).asked());
    }

    @Test
    void core_reachesNeitherNetworkNorProcessesNorTypesNamedByFiles() {
        Checked core = Checked.module("org.zhenlian.core");
        assertFalse(core.classes().isEmpty());
        assertEquals(List.of(), new Doors(core).open());
    }
}
