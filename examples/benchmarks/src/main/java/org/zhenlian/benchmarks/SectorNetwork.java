package org.zhenlian.benchmarks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.product.Criticality;

/**
 * A seeded network without any structure but many sectors, built to the description of the published ESRI benchmarks: the number of
 * customers is drawn from 1 to 128 with probabilities proportional to its power of -2.3, then raised here and there by one until the
 * mean is 8; customers are drawn evenly, none twice; a link is worth 100 to 1100; each firm is of one of 616 sectors.
 *
 * <p>The published ones take a survey of which inputs are essential. Ours is made up of 56 kinds of sectors, which need 15 of a hundred
 * sectors essentially and 15 non-essentially.
 */
final class SectorNetwork {
    private static final int SECTORS = 616;
    private static final int KINDS = 56;
    private static final int MOST = 128;
    private static final int MEAN = 8;

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
        int[] degrees = degrees(firms);
        for (int i = 0; i < firms; i++) {
            Set<Integer> customers = new HashSet<>(Set.of(i));
            while (customers.size() <= degrees[i]) {
                int j = random.nextInt(firms);
                if (customers.add(j)) {
                    builder.link(id(i), id(j), "p", 100 + random.nextInt(1000));
                }
            }
        }
        network = builder.build();
    }

    private int[] degrees(int firms) {
        double[] upTo = new double[MOST + 1];
        for (int d = 1; d <= MOST; d++) {
            upTo[d] = upTo[d - 1] + StrictMath.pow(d, -2.3);
        }
        int[] degrees = new int[firms];
        int total = 0;
        for (int i = 0; i < firms; i++) {
            double drawn = random.nextDouble() * upTo[MOST];
            degrees[i] = 1;
            while (upTo[degrees[i]] < drawn) {
                degrees[i]++;
            }
            total += degrees[i];
        }
        for (; total < MEAN * firms; total++) {
            int i = random.nextInt(firms);
            degrees[i] = Math.min(MOST, degrees[i] + 1);
        }
        return degrees;
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
        SplittableRandom drawing = new SplittableRandom(SECTORS);
        for (int kind = 0; kind < KINDS; kind++) {
            Map<String, Criticality> row = new HashMap<>();
            for (int supplier = 0; supplier < SECTORS; supplier++) {
                int drawn = drawing.nextInt(20);
                if (drawn < 6) {
                    row.put(sector(supplier), drawn < 3 ? Criticality.ESSENTIAL : Criticality.NON_ESSENTIAL);
                }
            }
            for (int customer = kind; customer < SECTORS; customer += KINDS) {
                mixed = mixed.with(sector(customer), row);
            }
        }
        return CascadeRules.of(mixed).withSectors(sectors);
    }
}
