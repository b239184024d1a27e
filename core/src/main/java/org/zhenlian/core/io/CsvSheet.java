package org.zhenlian.core.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/** One CSV file without a schema, row by row, within the limits of the options; blank rows are skipped. */
final class CsvSheet {
    /** Takes the rows. */
    @FunctionalInterface
    interface Rows {
        void row(Location line, List<String> cells);
    }

    private final Path path;
    private final ReadOptions options;

    CsvSheet(Path path, ReadOptions options) {
        this.path = path;
        this.options = options;
    }

    /** The file as messages name it. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    void read(Rows rows) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw AtlasFormatException.at(
                    new Location(name(), 0, ""),
                    IssueCode.UNREADABLE,
                    Files.isDirectory(path) ? "it is a folder and no file" : "there is no such file",
                    "Looked for " + Shown.harmless(path.toString()));
        }
        int cell = options.small(ReadLimit.CELL);
        CsvRecordHandler handler = CsvRecordHandler.of(c -> c.maxFields(options.small(ReadLimit.VALUES))
                .maxFieldSize(cell)
                .maxRecordSize(Math.max(cell, options.small(ReadLimit.TEXT))));
        try (StrictReader text = new StrictReader(
                        Files.newInputStream(path), name(), options.charset(), options.limit(ReadLimit.BYTES));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(Math.max(1 << 24, 2 * cell))
                        .build(handler, text)) {
            long count = 0;
            for (CsvRecord record : csv) {
                List<String> cells = record.getFields();
                if (!cells.stream().allMatch(String::isBlank)) {
                    Location line = new Location(name(), record.getStartingLineNumber(), "");
                    limit(line, ++count);
                    rows.row(line, cells);
                }
            }
        } catch (CsvParseException e) {
            throw CsvRows.refused(name(), e);
        }
    }

    private void limit(Location line, long count) {
        if (count > options.limit(ReadLimit.ROWS)) {
            throw AtlasFormatException.at(
                    line,
                    IssueCode.LIMIT,
                    "the table has more than " + options.limit(ReadLimit.ROWS) + " rows",
                    ReadLimit.ROWS.hint());
        }
    }
}
