package org.zhenlian.chain.leader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;

/** A stage of a chain (the products of one tier) and which towns serve it. */
public final class StageService implements Finding {
    /** Where a stage lies: our reading of 上游, 中游 and 下游 relative to the chain's final products. */
    public enum Position {
        /** 上游: none of its products is known to need anything. */
        UPSTREAM("上游", "upstream"),
        /** 中游: between the other two. */
        MIDSTREAM("中游", "midstream"),
        /** 下游: a final product is among its products. */
        DOWNSTREAM("下游", "downstream");

        private final Names names;

        Position(String zh, String en) {
            this.names = Names.of(zh, en);
        }

        /** Returns it in words, for example {@code 上游} and {@code upstream}. */
        public Names names() {
            return names;
        }
    }

    /** Who serves a stage. */
    public enum Service {
        /** 成员专业镇: an enterprise of a member town makes a product of it. */
        TOWN("成员专业镇", "member town"),
        /** 镇外企业: no member town does, but another enterprise of the atlas makes a product of it. */
        OTHERS("镇外企业", "other enterprises"),
        /** 外部供应: nobody known makes any product of it, and every one is declared to be had from outside the chain's region. */
        OUTSIDE("外部供应", "outside supply"),
        /** 来源未知: nobody known makes any product of it, and where they come from is not declared for all of them. */
        UNKNOWN("来源未知", "unknown");

        private final Names names;

        Service(String zh, String en) {
            this.names = Names.of(zh, en);
        }

        /** Returns it in words, for example {@code 镇外企业} and {@code other enterprises}. */
        public Names names() {
            return names;
        }
    }

    /** What the atlas says of the stage; towns with the ids of the products that they make. */
    record Facts(
            int tier,
            Position position,
            List<Product> products,
            SortedMap<String, List<String>> towns,
            SortedMap<String, List<String>> otherTowns,
            List<String> otherMakers,
            List<String> outside) {}

    private final LedChain chain;
    private final Facts facts;

    StageService(LedChain chain, Facts facts) {
        this.chain = chain;
        this.facts = facts;
    }

    /** Returns what the chain was made from, for example {@code chain:glassware}. */
    @Override
    public Subject subject() {
        return chain.subject();
    }

    /** Returns the tier: 0 for the final products, rising upstream. */
    public int tier() {
        return facts.tier;
    }

    /** Returns where the stage lies. */
    public Position position() {
        return facts.position;
    }

    /** Returns the products of the stage, in order of id. */
    public List<Product> products() {
        return facts.products;
    }

    /** Returns the ids of the member towns that make a product of it, in order, each with the ids of those products. */
    public SortedMap<String, List<String>> towns() {
        return facts.towns;
    }

    /** Returns the ids of the towns that make a product of it without being members, in order, each with those products. */
    public SortedMap<String, List<String>> otherTowns() {
        return facts.otherTowns;
    }

    /** Returns the ids of the enterprises outside the member towns that make a product of it, in order. */
    public List<String> otherMakers() {
        return facts.otherMakers;
    }

    /** Returns the ids of the products that nobody known makes and that are declared to be had from outside, in order. */
    public List<String> boughtOutside() {
        return facts.outside;
    }

    /** Returns the ids of the products that no member town makes, in order. */
    public List<String> unserved() {
        return facts.products.stream()
                .map(Product::id)
                .filter(p -> facts.towns.values().stream().noneMatch(made -> made.contains(p)))
                .toList();
    }

    /** Tells who serves it. */
    public Service service() {
        if (!facts.towns.isEmpty()) {
            return Service.TOWN;
        }
        if (!facts.otherMakers.isEmpty()) {
            return Service.OTHERS;
        }
        return facts.outside.size() == facts.products.size() ? Service.OUTSIDE : Service.UNKNOWN;
    }

    /** Returns the names of what is missing to tell who serves it; empty unless that is UNKNOWN. */
    public List<String> missing() {
        return service() == Service.UNKNOWN
                ? undeclared().stream()
                        .map(p -> "maker or outside supply of " + p)
                        .toList()
                : List.of();
    }

    /** Returns why: who makes what of the stage, and what would turn the answer. */
    @Override
    public Why why() {
        Map<String, Amount> numbers = new LinkedHashMap<>();
        int all = facts.products.size();
        numbers.put("products", new Amount(Interval.of(all), ""));
        numbers.put(
                "made in member towns", new Amount(Interval.of(all - unserved().size()), ""));
        numbers.put("bought outside", new Amount(Interval.of(facts.outside.size()), ""));
        Names flip = service() == Service.TOWN
                ? Names.of("成员专业镇不再生产其任何产品", "no member town makes any of its products")
                : Names.of("成员专业镇生产其一种产品", "a member town makes one of its products");
        return new Why(because(), List.of(), numbers, flip);
    }

    /** Returns the reason in a sentence. */
    @Override
    public Names because() {
        Atlas atlas = chain.atlas();
        Names served = served(atlas);
        Names rest = Words.products(atlas, facts.outside);
        boolean none = facts.outside.isEmpty();
        return Names.of(
                "第 " + facts.tier + " 级（" + facts.position.names().zh() + "）有 " + facts.products.size() + " 种产品，"
                        + served.zh() + (none ? "" : "；由外部供应：" + rest.zh()),
                "stage " + facts.tier + " (" + facts.position.names().en() + ") has " + facts.products.size()
                        + (facts.products.size() == 1 ? " product; " : " products; ") + served.en()
                        + (none ? "" : "; bought from outside: " + rest.en()));
    }

    private Names served(Atlas atlas) {
        Names makers = Words.enterprises(atlas, facts.otherMakers);
        Names open = Words.products(atlas, undeclared());
        return switch (service()) {
            case TOWN -> byTowns(atlas);
            case OTHERS ->
                Names.of(
                        "成员专业镇都不生产，镇外企业：" + makers.zh(),
                        "no member town makes any, but these enterprises do: " + makers.en());
            case OUTSIDE -> Names.of("已知企业都不生产", "nobody known makes any");
            case UNKNOWN ->
                Names.of(
                        "已知企业都不生产，来源未知：" + open.zh(),
                        "nobody known makes any, and where it comes from is not known for " + open.en());
        };
    }

    private Names byTowns(Atlas atlas) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        facts.towns.forEach((id, made) -> {
            Names town = atlas.town(id).names();
            zh.add(town.zhOr(id) + "生产 " + made.size() + " 种");
            en.add(town.enOr(id) + " makes " + made.size());
        });
        return Names.of(String.join("，", zh), String.join(", ", en));
    }

    /** Returns the products that are not declared to be had from outside. */
    private List<String> undeclared() {
        return facts.products.stream()
                .map(Product::id)
                .filter(p -> !facts.outside.contains(p))
                .toList();
    }

    /** Returns one line: tier, position, service, products. */
    @Override
    public String toString() {
        return "stage " + facts.tier + " of " + chain.id() + ", " + facts.position + ", " + service() + ": "
                + Words.en(facts.products.stream().map(Product::id).toList());
    }
}
