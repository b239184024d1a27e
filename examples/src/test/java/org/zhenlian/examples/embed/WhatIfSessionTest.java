package org.zhenlian.examples.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.UnknownIdException;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WhatIfSessionTest {
    private static final Chain GLASS = Chain.of(Atlases.sample(), "qixian-glassware");
    private static final Shock SHUT = Shock.close("示例晨露玻璃厂");

    @Test
    void shocks_addUp_andAreTakenBack() {
        WhatIfSession session = new WhatIfSession(GLASS);
        Chain shut = session.apply(SHUT);
        assertEquals(GLASS.whatIf(SHUT).gapsAfter().print(), shut.gaps().print());
        assertThrows(UnknownIdException.class, () -> session.apply(Shock.close("nobody")));
        assertSame(shut, session.now());
        assertEquals(Optional.of(GLASS), session.undo());
        assertEquals(Optional.empty(), session.undo());
        assertSame(GLASS, session.now());
    }

    @Test
    void manyReaders_seeOneScenarioOrTheOther_neverAMixture() throws Exception {
        WhatIfSession session = new WhatIfSession(GLASS);
        Chain shut = session.apply(SHUT);
        session.undo();
        Set<String> whole = Set.of(seen(GLASS), seen(shut));
        assertEquals(2, whole.size());
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch reading = new CountDownLatch(12);
        ExecutorService readers = Executors.newFixedThreadPool(12);
        List<Future<Integer>> reads = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            reads.add(readers.submit(() -> {
                int n = 0;
                do {
                    assertTrue(whole.contains(seen(session.now())));
                    reading.countDown();
                    n++;
                } while (!done.get());
                return n;
            }));
        }
        reading.await();
        for (int i = 0; i < 10; i++) {
            session.apply(SHUT);
            session.undo();
        }
        done.set(true);
        for (Future<Integer> read : reads) {
            assertTrue(read.get() > 0);
        }
        readers.shutdown();
        assertSame(GLASS, session.now());
    }

    private static String seen(Chain chain) {
        return chain.gaps().print() + chain.bottlenecks().print();
    }

    @Test
    void main_endsAsItBegan() {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            WhatIfSession.main(new String[0]);
        } finally {
            System.setOut(out);
        }
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(lines.get(0).substring(12), lines.get(lines.size() - 1).substring(12));
        assertTrue(lines.get(1).startsWith("kiln shut:"), lines::toString);
    }
}
