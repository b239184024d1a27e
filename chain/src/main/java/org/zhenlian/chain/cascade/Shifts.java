package org.zhenlian.chain.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.zhenlian.chain.network.Progress;

/** Gives shocks to threads, each with a worker of its own; what different numbers write must not overlap. */
final class Shifts {
    private static final long REPORTS = 200;

    private final int threads;
    private final Progress progress;

    Shifts(int threads, Progress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /** Does all numbers below a count; an exception or error of one thread ends the others and is thrown. */
    void each(int count, int piece, Supplier<IntConsumer> workers) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable shift = () -> {
            try {
                work(count, piece, workers.get(), next, failure, Thread.currentThread());
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        progress.report("shocks", 0, count);
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, (count + piece - 1) / piece); i++) {
            Thread other = new Thread(shift, "zhenlian-shocks-" + i);
            other.setDaemon(true);
            other.start();
            others.add(other);
        }
        try {
            work(count, piece, workers.get(), next, failure, null);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
        others.forEach(other -> await(other, failure));
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() instanceof RuntimeException exception) {
            throw exception;
        }
        progress.report("shocks", count, count);
    }

    private void work(
            int count,
            int piece,
            IntConsumer worker,
            AtomicInteger next,
            AtomicReference<Throwable> failure,
            Thread other) {
        long told = 0;
        for (int from = next.getAndAdd(piece); from < count && failure.get() == null; from = next.getAndAdd(piece)) {
            for (int i = from; i < Math.min(count, from + piece); i++) {
                worker.accept(i);
            }
            if (other == null && REPORTS * from / count > told) {
                told = REPORTS * from / count;
                progress.report("shocks", from, count);
            }
        }
    }

    private static void await(Thread other, AtomicReference<Throwable> failure) {
        boolean interrupted = false;
        while (other.isAlive()) {
            if (failure.get() != null) {
                other.interrupt();
            }
            try {
                other.join(20);
            } catch (InterruptedException e) {
                interrupted = true;
                failure.compareAndSet(null, new CancellationException("interrupted"));
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
