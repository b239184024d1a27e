package org.zhenlian.examples;

import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.cascade.SystemicRisk;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.Atlases;

/** Question: whose closing would cost the supply network most? */
public final class SystemicEnterprises {
    private static final int TOP = 10;

    private SystemicEnterprises() {}

    /**
     * Prints the ten enterprises with the highest Economic Systemic Risk Index, and for the first who loses most with it. The sample
     * has no supply links as long as none are published; then a small illustrative network is taken.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        SupplyNetwork declared = SupplyNetwork.of(Atlases.sample());
        SupplyNetwork network = declared.links() > 0 ? declared : illustrative();
        System.out.println(network.links() == declared.links() ? "declared links" : "ILLUSTRATIVE links, made up");
        Cascade cascade = Cascade.of(network, CascadeRules.of(Essentiality.LEONTIEF));
        for (SystemicRisk risk : cascade.all().top(TOP)) {
            System.out.println(risk);
        }
        cascade.all().top(1).forEach(first -> System.out.println(cascade.close(first.id())));
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
