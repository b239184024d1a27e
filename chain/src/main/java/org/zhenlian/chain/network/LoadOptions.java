package org.zhenlian.chain.network;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhenlian.core.io.ReadLimit;
import org.zhenlian.core.measure.Basis;

/**
 * How to read links from a file, and the limits beyond which it is refused: those of {@link ReadLimit#BYTES}, {@link ReadLimit#ROWS}, {@link
 * ReadLimit#CELL} (bytes of a line) and {@link ReadLimit#VALUES} (columns) apply, and what cannot fit into the memory that the program may
 * have is refused before it is full. Immutable; start from {@link #DEFAULTS}.
 */
public final class LoadOptions {
    /** What becomes of several links of the same supplier, customer and product. */
    public enum Duplicates {
        /** They stay links of their own. */
        KEEP,
        /** They become one; its value is the sum, unknown if one is unknown. */
        SUM
    }

    private static final Map<ReadLimit, Long> USUAL = Map.of(
            ReadLimit.BYTES,
            1L << 37,
            ReadLimit.ROWS,
            (long) Assembly.MOST_LINKS,
            ReadLimit.CELL,
            1L << 20,
            ReadLimit.VALUES,
            1000L);
    private static final Map<ReadLimit, Long> MOST = new EnumMap<>(Map.of(
            ReadLimit.BYTES,
            Long.MAX_VALUE,
            ReadLimit.ROWS,
            (long) Assembly.MOST_LINKS,
            ReadLimit.CELL,
            10_000_000L,
            ReadLimit.VALUES,
            100_000L));

    /**
     * UTF-8; the columns supplier, customer, product and value; the file counts as a source, so that its values are reported; duplicates
     * stay; up to 100 issues are kept; all processors; nobody hears of progress; at most 128 GiB, 1,073,741,760 rows, 1 MiB a line,
     * 1,000 columns.
     */
    public static final LoadOptions DEFAULTS = new LoadOptions(
            List.of("supplier", "customer", "product", "value"),
            Basis.Kind.REPORTED,
            Duplicates.KEEP,
            100,
            new Reading(StandardCharsets.UTF_8, Runtime.getRuntime().availableProcessors(), Progress.NONE, USUAL));

    /** Who reads, and within which limits. */
    private record Reading(Charset charset, int threads, Progress progress, Map<ReadLimit, Long> limits) {}

    private final List<String> columns;
    private final Basis.Kind basis;
    private final Duplicates duplicates;
    private final int maxIssues;
    private final Reading reading;

    private LoadOptions(List<String> columns, Basis.Kind basis, Duplicates duplicates, int maxIssues, Reading reading) {
        this.columns = columns;
        this.basis = Objects.requireNonNull(basis, "basis");
        this.duplicates = Objects.requireNonNull(duplicates, "duplicates");
        this.maxIssues = maxIssues;
        this.reading = reading;
    }

