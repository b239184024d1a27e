package org.zhenlian.examples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Standard output that remembers what went wrong with it, so that a full disk is told and a closed pipe is not. */
final class Output extends OutputStream {
    private final OutputStream to;
    private Optional<String> failure = Optional.empty();
    private boolean closed;

    Output(OutputStream to) {
        this.to = new BufferedOutputStream(to, 1 << 16);
    }

    /** Returns why output was lost; empty if none was, or if the reader had simply had enough. */
    Optional<String> failure() {
        return failure;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        attempt(() -> to.write(bytes, from, length));
    }

    @Override
    public void flush() {
        attempt(to::flush);
    }

    @Override
    public void close() {
        attempt(to::close);
    }

    private void attempt(Step step) {
        if (closed) {
            return;
        }
        try {
            step.run();
        } catch (IOException e) {
            closed = true;
            String why = String.valueOf(e.getMessage());
            failure = why.toLowerCase(Locale.ROOT).contains("pipe") ? Optional.empty() : Optional.of(why);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
