package org.zhenlian.chain.network;

import java.util.Arrays;
import java.util.Optional;
import org.zhenlian.core.issue.IssueCode;

/**
 * Takes in rows that are cut into cells: checks them, numbers their ids and keeps them as {@link Rows}. One per thread. A row with
 * anything wrong is left out whole, also its ids, and each of its faults is told.
 */
final class RowIntake {
    private static final double MOST = 1e18;

    private final Header header;
    private final Rows rows;
    private Faults faults;
    private long seen;
    private long touched;
    private final Column supplier;
    private final Column customer;

    RowIntake(Header header, int capacity) {
        this.header = header;
        rows = new Rows(new Dictionary(), capacity);
        faults = new Faults("", 0);
        supplier = new Column(header.supplier());
        customer = new Column(header.customer());
    }

    /** Begins a stretch of the file. */
    void begin(Faults into) {
        faults = into;
        seen = 0;
        forget();
    }

    /** Tells that the text of the rows before is no longer there. */
    void forget() {
        supplier.forget();
        customer.forget();
    }

    /** Ends a stretch: returns its rows. */
    Rows end() {
        return rows.take();
    }

    /** Returns the bytes that the tables of ids take. */
    long memory() {
        return rows.dictionary.enterprises.memory() + rows.dictionary.products.memory();
    }

    /** Returns how many rows the stretch has, bad ones included, blank ones not. */
    long seen() {
        return seen;
    }

    /** The ids of a column. A file sorted by supplier or customer names the same id again and again: it is looked up once. */
    private final class Column {
        private final int column;
        private long[] keys = new long[0];
        private long key;
        private int from;
        private int to;
        private int number = -1;

        Column(int column) {
            this.column = column;
        }

        void forget() {
            number = -1;
        }

        /** Reckons the keys of all rows and then looks at the slots: without anything in between, so that they wait together. */
        void touch(IdTable ids, byte[] text, Grid grid) {
            keys = keys.length < grid.rows() ? new long[grid.rows()] : keys;
            for (int row = 0; row < grid.rows(); row++) {
                boolean told = grid.cells(row) > column;
                keys[row] = told ? ids.key(text, grid.from(row, column), grid.to(row, column)) : 0;
            }
            long seen = 0;
            for (int row = 0; row < grid.rows(); row++) {
                seen ^= ids.touch(keys[row]);
            }
            touched = seen;
        }

        int find(IdTable ids, byte[] text, Grid grid, int row) {
            int idFrom = grid.from(row, column);
            int idTo = grid.to(row, column);
            boolean same = number >= 0
                    && keys[row] == key
                    && (IdTable.isTelling(key) || Arrays.equals(text, from, to, text, idFrom, idTo));
            if (!same) {
                number = ids.find(keys[row], text, idFrom, idTo);
            }
            key = keys[row];
            from = idFrom;
            to = idTo;
            return number;
        }
    }

