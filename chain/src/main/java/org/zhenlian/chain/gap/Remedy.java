package org.zhenlian.chain.gap;

import java.util.Map;
import java.util.Optional;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.MissingFigure;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;

/** Puts the flip of a gap into words, or says why there is none. */
final class Remedy {
    private final Gap gap;
    private final Atlas atlas;
    private final Map<String, Amount> numbers;

    /** Adds the numbers that the words use to the numbers given. */
    Remedy(Gap gap, Map<String, Amount> numbers) {
        this.gap = gap;
        this.atlas = gap.survey().balance().graph().atlas();
        this.numbers = numbers;
    }

    Names words() {
        Optional<Shock> flip = gap.flip();
        if (flip.isEmpty()) {
            return none();
        }
        if (flip.get() instanceof Shock.Scale scale) {
            Amount more = number(more(scale));
            return Names.of("本地产能增加 " + more.zh(), "local capacity up by " + more);
        }
        if (flip.get() instanceof Shock.Supply supply) {
            Product product = atlas.product(supply.product());
            return Names.of(
                    "外部供应" + product.names().zhOr(product.id()) + "（数量不限）",
                    "supply of " + product.names().enOr(product.id()) + " from outside, however little");
        }
        return recruit((Shock.Recruit) flip.get());
    }

    private Names recruit(Shock.Recruit recruit) {
        Product product = atlas.product(recruit.product());
        return switch (gap.kind()) {
            case SINGLE_SOURCE -> Names.of("再有一家本地企业生产", "a second local producer");
            case UPSTREAM_BROKEN, UNSOLD ->
                Names.of(
                        "引进一家" + product.names().zhOr(product.id()) + "企业（规模不限）",
                        "a local producer of " + product.names().enOr(product.id()) + ", however small");
            case CONCENTRATED -> {
                Amount size = number(amount(recruit.perYear()));
                yield Names.of("再引进一家本地企业，年产 " + size.zh(), "one more local producer with " + size);
            }
            default -> {
                Amount size = number(amount(recruit.perYear()));
                yield Names.of("引进一家本地企业，年产 " + size.zh(), "one local producer with " + size);
            }
        };
    }

    private Amount amount(Quantity quantity) {
        double x = quantity.amountIn(gap.product().unit());
        return new Amount(Interval.of(x), gap.product().unit() + "/a");
    }

    /** By how much a scaled capacity grows; the atlas has it exactly. */
    private Amount more(Shock.Scale scale) {
        double capacity = atlas.capacitiesFor(scale.recipe().orElseThrow()).stream()
                .filter(c -> c.enterprise().equals(scale.enterprise()))
                .map(Capacity::perYear)
                .flatMap(Optional::stream)
                .mapToDouble(f -> f.value().amountIn(gap.product().unit()))
                .sum();
        double more = capacity * scale.factor() - capacity;
        return new Amount(Interval.of(Math.max(0, more)), gap.product().unit() + "/a");
    }

    /** A number that the words use; listed by itself unless another one shows the same. */
    private Amount number(Amount amount) {
        boolean listed = numbers.values().stream().anyMatch(a -> a.toString().equals(amount.toString()));
        if (!listed) {
            numbers.put("to add", amount);
        }
        return amount;
    }

    private Names none() {
        return switch (gap.kind()) {
            case NO_PRODUCER, IMPORTED, SHORT -> noAmount();
            case CONCENTRATED -> severalNewcomers();
            case UPSTREAM_BROKEN ->
                Names.of(
                        "单独补上任何一种投入品都不够，需同时解决：" + Reason.few(gap.blocking()).zh(),
                        "supply of several inputs together; no single one is enough: "
                                + Reason.few(gap.blocking()).en());
            case UNSOLD -> Names.of("数据中没有使用它的配方，需先找到下游用途", "a use for it; no recipe of the atlas uses it");
            case SINGLE_SOURCE, DATA_MISSING ->
                gap.missing().isEmpty()
                        ? Names.of("给出更精确的数据", "narrower figures")
                        : Names.of("补齐上述数据", "the missing figures");
        };
    }

    private Names severalNewcomers() {
        Names unknown = MissingFigure.names(
                gap.survey().balance().missingSupply(gap.product().id()));
        return unknown.isEmpty()
                ? Names.of("仅增加一家企业不足以消除，需多家", "more than one newcomer; no single one is enough")
                : Names.of(
                        "产能未知，无法确定增加一家企业是否足够：" + unknown.zh(),
                        "no newcomer is surely enough before the missing figures are known: " + unknown.en());
    }

    private Names noAmount() {
        if (Double.isInfinite(gap.amount().high())) {
            Names missing = MissingFigure.names(gap.missing());
            return Names.of(
                    "所需数量未知，先补齐数据" + (missing.isEmpty() ? "" : "：" + missing.zh()),
                    "no amount can be named before the need is known" + (missing.isEmpty() ? "" : ": " + missing.en()));
        }
        return Names.of("新产能自身消耗的该产品不少于其产出", "no new capacity: it would use as much of the product as it makes");
    }
}
