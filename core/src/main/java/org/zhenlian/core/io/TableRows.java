package org.zhenlian.core.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTable.Entries;
import org.zhenlian.core.table.InputOutputTableBuilder;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.NearMiss;

/** Takes the rows of a matrix file: first words and values, then the header, then sectors and accounts. */
final class TableRows {
    /** Bytes that a figure needs while the table is made, found as in {@link Memory}. */
    private static final long BYTES = 55;
    /** A figure of an account needs about as much memory as so many cells. */
    private static final int ACCOUNT_CELL = 6;
    /** Looking for what was meant takes long in a large table. */
    private static final int MOST_HINTS = 20;

    private final Findings findings;
    private final Optional<Entries> declared;
    private final ReadOptions options;
    private final Map<String, String> head = new HashMap<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> rows = new HashSet<>();
    private List<String> header = List.of();
    private final TablePlaces places = new TablePlaces();
    private final Set<String> buyers = new HashSet<>();
    private final Set<String> idle = new LinkedHashSet<>();
    private boolean flows;
    private InputOutputTableBuilder builder;
    private long figures;
    private int hints;

    TableRows(
            String id,
            Map<String, String> described,
            Optional<Entries> declared,
            ReadOptions options,
            Findings findings) {
        this.declared = declared;
        this.options = options;
        this.findings = findings;
        head.put("table", id);
        head.putAll(described);
    }

    InputOutputTableBuilder builder() {
        return builder;
    }

    boolean has(String sector) {
        return columns.contains(sector);
    }

    TablePlaces places() {
        return places;
    }

    void row(Location line, List<String> cells) {
        try {
            take(line, cells);
        } catch (IllegalArgumentException e) {
            refused(line, e);
        }
    }

    /** What the builder refuses is an issue of the row. */
    void refused(Location line, IllegalArgumentException e) {
        String[] said = e.getMessage().split("\n", 2);
        findings.add(IssueCode.INCONSISTENT, line, said[0], said.length > 1 ? said[1] : "");
    }

    private void take(Location line, List<String> cells) {
        String first = cells.get(0).strip();
        if (!header.isEmpty()) {
            data(line, first, cells);
        } else if (TableWords.HEAD.contains(first)) {
            String value = cells.size() > 1 ? cells.get(1).strip() : "";
            if (!value.isEmpty()) {
                head.put(first, value);
            }
        } else {
            header(line, first, cells);
        }
    }

    private void header(Location line, String first, List<String> cells) {
        Optional<Entries> kind = first.equals("flows")
                ? Optional.of(Entries.FLOWS)
                : first.equals("coefficients") ? Optional.of(Entries.COEFFICIENTS) : Optional.empty();
        if (kind.isEmpty() && declared.isEmpty()) {
            throw AtlasFormatException.at(
                    line,
                    IssueCode.BAD_SYNTAX,
                    "the header begins with " + Shown.of(first) + ", which does not say what the cells are",
                    NearMiss.hint(
                            first,
                            List.of("flows", "coefficients", "table", "unit", "year", "source"),
                            "Begin it with flows or coefficients, or say so: TableReader.declaredAs, --cells on the command line"));
        }
        if (kind.isPresent() && declared.isPresent() && !kind.equals(declared)) {
            throw AtlasFormatException.at(
                    line,
                    IssueCode.INCONSISTENT,
                    "the file says " + Shown.of(first) + ", the caller " + declared.get(),
                    "One of the two is wrong");
        }
        header = cells.stream().map(String::strip).toList();
        places.header(line);
        start(line, declared.or(() -> kind).orElseThrow());
        for (int c = 1; c < header.size(); c++) {
            column(line.at(Shown.harmless(header.get(c))), header.get(c));
        }
    }

