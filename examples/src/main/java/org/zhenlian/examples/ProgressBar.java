package org.zhenlian.examples;

import java.io.PrintStream;
import java.util.Objects;
import org.zhenlian.chain.network.Progress;

/**
 * Draws how far long work is, on one line that is written over: {@code [########............] 40% read}. Meant for the error stream, so
 * that what is printed stays clean. A phase that is done ends its line.
 */
final class ProgressBar implements Progress {
    private static final int WIDTH = 20;

    private final PrintStream out;
    private String drawn = "";

    ProgressBar(PrintStream out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    @Override
    public void report(String phase, long done, long total) {
        long percent = total == 0 ? 100 : 100 * done / total;
        int full = (int) (WIDTH * percent / 100);
        String bar = "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + percent + "% " + phase;
        if (!bar.equals(drawn)) {
            out.print("\r" + bar + (percent == 100 ? "\n" : ""));
            out.flush();
            drawn = bar;
        }
    }
}
