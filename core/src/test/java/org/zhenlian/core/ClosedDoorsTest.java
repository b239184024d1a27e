package org.zhenlian.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.guard.Checked;
import org.zhenlian.core.guard.Doors;

class ClosedDoorsTest {
    @Test
    void core_reachesNeitherNetworkNorProcessesNorTypesNamedByFiles() {
        Checked core = Checked.module("org.zhenlian.core");
        assertFalse(core.classes().isEmpty());
        assertEquals(List.of(), new Doors(core).open());
    }
}
