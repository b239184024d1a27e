package org.zhenlian.core.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.text.NearMiss;

/** Reads a data package as a stream of rows, one row in memory at a time. */
final class CsvRows {
    private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

    private final Folder folder;
    private final ReadOptions options;
    private final Findings findings;
    private final RowSink sink;

    CsvRows(Folder folder, ReadOptions options, Findings findings, RowSink sink) {
        this.folder = folder;
        this.options = options;
        this.findings = findings;
        this.sink = sink;
    }

    /** Reads the whole package. */
    void read() throws IOException {
        Optional<InputStream> found = folder.open(Manifest.FILE);
        Manifest manifest = found.isPresent()
                ? Manifest.read(found.get(), options, findings)
                : Manifest.without(folder.name().replaceAll(".*[/\\\\]", ""));
        int tables = 0;
        for (Table table : Schema.TABLES) {
            tables += table(table, manifest) ? 1 : 0;
        }
        if (tables == 0 && found.isEmpty()) {
            throw AtlasFormatException.at(
                    new Location(folder.name(), 0, ""),
                    IssueCode.UNREADABLE,
                    "no atlas in this folder: neither " + Manifest.FILE + " nor a table such as towns.csv",
                    "Give the folder that holds the CSV files, or a .json file");
        }
        strays(manifest);
        sink.row(manifest.head());
    }

    private void strays(Manifest manifest) throws IOException {
        Set<String> files = new TreeSet<>();
        Schema.TABLES.forEach(t -> files.addAll(List.of(t.file(), manifest.path(t))));
        for (String stray : folder.csvFiles()) {
            List<String> near = files.contains(stray) ? List.of() : NearMiss.of(stray, files);
            if (!near.isEmpty()) {
                findings.add(
                        IssueCode.UNKNOWN_COLUMN,
                        new Location(stray, 0, ""),
                        "the format has no table " + Shown.of(stray) + "; the file is not read",
                        NearMiss.hint(stray, files, ""));
            }
        }
    }

    private boolean table(Table table, Manifest manifest) throws IOException {
        String path = manifest.path(table);
        Optional<InputStream> in = folder.open(path);
        if (in.isEmpty()) {
            manifest.named(table).ifPresent(place -> {
                findings.add(
                        IssueCode.UNREADABLE,
                        place,
                        "there is no file " + Shown.of(path),
                        "Add it, or remove the resource");
                sink.unreadable(table);
            });
            return false;
        }
        try (StrictReader reader =
                new StrictReader(in.get(), path, options.charset(), options.limit(ReadLimit.BYTES))) {
            if (reader.isEmpty()) {
                empty(table, path);
            } else {
                if (reader.hasByteOrderMark()) {
                    String message = "the byte order mark at the beginning was skipped";
                    findings.add(IssueCode.NORMALISED, new Location(path, 1, ""), message, "");
                }
                records(table, path, reader);
            }
        } catch (CsvParseException e) {
            throw refused(path, e);
        }
        return true;
    }

    private void empty(Table table, String path) {
        findings.add(
                IssueCode.UNREADABLE,
                new Location(path, 0, ""),
                "the file is empty",
                "Write at least the header " + String.join(",", required(table)) + ", or remove the file");
        sink.unreadable(table);
    }

    private void records(Table table, String path, StrictReader reader) throws IOException {
        int cell = options.small(ReadLimit.CELL);
        CsvRecordHandler handler = CsvRecordHandler.of(c -> c.maxFields(options.small(ReadLimit.VALUES))
                .maxFieldSize(cell)
                .maxRecordSize(Math.max(cell, options.small(ReadLimit.TEXT))));
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(1 << 16, 2 * cell))
                .build(handler, reader)) {
            Iterator<CsvRecord> records = csv.iterator();
            CsvHeader header = null;
            long rows = 0;
            while (records.hasNext()) {
                CsvRecord record = records.next();
                List<String> fields = record.getFields();
                long line = record.getStartingLineNumber();
                if (header == null) {
                    header = CsvHeader.of(table, path, line, fields, findings);
                    if (!header.hasKey()) {
                        sink.unreadable(table);
                    }
                } else if (!isBlank(fields)) {
                    limit(path, line, ++rows);
                    row(header, fields, line);
                }
            }
        }
    }

    private void limit(String path, long line, long rows) {
        if (rows > options.limit(ReadLimit.ROWS)) {
            throw AtlasFormatException.at(
                    new Location(path, line, ""),
                    IssueCode.LIMIT,
                    "the table has more than " + options.limit(ReadLimit.ROWS) + " rows",
                    ReadLimit.ROWS.hint());
        }
    }

    private static boolean isBlank(List<String> fields) {
        return fields.stream().allMatch(String::isBlank);
    }

    private void row(CsvHeader header, List<String> fields, long line) {
        Place place = new Place.InCsv(header.path(), line);
        Object[] cells = header.cells(fields);
        if (fields.size() != header.width()) {
            findings.add(
                    IssueCode.BAD_SYNTAX,
                    place.row(),
                    "the row has " + fields.size() + " cells, the header " + header.width(),
                    fields.size() > header.width()
                            ? "Put quotes around text that has a comma in it"
                            : "Write a comma for every empty cell");
            Arrays.fill(cells, cells[0] == null ? 0 : 1, cells.length, Row.BROKEN);
        }
        sink.row(Row.of(header.table(), cells, place));
    }

    private static List<String> required(Table table) {
        List<String> names = new ArrayList<>();
        table.columns().stream().filter(Column::required).forEach(c -> names.add(c.name()));
        return names;
    }

    static AtlasFormatException refused(String path, CsvParseException e) {
        if (e.getCause() instanceof AtlasFormatException stopped) {
            return stopped;
        }
        if (e.getCause() instanceof IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String said = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(said);
        Location place = new Location(path, line.find() ? Long.parseLong(line.group(1)) : 0, "");
        return said.contains("exceed") || said.contains("maximum")
                ? AtlasFormatException.at(
                        place,
                        IssueCode.LIMIT,
                        "a limit was passed: " + said,
                        "Maybe a quote is missing; see ReadLimit.CELL, TEXT and VALUES")
                : AtlasFormatException.at(
                        place,
                        IssueCode.BAD_SYNTAX,
                        "not well-formed CSV: " + said,
                        "Quotes come in pairs; a quote in a text is doubled");
    }
}
