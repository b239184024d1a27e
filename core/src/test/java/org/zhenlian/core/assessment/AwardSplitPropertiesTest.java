package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;

class AwardSplitPropertiesTest {
    private static final MathContext MANY = new MathContext(80);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Up to 20 digits of fen, in any unit of money that they fit. */
    @Provide
    Arbitrary<Quantity> pools() {
        Arbitrary<BigInteger> fen = Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(20));
        Arbitrary<String> units = Arbitraries.of("元", "万元", "亿元", "角", "分");
        return Combinators.combine(fen, units)
                .as((f, unit) -> new Quantity(new BigDecimal(f, 2), Unit.of("元")).to(Unit.of(unit)));
    }

    @Provide
    Arbitrary<Map<String, BigDecimal>> weights() {
        Arbitrary<BigDecimal> weights = Arbitraries.oneOf(
                Arbitraries.of("0", "1", "0.5", "3").map(BigDecimal::new),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("1e6"))
                        .ofScale(6));
        return Arbitraries.maps(Arbitraries.strings().alpha().ofLength(3), weights)
                .ofMinSize(1)
                .ofMaxSize(30)
                .filter(m -> m.values().stream().anyMatch(w -> w.signum() > 0));
    }

    private static BigDecimal yuan(Quantity pool) {
        return pool.to(Unit.of("元")).amount();
    }

    @Property(tries = 300)
    void split_conservesThePoolAndMissesNoShareByAFen(
            @ForAll("pools") Quantity pool, @ForAll("weights") Map<String, BigDecimal> weights) {
        AwardSplit split = AwardSplit.proportional(pool, weights);
        assertEquals(0, split.sum().compareTo(pool));
        assertEquals(List.copyOf(new TreeMap<>(weights).keySet()), recipients(split));
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (AwardSplit.Award award : split.list()) {
            BigDecimal due = yuan(pool).multiply(award.weight()).divide(sum, MANY);
            BigDecimal off = award.amount().amount().subtract(due).abs();
            assertTrue(off.compareTo(CENT) < 0, () -> award + " is due " + due);
            assertTrue(award.amount().amount().scale() <= 2 && !award.amount().isNegative(), award::toString);
            assertTrue(award.weight().signum() > 0 || award.amount().amount().signum() == 0, award::toString);
        }
    }

    private static List<String> recipients(AwardSplit split) {
        return split.list().stream().map(AwardSplit.Award::recipient).toList();
    }

    /** Nobody who got no fen more had a larger remainder, or the same and a lower id, than somebody who did. */
    @Property(tries = 300)
    void fenLeft_goToTheLargestRemainders(
            @ForAll("pools") Quantity pool, @ForAll("weights") Map<String, BigDecimal> weights) {
        AwardSplit split = AwardSplit.proportional(pool, weights);
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, BigDecimal> rests = split.list().stream()
                .collect(Collectors.toMap(
                        AwardSplit.Award::recipient,
                        a -> yuan(pool).movePointRight(2).multiply(a.weight()).remainder(sum)));
        for (AwardSplit.Award lucky : split.list()) {
            for (AwardSplit.Award other : split.list()) {
                if (lucky.extraFen() && !other.extraFen()) {
                    int order = rests.get(lucky.recipient()).compareTo(rests.get(other.recipient()));
                    boolean earlier = lucky.recipient().compareTo(other.recipient()) < 0;
                    assertTrue(order > 0 || order == 0 && earlier, () -> lucky + " before " + other);
                }
            }
        }
    }

    @Property(tries = 300)
    void orderAndScaleOfWeights_doNotMatter(
            @ForAll("pools") Quantity pool, @ForAll("weights") Map<String, BigDecimal> weights, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(weights.keySet());
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, BigDecimal> other = new LinkedHashMap<>();
        shuffled.forEach(id -> other.put(id, weights.get(id).multiply(new BigDecimal("0.07"))));
        AwardSplit split = AwardSplit.proportional(pool, weights);
        assertEquals(amounts(split), amounts(AwardSplit.proportional(pool, other)));
        assertEquals(
                AwardSplit.equal(pool, weights.keySet()).list(),
                AwardSplit.equal(pool, shuffled).list());
    }

    private static List<Quantity> amounts(AwardSplit split) {
        return split.list().stream().map(AwardSplit.Award::amount).toList();
    }

    @Property(tries = 300)
    void equalParts_differByAFenAtMost(
            @ForAll("pools") Quantity pool, @ForAll("weights") Map<String, BigDecimal> recipients) {
        List<Quantity> amounts = amounts(AwardSplit.equal(pool, recipients.keySet()));
        BigDecimal most = Collections.max(amounts).amount();
        BigDecimal least = Collections.min(amounts).amount();
        assertTrue(most.subtract(least).compareTo(CENT) <= 0);
        assertEquals(Collections.max(amounts), amounts.get(0));
    }

    @Property(tries = 300)
    void tiers_areProportionalWithTheWeightsOfClasses(
            @ForAll("pools") Quantity pool, @ForAll("weights") Map<String, BigDecimal> weights) {
        Map<String, String> classOf = new TreeMap<>();
        Map<String, BigDecimal> weightPerMember = new TreeMap<>();
        weights.forEach((id, weight) -> {
            classOf.put(id, weight.toPlainString());
            weightPerMember.put(weight.toPlainString(), weight);
        });
        assertEquals(
                AwardSplit.proportional(pool, weights).list(),
                AwardSplit.tiered(pool, classOf, weightPerMember).list());
    }
}
