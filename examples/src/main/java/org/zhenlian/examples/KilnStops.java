package org.zhenlian.examples;

import org.zhenlian.chain.Chain;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.chain.throughput.Throughput;
import org.zhenlian.chain.whatif.WhatIf;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;

/** Question: what stops when a kiln closes, and what would make up for it? */
public final class KilnStops {
    private KilnStops() {}

    /**
     * Prints what changes in a chain when an enterprise closes, and for each gap that opens the smallest change that closes it again.
     *
     * @param args an enterprise of the sample and a chain; by default 示例晨露玻璃厂 and 祁县玻璃器皿
     */
    public static void main(String[] args) {
        Atlas atlas = Atlases.sample();
        String kiln = args.length > 0 ? args[0] : "示例晨露玻璃厂";
        Chain chain = Chain.of(atlas, args.length > 1 ? args[1] : "祁县玻璃器皿");
        WhatIf whatIf = chain.whatIf(Shock.close(kiln));
        System.out.println(whatIf.because().en());
        System.out.println(whatIf.because().zh());
        System.out.println();
        System.out.println(whatIf.print());
        whatIf.salesBefore()
                .ifPresent(sales -> System.out.println("  most that can be sold " + most(sales) + " -> "
                        + most(whatIf.salesAfter().orElseThrow())));
        for (Gap gap : whatIf.opened()) {
            System.out.println();
            System.out.println(gap.why());
            gap.flip()
                    .ifPresent(flip ->
                            System.out.println("  try: " + flip.names(atlas).en()));
        }
    }

    private static Amount most(Throughput sales) {
        return new Amount(sales.value(), sales.sales().unit());
    }
}
