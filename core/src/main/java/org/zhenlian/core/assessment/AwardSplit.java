package org.zhenlian.core.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * How is a pool of money split, to the fen and without remainder?
 *
 * <p>Recipient i with weight w_i is due P w_i / sum w of a pool of P fen. Everybody gets the whole fen of that; the fen that are
 * left, fewer than there are recipients, go one each to those with the largest remainders, ties by id (largest remainder method,
 * Hamilton). So the awards sum to the pool exactly, none differs from what is due by a fen or more, a weight of 0 gets nothing,
 * and the order of the input does not matter.
 *
 * <ul>
 *   <li>{@link #equal}: all weights are 1. The province paid so in 2023: 50,000 万元 to ten towns, 5,000 万元 each;
 *   <li>{@link #proportional}: given weights;
 *   <li>{@link #tiered}: every recipient has the weight of its class;
 *   <li>{@link #byScore}: the scores of an {@link Assessment}.
 * </ul>
 *
 * <p>Exact integers throughout. Missing data: nothing is guessed; a split by scores is refused where a score is not known
 * exactly. Order: by recipient. O(n log n). Immutable.
 */
public final class AwardSplit implements Listing<AwardSplit.Award> {
    /** How weights come about. */
    public enum Rule {
        /** All alike. */
        EQUAL,
        /** By given weights or scores. */
        PROPORTIONAL,
        /** By the weight of a class. */
        TIERED
    }

    /**
     * What one recipient gets.
     *
     * @param recipient the recipient's id
     * @param weight its weight
     * @param amount the award in 元
     * @param extraFen whether it has one of the fen that were left
     */
    public record Award(String recipient, BigDecimal weight, Quantity amount, boolean extraFen) {
        /** Checks that nothing is missing. */
        public Award {
            Objects.requireNonNull(recipient, "recipient");
            Objects.requireNonNull(weight, "weight");
            Objects.requireNonNull(amount, "amount");
        }
    }

    private static final Unit YUAN = Unit.of("元");
    private static final int FEN_DIGITS = 2;
    private static final int MOST_DIGITS = 100;

    private final Quantity pool;
    private final Rule rule;
    private final List<Award> awards;

    private AwardSplit(Quantity pool, Rule rule, SortedMap<String, BigDecimal> weights) {
        this.pool = pool;
        this.rule = rule;
        awards = List.copyOf(split(fen(pool), checked(weights)));
    }

    /**
     * Returns the split into equal parts.
     *
     * @param pool the money
     * @param recipients the ids of the recipients
     * @throws IllegalArgumentException if the pool is not money, negative or not in whole fen, or there is no recipient, or one
     *     stands twice
     */
    public static AwardSplit equal(Quantity pool, Collection<String> recipients) {
        Objects.requireNonNull(pool, "pool");
        SortedMap<String, BigDecimal> weights = new TreeMap<>();
        for (String recipient : recipients) {
            if (weights.put(Objects.requireNonNull(recipient, "recipient"), BigDecimal.ONE) != null) {
                throw new IllegalArgumentException("recipient " + recipient
                        + " stands twice\nGive each recipient once; for larger parts use weights");
            }
        }
        return new AwardSplit(pool, Rule.EQUAL, weights);
    }

    /**
     * Returns the split in proportion to weights.
     *
     * @param pool the money
     * @param weights the weight of each recipient, by id; 0 or more
     * @throws IllegalArgumentException if the pool is not money, negative or not in whole fen, or there is no recipient, a weight
     *     is negative or has more than 100 digits, or all are 0
     */
    public static AwardSplit proportional(Quantity pool, Map<String, BigDecimal> weights) {
        Objects.requireNonNull(pool, "pool");
        return new AwardSplit(pool, Rule.PROPORTIONAL, new TreeMap<>(weights));
    }

    /**
     * Returns the split in proportion to the weights of classes: a class of three members with weight 2 gets six parts.
     *
     * @param pool the money
     * @param classOf the class of each recipient, by id
     * @param weightPerMember the weight of each member of a class, by class; classes without members do not matter
     * @throws IllegalArgumentException as {@link #proportional}, or if a class has no weight
     */
    public static AwardSplit tiered(
            Quantity pool, Map<String, String> classOf, Map<String, BigDecimal> weightPerMember) {
        Objects.requireNonNull(pool, "pool");
        Objects.requireNonNull(weightPerMember, "weightPerMember");
        SortedMap<String, BigDecimal> weights = new TreeMap<>();
        new TreeMap<>(classOf).forEach((recipient, group) -> {
            BigDecimal weight = weightPerMember.get(Objects.requireNonNull(group, () -> "class of " + recipient));
            if (weight == null) {
                throw new IllegalArgumentException("class " + group + " of " + recipient
                        + " has no weight\nGive one to each class; 0 if its members get nothing");
            }
            weights.put(recipient, weight);
        });
        return new AwardSplit(pool, Rule.TIERED, weights);
    }

    /**
     * Returns the split in proportion to the scores of an assessment. A score that is marked because figures are missing, and that
     * the rule of the scheme makes exact all the same, is taken as it stands.
     *
     * @param pool the money
     * @param assessment the assessment, of which every score must be known exactly
     * @throws IllegalArgumentException as {@link #proportional}, or if a score is not known exactly
     */
    public static AwardSplit byScore(Quantity pool, Assessment assessment) {
        Objects.requireNonNull(pool, "pool");
        SortedMap<String, BigDecimal> weights = new TreeMap<>();
        for (TownScore score : assessment.list()) {
            Range known = score.score();
            if (!known.isExact()) {
                throw new IllegalArgumentException("the score of " + score.town() + " is not known exactly: " + known
                        + "\nComplete or sharpen " + NumberWords.few(score.open()));
            }
            weights.put(score.town(), known.low().orElseThrow());
        }
        return new AwardSplit(pool, Rule.PROPORTIONAL, weights);
    }

    private static BigInteger fen(Quantity pool) {
        if (!pool.unit().fits(YUAN)) {
            throw new IllegalArgumentException(
                    "pool " + pool + " is not money\nGive it in 元 or a multiple of it, such as 5000 万元");
        }
        BigDecimal fen = pool.to(YUAN).amount().movePointRight(FEN_DIGITS);
        if (fen.signum() < 0) {
            throw new IllegalArgumentException("pool " + pool + " is negative\nA pool is 0 or more");
        }
        if (fen.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("pool " + pool + " has a fraction of a fen\nRound it to whole fen");
        }
        return fen.toBigIntegerExact();
    }

    /** Returns the weights without trailing zeros, and refuses those that make no sense. */
    private static SortedMap<String, BigDecimal> checked(SortedMap<String, BigDecimal> weights) {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("no recipients\nGive at least one");
        }
        weights.replaceAll((recipient, weight) -> {
            Objects.requireNonNull(weight, () -> "weight of " + recipient);
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("weight of " + recipient + " is negative: "
                        + NumberWords.plain(weight) + "\nA weight is 0 or more");
            }
            BigDecimal bare = weight.signum() == 0 ? BigDecimal.ZERO : weight.stripTrailingZeros();
            if (bare.precision() > MOST_DIGITS || Math.abs((long) bare.scale()) > MOST_DIGITS) {
                throw new IllegalArgumentException(
                        "weight of " + recipient + " has more than 100 digits\nRound it; weights count by proportion");
            }
            return bare;
        });
        if (weights.values().stream().allMatch(w -> w.signum() == 0)) {
            throw new IllegalArgumentException("all weights are 0: " + NumberWords.few(weights.keySet())
                    + "\nGive at least one recipient a weight above 0");
        }
        return weights;
    }

    private record Due(String recipient, BigDecimal weight, BigInteger whole, BigInteger rest) {}

    private static List<Award> split(BigInteger fen, SortedMap<String, BigDecimal> weights) {
        int scale = weights.values().stream().mapToInt(BigDecimal::scale).max().orElseThrow();
        BigInteger sum = weights.values().stream().map(w -> whole(w, scale)).reduce(BigInteger.ZERO, BigInteger::add);
        List<Due> dues = new ArrayList<>();
        BigInteger left = fen;
        for (Map.Entry<String, BigDecimal> entry : weights.entrySet()) {
            BigInteger[] due = fen.multiply(whole(entry.getValue(), scale)).divideAndRemainder(sum);
            dues.add(new Due(entry.getKey(), entry.getValue(), due[0], due[1]));
            left = left.subtract(due[0]);
        }
        // The sort is stable, so that equal remainders stay in order of id.
        List<String> lucky = dues.stream()
                .sorted((a, b) -> b.rest().compareTo(a.rest()))
                .limit(left.intValueExact())
                .map(Due::recipient)
                .sorted()
                .toList();
        return dues.stream()
                .map(d -> award(d, Collections.binarySearch(lucky, d.recipient()) >= 0))
                .toList();
    }

    private static BigInteger whole(BigDecimal weight, int scale) {
        return weight.setScale(scale).unscaledValue();
    }

    private static Award award(Due due, boolean extra) {
        BigInteger fen = extra ? due.whole().add(BigInteger.ONE) : due.whole();
        return new Award(due.recipient(), due.weight(), new Quantity(new BigDecimal(fen, FEN_DIGITS), YUAN), extra);
    }

    /** Returns the pool, as given. */
    public Quantity pool() {
        return pool;
    }

    /** Returns how the weights came about. */
    public Rule rule() {
        return rule;
    }

    /** Returns the awards in order of recipient. */
    public List<Award> list() {
        return awards;
    }

    /**
     * Returns the award of a recipient; empty if it takes no part.
     *
     * @param recipient the recipient's id
     */
    public Optional<Quantity> of(String recipient) {
        Objects.requireNonNull(recipient, "recipient");
        return awards.stream()
                .filter(a -> a.recipient().equals(recipient))
                .map(Award::amount)
                .findFirst();
    }

    /** Returns the sum of the awards in 元: the pool. */
    public Quantity sum() {
        return awards.stream().map(Award::amount).reduce(new Quantity(BigDecimal.ZERO, YUAN), Quantity::plus);
    }

    /** Returns the rule in a sentence, Chinese and English, and how many recipients have a fen more and why. */
    public Names because() {
        int n = awards.size();
        long extra = awards.stream().filter(Award::extraFen).count();
        String zh = switch (rule) {
            case EQUAL -> "平均分给 " + n + " 个";
            case PROPORTIONAL -> "按权重分给 " + n + " 个";
            case TIERED -> "按档次权重分给 " + n + " 个";
        };
        String en = switch (rule) {
            case EQUAL -> "in equal parts for " + n;
            case PROPORTIONAL -> "in proportion to the weights of " + n;
            case TIERED -> "in proportion to the class weights of " + n;
        };
        return Names.of(
                pool + zh + (extra == 0 ? "，无余数" : "，余 " + extra + " 分按最大余数各给 1 分，余数相同按编号"),
                pool + " " + en
                        + (extra == 0
                                ? ", without remainder"
                                : "; " + extra + " fen left went one each to the largest remainders, ties by id"));
    }

    @Override
    public Columns<AwardSplit.Award> columns() {
        return ListColumns.AWARDS;
    }

    /** Returns the whole table. */
    public String print() {
        TextTable table = new TextTable("recipient", ">weight", ">award 元", "");
        awards.forEach(a -> table.row(
                a.recipient(),
                NumberWords.plain(a.weight()),
                a.amount().amount().setScale(FEN_DIGITS).toPlainString(),
                a.extraFen() ? "one fen more" : ""));
        return NumberWords.head("Award of " + pool + " to " + awards.size() + ", " + rule) + "\n  "
                + because().en() + "\n" + table;
    }

    /** Returns the first awards; {@link #print} has them all. */
    @Override
    public String toString() {
        return NumberWords.brief(print());
    }
}