    /** Takes in the lines of a grid over a text. */
    void take(byte[] text, Grid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            grid.trim(row, text);
        }
        supplier.touch(rows.dictionary.enterprises, text, grid);
        customer.touch(rows.dictionary.enterprises, text, grid);
        for (int row = 0; row < grid.rows(); row++) {
            if (grid.from(row, 0) < grid.to(row, 0) || !grid.isBlank(row)) {
                seen++;
                take(text, grid, row);
            }
        }
    }

    private void take(byte[] text, Grid grid, int row) {
        if (grid.cells(row) != header.columns()) {
            wrongCells(grid.cells(row), grid.line(row));
            return;
        }
        int p = header.product();
        double amount = amount(text, grid.from(row, header.value()), grid.to(row, header.value()));
        int from = supplier.find(rows.dictionary.enterprises, text, grid, row);
        int to = customer.find(rows.dictionary.enterprises, text, grid, row);
        int what = rows.dictionary.products.find(text, grid.from(row, p), grid.to(row, p));
        boolean good = from >= 0 && to >= 0 && from != to && what >= 0 && isIn(amount);
        if (good) {
            rows.add(from, to, what, amount);
        } else {
            takeUnusual(text, grid, row, amount);
        }
    }

    /** Tells whether an amount is unknown or in the range. */
    static boolean isIn(double amount) {
        return amount >= 0 && amount <= MOST || amount != amount;
    }

    /** NaN for an empty cell, -1 for what is no number. */
    private static double amount(byte[] text, int from, int to) {
        if (from == to) {
            return Double.NaN;
        }
        double number = Decimal.parse(text, from, to);
        return number != number ? -1 : number;
    }

    private void wrongCells(int cells, long line) {
        faults.badRow();
        faults.add(
                IssueCode.BAD_SYNTAX,
                line,
                "",
                "the row has " + cells + " cells, the header " + header.columns(),
                cells > header.columns()
                        ? "Put quotes around text that has a comma in it"
                        : "Write a comma for every empty cell");
    }

    /** A row with new ids, or a bad one. */
    private void takeUnusual(byte[] text, Grid grid, int row, double amount) {
        int s = header.supplier();
        int c = header.customer();
        int p = header.product();
        int v = header.value();
        long line = grid.line(row);
        boolean good = isId(text, grid.from(row, s), grid.to(row, s), line, 0)
                & isId(text, grid.from(row, c), grid.to(row, c), line, 1)
                & isId(text, grid.from(row, p), grid.to(row, p), line, 2)
                & isAmount(text, grid.from(row, v), grid.to(row, v), line, amount);
        if (good && isSame(text, grid, row, s, c)) {
            selfLink(text, grid.from(row, s), grid.to(row, s), line);
            good = false;
        }
        if (good) {
            rows.add(
                    put(rows.dictionary.enterprises, text, grid, row, s),
                    put(rows.dictionary.enterprises, text, grid, row, c),
                    put(rows.dictionary.products, text, grid, row, p),
                    amount);
        } else {
            faults.badRow();
        }
    }

    private static int put(IdTable ids, byte[] text, Grid grid, int row, int column) {
        return ids.put(text, grid.from(row, column), grid.to(row, column));
    }

    private static boolean isSame(byte[] text, Grid grid, int row, int a, int b) {
        return Arrays.equals(text, grid.from(row, a), grid.to(row, a), text, grid.from(row, b), grid.to(row, b));
    }

    private boolean isId(byte[] text, int from, int to, long line, int column) {
        String name = header.names().get(column);
        if (from == to) {
            faults.add(IssueCode.MISSING_VALUE, line, name, name + " is empty", "Fill in the id");
            return false;
        }
        Optional<String> flaw = Cell.flaw(text, from, to);
        flaw.ifPresent(f -> faults.add(
                IssueCode.BAD_VALUE,
                line,
                name,
                name + " " + Cell.shown(text, from, to) + " " + f,
                "Use letters and digits of any script, in UTF-8 or what LoadOptions.withCharset names"));
        return flaw.isEmpty();
    }

    private boolean isAmount(byte[] text, int from, int to, long line, double amount) {
        if (isIn(amount)) {
            return true;
        }
        String name = header.names().get(3);
        String shown = name + " " + Cell.shown(text, from, to);
        double number = Decimal.parse(text, from, to);
        if (number != number) {
            String hint = "Write digits and a point, such as 1234.5; leave it empty if it is not known";
            faults.add(IssueCode.BAD_VALUE, line, name, shown + " is not a number", hint);
        } else if (number < 0) {
            String hint = "If goods came back, take them off the link they belong to";
            faults.add(IssueCode.OUT_OF_RANGE, line, name, shown + " is below 0", hint);
        } else {
            faults.add(IssueCode.OUT_OF_RANGE, line, name, shown + " is more than 1e18", "Check the unit");
        }
        return false;
    }

    private void selfLink(byte[] text, int from, int to, long line) {
        faults.add(
                IssueCode.INCONSISTENT,
                line,
                header.names().get(1),
                "enterprise " + Cell.shown(text, from, to) + " sells to itself",
                "Leave out what an enterprise makes for its own use");
    }
}
