package org.zhenlian.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.network.Adjacency;
import org.zhenlian.chain.network.Progress;
import org.zhenlian.chain.network.SupplyNetwork;

/**
 * How fast the ESRI of all firms is, one thread, beside a plain port of the formulas that steps all firms in every round (linear,
 * without substitution, so that the port is shortest), eps 0.01, in the same run. The port closes some firms only, evenly spaced.
 */
public final class CascadeRatios {
    private static final int SAMPLE = 300;

    private CascadeRatios() {}

    /**
     * Prints the table.
     *
     * @param args numbers of firms; 5,000, 10,000 and 20,000 if none are said
     * @throws IOException if the temporary file cannot be written
     */
    public static void main(String[] args) throws IOException {
        String[] sizes = args.length > 0 ? args : new String[] {"5000", "10000", "20000"};
        System.out.println("firms  links  ms a shock: port, frontier  ratio  largest difference");
        for (String size : sizes) {
            measure(Integer.parseInt(size));
        }
    }

    private static void measure(int firms) throws IOException {
        Path file = Files.createTempFile("cascade", ".csv");
        SupplyFile.write(firms, 8, 42, file);
        SupplyNetwork network = SupplyNetwork.read(file);
        Files.delete(file);
        Cascade cascade = Cascade.of(
                        network, CascadeRules.of(Essentiality.LINEAR).withoutSubstitution())
                .with(1, Progress.NONE);
        int n = network.enterprises();
        cascade.run(0, Math.min(n, 1000));
        long start = System.nanoTime();
        var risks = cascade.all();
        double ours = (System.nanoTime() - start) / 1e6 / n;
        var byId = new java.util.HashMap<String, Double>();
        risks.list().forEach(r -> byId.put(r.id(), r.esri()));
        Port port = new Port(network.adjacency());
        port.esri(0);
        double worst = 0;
        start = System.nanoTime();
        for (int s = 0; s < SAMPLE; s++) {
            int k = (int) ((long) n * s / SAMPLE);
            worst = Math.max(worst, Math.abs(port.esri(k) - byId.get(network.id(k))));
        }
        double dense = (System.nanoTime() - start) / 1e6 / SAMPLE;
        System.out.printf(
                Locale.ROOT, "%d %d  %.3f %.3f  %.1fx  %.1e%n", n, network.links(), dense, ours, dense / ours, worst);
    }

    /** The formulas, all firms in every round. */
    private static final class Port {
        private final Adjacency a;
        private final double[] sold;
        private final double[] bought;

        Port(Adjacency a) {
            this.a = a;
            sold = new double[a.enterprises()];
            bought = new double[a.enterprises()];
            for (int i = 0; i < sold.length; i++) {
                for (int k = a.firstOut(i); k < a.endOut(i); k++) {
                    sold[i] += a.value(k);
                    bought[a.customer(k)] += a.value(k);
                }
            }
        }

        double esri(int closed) {
            int n = sold.length;
            double[] down = new double[n];
            double[] up = new double[n];
            down[closed] = 1;
            up[closed] = 1;
            double change = 1;
            while (change > 0.01) {
                double[] nextDown = new double[n];
                double[] nextUp = new double[n];
                for (int i = 0; i < n; i++) {
                    for (int k = a.firstOut(i); k < a.endOut(i); k++) {
                        int j = a.customer(k);
                        nextDown[j] += a.value(k) * down[i];
                        nextUp[i] += a.value(k) * up[j];
                    }
                }
                change = 0;
                for (int i = 0; i < n; i++) {
                    nextDown[i] = i == closed ? 1 : bought[i] == 0 ? 0 : Math.min(1, nextDown[i] / bought[i]);
                    nextUp[i] = i == closed ? 1 : sold[i] == 0 ? 0 : Math.min(1, nextUp[i] / sold[i]);
                    change = Math.max(change, Math.max(nextDown[i] - down[i], nextUp[i] - up[i]));
                }
                down = nextDown;
                up = nextUp;
            }
            double lost = 0;
            double total = 0;
            for (int i = 0; i < n; i++) {
                lost += sold[i] * Math.max(down[i], up[i]);
                total += sold[i];
            }
            return lost / total;
        }
    }
}
