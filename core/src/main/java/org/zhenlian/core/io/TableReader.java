package org.zhenlian.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTable.Entries;
import org.zhenlian.core.table.InvalidTableException;

/**
 * Reads an input-output table from a matrix in CSV.
 *
 * <pre>{@code
 * table,glass-demo
 * unit,万元
 * year,2023
 * source,illustrative
 * flows,name-zh,name-en,sand,glass,final-demand,imports,output
 * sand,石英砂,Quartz sand,1,60,5,6,60
 * glass,玻璃,Glass,0,10,190,0,200
 * input:value-added,,,59,130,,,
 * satellite:employment,,,40,300,,,
 * }</pre>
 *
 * <p>First come lines of a word and a value, each optional: {@code table} (the id; else the file's name), {@code unit}, {@code year},
 * {@code source} (the id of the source of reported figures, or the word {@code illustrative}). Then the header. Its first cell says what
 * the cells are, {@code flows} or {@code coefficients}; this is never guessed. The other columns are {@code name-zh}, {@code name-en},
 * {@code final-demand}, {@code imports}, {@code output} and the ids of the sectors, in any order. Then one row per sector, in any
 * order; and one per account: {@code input:id} for what counts as a cost (value added, imported inputs), {@code satellite:id} for what
 * does not (employment, of-which rows). Every cell of the square needs a number, 0 where nothing is traded; output or final demand
 * must be there, of every sector; imports of every sector or of none; an empty cell of an account is unknown. Totals are no part of it. Numbers are written as in {@link
 * org.zhenlian.core.io the atlas's files}.
 *
 * <p>Tables as offices publish them often are a bare square and a list of sectors beside it. {@link #declaredAs} says what the square
 * holds, where its first cell does not, and {@link #withSectors} names the list and its columns.
 *
 * <p>Limits: see {@link ReadLimit}. Errors name file,
 * line, column, value and what to do. Any error keeps the table from being made; what is only odd about it, such as rows that do not
 * balance, is a warning of {@link #readLenient} with its place as well. Time and memory: O(cells that are not 0), one row at a
 * time. Immutable.
 */
public final class TableReader {
    private final Path path;
    private final ReadOptions options;
    private final Optional<Entries> entries;
    private final Optional<Path> sectors;
    private final Map<String, String> columns;
    private final Map<String, String> head;

    private TableReader(
            Path path,
            ReadOptions options,
            Optional<Entries> entries,
            Optional<Path> sectors,
            Map<String, String> columns,
            Map<String, String> head) {
        this.path = path;
        this.options = options;
        this.entries = entries;
        this.sectors = sectors;
        this.columns = columns;
        this.head = head;
    }

    /**
     * Returns a reader of a file.
     *
     * @param path the CSV file with the square
     */
    public static TableReader of(Path path) {
        return new TableReader(
                Objects.requireNonNull(path, "path"),
                ReadOptions.DEFAULTS,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of());
    }

    /**
     * Returns this reader with other options.
     *
     * @param other charset and limits
     */
    public TableReader with(ReadOptions other) {
        return new TableReader(path, Objects.requireNonNull(other, "other"), entries, sectors, columns, head);
    }

    /**
     * Returns this reader for a square whose header does not say what it holds.
     *
     * @param kind what the cells are
     */
    public TableReader declaredAs(Entries kind) {
        return new TableReader(path, options, Optional.of(kind), sectors, columns, head);
    }

    /**
     * Returns this reader for a square whose file does not say what it is; what the file says goes first.
     *
     * @param unit the unit of all money, for example {@code 万元}
     * @param year the year, four digits
     * @param source the id of the source of reported figures, or {@code illustrative}
     * @throws IllegalArgumentException if the year has not four digits
     */
    public TableReader describedAs(String unit, int year, String source) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(source, "source");
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("the year is " + year + "\nWrite four digits");
        }
        return new TableReader(
                path,
                options,
                entries,
                sectors,
                columns,
                Map.of("unit", unit, "year", String.valueOf(year), "source", source));
    }

    /**
     * Returns this reader with a second file that has one row per sector.
     *
     * @param list the CSV file with a header; the first column is the sector's id
     * @param names for each column that is to be read its heading in the file, by its name here: {@code name-zh}, {@code name-en},
     *     {@code final-demand}, {@code imports}, {@code output}, {@code input:id} or {@code satellite:id}
     * @throws IllegalArgumentException if a name is none of these
     */
    public TableReader withSectors(Path list, Map<String, String> names) {
        Objects.requireNonNull(list, "list");
        names.keySet().forEach(TableWords::checkColumn);
        return new TableReader(path, options, entries, Optional.of(list), new TreeMap<>(names), head);
    }

    /**
     * Returns the table.
     *
     * @throws InvalidTableException if there is any error; it holds all of them
     * @throws AtlasFormatException if the file cannot be read at all
     */
    public InputOutputTable read() {
        LoadedTable loaded = readLenient();
        return loaded.table().orElseThrow(() -> new InvalidTableException(name(), loaded.errors()));
    }

    /**
     * Returns the table, if it could be made, and everything found wrong or odd, each with file and line.
     *
     * @throws AtlasFormatException if the file cannot be read at all
     */
    public LoadedTable readLenient() {
        Findings findings = new Findings(options);
        TableRows rows = new TableRows(name().replaceFirst("\\.[^.]*$", ""), head, entries, options, findings);
        try {
            new CsvSheet(path, options).read(rows::row);
            rows.end(new Location(name(), 0, ""));
            if (sectors.isPresent()) {
                CsvSheet list = new CsvSheet(sectors.get(), options);
                SectorRows listed = new SectorRows(columns, rows, findings);
                list.read(listed::row);
            }
            rows.complete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return close(rows, findings.all());
    }

    private LoadedTable close(TableRows rows, Issues issues) {
        if (issues.hasErrors()) {
            return new LoadedTable(Optional.empty(), issues, rows.places());
        }
        try {
            return new LoadedTable(Optional.of(rows.builder().build()), issues, rows.places());
        } catch (IllegalArgumentException e) {
            String[] said = e.getMessage().split("\n", 2);
            Issue issue = Issue.of(IssueCode.INCONSISTENT, "", "", said[0], said.length > 1 ? said[1] : "")
                    .at(rows.places().header());
            return new LoadedTable(Optional.empty(), issues.and(Issues.of(List.of(issue))), rows.places());
        }
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }

    /** Returns one line: the file. */
    @Override
    public String toString() {
        return "Reader of the input-output table " + path;
    }
}
