package org.zhenlian.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.zhenlian.chain.network.Adjacency;
import org.zhenlian.chain.network.Cut;
import org.zhenlian.chain.network.LoadOptions;
import org.zhenlian.chain.network.SupplyNetwork;

/** Reads one large file and asks every question once, with a bar for what takes long: does a country fit this machine? */
public final class SupplyLoad {
    private static final int BAR = 40;

    private SupplyLoad() {}

    /**
     * Reads, saves, loads and asks.
     *
     * @param args the CSV file; a second one is a file for a snapshot
     */
    public static void main(String[] args) {
        LoadOptions options = LoadOptions.DEFAULTS.withProgress(SupplyLoad::bar);
        SupplyNetwork read = time("read", () -> SupplyNetwork.read(Path.of(args[0]), options));
        System.out.println(read);
        System.out.printf(
                Locale.ROOT, "%.2f GB live, %.1f bytes a link, all included%n", live() / 1e9, live() / read.links());
        SupplyNetwork network = read.with(SupplyLoad::bar);
        if (args.length > 1) {
            time("save", () -> {
                network.save(Path.of(args[1]));
                return "";
            });
            time("load", () -> SupplyNetwork.load(Path.of(args[1]), SupplyLoad::bar));
        }
        String last = network.id(lastFirm(network.adjacency()));
        time("upstream", () -> network.upstream(last).size());
        time("components", () -> network.components().count());
        time("tiers", () -> network.tiers().count());
        time("single points", () -> network.singlePoints().size());
        time("cut points", () -> network.cutPoints().size());
        time("sourcing", () -> network.sourcing(10).singleSourced());
        time("paths", () -> network.paths(last, 10, 6).list().size());
        time("product", () -> network.overCustomers(new double[network.enterprises()]).length);
        String far = farthest(network.upstream(last).list());
        time("cut", () -> network.cut(Cut.By.VALUE, List.of(far), List.of(last)).value());
    }

    private static String farthest(List<String> upstream) {
        return upstream.get(upstream.size() - 1);
    }

    private static int lastFirm(Adjacency a) {
        int best = 0;
        for (int e = 0; e < a.enterprises(); e++) {
            boolean last = a.firstOut(e) == a.endOut(e);
            best = last && a.endIn(e) - a.firstIn(e) > a.endIn(best) - a.firstIn(best) ? e : best;
        }
        return best;
    }

    private static double live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static <T> T time(String what, Supplier<T> question) {
        long start = System.nanoTime();
        T answer = question.get();
        String text = answer.toString().lines().findFirst().orElse("");
        System.out.printf(
                Locale.ROOT, "\r%-60s%n", what + ": " + (System.nanoTime() - start) / 1_000_000 + " ms  " + text);
        return answer;
    }

    private static void bar(String phase, long done, long total) {
        int full = total == 0 ? BAR : (int) (BAR * done / total);
        System.out.print("\r" + "#".repeat(full) + ".".repeat(BAR - full) + " " + phase + "          ");
    }
}
