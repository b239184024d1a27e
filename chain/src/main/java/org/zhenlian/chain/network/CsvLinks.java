package org.zhenlian.chain.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.io.ReadLimit;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/**
 * Reads the links of a CSV file. The file is cut into stretches of a megabyte, which the threads read in parallel, each with
 * ids of its own; memory is bounded by the rows' numbers and the ids. Where {@link Lines} meets something unusual, all is read
 * again from the beginning by {@link QuotedCsv}.
 */
final class CsvLinks {
    private static final int STRETCH = 1 << 20;
    private static final int HEAD = 1 << 20;
    private static final int BYTES_A_ROW = 24;
    /** Bytes of a row while it is read: its text and its numbers. */
    private static final long BYTES_AT_WORK = BYTES_A_ROW + 20;

    private static final int BATCH = 64;

    private final Path path;
    private final String name;
    private final LoadOptions options;
    private final Crew crew;
    private final int stretch;
    private final Faults faults;
    private final Budget budget;
    private final List<Rows> rows = new ArrayList<>();
    private final List<Dictionary> dictionaries = new ArrayList<>();
    private long seen;

    private CsvLinks(Path path, LoadOptions options, int stretch) {
        this.path = path;
        this.options = options;
        this.stretch = stretch;
        name = path.toString();
        crew = new Crew(options.progress(), options.threads());
        faults = new Faults(name, options.maxIssues());
        budget = new Budget(name, options, Runtime.getRuntime().maxMemory());
    }

    /** What was read: rows, their dictionaries, faults, and how many rows the file has. */
    record Read(List<Rows> rows, List<Dictionary> dictionaries, Faults faults, long seen) {
        /** Makes a network of the good rows, which are then gone. */
        LoadedNetwork assemble(Path csv, LoadOptions options) {
            boolean sum = options.duplicates() == LoadOptions.Duplicates.SUM;
            Crew crew = new Crew(options.progress(), options.threads());
            Assembly.Result made = Assembly.of(rows, dictionaries, sum, crew);
            int links = made.adjacency().links();
            Provenance provenance = switch (options.basis()) {
                case REPORTED -> new Provenance(links, 0, 0);
                case DERIVED -> new Provenance(0, links, 0);
                case ILLUSTRATIVE -> new Provenance(0, 0, links);
            };
            String note = made.summed() > 0 ? made.summed() + " rows added to others" : "";
            Origin origin = new Origin(csv.getFileName().toString(), Origin.YUAN, provenance, note);
            SupplyNetwork network = SupplyNetwork.of(made, origin, Optional.empty());
            return new LoadedNetwork(network, faults, seen, made.summed());
        }
    }

    static Read read(Path path, LoadOptions options) {
        return read(path, options, STRETCH);
    }

    /** Reads with stretches of another size, for tests. */
    static Read read(Path path, LoadOptions options, int stretch) {
        if (!options.charset().equals(StandardCharsets.UTF_8)) {
            return new CsvLinks(path, options, stretch).readSlowly();
        }
        try {
            return new CsvLinks(path, options, stretch).readFast();
        } catch (Lines.Unusual e) {
            return new CsvLinks(path, options, stretch).readSlowly();
        }
    }

    private Read result() {
        dictionaries.forEach(Dictionary::close);
        return new Read(rows, dictionaries, faults, seen);
    }

    private Read readFast() {
        try (FileChannel file = FileChannel.open(path)) {
            checkSize(file.size());
            Slice head = new Slice(longest());
            long origin = skipMark(file);
            if (origin < file.size()) {
                head.read(file, name, origin, origin, Math.min(origin + HEAD, file.size()));
            }
            Head found = head(head);
            stretches(file, found, Math.min(file.size(), origin + found.end()));
            return result();
        } catch (UncheckedIOException e) {
            throw e instanceof NetworkFormatException ? e : NetworkFormatException.unreadable(path, e.getCause());
        } catch (IOException e) {
            throw NetworkFormatException.unreadable(path, e);
        }
    }

    private int longest() {
        return (int) options.limit(ReadLimit.CELL);
    }

    private void checkSize(long bytes) {
        if (bytes > options.limit(ReadLimit.BYTES)) {
            throw NetworkFormatException.at(
                    new Location(name, 0, ""),
                    IssueCode.LIMIT,
                    "the file has " + bytes + " bytes, more than " + options.limit(ReadLimit.BYTES),
                    LoadOptions.hint(ReadLimit.BYTES));
        }
    }

