package org.zhenlian.core.io;

/**
 * What a file may not pass, so that a hostile or mistaken one is refused instead of filling the memory. All limits of all readers stand
 * here; {@link ReadOptions#with(ReadLimit, long)} sets one, and every refusal has the code {@link org.zhenlian.core.issue.IssueCode#LIMIT}
 * and names the limit that was passed.
 *
 * <p>Memory grows with what is kept: a file is read as a stream, so its size alone needs none, and a table that is refused at row
 * {@code n} has needed the memory of {@code n} rows. Beside these limits the format itself bounds what a cell may say whatever the
 * options are: ids have at most 64 characters, numbers at most 34 digits between 1e-30 and 1e30.
 */
public enum ReadLimit {
    /** Bytes of one file. By default 1 GiB; files of links, which have a reader of their own, 128 GiB. */
    BYTES(1L << 30, Long.MAX_VALUE),
    /**
     * Rows of one table, in JSON also of a nested one. By default 5 million; files of links 1,073,741,760, which is also the most that
     * a network holds.
     */
    ROWS(5_000_000, Long.MAX_VALUE),
    /** Characters of one cell or text. By default 100,000; files of links: bytes of one line, by default 1,048,576. */
    CELL(100_000, 10_000_000),
    /** Characters of one number in JSON, before it is known to be none of the format. By default 1,000. */
    NUMBER(1_000, 1_000_000),
    /** Levels of nesting in JSON; the format needs fewer than 10. By default 32. */
    DEPTH(32, 1_000),
    /** Values of one row: cells in CSV, in JSON everything that is nested in it. By default 1 million; files of links 1,000. */
    VALUES(1_000_000, 1_000_000_000),
    /** Characters of one row, all its cells together, in JSON with all names and what is nested in it. By default 16 million. */
    TEXT(16_000_000, 1_000_000_000),
    /** Issues after which a file counts as something else than what it was taken for. By default 10,000. */
    ISSUES(10_000, 10_000_000),
    /** Sectors of an input-output table. By default 20,000. */
    SECTORS(20_000, 10_000_000),
    /**
     * Figures that an input-output table keeps: cells of the square that are not 0; figures of accounts need more memory and count
     * six times. By default 30 million.
     */
    FIGURES(30_000_000, 2_000_000_000),
    /** Industries or products of a pair of supply and use tables; turning it into one table takes memory by their square. By default 3,000. */
    INDUSTRIES(3_000, 40_000);

    private final long usual;
    private final long most;

    ReadLimit(long usual, long most) {
        this.usual = usual;
        this.most = most;
    }

    /** Returns what it is unless options say otherwise. */
    public long usual() {
        return usual;
    }

    /** Returns the most that it can be set to. */
    public long most() {
        return most;
    }

    /** Returns the advice for a file that has passed it. */
    String hint() {
        return "Raise the limit with ReadOptions.with(ReadLimit." + name() + ", ...) if the file is what you mean";
    }
}
