package org.zhenlian.chain.network;

import java.util.concurrent.atomic.AtomicLong;
import org.zhenlian.core.io.ReadLimit;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/**
 * Counts what is kept while a file is read, and stops the reading at a limit of rows, or when what is kept would need more memory than
 * the program may have: an error that says so comes before the memory is full. Safe to use from many threads.
 */
final class Budget {
    /** What Java and this library take without any link. */
    static final int BARE = 10 << 20;
    /** A link while the file is read: {@link Rows}, 20 bytes, and what a collector of garbage wants to be free. */
    static final int READ = 24;
    /** A link when all are read: {@link LinkLists} beside the rows, 36 bytes, and the same. */
    static final int ASSEMBLED = 42;

    private static final double MIB = 1 << 20;
    private static final String LESS = "read with fewer threads, or leave the smallest links out";

    private final String file;
    private final long mostRows;
    private final long memory;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong tools = new AtomicLong();

    /**
     * Makes one.
     *
     * @param memory the bytes that the program may have
     */
    Budget(String file, LoadOptions options, long memory) {
        this.file = file;
        this.mostRows = options.limit(ReadLimit.ROWS);
        this.memory = memory;
    }

    /** Adds bytes of what the file is read with, which go when it is read. */
    void tools(long bytes) {
        tools.addAndGet(bytes);
        check(rows.get());
    }

    /** Adds rows, and bytes of tables of ids. */
    void take(long moreRows, long moreIds) {
        ids.addAndGet(moreIds);
        long sum = rows.addAndGet(moreRows);
        if (sum > mostRows) {
            throw refused("the file has more than " + mostRows + " rows", LoadOptions.hint(ReadLimit.ROWS));
        }
        check(sum);
    }

    /** While the file is read tables of ids grow, and a table that does takes half as much again. */
    private void check(long links) {
        long reading = tools.get() + ids.get() / 2 + READ * links;
        checkMemory(file, ids.get() + Math.max(reading, ASSEMBLED * links), memory, LESS);
    }

    /** Refuses what needs more memory than there can be. */
    static void checkMemory(String file, long content, long memory, String orElse) {
        long needed = BARE + content;
        if (needed > memory) {
            String message = String.format(
                    java.util.Locale.ROOT,
                    "it needs about %.0f MiB of memory, this program may have %.0f",
                    needed / MIB,
                    memory / MIB);
            throw NetworkFormatException.at(
                    new Location(file, 0, ""), IssueCode.LIMIT, message, "Start Java with a larger -Xmx, or " + orElse);
        }
    }

    private NetworkFormatException refused(String message, String hint) {
        return NetworkFormatException.at(new Location(file, 0, ""), IssueCode.LIMIT, message, hint);
    }
}