    /** Returns where the text begins: after the byte order mark if there is one. */
    private long skipMark(FileChannel file) throws IOException {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(3);
        file.read(bytes, 0);
        boolean marked = bytes.position() == 3 && Arrays.equals(bytes.array(), QuotedCsv.MARK);
        if (marked) {
            QuotedCsv.tellMark(faults);
        }
        return marked ? 3 : 0;
    }

    /** The header, where it ends, and how many lines that are. */
    private record Head(Header header, int end, long lines) {}

    private Head head(Slice slice) {
        int most = (int) options.limit(ReadLimit.VALUES);
        Grid grid = new Grid(1, most);
        Lines lines = new Lines(slice.text(), grid);
        long line = 0;
        for (int at = slice.start(); at < slice.end(); ) {
            grid.clear();
            at = lines.cut(at, ++line);
            List<String> cells = new ArrayList<>();
            if (grid.cells(0) > most) {
                throw NetworkFormatException.at(
                        new Location(name, line, ""),
                        IssueCode.LIMIT,
                        "the header has more than " + most + " columns",
                        LoadOptions.hint(ReadLimit.VALUES));
            }
            for (int c = 0; c < grid.cells(0); c++) {
                int from = grid.from(0, c);
                cells.add(new String(slice.text(), from, grid.to(0, c) - from, StandardCharsets.UTF_8));
            }
            if (!cells.stream().allMatch(String::isBlank)) {
                return new Head(Header.of(cells, options, new Location(name, line, ""), faults), at, line);
            }
        }
        throw empty();
    }

    /** The exception for a file without a header. */
    private NetworkFormatException empty() {
        return NetworkFormatException.at(
                new Location(name, 0, ""),
                IssueCode.UNREADABLE,
                "the file is empty",
                "Begin with the header " + String.join(",", options.columns()));
    }

    /** One thread's tools. */
    private record Reader(Slice slice, Grid grid, RowIntake intake) {}

    /** What a stretch of the file held. */
    private record Stretch(Rows rows, Faults faults, long lines, long seen) {}

    private void stretches(FileChannel file, Head head, long origin) {
        long bytes = size(file) - origin;
        int count = Math.toIntExact((bytes + stretch - 1) / stretch);
        Stretch[] read = new Stretch[count];
        int rows = (int) Math.min(stretch, bytes) / BYTES_A_ROW + 16;
        ConcurrentLinkedQueue<Reader> idle = new ConcurrentLinkedQueue<>();
        crew.each("read", count, 1, (i, next) -> {
            Reader reader = Objects.requireNonNullElseGet(idle.poll(), () -> reader(head, rows));
            long ids = reader.intake().memory();
            read[i] = stretch(file, reader, origin, origin + (long) i * stretch);
            budget.take(read[i].seen(), reader.intake().memory() - ids);
            idle.add(reader);
        });
        long lines = head.lines();
        for (Stretch each : read) {
            faults.addAll(each.faults(), lines);
            lines += each.lines();
            seen += each.seen();
            this.rows.add(each.rows());
        }
        this.rows.stream().map(r -> r.dictionary).distinct().forEach(dictionaries::add);
    }

    private Reader reader(Head head, int rows) {
        budget.tools(BYTES_AT_WORK * rows);
        return new Reader(
                new Slice(longest()), new Grid(BATCH, head.header().columns()), new RowIntake(head.header(), rows));
    }

    private static long size(FileChannel file) {
        try {
            return file.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stretch stretch(FileChannel file, Reader reader, long origin, long from) {
        Slice slice = reader.slice();
        try {
            slice.read(file, name, origin, from, Math.min(file.size(), from + stretch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Faults found = new Faults(name, options.maxIssues());
        RowIntake intake = reader.intake();
        intake.begin(found);
        Grid grid = reader.grid();
        Lines lines = new Lines(slice.text(), grid);
        long line = 0;
        for (int at = slice.start(); at < slice.end(); ) {
            grid.clear();
            while (at < slice.end() && !grid.isFull()) {
                at = lines.cut(at, ++line);
            }
            intake.take(slice.text(), grid);
        }
        return new Stretch(intake.end(), found, line, intake.seen());
    }

    private Read readSlowly() {
        QuotedCsv csv = new QuotedCsv(path, options, crew, faults, budget);
        RowIntake intake = csv.read(rows::add).orElseThrow(this::empty);
        seen = intake.seen();
        dictionaries.add(rows.get(0).dictionary);
        return result();
    }
}
