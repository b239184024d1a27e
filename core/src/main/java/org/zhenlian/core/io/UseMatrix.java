package org.zhenlian.core.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.text.Names;

/** One file of a pair of supply and use tables, row by row. */
final class UseMatrix {
    static final String IMPORTS = "imports";
    static final String FINAL_DEMAND = "final-demand";

    /** A cell that is known, and not 0 unless it is that of an account or a total. */
    record Cell(String row, String column, double value) {}

    /** What may stand in a cell: an amount is not below 0, an account may be empty. */
    private enum Kind {
        AMOUNT,
        TOTAL,
        ACCOUNT
    }

    private final String word;
    private final long most;
    private final Findings findings;
    private final List<String> columns = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, Location> places = new HashMap<>();
    private final Map<String, Names> names = new HashMap<>();
    private final Map<String, String> head = new TreeMap<>();
    private List<String> headings = List.of();
    private Location header = new Location("", 0, "");

    UseMatrix(String word, long most, Findings findings) {
        this.most = most;
        this.word = word;
        this.findings = findings;
    }

    /** The products of supply, the industries of use. */
    List<String> columns() {
        return columns;
    }

    List<String> rows() {
        return rows;
    }

    List<Account> accounts() {
        return accounts;
    }

    List<Cell> cells() {
        return cells;
    }

    Map<String, String> head() {
        return head;
    }

    Location header() {
        return header;
    }

    Names names(String row) {
        return names.getOrDefault(row, Names.NONE);
    }

    /** Where a row or a column stands. */
    Location place(String name) {
        return places.getOrDefault(name, columns.contains(name) ? header.at(Shown.harmless(name)) : header);
    }

    void row(Location line, List<String> texts) {
        try {
            String first = texts.get(0).strip();
            if (!headings.isEmpty()) {
                data(line, first, texts);
            } else if (TableWords.HEAD.contains(first)) {
                String value = texts.size() > 1 ? texts.get(1).strip() : "";
                if (!value.isEmpty() && !first.equals("table")) {
                    head.put(first, value);
                }
            } else {
                header(line, first, texts);
            }
        } catch (IllegalArgumentException e) {
            String[] said = e.getMessage().split("\n", 2);
            findings.add(IssueCode.INCONSISTENT, line, said[0], said.length > 1 ? said[1] : "");
        }
    }

    void end(String file) {
        if (headings.isEmpty()) {
            throw AtlasFormatException.at(
                    new Location(file, 0, ""),
                    IssueCode.UNREADABLE,
                    "there is no header",
                    "Begin it with " + word + "; see the comment of SupplyUseReader for the form");
        }
    }

    private void header(Location line, String first, List<String> texts) {
        headings = texts.stream().map(String::strip).toList();
        header = line;
        if (!first.equals(word)) {
            throw AtlasFormatException.at(
                    line,
                    IssueCode.BAD_SYNTAX,
                    "the header begins with " + Shown.of(texts.get(0)) + ", not with " + word,
                    "Begin it with " + word + "; maybe the two files are swapped");
        }
        for (int c = 1; c < headings.size(); c++) {
            String text = headings.get(c);
            if (headings.subList(0, c).contains(text)) {
                findings.add(IssueCode.DUPLICATE_ID, line, Shown.of(text) + " stands twice", "Remove one");
            } else if (!isBeside(text)) {
                columns.add(Sector.of(text).id());
                limit(columns.size(), line);
            }
        }
    }

    /** Whether a column is none of the matrix. */
    private boolean isBeside(String heading) {
        return TableWords.NAMES.contains(heading) || word.equals("use") && heading.equals(FINAL_DEMAND);
    }

    private void data(Location line, String name, List<String> texts) {
        Optional<Account> account = TableWords.account(name);
        if (places.putIfAbsent(name, line) != null) {
            findings.add(IssueCode.DUPLICATE_ID, line, "the row " + Shown.of(name) + " stands twice", "Remove one");
        } else if (account.isPresent() && word.equals("supply")) {
            findings.add(
                    IssueCode.INCONSISTENT,
                    line,
                    "the account " + Shown.of(name) + " stands in the supply table",
                    "Put it below the use table");
        } else {
            boolean total = word.equals("supply") && name.equals(IMPORTS);
            if (account.isPresent()) {
                accounts.add(account.get());
            } else if (!total) {
                rows.add(Sector.of(name).id());
            }
            limit(rows.size(), line);
            limit(accounts.size(), line);
            cells(line, name, texts, account.isPresent(), total);
        }
    }

    private void cells(Location line, String name, List<String> texts, boolean account, boolean total) {
        if (texts.size() != headings.size()) {
            findings.add(
                    IssueCode.BAD_SYNTAX,
                    line,
                    "the row has " + texts.size() + " cells, the header " + headings.size(),
                    "Write a comma for every empty cell");
            return;
        }
        names.put(name, Names.of(text("name-zh", texts), text("name-en", texts)));
        for (int c = 1; c < headings.size(); c++) {
            String column = headings.get(c);
            boolean demand = isBeside(column) && !TableWords.NAMES.contains(column);
            if (columns.contains(column) || demand && !account) {
                Kind kind = account ? Kind.ACCOUNT : total || demand ? Kind.TOTAL : Kind.AMOUNT;
                cell(line.at(Shown.harmless(column)), name, column, texts.get(c), kind);
            } else if (demand && !texts.get(c).isBlank()) {
                findings.add(
                        IssueCode.INCONSISTENT,
                        line.at(column),
                        "the account " + Shown.of(name) + " has a final demand",
                        "Leave the cell empty; accounts are those of industries");
            }
        }
    }

    private void cell(Location place, String row, String column, String text, Kind kind) {
        if (text.isBlank()) {
            if (kind != Kind.ACCOUNT) {
                findings.add(IssueCode.MISSING_VALUE, place, "the cell is empty", "Write 0 where there is nothing");
            }
            return;
        }
        OptionalDouble value = TableWords.number(text, place, findings);
        if (value.isPresent() && value.getAsDouble() < 0 && kind == Kind.AMOUNT) {
            findings.add(
                    IssueCode.OUT_OF_RANGE, place, Shown.of(text) + " is below zero", "Supply and use are 0 or more");
        } else if (value.isPresent() && (kind != Kind.AMOUNT || value.getAsDouble() != 0)) {
            cells.add(new Cell(row, column, value.getAsDouble()));
        }
    }

    private String text(String heading, List<String> texts) {
        int at = headings.indexOf(heading);
        return at < 0 ? "" : texts.get(at).strip();
    }

    private void limit(int count, Location line) {
        if (count > most) {
            throw AtlasFormatException.at(
                    line,
                    IssueCode.LIMIT,
                    "more than " + most + " rows or columns",
                    "Add some up first. " + ReadLimit.INDUSTRIES.hint());
        }
    }
}
