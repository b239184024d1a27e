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
    private final Repeated supplier = new Repeated();
    private final Repeated customer = new Repeated();

    RowIntake(Header header, int capacity) {
        this.header = header;
        rows = new Rows(new Dictionary(), capacity);
        faults = new Faults("", 0);
    }

    /** Returns how many columns the header has. */
    int columns() {
        return header.columns();
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

    /** Returns how many rows the stretch has, bad ones included, blank ones not. */
    long seen() {
        return seen;
    }

    /** A file that is sorted by supplier or customer names the same id again and again: it is looked up once. */
    private static final class Repeated {
        private int from;
        private int to;
        private int number = -1;

        void forget() {
            number = -1;
        }

        int find(IdTable ids, byte[] text, int idFrom, int idTo) {
            boolean same = number >= 0 && Arrays.equals(text, from, to, text, idFrom, idTo);
            if (!same) {
                number = ids.find(text, idFrom, idTo);
            }
            from = idFrom;
            to = idTo;
            return number;
        }
    }

    /**
     * Takes in a row: cell c is {@code text[from[c]..to[c])}. Rows of a stretch share one text, see {@link #forget}.
     *
     * @param cells how many cells the row has; of those beyond the header's nothing is looked at
     */
    void take(byte[] text, int[] from, int[] to, int cells, long line) {
        for (int c = 0; c < Math.min(cells, header.columns()); c++) {
            trim(text, from, to, c);
        }
        if (from[0] == to[0] && isBlank(from, to, Math.min(cells, header.columns()))) {
            return;
        }
        seen++;
        if (cells != header.columns()) {
            wrongCells(cells, line);
            return;
        }
        double amount = amount(text, from[header.value()], to[header.value()]);
        int s = supplier.find(rows.dictionary.enterprises, text, from[header.supplier()], to[header.supplier()]);
        int c = customer.find(rows.dictionary.enterprises, text, from[header.customer()], to[header.customer()]);
        int p = rows.dictionary.products.find(text, from[header.product()], to[header.product()]);
        boolean good = s >= 0 && c >= 0 && s != c && p >= 0 && (amount >= 0 && amount <= MOST || amount != amount);
        if (good) {
            rows.add(s, c, p, amount);
        } else {
            takeUnusual(text, from, to, line, amount);
        }
    }

    private static void trim(byte[] text, int[] from, int[] to, int c) {
        while (from[c] < to[c] && (text[from[c]] == ' ' || text[from[c]] == '\t')) {
            from[c]++;
        }
        while (from[c] < to[c] && (text[to[c] - 1] == ' ' || text[to[c] - 1] == '\t')) {
            to[c]--;
        }
    }

    private static boolean isBlank(int[] from, int[] to, int cells) {
        for (int c = 0; c < cells; c++) {
            if (from[c] < to[c]) {
                return false;
            }
        }
        return true;
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
    private void takeUnusual(byte[] text, int[] from, int[] to, long line, double amount) {
        int s = header.supplier();
        int c = header.customer();
        int p = header.product();
        boolean good = isId(text, from[s], to[s], line, 0)
                & isId(text, from[c], to[c], line, 1)
                & isId(text, from[p], to[p], line, 2)
                & isAmount(text, from[header.value()], to[header.value()], line, amount);
        if (good && Arrays.equals(text, from[s], to[s], text, from[c], to[c])) {
            selfLink(text, from[s], to[s], line);
            good = false;
        }
        if (good) {
            IdTable enterprises = rows.dictionary.enterprises;
            rows.add(
                    enterprises.put(text, from[s], to[s]),
                    enterprises.put(text, from[c], to[c]),
                    rows.dictionary.products.put(text, from[p], to[p]),
                    amount);
        } else {
            faults.badRow();
        }
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
                "Use letters and digits of any script, in UTF-8"));
        return flaw.isEmpty();
    }

    private boolean isAmount(byte[] text, int from, int to, long line, double amount) {
        if (amount != amount || amount >= 0 && amount <= MOST) {
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
