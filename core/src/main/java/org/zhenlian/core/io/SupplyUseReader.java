package org.zhenlian.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.table.InvalidTableException;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.table.SupplyUse;
import org.zhenlian.core.table.TableFinding;
import org.zhenlian.core.table.TableFinding.Kind;

/**
 * Reads a pair of supply and use tables from two matrices in CSV.
 *
 * <pre>{@code
 * supply,a,b                 use,name-zh,A,B,final-demand
 * A,90,10                    a,玻璃,0,30,64
 * B,0,100                    b,石英砂,20,0,90
 * imports,4,0                input:value-added,,80,70,
 * }</pre>
 *
 * <p>Supply has a row per industry and a column per product, use a row per product and a column per industry; the first cell of each
 * header says which it is. Either may have columns {@code name-zh} and {@code name-en} with the names of its rows. Supply may have a row
 * {@code imports}, use a column {@code final-demand}; without it final demand is what is left. Below use stand accounts as in {@link
 * TableReader}. Industries and products are those of supply; use must have the same. Every cell needs a number, but for accounts, where
 * an empty cell is unknown. Totals are no part of either. Before the header may stand lines of a word and a value, as in {@link
 * TableReader}: {@code unit}, {@code year}, {@code source}; where both files have one they say the same.
 *
 * <p>Limits: see {@link ReadLimit}. Errors name file, line, column and value; any error keeps the pair
 * from being made. What is only odd, such as industries whose inputs are not their output, is a warning of {@link #readLenient}. Immutable.
 */
public final class SupplyUseReader {
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
        Files files = new Files(id);
        Issues issues = files.issues();
        if (issues.hasErrors()) {
            throw new InvalidTableException(files.names(), issues);
        }
        return files.pair();
    }

    /**
     * Returns the product-by-product table, if it could be made, and everything found wrong or odd about pair and table, each with file
     * and line.
     *
     * @param id the id of the table
     * @param technology what is taken as the same where industries make several products
     * @throws AtlasFormatException if a file cannot be read at all
     */
    public LoadedTable readLenient(String id, SupplyUse.Technology technology) {
        Objects.requireNonNull(technology, "technology");
        Files files = new Files(id);
        Issues issues = files.issues();
        if (issues.hasErrors()) {
            return new LoadedTable(Optional.empty(), issues, files.places());
        }
        SupplyUse pair = files.pair();
        Issues odd = issues.and(files.odd(pair.findings()));
        try {
            return new LoadedTable(Optional.of(pair.table(technology)), odd, files.places());
        } catch (IllegalArgumentException e) {
            return new LoadedTable(Optional.empty(), odd.and(files.refused(e)), files.places());
        }
    }

    /** Both files as they were read. */
    private final class Files {
        private final SupplyUse pair;
        private final Findings findings = new Findings(options);
        private final UseMatrix made = new UseMatrix("supply", options.limit(ReadLimit.INDUSTRIES), findings);
        private final UseMatrix used = new UseMatrix("use", options.limit(ReadLimit.INDUSTRIES), findings);
        private final CsvSheet first = new CsvSheet(supply, options);
        private final CsvSheet second = new CsvSheet(use, options);

        Files(String id) {
            pair = SupplyUse.of(id);
            try {
                first.read(made::row);
                second.read(used::row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            made.end(first.name());
            used.end(second.name());
            same(made, used, "industry", made.rows(), used.columns());
            same(made, used, "product", made.columns(), used.rows());
            same(used, made, "industry", used.columns(), made.rows());
            same(used, made, "product", used.rows(), made.columns());
            describe(pair, made, used, findings);
        }

        Issues issues() {
            return findings.all();
        }

        String names() {
            return first.name() + ", " + second.name();
        }

        /** Each name of one file must be in the other. */
        private void same(UseMatrix one, UseMatrix other, String kind, List<String> had, List<String> wanted) {
            Set<String> known = Set.copyOf(wanted);
            had.stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> findings.add(
                            IssueCode.DANGLING_REFERENCE,
                            one.place(name),
                            "the " + kind + " " + Shown.of(name) + " is not in "
                                    + other.header().file(),
                            "Leave totals out; both files have the same industries and products"));
        }

        SupplyUse pair() {
            made.columns().forEach(p -> pair.product(new Sector(p, used.names(p))));
            made.rows().forEach(j -> pair.industry(new Sector(j, made.names(j))));
            used.accounts().forEach(pair::account);
            made.cells().forEach(c -> {
                if (c.row().equals(UseMatrix.IMPORTS)) {
                    pair.imports(c.column(), c.value());
                } else {
                    pair.makes(c.row(), c.column(), c.value());
                }
            });
            used.cells().forEach(this::used);
            return pair;
        }

        private void used(UseMatrix.Cell c) {
            Optional<Account> account = TableWords.account(c.row());
            if (account.isPresent()) {
                pair.account(account.get().id(), c.column(), c.value());
            } else if (c.column().equals(UseMatrix.FINAL_DEMAND)) {
                pair.finalDemand(c.row(), c.value());
            } else {
                pair.uses(c.column(), c.row(), c.value());
            }
        }

        /** What is odd about industries; what is odd about products is found in the table. */
        Issues odd(List<TableFinding> all) {
            return Issues.of(all.stream()
                    .filter(f -> f.kind() == Kind.COLUMN_IMBALANCE || f.kind() == Kind.ZERO_COLUMN)
                    .map(f -> Issue.of(
                                    IssueCode.ODD_TABLE,
                                    f.sector(),
                                    f.kind().name(),
                                    Shown.harmless(f.kind() + " industry "
                                            + f.because().en()),
                                    f.advice().en())
                            .at(used.header().at(Shown.harmless(f.sector()))))
                    .toList());
        }

        Issues refused(IllegalArgumentException e) {
            String[] said = e.getMessage().split("\n", 2);
            Location place = made.rows().stream()
                    .filter(j -> said[0].startsWith("the industry " + j + " "))
                    .map(made::place)
                    .findFirst()
                    .orElse(made.header());
            return Issues.of(List.of(
                    Issue.of(IssueCode.INCONSISTENT, "", "", Shown.harmless(said[0]), said.length > 1 ? said[1] : "")
                            .at(place)));
        }

        TablePlaces places() {
            TablePlaces places = new TablePlaces();
            places.header(made.header());
            for (String p : used.rows()) {
                places.row(p, used.place(p));
                places.total("output", p, made.header().at(Shown.harmless(p)));
                places.total(UseMatrix.IMPORTS, p, made.place(UseMatrix.IMPORTS).at(Shown.harmless(p)));
                places.total(UseMatrix.FINAL_DEMAND, p, used.place(p).at(UseMatrix.FINAL_DEMAND));
            }
            return places;
        }
    }

    private static void describe(SupplyUse pair, UseMatrix made, UseMatrix used, Findings findings) {
        Location place = used.header();
        Map<String, String> head = new TreeMap<>(made.head());
        used.head().forEach((word, value) -> {
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

    /** Returns one line: the two files. */
    @Override
    public String toString() {
        return "Reader of supply " + supply + " and use " + use;
    }
}
