package org.zhenlian.chain.network;

/**
 * Hears how far a long piece of work is, for example to draw a bar.
 *
 * <p>Called on the thread that asked the question, a few hundred times at most per phase. To stop the work, interrupt that thread
 * or throw from here: {@link java.util.concurrent.CancellationException} says it best. The work then ends promptly and leaves
 * nothing behind; an interrupted thread stays interrupted.
 */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (phase, done, total) -> {};

    /**
     * Tells how far a phase is.
     *
     * @param phase what is being done, for example {@code read}
     * @param done how much of it, from 0 to {@code total}; never less than before in the same phase
     * @param total how much there is, in the same measure, which is the phase's own: bytes, pieces, enterprises or links
     */
    void report(String phase, long done, long total);
}
