package org.zhenlian.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.table.InvalidTableException;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.table.SupplyUse;
import org.zhenlian.core.table.SupplyUseBuilder;

/**
 * Reads a pair of supply and use tables from two matrices in CSV.
 *
 * <pre>{@code
 * supply,a,b                 use,A,B
 * A,90,10                    a,0,30
 * B,0,100                    b,20,0
 *                            input:value-added,80,70
 * }</pre>
 *
 * <p>Supply has a row per industry and a column per product, use a row per product and a column per industry; the first cell of each
 * header says which it is. Below use stand accounts as in {@link TableReader}. Industries and products are those of supply; use must have
 * the same. Every cell needs a number, but for accounts, where an empty cell is unknown. Totals are no part of either. Before the header
 * may stand lines of a word and a value, as in {@link TableReader}: {@code unit}, {@code year}, {@code source}; where both files have
 * one they say the same.
 *
 * <p>Limits: {@link ReadOptions}, and 3,000 products or industries. Errors name file, line, column and value; any error keeps the pair from being made. Immutable.
 */
public final class SupplyUseReader {
    private static final int MOST = 3000;

    private final Path supply;
    private final Path use;
    private final ReadOptions options;

    private SupplyUseReader(Path supply, Path use, ReadOptions options) {
        this.supply = supply;
        this.use = use;
        this.options = options;
    }

    /**
     * Returns a reader of two files.
     *
     * @param supply the CSV file with what industries make
     * @param use the CSV file with what industries use
     */
    public static SupplyUseReader of(Path supply, Path use) {
        return new SupplyUseReader(
                Objects.requireNonNull(supply, "supply"), Objects.requireNonNull(use, "use"), ReadOptions.DEFAULTS);
    }

    /**
     * Returns this reader with other options.
     *
     * @param other charset and limits
     */
    public SupplyUseReader with(ReadOptions other) {
        return new SupplyUseReader(supply, use, Objects.requireNonNull(other, "other"));
    }

