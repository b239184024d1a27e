package org.zhenlian.chain.cascade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.network.Progress;

class ShiftsTest {
    @Test
    void everyNumber_isDoneOnce() {
        int[] done = new int[1000];
        new Shifts(3, Progress.NONE).each(done.length, 7, () -> i -> done[i]++);
        int[] once = new int[1000];
        java.util.Arrays.fill(once, 1);
        assertArrayEquals(once, done);
    }

    @Test
    void progress_isToldAFewHundredTimesAtMost_andOnlyGrows() {
        List<Long> told = new ArrayList<>();
        new Shifts(1, (phase, done, total) -> told.add(done)).each(50_000, 1, () -> i -> {});
        assertTrue(told.size() > 100 && told.size() < 300, told.size() + " times");
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(50_000, told.get(told.size() - 1));
    }

    /** As an exhausted memory would: nothing may come back half done. */
    @Test
    void error_ofAnyThread_isThrown() {
        Thread asking = Thread.currentThread();
        for (boolean mine : new boolean[] {true, false}) {
            OutOfMemoryError error = new OutOfMemoryError("made up");
            AtomicBoolean thrown = new AtomicBoolean();
            IntConsumer worker = i -> {
                while (!thrown.get() && Thread.currentThread() == asking != mine) {
                    Thread.onSpinWait();
                }
                if (Thread.currentThread() == asking == mine && thrown.compareAndSet(false, true)) {
                    throw error;
                }
            };
            Shifts shifts = new Shifts(2, Progress.NONE);
            assertSame(error, assertThrows(OutOfMemoryError.class, () -> shifts.each(100, 1, () -> worker)));
        }
    }
}
