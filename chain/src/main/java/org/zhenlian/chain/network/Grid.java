package org.zhenlian.chain.network;

/** Where the cells of some lines stand in a text: a batch of lines is taken in at once. */
final class Grid {
    private final int columns;
    private final int[] from;
    private final int[] to;
    private final int[] cells;
    private final long[] line;
    private int rows;

    /**
     * Makes room.
     *
     * @param most how many lines
     * @param columns how many cells of each line to keep; more are only counted
     */
    Grid(int most, int columns) {
        this.columns = columns;
        from = new int[most * columns];
        to = new int[most * columns];
        cells = new int[most];
        line = new long[most];
    }

    void clear() {
        rows = 0;
    }

    boolean isFull() {
        return rows == cells.length;
    }

    int rows() {
        return rows;
    }

    /** Begins a line with its number in the file. */
    void begin(long number) {
        cells[rows] = 0;
        line[rows++] = number;
    }

    /** Adds a cell to the last line. */
    void add(int begin, int end) {
        int row = rows - 1;
        if (cells[row] < columns) {
            from[row * columns + cells[row]] = begin;
            to[row * columns + cells[row]] = end;
        }
        cells[row]++;
    }

    int cells(int row) {
        return cells[row];
    }

    long line(int row) {
        return line[row];
    }

    int from(int row, int column) {
        return from[row * columns + column];
    }

    int to(int row, int column) {
        return to[row * columns + column];
    }

    /** Takes blanks and tabs off both ends of every cell of a line. */
    void trim(int row, byte[] text) {
        int end = row * columns + Math.min(columns, cells[row]);
        for (int i = row * columns; i < end; i++) {
            while (from[i] < to[i] && (text[from[i]] == ' ' || text[from[i]] == '\t')) {
                from[i]++;
            }
            while (from[i] < to[i] && (text[to[i] - 1] == ' ' || text[to[i] - 1] == '\t')) {
                to[i]--;
            }
        }
    }

    /** Tells whether no cell of a line holds anything. */
    boolean isBlank(int row) {
        for (int c = 0; c < Math.min(columns, cells[row]); c++) {
            if (from(row, c) < to(row, c)) {
                return false;
            }
        }
        return true;
    }
}
