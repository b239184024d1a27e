package org.zhenlian.chain.leader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.text.Names;

/** An enterprise, a chain-owner, and whether their trade in a year makes the enterprise a core-support enterprise (核心配套类链核). */
public final class CoreSupporter implements Finding {
    /** What the atlas says of the pair. */
    record Facts(
            Enterprise enterprise,
            Enterprise owner,
            Optional<AsOf> year,
            Range trade,
            List<SupplyLink> links,
            List<String> missing,
            boolean isCore) {}

    private final Facts facts;
    private final SelectionRules rules;

    CoreSupporter(Facts facts, SelectionRules rules) {
        this.facts = facts;
        this.rules = rules;
    }

    /** Returns {@code enterprise:id} of the supporting enterprise. */
    @Override
    public Subject subject() {
        return facts.enterprise.subject();
    }

    /** Returns the enterprise. */
    public Enterprise enterprise() {
        return facts.enterprise;
    }

    /** Returns the chain-owner that it trades with. */
    public Enterprise owner() {
        return facts.owner;
    }

    /** Returns the calendar year of the trade; empty if no link with an owner is dated to a whole year. */
    public Optional<AsOf> year() {
        return facts.year;
    }

    /** Returns what the two sold each other in the year, products of the chain in both directions, in yuan. */
    public Range trade() {
        return facts.trade;
    }

    /** Returns the links of that year, in order. */
    public List<SupplyLink> links() {
        return facts.links;
    }

    /** Tells whether the charter names it a core already. */
    public boolean isCore() {
        return facts.isCore;
    }

    /** Returns on what the links of that year stand. */
    public Provenance provenance() {
        return Provenance.of(facts.links.stream().map(SupplyLink::basis).toList());
    }

    /** Returns the share of the links of that year that are illustrative, 0 to 1; 0 if there are none. */
    public double illustrativeShare() {
        return provenance().share(Basis.Kind.ILLUSTRATIVE);
    }

    /** Tells whether the trade is strictly above the threshold. */
    public Verdict verdict() {
        return facts.trade.moreThan(rules.yuan());
    }

    /** Returns the names of the figures that are missing to decide; empty unless the verdict is UNKNOWN. */
    public List<String> missing() {
        return verdict() == Verdict.UNKNOWN ? facts.missing : List.of();
    }

    /** Returns why: the trade, the year, the threshold, and what would turn the verdict. */
    @Override
    public Why why() {
        Map<String, Amount> numbers = new LinkedHashMap<>();
        double low = facts.trade.low().map(Number::doubleValue).orElse(0.0);
        double high = facts.trade.high().map(Number::doubleValue).orElse(Double.POSITIVE_INFINITY);
        numbers.put("trade", new Amount(new Interval(low, high), "元/a"));
        numbers.put("threshold", new Amount(Interval.of(rules.yuan().doubleValue()), "元/a"));
        if (!facts.links.isEmpty()) {
            numbers.put("illustrative links", Amount.share(Interval.of(illustrativeShare())));
        }
        return new Why(because(), List.of(), numbers, flip());
    }

    /** Returns the reason in a sentence. */
    @Override
    public Names because() {
        Enterprise e = facts.enterprise;
        Enterprise o = facts.owner;
        Names trade = Words.money(facts.trade);
        Names compared = compared();
        String zhYear = facts.year.map(y -> " " + y + " 年").orElse("某年（年份未知）");
        String enYear = facts.year.map(AsOf::toString).orElse("a year that is not known");
        return Names.of(
                e.names().zhOr(e.id()) + "与链主" + o.names().zhOr(o.id()) + zhYear + "链上产品交易额" + trade.zh() + "，"
                        + compared.zh(),
                e.names().enOr(e.id()) + " and the owner " + o.names().enOr(o.id()) + " traded " + trade.en()
                        + " of products of the chain in " + enYear + ": " + compared.en());
    }

    private Names compared() {
        String bound = rules.tradeAbove().toString();
        String zhRule = "（" + rules.tradeSource() + "）";
        String rule = "(" + rules.tradeSource() + ")";
        return switch (verdict()) {
            case MET -> Names.of("超过 " + bound + zhRule, "more than " + bound + " " + rule);
            case UNMET -> Names.of("未超过 " + bound + zhRule, "not more than " + bound + " " + rule);
            case UNKNOWN ->
                Names.of(
                        "两家之间的交易数据不全，是否超过 " + bound + zhRule + "无法判断",
                        "whether that is more than " + bound + " " + rule + " is not known; missing: "
                                + Words.en(facts.missing));
        };
    }

    private Names flip() {
        String bound = rules.tradeAbove().toString();
        return switch (verdict()) {
            case MET -> Names.of("年交易额降到 " + bound + " 或以下", "trade of " + bound + " a year or less");
            case UNMET -> Names.of("年交易额超过 " + bound, "trade of more than " + bound + " a year");
            case UNKNOWN -> Names.of("补齐上述数据", "the missing figures");
        };
    }

    /** Returns one line: enterprise, owner, verdict, trade and year. */
    @Override
    public String toString() {
        return facts.enterprise.id() + " " + facts.enterprise.names().zh() + " " + verdict() + ": "
                + Words.money(facts.trade).en() + " with " + facts.owner.id()
                + facts.year.map(y -> " in " + y).orElse("") + (facts.isCore ? ", CORE already" : "");
    }
}