    private void start(Location line, Entries kind) {
        String id = head.get("table").replaceAll("[^\\p{L}\\p{N}._-]", "-").replaceAll("^[._-]+", "");
        id = id.isEmpty() ? "table" : id.substring(0, Math.min(64, id.length()));
        flows = kind == Entries.FLOWS;
        builder = kind == Entries.FLOWS ? InputOutputTable.flows(id) : InputOutputTable.coefficients(id);
        builder.unit(head.getOrDefault("unit", ""));
        String year = head.getOrDefault("year", "");
        if (year.matches("\\d{4}")) {
            builder.year(Integer.parseInt(year));
        } else if (!year.isEmpty()) {
            findings.add(IssueCode.BAD_VALUE, line, "the year is " + Shown.of(year), "Write four digits");
        }
        builder.basis(TableWords.basis(head.getOrDefault("source", "")));
    }

    private void column(Location place, String name) {
        if (TableWords.NAMES.contains(name) || TableWords.TOTALS.contains(name)) {
            if (header.indexOf(name) != header.lastIndexOf(name)) {
                findings.add(
                        IssueCode.DUPLICATE_ID, place, "the column " + Shown.of(name) + " stands twice", "Remove one");
            }
            return;
        }
        if (name.isEmpty()) {
            return;
        }
        if (columns.size() >= options.limit(ReadLimit.SECTORS)) {
            throw passed(ReadLimit.SECTORS, "sectors", place);
        }
        try {
            if (columns.add(name)) {
                builder.sector(Sector.of(name));
            } else {
                findings.add(
                        IssueCode.DUPLICATE_ID, place, "the column " + Shown.of(name) + " stands twice", "Remove one");
            }
        } catch (IllegalArgumentException e) {
            columns.remove(name);
            findings.add(
                    IssueCode.BAD_VALUE,
                    place,
                    "the column " + Shown.of(name) + " is not a sector's id",
                    "Use letters, digits, dot, underscore and hyphen");
        }
    }

    private void data(Location line, String first, List<String> cells) {
        Optional<Account> account = TableWords.account(first);
        if (!rows.add(first)) {
            findings.add(IssueCode.DUPLICATE_ID, line, "the row " + Shown.of(first) + " stands twice", "Remove one");
        } else if (account.isEmpty() && !columns.contains(first)) {
            findings.add(
                    IssueCode.DANGLING_REFERENCE,
                    line,
                    "the row " + Shown.of(first) + " has no column of the same name",
                    hint(first, columns, "Leave totals out; an account begins with input: or satellite:"));
        } else if (cells.size() != header.size()) {
            findings.add(
                    IssueCode.BAD_SYNTAX,
                    line,
                    "the row has " + cells.size() + " cells, the header " + header.size(),
                    "Write a comma for every empty cell");
        } else if (account.isPresent()) {
            builder.account(account.get());
            each(
                    line,
                    cells,
                    (name, value, place) -> {
                        figures(ACCOUNT_CELL, place);
                        builder.account(account.get().id(), name, value);
                    },
                    true);
        } else {
            names(first, cells);
            places.row(first, line);
            each(line, cells, (name, value, place) -> cell(first, name, value, place), false);
        }
    }

    private String hint(String word, Set<String> known, String otherwise) {
        return hints++ < MOST_HINTS ? NearMiss.hint(word, known, otherwise) : otherwise;
    }

    @FunctionalInterface
    private interface Taker {
        void take(String column, double value, Location place);
    }

    private void each(Location line, List<String> cells, Taker taker, boolean account) {
        for (int c = 1; c < cells.size(); c++) {
            String name = header.get(c);
            boolean square = columns.contains(name);
            String text = cells.get(c);
            if (TableWords.NAMES.contains(name) || !square && (account || text.isBlank())) {
                continue;
            }
            Location place = line.at(name.isEmpty() ? "column " + (c + 1) : Shown.harmless(name));
            if (name.isEmpty()) {
                findings.add(
                        IssueCode.BAD_SYNTAX,
                        place,
                        Shown.of(text.strip()) + " stands in a column without a heading",
                        "Name the column, or remove it");
                continue;
            }
            if (text.isBlank()) {
                if (!account) {
                    findings.add(
                            IssueCode.MISSING_VALUE, place, "the cell is empty", "Write 0 where nothing is traded");
                }
                continue;
            }
            OptionalDouble value = TableWords.number(text, place, findings);
            if (value.isPresent()) {
                taker.take(name, value.getAsDouble(), place);
            }
        }
    }