    /**
     * Returns the pair, from which a table follows by a stated technology.
     *
     * @param id the id of the pair
     * @throws InvalidTableException if there is any error; it holds all of them
     * @throws AtlasFormatException if a file cannot be read at all
     */
    public SupplyUse read(String id) {
        SupplyUseBuilder pair = SupplyUse.builder(id);
        Findings findings = new Findings();
        Matrix made = new Matrix("supply", findings);
        Matrix used = new Matrix("use", findings);
        CsvSheet first = new CsvSheet(supply, options);
        CsvSheet second = new CsvSheet(use, options);
        try {
            first.read(made::row);
            second.read(used::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        same(first, made, second, used, findings);
        describe(pair, made, used, new Location(second.name(), 0, ""), findings);
        Issues issues = findings.all();
        if (issues.hasErrors()) {
            throw new InvalidTableException(first.name() + ", " + second.name(), issues);
        }
        made.columns.forEach(p -> pair.product(Sector.of(p)));
        made.rows.forEach(pair::industry);
        used.accounts.forEach(pair::account);
        made.cells.forEach(c -> pair.makes(c.row, c.column, c.value));
        for (Cell c : used.cells) {
            Optional<Account> account = TableWords.account(c.row);
            if (account.isPresent()) {
                pair.account(account.get().id(), c.column, c.value);
            } else {
                pair.uses(c.column, c.row, c.value);
            }
        }
        return pair.build();
    }

    private static void describe(SupplyUseBuilder pair, Matrix made, Matrix used, Location place, Findings findings) {
        Map<String, String> head = new TreeMap<>(made.head);
        used.head.forEach((word, value) -> {
            String other = head.putIfAbsent(word, value);
            if (other != null && !other.equals(value)) {
                findings.add(
                        IssueCode.INCONSISTENT,
                        place,
                        "the " + word + " is " + Shown.of(value) + ", in the other file " + Shown.of(other),
                        "One of the two is wrong");
            }
        });
        String year = head.getOrDefault("year", "");
        if (year.matches("\\d{4}")) {
            pair.year(Integer.parseInt(year));
        } else if (!year.isEmpty()) {
            findings.add(IssueCode.BAD_VALUE, place, "the year is " + Shown.of(year), "Write four digits");
        }
        pair.unit(head.getOrDefault("unit", "")).basis(TableWords.basis(head.getOrDefault("source", "")));
    }

    private static void same(CsvSheet first, Matrix made, CsvSheet second, Matrix used, Findings findings) {
        String where = first.name();
        differ(where, "industry", made.rows, second.name(), used.columns, findings);
        differ(where, "product", made.columns, second.name(), used.rows, findings);
    }

    private static void differ(
            String one, String kind, List<String> had, String other, List<String> wanted, Findings findings) {
        for (int side = 0; side < 2; side++) {
            List<String> missing = new ArrayList<>(side == 0 ? had : wanted);
            missing.removeAll(Set.copyOf(side == 0 ? wanted : had));
            for (String name : missing) {
                findings.add(
                        IssueCode.DANGLING_REFERENCE,
                        new Location(side == 0 ? other : one, 0, ""),
                        "the " + kind + " " + Shown.of(name) + " stands in " + (side == 0 ? one : other) + " only",
                        "Leave totals out; both files have the same industries and products");
            }
        }
    }

    private record Cell(String row, String column, double value) {}

    /** One file. */
    private static final class Matrix {
        private final String word;
        private final Findings findings;
        private final List<String> columns = new ArrayList<>();
        private final List<String> rows = new ArrayList<>();
        private final List<Account> accounts = new ArrayList<>();
        private final List<Cell> cells = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final Map<String, String> head = new TreeMap<>();
        private boolean started;

        Matrix(String word, Findings findings) {
            this.word = word;
            this.findings = findings;
        }

        void row(Location line, List<String> texts) {
            try {
                String first = texts.get(0).strip();
                if (started) {
                    data(line, texts);
                } else if (TableWords.HEAD.contains(first)) {
                    String value = texts.size() > 1 ? texts.get(1).strip() : "";
                    if (!value.isEmpty() && !first.equals("table")) {
                        head.put(first, value);
                    }
                } else {
                    header(line, texts);
                }
            } catch (IllegalArgumentException e) {
                String[] said = e.getMessage().split("\n", 2);
                findings.add(IssueCode.INCONSISTENT, line, said[0], said.length > 1 ? said[1] : "");
            }
        }

        private void header(Location line, List<String> texts) {
            started = true;
            if (!texts.get(0).strip().equals(word)) {
                throw AtlasFormatException.at(
                        line,
                        IssueCode.BAD_SYNTAX,
                        "the header begins with " + Shown.of(texts.get(0)) + ", not with " + word,
                        "Begin it with " + word + "; maybe the two files are swapped");
            }
            for (String text : texts.subList(1, texts.size())) {
                columns.add(Sector.of(text.strip()).id());
                limit(columns.size(), line);
                if (!seen.add("column " + text.strip())) {
                    findings.add(IssueCode.DUPLICATE_ID, line, Shown.of(text) + " stands twice", "Remove one");
                }
            }
        }

        private void data(Location line, List<String> texts) {
            String name = texts.get(0).strip();
            Optional<Account> account = TableWords.account(name);
            if (!seen.add("row " + name)) {
                findings.add(IssueCode.DUPLICATE_ID, line, "the row " + Shown.of(name) + " stands twice", "Remove one");
                return;
            }
            if (account.isPresent() && word.equals("supply")) {
                findings.add(
                        IssueCode.INCONSISTENT,
                        line,
                        "the account " + Shown.of(name) + " stands in the supply table",
                        "Put it below the use table");
                return;
            }
            account.ifPresentOrElse(
                    accounts::add, () -> rows.add(Sector.of(name).id()));
            limit(rows.size(), line);
            limit(accounts.size(), line);
            if (texts.size() != columns.size() + 1) {
                findings.add(
                        IssueCode.BAD_SYNTAX,
                        line,
                        "the row has " + texts.size() + " cells, the header " + (columns.size() + 1),
                        "Write a comma for every empty cell");
                return;
            }
            for (int c = 0; c < columns.size(); c++) {
                cell(line.at(columns.get(c)), name, columns.get(c), texts.get(c + 1), account.isPresent());
            }
        }

        private static void limit(int count, Location line) {
            if (count > MOST) {
                throw AtlasFormatException.at(
                        line, IssueCode.LIMIT, "more than " + MOST + " rows or columns", "Add some up first");
            }
        }

        private void cell(Location place, String row, String column, String text, boolean mayBeEmpty) {
            if (text.isBlank()) {
                if (!mayBeEmpty) {
                    findings.add(IssueCode.MISSING_VALUE, place, "the cell is empty", "Write 0 where there is nothing");
                }
                return;
            }
            OptionalDouble value = TableWords.number(text, place, findings);
            if (value.isPresent() && value.getAsDouble() < 0 && !mayBeEmpty) {
                findings.add(
                        IssueCode.OUT_OF_RANGE,
                        place,
                        Shown.of(text) + " is below zero",
                        "Supply and use are 0 or more");
            } else if (value.isPresent() && (mayBeEmpty || value.getAsDouble() != 0)) {
                cells.add(new Cell(row, column, value.getAsDouble()));
            }
        }
    }

    /** Returns one line: the two files. */
    @Override
    public String toString() {
        return "Reader of supply " + supply + " and use " + use;
    }
}
