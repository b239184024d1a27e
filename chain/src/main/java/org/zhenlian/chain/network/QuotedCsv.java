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
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenlian.core.io.ReadLimit;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/**
 * Reads CSV of any form and charset, one record after the other, with FastCSV: for files in which quoted cells hold line breaks, and to tell what
 * is wrong with malformed ones. Several times slower than {@link Lines}.
 *
 * <p>The bytes are read as if they were Latin-1, so that each character is one byte, and cells are turned back into the same bytes:
 * what is valid UTF-8 is told in one place for both ways of reading. Other charsets are decoded strictly, and the cells become UTF-8.
 */
final class QuotedCsv {
    /** The byte order mark of UTF-8. */
    static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");
    private static final int BLOCK = 1 << 15;

    private final Path path;
    private final LoadOptions options;
    private final Crew crew;
    private final Faults faults;
    private final Budget budget;
    private long last;
    private long counted;
    private long ids;
    private byte[] text = new byte[1 << 10];
    private Grid grid = new Grid(1, 0);

    QuotedCsv(Path path, LoadOptions options, Crew crew, Faults faults, Budget budget) {
        this.path = path;
        this.options = options;
        this.crew = crew;
        this.faults = faults;
        this.budget = budget;
    }

    /** Tells that a byte order mark was skipped. */
    static void tellMark(Faults faults) {
        faults.add(IssueCode.NORMALISED, 1, "", "the byte order mark at the beginning was skipped", "");
    }

    /**
     * Reads all rows.
     *
     * @param blocks takes the rows, some thousands at a time
     * @return with what they were read; empty if there is not even a header
     */
    Optional<RowIntake> read(Consumer<Rows> blocks) {
        int longest = (int) options.limit(ReadLimit.CELL);
        int columns = (int) options.limit(ReadLimit.VALUES);
        CsvRecordHandler handler = CsvRecordHandler.of(
                c -> c.maxFields(columns).maxFieldSize(longest).maxRecordSize(longest));
        try (FileChannel file = FileChannel.open(path);
                InputStream bytes = open(file);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(Math.max(1 << 16, 2 * longest))
                        .build(handler, reader(bytes))) {
            Optional<RowIntake> intake = Optional.empty();
            for (CsvRecord record : csv) {
                List<String> cells = record.getFields();
                long line = record.getStartingLineNumber();
                last = line;
                if (intake.isPresent()) {
                    take(intake.get(), cells, line);
                    if (intake.get().seen() % BLOCK == 0) {
                        crew.tell("read quoted rows", file.position(), file.size());
                        hand(intake.get(), blocks);
                    }
                } else if (!cells.stream().allMatch(String::isBlank)) {
                    intake = Optional.of(new RowIntake(header(cells, line), BLOCK));
                    grid = new Grid(1, cells.size());
                    intake.get().begin(faults);
                }
            }
            intake.ifPresent(rest -> hand(rest, blocks));
            return intake;
        } catch (CsvParseException e) {
            throw refused(e);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw e instanceof NetworkFormatException ? e : unreadable(e.getCause());
        }
    }

    /** Many small blocks, for one that doubles takes three times the memory when it is copied. */
    private void hand(RowIntake intake, Consumer<Rows> blocks) {
        blocks.accept(intake.end());
        budget.take(intake.seen() - counted, intake.memory() - ids);
        counted = intake.seen();
        ids = intake.memory();
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

    private boolean isUtf8() {
        return options.charset().equals(StandardCharsets.UTF_8);
    }

    private Reader reader(InputStream bytes) {
        Charset charset = isUtf8() ? StandardCharsets.ISO_8859_1 : options.charset();
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Returns a cell in UTF-8. */
    private byte[] bytes(String cell) {
        return cell.getBytes(isUtf8() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private Header header(List<String> cells, long line) {
        List<String> names = cells.stream()
                .map(c -> new String(bytes(c), StandardCharsets.UTF_8).replace("\uFEFF", ""))
                .toList();
        return Header.of(names, options, new Location(path.toString(), line, ""), faults);
    }

    private void take(RowIntake intake, List<String> cells, long line) {
        int used = 0;
        grid.clear();
        grid.begin(line);
        for (String each : cells) {
            byte[] cell = bytes(each);
            text = used + cell.length > text.length ? Arrays.copyOf(text, 2 * (used + cell.length)) : text;
            System.arraycopy(cell, 0, text, used, cell.length);
            grid.add(used, used + cell.length);
            used += cell.length;
        }
        intake.forget();
        intake.take(text, grid);
    }

    private NetworkFormatException unreadable(IOException e) {
        if (e instanceof CharacterCodingException) {
            return NetworkFormatException.at(
                    new Location(path.toString(), 0, ""),
                    IssueCode.BAD_ENCODING,
                    "after line " + last + " the text is not " + options.charset(),
                    "Read it with the charset that it was saved in: LoadOptions.withCharset");
        }
        return NetworkFormatException.unreadable(path, e);
    }

    private NetworkFormatException refused(CsvParseException e) {
        if (e.getCause() instanceof IOException failed) {
            return unreadable(failed);
        }
        String said = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(said);
        Location place = new Location(path.toString(), line.find() ? Long.parseLong(line.group(1)) : 0, "");
        boolean limit = said.contains("exceed") || said.contains("maximum");
        return NetworkFormatException.at(
                place,
                limit ? IssueCode.LIMIT : IssueCode.BAD_SYNTAX,
                limit ? "a limit was passed: " + said : "not well-formed CSV: " + said,
                limit
                        ? "Maybe a quote is missing, see ReadLimit.CELL and ReadLimit.VALUES"
                        : "Quotes come in pairs; a quote in a text is doubled");
    }
}