    private void cell(String sector, String column, double value, Location place) {
        if (columns.contains(column)) {
            // Rows stand once, so no pair comes twice; zeros need no memory.
            if (value != 0) {
                figures(1, place);
                builder.cell(sector, column, value);
                buyers.add(column);
            }
        } else {
            total(sector, column, value, place);
        }
    }

    private void figures(int weight, Location place) {
        figures += weight;
        if (figures > options.limit(ReadLimit.FIGURES)) {
            throw passed(ReadLimit.FIGURES, "figures, those of accounts counted six times", place);
        }
        Memory.check(BYTES * figures, Runtime.getRuntime().maxMemory(), place);
    }

    private AtlasFormatException passed(ReadLimit limit, String what, Location place) {
        return AtlasFormatException.at(
                place,
                IssueCode.LIMIT,
                "more than " + options.limit(limit) + " " + what,
                "Add sectors up first. " + limit.hint());
    }

    /** Sets one of the columns beside the square. */
    void total(String sector, String column, double value, Location place) {
        if (column.equals("output") && value < 0) {
            findings.add(
                    IssueCode.OUT_OF_RANGE,
                    place,
                    "the output of " + sector + " is " + value,
                    "An output is 0 or more");
            return;
        }
        places.total(column, sector, place);
        if (column.equals("output") && value == 0) {
            idle.add(sector);
        }
        switch (column) {
            case "output" -> builder.output(sector, value);
            case "imports" -> builder.imports(sector, value);
            default -> builder.finalDemand(sector, value);
        }
    }

    private void names(String sector, List<String> cells) {
        int zh = header.indexOf("name-zh");
        int en = header.indexOf("name-en");
        builder.names(
                sector,
                Names.of(
                        zh < 0 ? "" : cells.get(zh).strip(),
                        en < 0 ? "" : cells.get(en).strip()));
    }

    /** Checks that nothing is missing. */
    void end(Location file) {
        if (header.isEmpty()) {
            throw AtlasFormatException.at(
                    file, IssueCode.UNREADABLE, "there is no header", "See the comment of TableReader for the form");
        }
        List<String> missing = new ArrayList<>(columns);
        missing.removeAll(rows);
        for (String column : missing) {
            findings.add(
                    IssueCode.DANGLING_REFERENCE,
                    places.column(column),
                    "the column " + Shown.of(column) + " has no row of the same name",
                    NearMiss.hint(column, List.of("output", "imports", "final-demand"), "Leave totals out"));
        }
    }

    /** Checks, once the list of sectors is read as well, that each total is there for every sector or for none. */
    void complete() {
        TableWords.TOTALS.stream().filter(places::has).sorted().forEach(this::complete);
        if (!columns.isEmpty() && !places.has("output") && !places.has("final-demand")) {
            findings.add(
                    IssueCode.MISSING_COLUMN,
                    places.header(),
                    "there is neither output nor final-demand",
                    "Add one of these columns, or both, for every sector");
        }
        idle.stream()
                .filter(s -> flows && buyers.contains(s))
                .forEach(s -> findings.add(
                        IssueCode.INCONSISTENT,
                        places.total("output", s),
                        "the sector " + Shown.of(s) + " buys something and has the output 0",
                        "Maybe its output is missing"));
    }

    private void complete(String total) {
        for (String sector : columns) {
            if (rows.contains(sector) && !places.has(total, sector)) {
                findings.add(
                        IssueCode.MISSING_VALUE,
                        places.row(sector).at(total),
                        "the sector " + Shown.of(sector) + " has no " + total + ", others have",
                        "Give it for every sector or for none; 0 is a value, an empty cell is not");
            }
        }
    }
}
