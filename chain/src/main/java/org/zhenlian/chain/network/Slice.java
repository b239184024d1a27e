package org.zhenlian.chain.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.zhenlian.core.io.ReadLimit;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/** The lines of a file that begin in a stretch of it, in a buffer that is used again and again. */
final class Slice {
    private static final int SPARE = 1 << 12;

    private final int longest;
    private byte[] text = new byte[0];
    private int start;
    private int end;

    /**
     * Makes an empty one.
     *
     * @param longest the most bytes that a line may have
     */
    Slice(int longest) {
        this.longest = longest;
    }

    /** Returns the buffer. */
    byte[] text() {
        return text;
    }

    /** Returns where the first line begins. */
    int start() {
        return start;
    }

    /** Returns where the last line has ended; every line ends in LF, also where the file's last one does not. */
    int end() {
        return end;
    }

    /**
     * Reads the lines that begin at {@code from} or later and before {@code to}, both within the file.
     *
     * @param origin where a line begins for sure, at or before {@code from}
     */
    void read(FileChannel file, String name, long origin, long from, long to) throws IOException {
        long begin = from == origin ? from : from - 1;
        long rest = file.size() - begin;
        int limit = (int) (to - begin);
        int got = fill(file, begin, 0, (int) Math.min(limit + SPARE, rest));
        start = from == origin ? 0 : lineEnd(0, limit - 1) + 1;
        end = start;
        if (start == 0 && from != origin) {
            return;
        }
        int last = lineEnd(limit - 1, got);
        while (last < 0 && got < rest) {
            if (got - limit > longest) {
                throw tooLong(name, begin + limit);
            }
            int more = fill(file, begin + got, got, (int) Math.min(longest, rest - got));
            last = lineEnd(got, got + more);
            got += more;
        }
        if (last < 0) {
            text[got] = '\n';
            last = got;
        }
        end = last + 1;
    }

    private NetworkFormatException tooLong(String name, long at) {
        return NetworkFormatException.at(
                new Location(name, 0, "byte " + at),
                IssueCode.LIMIT,
                "a line is longer than " + longest + " bytes",
                "Maybe a quote is missing, or this is not a CSV file. " + LoadOptions.hint(ReadLimit.CELL));
    }

    /** Returns the place of the first LF in {@code text[a..b)}, or -1. */
    private int lineEnd(int a, int b) {
        for (int at = a; at < b; at++) {
            if (text[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private int fill(FileChannel file, long position, int at, int bytes) throws IOException {
        if (text.length < at + bytes + 2) {
            text = Arrays.copyOf(text, at + bytes + 2);
        }
        ByteBuffer into = ByteBuffer.wrap(text, at, bytes);
        while (into.hasRemaining()) {
            if (file.read(into, position + into.position() - at) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return bytes;
    }
}
