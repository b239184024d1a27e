package org.zhenlian.chain.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Splits work over threads, tells how far it is, and ends it when the asking thread is interrupted. Has no state of its own. */
final class Crew {
    /** A stretch of the work; what different stretches write must not overlap. */
    interface Piece {
        /** Does the work from one number up to another, not included. */
        void run(int from, int to);
    }

    /** Most threads ever used: each needs counters of its own for every enterprise. */
    static final int MOST = 16;

    private static final int REPORTS = 100;

    private final Progress progress;
    private final int threads;

    Crew(Progress progress, int threads) {
        this.progress = progress;
        this.threads = Math.max(1, Math.min(threads, MOST));
    }

    /** One thread that tells nobody. */
    static Crew alone() {
        return new Crew(Progress.NONE, 1);
    }

    /** As many threads as there are processors. */
    static Crew all(Progress progress) {
        return new Crew(progress, Runtime.getRuntime().availableProcessors());
    }

    int threads() {
        return threads;
    }

    /** Ends the work if its thread was interrupted; to be called every few thousand steps. */
    static void poll() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted\nThe work was given up and left nothing behind");
        }
    }

    /** Tells how far the work is and ends it if it was interrupted. Only the asking thread may call this. */
    void tell(String phase, long done, long total) {
        poll();
        progress.report(phase, done, total);
    }

    /** Does {@code 0..count} in pieces of a given size, on all threads. An exception of one ends the others. */
    void each(String phase, int count, int size, Piece piece) {
        int pieces = (int) (((long) count + size - 1) / size);
        tell(phase, 0, count);
        if (threads == 1 || pieces <= 1) {
            for (int i = 0; i < pieces; i++) {
                piece.run(i * size, (int) Math.min(count, (i + 1L) * size));
                sometimes(phase, i, pieces, count);
            }
        } else {
            new Run(phase, count, size, piece).all(Math.min(threads, pieces));
        }
        tell(phase, count, count);
    }

    private void sometimes(String phase, int i, int pieces, long count) {
        poll();
        if (i % (pieces / REPORTS + 1) == 0) {
            progress.report(phase, count * i / pieces, count);
        }
    }

    /** One call of {@link #each}. */
    private final class Run {
        private final String phase;
        private final int count;
        private final int size;
        private final int pieces;
        private final Piece piece;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Run(String phase, int count, int size, Piece piece) {
            this.phase = phase;
            this.count = count;
            this.size = size;
            this.piece = piece;
            pieces = (int) (((long) count + size - 1) / size);
        }

        void all(int workers) {
            List<Thread> others = new ArrayList<>();
            try {
                for (int i = 1; i < workers; i++) {
                    Thread other = new Thread(() -> work(false), "zhenlian-" + phase + "-" + i);
                    other.setDaemon(true);
                    other.start();
                    others.add(other);
                }
            } catch (Error e) {
                failure.compareAndSet(null, e);
            }
            work(true);
            others.forEach(this::await);
            Throwable failed = failure.get();
            if (failed instanceof Error error) {
                throw error;
            }
            if (failed instanceof RuntimeException exception) {
                throw exception;
            }
        }

        private void work(boolean asking) {
            try {
                for (int i = next.getAndIncrement(); i < pieces && failure.get() == null; i = next.getAndIncrement()) {
                    piece.run(i * size, (int) Math.min(count, (i + 1L) * size));
                    if (asking) {
                        sometimes(phase, i, pieces, count);
                    }
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        }

        /** Waits for a thread; if the asking thread is interrupted or something failed, tells it to stop first. */
        private void await(Thread other) {
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
}
