package org.zhenlian.chain.network;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/**
 * Reads CSV of any form, one record after the other, with FastCSV: for files in which quoted cells hold line breaks, and to tell what
 * is wrong with malformed ones. Several times slower than {@link Lines}.
 *
 * <p>The bytes are read as if they were Latin-1, so that each character is one byte, and cells are turned back into the same bytes:
 * what is valid UTF-8 is told in one place for both ways of reading.
 */
final class QuotedCsv {
    /** The byte order mark of UTF-8. */
    static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");
    private static final int LONGEST_CELL = 1 << 20;
    private static final int REPORT = 1 << 16;

    private final Path path;
    private final LoadOptions options;
    private final Crew crew;
    private final Faults faults;
    private byte[] text = new byte[1 << 10];
    private Grid grid = new Grid(1, 0);

    QuotedCsv(Path path, LoadOptions options, Crew crew, Faults faults) {
        this.path = path;
        this.options = options;
        this.crew = crew;
        this.faults = faults;
    }

    /** Tells that a byte order mark was skipped. */
    static void tellMark(Faults faults) {
        faults.add(IssueCode.NORMALISED, 1, "", "the byte order mark at the beginning was skipped", "");
    }

    /** Reads all rows; empty if there is not even a header. */
    Optional<RowIntake> read() {
        CsvRecordHandler handler = CsvRecordHandler.of(c -> c.maxFields(1000).maxFieldSize(LONGEST_CELL));
        try (FileChannel file = FileChannel.open(path);
                InputStream bytes = open(file);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(2 * LONGEST_CELL)
                        .build(handler, new InputStreamReader(bytes, StandardCharsets.ISO_8859_1))) {
            Optional<RowIntake> intake = Optional.empty();
            for (CsvRecord record : csv) {
                List<String> cells = record.getFields();
                long line = record.getStartingLineNumber();
                if (intake.isPresent()) {
                    take(intake.get(), cells, line);
                    tell(intake.get().seen(), file);
                } else if (!cells.stream().allMatch(String::isBlank)) {
                    intake = Optional.of(new RowIntake(header(cells, line), 1 << 16));
                    grid = new Grid(1, cells.size());
                    intake.get().begin(faults);
                }
            }
            return intake;
        } catch (CsvParseException e) {
            throw refused(e);
        } catch (IOException e) {
            throw NetworkFormatException.unreadable(path, e);
        } catch (UncheckedIOException e) {
            throw e instanceof NetworkFormatException ? e : NetworkFormatException.unreadable(path, e.getCause());
        }
    }

    private void tell(long rows, FileChannel file) throws IOException {
        if (rows % REPORT == 0) {
            crew.tell("read quoted rows", file.position(), file.size());
        }
    }

    private InputStream open(FileChannel file) throws IOException {
        InputStream bytes = new BufferedInputStream(Channels.newInputStream(file), 1 << 16);
        bytes.mark(MARK.length);
        if (Arrays.equals(bytes.readNBytes(MARK.length), MARK)) {
            tellMark(faults);
        } else {
            bytes.reset();
        }
        return bytes;
    }

    private Header header(List<String> cells, long line) {
        List<String> names = cells.stream()
                .map(c -> new String(c.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .toList();
        return Header.of(names, options, new Location(path.toString(), line, ""), faults);
    }

    private void take(RowIntake intake, List<String> cells, long line) {
        int used = 0;
        grid.clear();
        grid.begin(line);
        for (String each : cells) {
            byte[] cell = each.getBytes(StandardCharsets.ISO_8859_1);
            text = used + cell.length > text.length ? Arrays.copyOf(text, 2 * (used + cell.length)) : text;
            System.arraycopy(cell, 0, text, used, cell.length);
            grid.add(used, used + cell.length);
            used += cell.length;
        }
        intake.forget();
        intake.take(text, grid);
    }

    private NetworkFormatException refused(CsvParseException e) {
        if (e.getCause() instanceof IOException failed) {
            return NetworkFormatException.unreadable(path, failed);
        }
        String said = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(said);
        Location place = new Location(path.toString(), line.find() ? Long.parseLong(line.group(1)) : 0, "");
        boolean limit = said.contains("exceed") || said.contains("maximum");
        return NetworkFormatException.at(
                place,
                limit ? IssueCode.LIMIT : IssueCode.BAD_SYNTAX,
                limit ? "a limit was passed: " + said : "not well-formed CSV: " + said,
                limit ? "Maybe a quote is missing" : "Quotes come in pairs; a quote in a text is doubled");
    }
}
