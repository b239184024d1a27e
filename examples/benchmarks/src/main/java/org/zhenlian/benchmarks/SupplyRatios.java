package org.zhenlian.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.Graph;

/**
 * How fast a supply network is, beside its rivals and in the same run: a stock JGraphT graph, JGraphT's algorithms on our view of the
 * arrays, and our own algorithms.
 *
 * <p>Each time is the shortest of several runs, which is what a shared machine disturbs least; a rival that took longer than {@value
 * #LONG} ms is run once. The growth exponent is log10 of the time at n over the time at n / 10: 1 is proportional. "-" is not run:
 * JGraphT has no dominator tree, and beyond {@value #STOCK} firms its graphs and cut points would take the day.
 */
public final class SupplyRatios {
    private static final int RUNS = 7;
    private static final int STOCK = 1_200_000;
    private static final double LONG = 4000;

    /** JGraphT's cut points call themselves once for every firm on a path. */
    private static final long STACK = 1L << 31;

    /** What is measured: a name, a unit, and who is measured. */
    private record Row(String name, Optional<Rivals.Work> stock, Optional<Rivals.Work> view, Rivals.Work ours) {}

    /** Milliseconds or bytes of the three; NaN if not run. */
    private record Result(double stock, double view, double ours) {
        double ratio() {
            return stock / ours;
        }
    }

    /** How many times less than the stock graph we mean to take. */
    private static final Map<String, Double> GOALS = Map.of(
            "bytes a link, live", 10.0,
            "load CSV, 1 thread, ms", 25.0,
            "upstream closure, ms", 50.0,
            "strong components, ms", 10.0,
            "articulation points, ms", 100.0,
            "min cut, ms", 15.0,
            "20 matrix-vector products, ms", 10.0);

    private SupplyRatios() {}

    /**
     * Prints the table.
     *
     * @param args how many firms, 100,000 if not said, from 1,000; and how many suppliers each has on average
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        Thread deep = new Thread(null, () -> table(args), "ratios", STACK);
        deep.start();
        deep.join();
    }

    private static void table(String[] args) {
        int firms = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        double degree = args.length > 1 ? Double.parseDouble(args[1]) : 14;
        Map<String, Result> small = measure(firms / 10, degree);
        Map<String, Result> large = measure(firms, degree);
        System.out.printf(
                Locale.ROOT,
                "%n%-34s %10s %10s %10s %9s %9s %8s %-16s%n",
                "shortest of " + RUNS + " runs, " + Runtime.getRuntime().availableProcessors() + " CPUs",
                "stock",
                "view",
                "ours",
                "stock/our",
                "view/our",
                "growth",
                "goal stock/our");
        large.forEach((name, r) -> System.out.printf(
                Locale.ROOT,
                "%-34s %10s %10s %10s %9s %9s %8s %-16s%n",
                name,
                number(r.stock),
                number(r.view),
                number(r.ours),
                ratio(r.stock, r.ours),
                ratio(r.view, r.ours),
                name.startsWith("bytes")
                        ? ""
                        : String.format(Locale.ROOT, "%.2f", Math.log10(r.ours / small.get(name).ours)),
                verdict(name, r.ratio())));
    }

    private static String verdict(String name, double ratio) {
        double goal = GOALS.getOrDefault(name, Double.NaN);
        if (goal != goal || ratio != ratio) {
            return "";
        }
        String verdict = ratio >= goal ? "met" : String.format(Locale.ROOT, "is %.0f%% of it", 100 * ratio / goal);
        return String.format(Locale.ROOT, "%.0fx: %s", goal, verdict);
    }

    private static String number(double x) {
        return Double.isNaN(x) ? "-" : String.format(Locale.ROOT, x < 100 ? "%.2f" : "%.0f", x);
    }

    private static String ratio(double rival, double ours) {
        return Double.isNaN(rival) ? "-" : String.format(Locale.ROOT, "%.1fx", rival / ours);
    }

    private static Map<String, Result> measure(int firms, double degree) {
        try {
            Path folder = Files.createTempDirectory("supply");
            Path file = folder.resolve("links.csv");
            Path snapshot = folder.resolve("links.zln");
            long links = SupplyFile.write(firms, degree, 42, file);
            System.out.printf(Locale.ROOT, "%,d firms, %,d links, %,d bytes of CSV%n", firms, links, Files.size(file));
            Map<String, Result> results = new LinkedHashMap<>();
            Rivals rivals = new Rivals(file, snapshot, firms <= STOCK);
            results.put("bytes a link, live", new Result(rivals.stockBytes(), Double.NaN, rivals.ourBytes()));
            rows(rivals).forEach(row -> results.put(row.name, run(row)));
            Files.delete(file);
            Files.delete(snapshot);
            Files.delete(folder);
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(Rivals rivals) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "load CSV, 1 thread, ms", rivals.stock(rivals::loadStock), Optional.empty(), rivals::loadAlone));
        rows.add(new Row("load CSV, all threads, ms", Optional.empty(), Optional.empty(), rivals::load));
        rows.add(new Row("load snapshot, ms", Optional.empty(), Optional.empty(), rivals::loadSnapshot));
        rows.add(new Row(
                "upstream closure, ms",
                rivals.stock(() -> rivals.closure(rivals.graph())),
                rivals.view(() -> rivals.closure(rivals.viewed())),
                rivals::closure));
        rows.add(new Row(
                "strong components, ms",
                rivals.stock(() -> rivals.components(rivals.graph())),
                rivals.view(() -> rivals.components(rivals.viewed())),
                rivals::components));
        rows.add(new Row(
                "articulation points, ms",
                rivals.slow(() -> rivals.cutPoints(rivals.graph())),
                rivals.slow(() -> rivals.cutPoints(rivals.viewed())),
                rivals::cutPoints));
        rows.add(new Row("dominator tree, ms", Optional.empty(), Optional.empty(), rivals::dominators));
        Optional<Graph<Integer, Integer>> stockFlow =
                rivals.isSlow() ? Optional.empty() : Optional.of(rivals.flowGraph());
        Graph<Integer, Integer> viewedFlow = rivals.flowNetwork().graph();
        rows.add(new Row(
                "min cut, ms",
                stockFlow.map(graph -> () -> rivals.cut(graph)),
                rivals.slow(() -> rivals.cut(viewedFlow)),
                rivals::cut));
        rows.add(new Row(
                "20 matrix-vector products, ms",
                rivals.stock(() -> rivals.products(rivals.graph())),
                rivals.view(() -> rivals.products(rivals.viewed())),
                rivals::products));
        return rows;
    }

    /** Asks us first: a rival's answer has to be ours, and what both need to be asked at all is made before the clock runs. */
    private static Result run(Row row) {
        double answer = row.ours.run();
        Result result = new Result(
                row.stock.map(work -> shortest(work, answer)).orElse(Double.NaN),
                row.view.map(work -> shortest(work, answer)).orElse(Double.NaN),
                shortest(row.ours, answer));
        System.out.printf(Locale.ROOT, "  %s: %s%n", row.name, result);
        return result;
    }

    private static double shortest(Rivals.Work work, double answer) {
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < RUNS && !(shortest > LONG && i > 0 && shortest < Double.POSITIVE_INFINITY); i++) {
            long start = System.nanoTime();
            double found = work.run();
            shortest = Math.min(shortest, (System.nanoTime() - start) / 1e6);
            if (Math.abs(found - answer) > 1e-6 * Math.max(1, Math.abs(answer))) {
                throw new IllegalStateException("a rival says " + found + ", we say " + answer);
            }
        }
        return shortest;
    }
}
