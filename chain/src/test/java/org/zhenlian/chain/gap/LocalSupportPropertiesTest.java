package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.fixture.RichChains;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Scope;

class LocalSupportPropertiesTest {
    /** Against the definition: every weight and value anywhere in its range gives a mean within the bounds. */
    @Property
    void weightedMean_holdsEveryMean(@ForAll long seed) {
        Random random = new Random(seed);
        WeightedMean mean = new WeightedMean();
        List<double[]> terms = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            double w = random.nextInt(5);
            double v = random.nextInt(100) / 100.0;
            double[] term = {w, w + random.nextInt(3), v, Math.min(1, v + random.nextInt(30) / 100.0)};
            terms.add(term);
            boolean open = random.nextInt(5) == 0;
            mean.add(new Interval(term[0], open ? Double.POSITIVE_INFINITY : term[1]), new Interval(term[2], term[3]));
        }
        Interval bounds = mean.bounds();
        for (int corner = 0; corner < 1 << 2 * terms.size(); corner++) {
            double weights = 0;
            double sum = 0;
            for (int i = 0; i < terms.size(); i++) {
                double w = terms.get(i)[corner >> 2 * i & 1];
                weights += w;
                sum += w * terms.get(i)[2 + (corner >> 2 * i + 1 & 1)];
            }
            if (weights > 0) {
                assertTrue(
                        bounds.low() <= sum / weights + 1e-12 && sum / weights <= bounds.high() + 1e-12,
                        bounds + " without " + sum / weights);
            }
        }
    }

    /** With exact figures the rate is the plain sum over products. */
    @Property
    void exactFigures_giveTheFormula(@ForAll long seed) {
        Gaps gaps =
                RichChains.exact(seed, 8).chain("p0").within(Scope.of("140727")).gaps();
        LocalSupport support = gaps.localSupport();
        double local = 0;
        double bought = 0;
        for (Product p : support.products()) {
            double b = support.purchases().bought(p.id()).low();
            double weight = support.weighting().equals("by value")
                    ? gaps.balance()
                            .graph()
                            .atlas()
                            .price(p.id())
                            .orElseThrow()
                            .value()
                            .amount()
                            .doubleValue()
                    : 1 / b;
            local += weight * Math.min(b, support.purchases().offered(p.id()).low());
            bought += weight * b;
        }
        double expected = bought == 0 ? 1 : local / bought;
        assertEquals(expected, support.rate().low(), 1e-9);
        assertEquals(expected, support.rate().high(), 1e-9);
    }
}
