package org.zhenlian.chain.network;

import java.util.List;
import java.util.Objects;
import org.zhenlian.core.measure.Basis;

/** How to read links from a file. Immutable; start from {@link #DEFAULTS}. */
public final class LoadOptions {
    /** What becomes of several links of the same supplier, customer and product. */
    public enum Duplicates {
        /** They stay links of their own. */
        KEEP,
        /** They become one; its value is the sum, unknown if one is unknown. */
        SUM
    }

    /**
     * The columns supplier, customer, product and value; the file counts as a source, so that its values are reported; duplicates
     * stay; up to 100 issues are kept; all processors; nobody hears of progress.
     */
    public static final LoadOptions DEFAULTS = new LoadOptions(
            List.of("supplier", "customer", "product", "value"),
            Basis.Kind.REPORTED,
            Duplicates.KEEP,
            100,
            Runtime.getRuntime().availableProcessors(),
            Progress.NONE);

    private final List<String> columns;
    private final Basis.Kind basis;
    private final Duplicates duplicates;
    private final int maxIssues;
    private final int threads;
    private final Progress progress;

    private LoadOptions(
            List<String> columns,
            Basis.Kind basis,
            Duplicates duplicates,
            int maxIssues,
            int threads,
            Progress progress) {
        this.columns = columns;
        this.basis = Objects.requireNonNull(basis, "basis");
        this.duplicates = Objects.requireNonNull(duplicates, "duplicates");
        this.maxIssues = maxIssues;
        this.threads = threads;
        this.progress = Objects.requireNonNull(progress, "progress");
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
        return new LoadOptions(names, basis, duplicates, maxIssues, threads, progress);
    }

    /**
     * Returns these options with another basis of the values.
     *
     * @param kind on what all values of the file stand
     */
    public LoadOptions withBasis(Basis.Kind kind) {
        return new LoadOptions(columns, kind, duplicates, maxIssues, threads, progress);
    }

    /**
     * Returns these options with another way to treat several links of the same supplier, customer and product.
     *
     * @param treatment what becomes of them
     */
    public LoadOptions withDuplicates(Duplicates treatment) {
        return new LoadOptions(columns, basis, treatment, maxIssues, threads, progress);
    }

    /**
     * Returns these options with another limit on the issues that are kept; all are counted.
     *
     * @param issues how many of the first are kept, from 1 to 1,000,000
     * @throws IllegalArgumentException if it is out of this range
     */
    public LoadOptions withMaxIssues(int issues) {
        return new LoadOptions(columns, basis, duplicates, within(issues, 1_000_000, "issues"), threads, progress);
    }

    /**
     * Returns these options with another number of threads; the result does not depend on it.
     *
     * @param count how many, from 1 to 16
     * @throws IllegalArgumentException if it is out of this range
     */
    public LoadOptions withThreads(int count) {
        return new LoadOptions(columns, basis, duplicates, maxIssues, within(count, Crew.MOST, "count"), progress);
    }

    /**
     * Returns these options with somebody who hears how far the reading is.
     *
     * @param listener who hears
     */
    public LoadOptions withProgress(Progress listener) {
        return new LoadOptions(columns, basis, duplicates, maxIssues, threads, listener);
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

    /** Returns how many threads read. */
    public int threads() {
        return threads;
    }

    /** Returns who hears how far the reading is. */
    public Progress progress() {
        return progress;
    }

    /** Returns for example {@code columns supplier, customer, product, value; REPORTED; duplicates KEEP; 2 threads}. */
    @Override
    public String toString() {
        return "columns " + String.join(", ", columns) + "; " + basis + "; duplicates " + duplicates + "; " + threads
                + " threads";
    }
}
