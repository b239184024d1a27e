package org.zhenlian.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.product.Criticality;

/**
 * A seeded network without any structure but many sectors, as in the published benchmarks of the ESRI: the number of customers is
 * Pareto distributed with exponent 2.3, at least 2.4, at most 128, so about 8 on average; customers are drawn evenly; a link is worth 100
 * to 1100; each firm is of one of 616 sectors.
 *
 * <p>The published ones take a survey of which inputs are essential. Ours is made up: of a hundred pairs of sectors 25 are essential,
 * 25 non-essential, 50 negligible.
 */
final class SectorNetwork {
    private static final int SECTORS = 616;
    private static final int MOST = 128;

    private final SplittableRandom random;
    private final Map<String, String> sectors = new HashMap<>();
    private final SupplyNetwork network;

    SectorNetwork(int firms, long seed) {
        random = new SplittableRandom(seed);
        SupplyNetwork.Builder builder = SupplyNetwork.builder("sectors");
        for (int i = 0; i < firms; i++) {
            builder.enterprise(id(i));
            sectors.put(id(i), sector(random.nextInt(SECTORS)));
        }
        for (int i = 0; i < firms; i++) {
            int customers = Math.min(firms / 2, customers());
            for (int k = 0; k < customers; k++) {
                int j = random.nextInt(firms);
                if (j != i) {
                    builder.link(id(i), id(j), "p", 100 + random.nextInt(1000));
                }
            }
        }
        network = builder.build();
    }

    private int customers() {
        double pareto = 2.4 * StrictMath.pow(1 - random.nextDouble(), -1 / 1.3);
        return (int) StrictMath.rint(Math.min(MOST, pareto));
    }

    private static String id(int i) {
        return "f" + (10_000_000 + i);
    }

    private static String sector(int s) {
        return "s" + (1000 + s);
    }

    SupplyNetwork network() {
        return network;
    }

    /** The mixed production function. */
    CascadeRules rules() {
        Essentiality mixed = Essentiality.mixed(Criticality.NEGLIGIBLE);
        for (int customer = 0; customer < SECTORS; customer++) {
            Map<String, Criticality> row = new HashMap<>();
            for (int supplier = 0; supplier < SECTORS; supplier++) {
                int drawn = random.nextInt(4);
                if (drawn < 2) {
                    row.put(sector(supplier), drawn == 0 ? Criticality.ESSENTIAL : Criticality.NON_ESSENTIAL);
                }
            }
            mixed = mixed.with(sector(customer), row);
        }
        return CascadeRules.of(mixed).withSectors(sectors);
    }
}
