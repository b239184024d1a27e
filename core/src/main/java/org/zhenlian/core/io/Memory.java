package org.zhenlian.core.io;

import java.util.List;
import java.util.Locale;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/**
 * Refuses what needs more memory than the program may have, before the memory is full. The needs are estimates, found by reading
 * files of the large tables as CSV and JSON with ever less memory (Java 17, G1): the least that sufficed and up to a third more.
 */
final class Memory implements RowSink {
    /** What Java and this library take without any row. */
    private static final int BARE = 10 << 20;
    /** A row, its place in the file and what is made of it. */
    private static final int ROW = 500;
    /** A thing with an id of its own is looked up by id and by names. */
    private static final int NAMED = 350;

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
        needed += row.table().word().isPresent() ? ROW + NAMED : ROW;
        for (Object cell : row.cells()) {
            needed += need(cell);
        }
        check(needed, most, row.place().row());
        next.row(row);
    }

    private static long need(Object cell) {
        if (cell instanceof String text) {
            return CELL + (long) text.length() * (isLatin(text) ? 1 : 2);
        }
        return cell instanceof List<?> items
                ? items.stream().mapToLong(Memory::need).sum() + CELL
                : 0;
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void unreadable(Table table) {
        next.unreadable(table);
    }

    /** Refuses rows that need more than there is. */
    static void check(long rows, long most, Location place) {
        long needed = BARE + rows;
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
