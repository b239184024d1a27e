package org.zhenlian.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.network.Progress;
import org.zhenlian.chain.network.SupplyNetwork;

/**
 * How fast the ESRI is, one thread, eps 0.01, market substitution, beside a rival of our own writing that steps all firms in every
 * round ({@link DenseCascade}), in the same run and with equal results. Networks: {@code sectors} ({@link SectorNetwork}, mixed
 * production function) and {@code layers} ({@link SupplyFile}, Leontief). The column fastcascade sets our time beside what that
 * program took for a firm on the authors' quiet machine, with the goal behind the slash.
 */
public final class CascadeRatios {
    private static final double EPS = 0.01;
    private static final double NANOS = 2e9;

    /** So many shocks are asked for at once. */
    private static final int BATCH = 500;

    private CascadeRatios() {}

    /**
     * Prints the table.
     *
     * @param args networks such as {@code sectors 10000 layers 10000}; sectors of 1,000, 10,000, 20,000 and 100,000 and layers of
     *     10,000 firms if none are said
     */
    public static void main(String[] args) {
        String[] sizes = args.length > 0
                ? args
                : new String[] {
                    "sectors", "1000", "sectors", "10000", "sectors", "20000", "sectors", "100000", "layers", "10000"
                };
        System.out.printf(
                "%-8s %8s %9s %10s %10s %7s %6s %12s %13s%n",
                "network", "firms", "links", "rival ms", "our ms", "ratio", "goal", "fastcascade", "difference");
        for (int i = 0; i + 1 < sizes.length; i += 2) {
            int firms = Integer.parseInt(sizes[i + 1]);
            measure(sizes[i], sizes[i].equals("layers") ? layers(firms) : sectors(firms));
        }
        all(sectors(20_000));
    }

    /** All firms, by the clock. */
    private static void all(Cascade cascade) {
        int cpus = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        cascade.with(1, Progress.NONE).all();
        double alone = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        cascade.with(cpus, Progress.NONE).all();
        double together = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "all %d firms of sectors: %.2f s on 1 thread, %.2f s on %d, by the clock%n",
                cascade.network().enterprises(),
                alone,
                together,
                cpus);
    }

    private static Cascade sectors(int firms) {
        SectorNetwork made = new SectorNetwork(firms, 42);
        return Cascade.of(made.network(), made.rules());
    }

    private static Cascade layers(int firms) {
        try {
            Path file = Files.createTempFile("cascade", ".csv");
            SupplyFile.write(firms, 15, 42, file);
            SupplyNetwork network = SupplyNetwork.read(file);
            Files.delete(file);
            return Cascade.of(network, CascadeRules.of(Essentiality.LEONTIEF));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both close the same firms, evenly spaced, until each had its time; the shocks of the warming up are compared. */
    private static void measure(String name, Cascade all) {
        Cascade cascade = all.with(1, Progress.NONE);
        int n = cascade.network().enterprises();
        DenseCascade rival = new DenseCascade(cascade);
        Map<String, Double> ours = new HashMap<>();
        int warm = Math.min(n, 2000);
        cascade.run(n / 2 - warm / 2, n / 2 + warm / 2).list().forEach(r -> ours.put(r.id(), r.esri()));
        double worst = 0;
        for (int k = n / 2 - warm / 2, end = k + Math.min(warm, 4_000_000 / n) / 2 * 2; k < end; k++) {
            worst = Math.max(
                    worst,
                    Math.abs(rival.esri(k, EPS) - ours.get(cascade.network().id(k))));
        }
        double dense = time(n, k -> rival.esri(k, EPS));
        double fast = time(n, k -> cascade.run(k, k + BATCH).size()) / BATCH;
        System.out.printf(
                Locale.ROOT,
                "%-8s %8d %9d %10.3f %10.3f %6.1fx %6s %12s %13.1e%n",
                name,
                n,
                cascade.network().links(),
                dense,
                fast,
                dense / fast,
                goal(name, n),
                quoted(name, n, fast),
                worst);
    }

    /** How many times faster than the rival we mean to be. */
    private static String goal(String name, int n) {
        if (name.equals("layers")) {
            return "1.3x";
        }
        return n < 5_000 ? "0.9x" : n < 20_000 ? "2.5x" : n < 100_000 ? "5x" : "15x";
    }

    /** How many times faster than what fastcascade took elsewhere ({@link QuotedPeers}), and the goal for it. */
    private static String quoted(String name, int n, double ours) {
        boolean layers = name.equals("layers");
        double ms =
                layers ? 90 : n == 1_000 ? 13 : n == 10_000 ? 52 : n == 20_000 ? 109 : n == 100_000 ? 1386 : Double.NaN;
        String least = layers || n == 10_000 ? "150x" : n == 20_000 ? "350x" : n == 100_000 ? "2000x" : "-";
        return ms != ms ? "-" : String.format(Locale.ROOT, "%.0fx/%s", ms / ours, least);
    }

    private interface Shock {
        double of(int firm);
    }

    /** Milliseconds of the processor a shock, which a busy machine disturbs less than the clock. */
    private static double time(int n, Shock shock) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        int count = 0;
        for (long k = 0; threads.getCurrentThreadCpuTime() - start < NANOS; k += 7919, count++) {
            shock.of((int) (k % (n - BATCH)));
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e6 / count;
    }
}
