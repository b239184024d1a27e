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
    private static final int MOST_COLUMNS = 20_100;

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
        CsvRecordHandler handler =
                CsvRecordHandler.of(c -> c.maxFields(MOST_COLUMNS).maxFieldSize(options.maxCell()));
        try (StrictReader text =
                        new StrictReader(Files.newInputStream(path), name(), options.charset(), options.maxBytes());
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(Math.max(1 << 24, 2 * options.maxCell()))
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
        if (count > options.maxRows()) {
            throw AtlasFormatException.at(
                    line,
                    IssueCode.LIMIT,
                    "the table has more than " + options.maxRows() + " rows",
                    "Raise the limit with ReadOptions.withMaxRows if the file is what you mean");
        }
    }
}
