package org.zhenlian.chain.leader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.text.Names;

/** An enterprise and whether it has supporters enough to be the owner (链主) of a chain. */
public final class OwnerCandidate implements Finding {
    /** What the charter makes of an enterprise. */
    public enum Role {
        /** A chain-owner (链主). */
        OWNER,
        /** A chain-core (链核). */
        CORE,
        /** Neither. */
        NONE
    }

    /** What the atlas says of the enterprise. */
    record Facts(
            Enterprise enterprise,
            List<String> supporters,
            List<String> suppliers,
            List<String> customers,
            Verdict onChain,
            Role role,
            Provenance links) {}

    private final Facts facts;
    private final SelectionRules rules;

    OwnerCandidate(Facts facts, SelectionRules rules) {
        this.facts = facts;
        this.rules = rules;
    }

    /** Returns {@code enterprise:id}. */
    @Override
    public Subject subject() {
        return facts.enterprise.subject();
    }

    /** Returns the enterprise. */
    public Enterprise enterprise() {
        return facts.enterprise;
    }

    /** Returns the ids of the enterprises that sell it products of the chain or buy them from it, each once, in order. */
    public List<String> supporters() {
        return facts.supporters;
    }

    /** Returns the ids of the supporters that sell to it, in order. */
    public List<String> suppliers() {
        return facts.suppliers;
    }

    /** Returns the ids of the supporters that buy from it, in order. */
    public List<String> customers() {
        return facts.customers;
    }

    /** Tells whether it makes a product of the chain; UNKNOWN if nothing is known of what it makes. */
    public Verdict onChain() {
        return facts.onChain;
    }

    /** Returns what the charter makes of it already; NONE also if there is no charter. */
    public Role role() {
        return facts.role;
    }

    /** Returns on what its links in the chain stand. */
    public Provenance provenance() {
        return facts.links;
    }

    /** Returns the share of its links in the chain that are illustrative, 0 to 1; 0 if it has none. */
    public double illustrativeShare() {
        return facts.links.share(Basis.Kind.ILLUSTRATIVE);
    }

    /** Tells whether it is on the chain and has supporters enough. */
    public Verdict verdict() {
        return facts.onChain.and(enough());
    }

    private Verdict enough() {
        if (facts.supporters.size() >= rules.minSupporters()) {
            return Verdict.MET;
        }
        return rules.complete() ? Verdict.UNMET : Verdict.UNKNOWN;
    }

    /** Returns the names of what is missing to decide; empty unless the verdict is UNKNOWN. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (verdict() == Verdict.UNKNOWN && enough() == Verdict.UNKNOWN) {
            missing.add("supply links of " + facts.enterprise.id() + " beyond the " + facts.supporters.size()
                    + " enterprises known");
        }
        if (verdict() == Verdict.UNKNOWN && facts.onChain == Verdict.UNKNOWN) {
            missing.add("what " + facts.enterprise.id() + " makes");
        }
        return List.copyOf(missing);
    }

    /** Returns why: the supporters counted, the threshold, and what would turn the verdict. */
    @Override
    public Why why() {
        int n = facts.supporters.size();
        Map<String, Amount> numbers = new LinkedHashMap<>();
        Interval known = rules.complete() ? Interval.of(n) : new Interval(n, Double.POSITIVE_INFINITY);
        numbers.put("supporters", new Amount(known, "家"));
        numbers.put("threshold", new Amount(Interval.of(rules.minSupporters()), "家"));
        if (facts.links.total() > 0) {
            numbers.put("illustrative links", Amount.share(Interval.of(illustrativeShare())));
        }
        return new Why(because(n), List.of(), numbers, flip(n));
    }

    private Names because(int n) {
        String zh = facts.enterprise.names().zhOr(facts.enterprise.id());
        String en = facts.enterprise.names().enOr(facts.enterprise.id());
        Names compared = compared();
        Names on = on();
        return Names.of(
                zh + "在链上已知有 " + n + " 家上下游配套企业（供应商 " + facts.suppliers.size() + " 家，客户 " + facts.customers.size()
                        + " 家），" + compared.zh() + on.zh(),
                en + " trades products of the chain with " + n + " known enterprises (" + facts.suppliers.size()
                        + " sell to it, " + facts.customers.size() + " buy from it), " + compared.en() + on.en());
    }

    private Names compared() {
        int least = rules.minSupporters();
        String zhRule = "（" + rules.supportersSource() + "）";
        String rule = "(" + rules.supportersSource() + ")";
        return switch (enough()) {
            case MET -> Names.of("达到 " + least + " 家的要求" + zhRule, "at least " + least + " as required" + " " + rule);
            case UNMET ->
                Names.of(
                        "少于要求的 " + least + " 家" + zhRule + "，且供应关系已声明完整",
                        "fewer than the " + least + " required" + " " + rule + ", and the links are declared complete");
            case UNKNOWN ->
                Names.of(
                        "少于要求的 " + least + " 家" + zhRule + "，但可能还有未收录的供应关系",
                        "fewer than the " + least + " required" + " " + rule + ", but there may be links not known");
        };
    }

    private Names on() {
        return switch (facts.onChain) {
            case MET -> Names.NONE;
            case UNMET -> Names.of("；它不生产链上产品", "; it makes no product of the chain");
            case UNKNOWN -> Names.of("；它生产什么未知", "; what it makes is not known");
        };
    }

    private Names flip(int n) {
        int more = rules.minSupporters() - n;
        if (verdict() == Verdict.MET) {
            int fewer = 1 - more;
            return Names.of("少 " + fewer + " 家配套企业", fewer + " supporting " + firms(fewer) + " fewer");
        }
        Names makes = Names.of("它生产一种链上产品", "it makes a product of the chain");
        if (more <= 0) {
            return makes;
        }
        Names found = Names.of("再有 " + more + " 家配套企业", more + " more supporting " + firms(more));
        return facts.onChain == Verdict.MET
                ? found
                : Names.of(makes.zh() + "，且" + found.zh(), makes.en() + ", and " + found.en());
    }

    private static String firms(int n) {
        return n == 1 ? "enterprise" : "enterprises";
    }

    /** Returns one line: enterprise, verdict, number of supporters, role. */
    @Override
    public String toString() {
        return facts.enterprise.id() + " " + facts.enterprise.names().zh() + " " + verdict() + ": "
                + facts.supporters.size() + " supporters known, " + rules.minSupporters() + " needed"
                + (facts.role == Role.NONE ? "" : ", " + facts.role + " already");
    }
}
