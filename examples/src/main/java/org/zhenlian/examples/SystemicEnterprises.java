package org.zhenlian.examples;

import java.nio.file.Path;
import java.util.List;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.cascade.SystemicRisk;
import org.zhenlian.chain.network.LoadOptions;
import org.zhenlian.chain.network.Progress;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.issue.Issue;

/** Question: whose closing would cost the supply network most? */
public final class SystemicEnterprises {
    private static final int TOP = 10;

    private SystemicEnterprises() {}

    /**
     * Prints the ten enterprises with the highest Economic Systemic Risk Index, and for the first who loses most with it; how far the
     * work is goes to the error stream. The sample has no supply links as long as none are published; then a small illustrative
     * network is taken.
     *
     * @param args none, or a CSV file of links: supplier, customer, product, value
     */
    public static void main(String[] args) {
        ProgressBar bar = new ProgressBar(System.err);
        SupplyNetwork network = args.length > 0 ? read(Path.of(args[0]), bar) : declared();
        Cascade cascade = Cascade.of(network, CascadeRules.of(Essentiality.LEONTIEF))
                .with(Runtime.getRuntime().availableProcessors(), bar);
        for (Issue issue : cascade.issues().list()) {
            System.out.println(issue);
        }
        List<SystemicRisk> top = cascade.top(TOP).list();
        top.forEach(System.out::println);
        top.stream().limit(1).forEach(first -> System.out.println(cascade.close(first.id())));
    }

    private static SupplyNetwork read(Path csv, Progress progress) {
        return SupplyNetwork.read(csv, LoadOptions.DEFAULTS.withProgress(progress));
    }

    private static SupplyNetwork declared() {
        SupplyNetwork declared = SupplyNetwork.of(Atlases.sample());
        System.out.println(declared.links() > 0 ? "declared links" : "ILLUSTRATIVE links, made up");
        return declared.links() > 0 ? declared : illustrative();
    }

    /** Two quarries, three glass works, four cutters and five shops, every one buying from two of the stage before. */
    private static SupplyNetwork illustrative() {
        String[] stage = {"quarry", "glass-works", "cutter", "shop"};
        int[] size = {2, 3, 4, 5};
        SupplyNetwork.Builder builder = SupplyNetwork.builder("illustrative");
        for (int s = 1; s < stage.length; s++) {
            for (int j = 0; j < size[s]; j++) {
                for (int k = 0; k < 2; k++) {
                    int i = (j + k) % size[s - 1];
                    builder.link(
                            stage[s - 1] + "-" + (i + 1), stage[s] + "-" + (j + 1), stage[s - 1], 10 * (j + k + 1));
                }
            }
        }
        return builder.build();
    }
}
