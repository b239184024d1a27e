package org.zhenlian.core.io;

import java.util.List;
import java.util.Locale;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/**
 * Refuses what needs more memory than the program may have, before the memory is full. The needs are estimates, taken from files of
 * every table read with ever less memory, and rather too high than too low.
 */
final class Memory implements RowSink {
    private static final int ROW = 400;
    private static final int CELL = 60;
    private static final double MIB = 1 << 20;

    private final RowSink next;
    private final long most;
    private long needed;

    /**
     * Counts the rows that go on to another sink.
     *
     * @param most the bytes that the program may have
     */
    Memory(RowSink next, long most) {
        this.next = next;
        this.most = most;
    }

    @Override
    public void row(Row row) {
        needed += ROW;
        for (Object cell : row.cells()) {
            needed += need(cell);
        }
        check(needed, most, row.place().row());
        next.row(row);
    }

    private static long need(Object cell) {
        if (cell instanceof String text) {
            return CELL + text.length();
        }
        return cell instanceof List<?> items
                ? items.stream().mapToLong(Memory::need).sum() + CELL
                : 0;
    }

    @Override
    public void unreadable(Table table) {
        next.unreadable(table);
    }

    /** Refuses what needs more than there is. */
    static void check(long needed, long most, Location place) {
        if (needed > most) {
            throw AtlasFormatException.at(
                    place,
                    IssueCode.LIMIT,
                    String.format(
                            Locale.ROOT,
                            "up to here it needs about %.0f MiB of memory, this program may have %.0f",
                            needed / MIB,
                            most / MIB),
                    "Start Java with a larger -Xmx, or divide the file");
        }
    }
}