    /**
     * Returns these options for a file whose header has other names.
     *
     * @param supplier the header of the selling enterprise's id
     * @param customer the header of the buying enterprise's id
     * @param product the header of the product's id
     * @param value the header of the value in yuan a year
     * @throws IllegalArgumentException if two are the same
     */
    public LoadOptions withColumns(String supplier, String customer, String product, String value) {
        List<String> names = List.of(supplier.strip(), customer.strip(), product.strip(), value.strip());
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(
                    "two columns have the same name: " + names + "\nGive each its own header");
        }
        return new LoadOptions(names, basis, duplicates, maxIssues, reading);
    }

    /**
     * Returns these options with another basis of the values.
     *
     * @param kind on what all values of the file stand
     */
    public LoadOptions withBasis(Basis.Kind kind) {
        return new LoadOptions(columns, kind, duplicates, maxIssues, reading);
    }

    /**
     * Returns these options with another way to treat several links of the same supplier, customer and product.
     *
     * @param treatment what becomes of them
     */
    public LoadOptions withDuplicates(Duplicates treatment) {
        return new LoadOptions(columns, basis, treatment, maxIssues, reading);
    }

    /**
     * Returns these options with another limit on the issues that are kept; all are counted.
     *
     * @param issues how many of the first are kept, from 1 to 1,000,000
     * @throws IllegalArgumentException if it is out of this range
     */
    public LoadOptions withMaxIssues(int issues) {
        return new LoadOptions(columns, basis, duplicates, within(issues, 1_000_000, "issues"), reading);
    }

    /**
     * Returns these options with another number of threads; the result does not depend on it.
     *
     * @param count how many, from 1 to 16
     * @throws IllegalArgumentException if it is out of this range
     */
    public LoadOptions withThreads(int count) {
        int threads = within(count, Crew.MOST, "count");
        return with(new Reading(reading.charset, threads, reading.progress, reading.limits));
    }

    /**
     * Returns these options with somebody who hears how far the reading is.
     *
     * @param listener who hears
     */
    public LoadOptions withProgress(Progress listener) {
        Objects.requireNonNull(listener, "listener");
        return with(new Reading(reading.charset, reading.threads, listener, reading.limits));
    }

    /**
     * Returns these options with another charset, for example GB18030 for files saved by a Chinese Excel. Any but UTF-8 is read by one
     * thread.
     *
     * @param charset the charset of the file
     */
    public LoadOptions withCharset(Charset charset) {
        Objects.requireNonNull(charset, "charset");
        return with(new Reading(charset, reading.threads, reading.progress, reading.limits));
    }

    /**
     * Returns these options with one limit changed.
     *
     * @param limit {@code BYTES} of the file, {@code ROWS}, {@code CELL} (bytes of a line) or {@code VALUES} (columns)
     * @param value the most that is allowed, from 1; at most 1,073,741,760 rows, 10,000,000 bytes a line, 100,000 columns
     * @throws IllegalArgumentException if it is not in this range, or of another limit
     */
    public LoadOptions with(ReadLimit limit, long value) {
        Long most = MOST.get(Objects.requireNonNull(limit, "limit"));
        if (most == null) {
            throw new IllegalArgumentException(
                    "files of links have no limit " + limit + "\nKnown limits: " + MOST.keySet());
        }
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("the limit " + limit + " must be 1 to " + most + " but is " + value);
        }
        Map<ReadLimit, Long> limits = new EnumMap<>(reading.limits);
        limits.put(limit, value);
        return with(new Reading(reading.charset, reading.threads, reading.progress, limits));
    }

    private LoadOptions with(Reading other) {
        return new LoadOptions(columns, basis, duplicates, maxIssues, other);
    }

    private static int within(int value, int most, String what) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(what + " must be 1 to " + most + " but is " + value);
        }
        return value;
    }

    /** Returns the headers of supplier, customer, product and value, in this order. */
    public List<String> columns() {
        return columns;
    }

    /** Returns on what the values stand. */
    public Basis.Kind basis() {
        return basis;
    }

    /** Returns what becomes of several links of the same supplier, customer and product. */
    public Duplicates duplicates() {
        return duplicates;
    }

    /** Returns how many issues are kept at most. */
    public int maxIssues() {
        return maxIssues;
    }

    /** Returns the charset of the file. */
    public Charset charset() {
        return reading.charset;
    }

    /** Returns how many threads read. */
    public int threads() {
        return reading.threads;
    }

    /** Returns who hears how far the reading is. */
    public Progress progress() {
        return reading.progress;
    }

    /**
     * Returns the most that is allowed of something.
     *
     * @param limit of what: {@code BYTES}, {@code ROWS}, {@code CELL} or {@code VALUES}
     * @throws IllegalArgumentException if it is another limit
     */
    public long limit(ReadLimit limit) {
        Long value = reading.limits.get(Objects.requireNonNull(limit, "limit"));
        if (value == null) {
            throw new IllegalArgumentException(
                    "files of links have no limit " + limit + "\nKnown limits: " + MOST.keySet());
        }
        return value;
    }

    /** Returns the advice for a file that passed a limit. */
    static String hint(ReadLimit limit) {
        return "Raise the limit with LoadOptions.with(ReadLimit." + limit + ", ...) if the file is what you mean";
    }

    /** Returns for example {@code columns supplier, customer, product, value; REPORTED; duplicates KEEP; 2 threads}. */
    @Override
    public String toString() {
        return "columns " + String.join(", ", columns) + "; " + basis + "; duplicates " + duplicates + "; "
                + reading.threads + " threads";
    }
}
