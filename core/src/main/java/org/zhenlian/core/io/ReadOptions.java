package org.zhenlian.core.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * How to read files: the charset, and the limits beyond which a file is refused instead of filling the memory. Immutable; start
 * from {@link #DEFAULTS}.
 */
public final class ReadOptions {
    /** UTF-8, files up to 1 GiB, tables up to 5 million rows, cells up to 100,000 characters. */
    public static final ReadOptions DEFAULTS = new ReadOptions(StandardCharsets.UTF_8, 1L << 30, 5_000_000, 100_000);

    private final Charset charset;
    private final long maxBytes;
    private final long maxRows;
    private final int maxCell;

    private ReadOptions(Charset charset, long maxBytes, long maxRows, int maxCell) {
        this.charset = charset;
        this.maxBytes = maxBytes;
        this.maxRows = maxRows;
        this.maxCell = maxCell;
    }

    /**
     * Returns these options with another charset, for example GB18030 for files saved by a Chinese Excel.
     *
     * @param other the charset of the file or of every CSV file of the folder; {@code datapackage.json} is always UTF-8
     */
    public ReadOptions withCharset(Charset other) {
        return new ReadOptions(Objects.requireNonNull(other, "other"), maxBytes, maxRows, maxCell);
    }

    /**
     * Returns these options with another limit on the size of a file.
     *
     * @param bytes the most bytes that any one file may have, from 1
     * @throws IllegalArgumentException if it is less
     */
    public ReadOptions withMaxBytes(long bytes) {
        return new ReadOptions(charset, positive(bytes, "bytes"), maxRows, maxCell);
    }

    /**
     * Returns these options with another limit on the rows of a table.
     *
     * @param rows the most rows that any one table may have, from 1
     * @throws IllegalArgumentException if it is less
     */
    public ReadOptions withMaxRows(long rows) {
        return new ReadOptions(charset, maxBytes, positive(rows, "rows"), maxCell);
    }

    /**
     * Returns these options with another limit on the length of a cell.
     *
     * @param characters the most characters that any one cell may have, from 1 to 10 million
     * @throws IllegalArgumentException if it is not in this range
     */
    public ReadOptions withMaxCell(int characters) {
        if (characters > 10_000_000) {
            throw new IllegalArgumentException("characters must be at most 10000000 but is " + characters);
        }
        return new ReadOptions(charset, maxBytes, maxRows, (int) positive(characters, "characters"));
    }

    private static long positive(long value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be at least 1 but is " + value);
        }
        return value;
    }

    /** Returns the charset of the file, or of every CSV file of the folder. */
    public Charset charset() {
        return charset;
    }

    /** Returns the most bytes that any one file may have. */
    public long maxBytes() {
        return maxBytes;
    }

    /** Returns the most rows that any one table may have. */
    public long maxRows() {
        return maxRows;
    }

    /** Returns the most characters that any one cell may have. */
    public int maxCell() {
        return maxCell;
    }

    /** Returns for example {@code UTF-8, at most 1073741824 bytes, 5000000 rows, 100000 characters a cell}. */
    @Override
    public String toString() {
        return charset + ", at most " + maxBytes + " bytes, " + maxRows + " rows, " + maxCell + " characters a cell";
    }
}
