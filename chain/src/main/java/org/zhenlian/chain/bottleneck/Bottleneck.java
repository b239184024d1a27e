package org.zhenlian.chain.bottleneck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;

/**
 * A stage of a chain and how far its capacity carries the bundle of final products. One rung of the debottlenecking
 * ladder.
 */
public final class Bottleneck implements Finding {
    private final Product product;
    private final Interval capacity;
    private final Interval required;
    private final Balance balance;
    private final Optional<Interval> next;
    private final Words words;
    private final int asTight;

    /** How a bundle is spoken of, and how many other stages are as tight or tighter, or may be. */
    record Place(Words words, int asTight) {}

    Bottleneck(Balance balance, Rung rung, Optional<Interval> next, Place place) {
        this.balance = balance;
        this.product = rung.product();
        this.capacity = rung.capacity();
        this.required = rung.required();
        this.next = next;
        words = place.words;
        asTight = place.asTight;
    }

    /** Returns {@code product:id}. */
    @Override
    public Subject subject() {
        return product.subject();
    }

    /** Returns the product of the stage. */
    public Product product() {
        return product;
    }

    /** Returns the capacity a year, local producers plus declared limited supply from outside, in the product's unit. */
    public Interval capacity() {
        return capacity;
    }

    /** Returns what one bundle requires, in the product's unit. */
    public Interval required() {
        return required;
    }

    /** Returns {@code capacity / required}: how many bundles a year this stage alone would allow. */
    public Interval ratio() {
        return Rung.ratio(capacity, required);
    }

    /** Returns the ids of the local enterprises of the stage, in order. */
    public List<String> producers() {
        return balance.producers(product.id());
    }

    /** Returns the shortest way from the product to a final product, both included. */
    public List<String> path() {
        return balance.graph().pathToTarget(product.id());
    }

    /** Returns the ratio of the next rung, up to which relieving this stage helps; empty for the last. */
    public Optional<Interval> next() {
        return next;
    }

    /**
     * Returns why: the capacity, the requirement, and how much more capacity would move the limit to the next rung; where other stages
     * are as tight or tighter, after they have been relieved.
     */
    @Override
    public Why why() {
        String unit = product.unit() + "/a";
        Amount has = new Amount(capacity, unit);
        Amount needs = new Amount(required, product.unit() + words.each());
        Amount carries = new Amount(ratio(), words.many());
        Map<String, Amount> numbers = new LinkedHashMap<>();
        numbers.put("capacity", has);
        numbers.put("required", needs);
        numbers.put("ratio", new Amount(ratio(), ""));
        String zh = product.names().zhOr(product.id());
        String en = product.names().enOr(product.id());
        Names because = Names.of(
                zh + "产能 " + has.zh() + "，" + words.zh() + "需要 " + new Amount(required, unit).zh() + "，倍数为 "
                        + new Amount(ratio(), "").zh(),
                en + ": capacity " + has + ", needed " + needs + ", enough for " + carries);
        return new Why(because, path(), numbers, flip(numbers));
    }

    /** How a bundle is spoken of: as the final capacity, or as a bundle of the caller's. */
    enum Words {
        FINAL_CAPACITY("/a at final capacity", "of final capacity", "终端满产"),
        BUNDLE("/bundle", "bundles/a", "每份产出");

        private final String each;
        private final String many;
        private final String zh;

        Words(String each, String many, String zh) {
            this.each = each;
            this.many = many;
            this.zh = zh;
        }

        String each() {
            return each;
        }

        String many() {
            return many;
        }

        String zh() {
            return zh;
        }
    }

    private Names flip(Map<String, Amount> numbers) {
        boolean enough = words == Words.FINAL_CAPACITY && ratio().low() >= 1;
        if (enough || next.isEmpty() || !next.get().isExact() || !required.isExact() || !capacity.isExact()) {
            return Names.NONE;
        }
        double extra = next.get().low() * required.low() - capacity.low();
        Amount more = new Amount(Interval.of(Math.max(0, extra)), product.unit() + "/a");
        numbers.put("to next rung", more);
        String zh = asTight == 0 ? "" : "待同样紧或更紧的其他 " + asTight + " 个环节缓解后，";
        String en = asTight == 0 ? "" : "with " + others() + " as tight or tighter relieved too: ";
        return Names.of(
                zh + "产能再增加 " + more.zh() + "，瓶颈移到下一环节", en + more + " more capacity, then the next rung binds");
    }

    private String others() {
        return asTight == 1 ? "other stage" : asTight + " other stages";
    }

    /** Returns one line: product, capacity, requirement and ratio. */
    @Override
    public String toString() {
        return product.id() + " " + product.names().zh() + ": capacity " + new Amount(capacity, product.unit() + "/a")
                + ", ratio " + new Amount(ratio(), "");
    }
}
