package org.zhenlian.chain.leader;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.zhenlian.chain.leader.OwnerCandidate.Facts;
import org.zhenlian.chain.leader.OwnerCandidate.Role;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.indicator.Supporters;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * Which enterprises could be the owner (链主) of a chain?
 *
 * <p>One that makes a product of the chain (as main output or beside) and has at least so many supporters, by default 15: other
 * enterprises with a direct supply link into or out of it whose product belongs to the chain. Enterprises are counted, not links,
 * in both directions and whatever the year of the link. Source of the threshold: 晋政办发〔2023〕44号, see {@link SelectionRules}; its
 * other criteria (market strength, influence, willingness) are not decided here.
 *
 * <p>Missing data: the links of an atlas are what is known, so that a count is a lower bound. Too few known supporters are UNKNOWN,
 * and UNMET only where {@link SelectionRules.Links#COMPLETE} says that there are no others. An enterprise that is not known to make
 * anything is not known to be on the chain.
 *
 * <p>Judged are the enterprises that make a product of the chain, those with links in the chain of which it is not known what they
 * make, and the charter's owners and cores wherever they are. Order: by falling number of supporters, then id. Time O(links +
 * capacities), plus sorting.
 */
public final class OwnerCandidates implements Listing<OwnerCandidate> {
    private static final int SHOWN = 6;

    private final LedChain chain;
    private final SelectionRules rules;
    private final List<OwnerCandidate> list;

    private OwnerCandidates(LedChain chain, SelectionRules rules) {
        this.chain = Objects.requireNonNull(chain, "chain");
        this.rules = Objects.requireNonNull(rules, "rules");
        Set<String> products = chain.productIds();
        ChainLinks links = ChainLinks.of(chain.atlas(), products);
        Supporters supporters = Supporters.of(chain.atlas(), products);
        Makers makers = Makers.of(chain.atlas());
        list = judged(makers, links, products).stream()
                .map(id -> new OwnerCandidate(
                        facts(id, supporters.supporters(id), links.of(id), makers.makesAny(id, products)), rules))
                .sorted(Comparator.comparing(
                                (OwnerCandidate c) -> -c.supporters().size())
                        .thenComparing(c -> c.enterprise().id()))
                .toList();
    }

    /**
     * Returns the candidates of a chain.
     *
     * @param chain the chain
     * @param rules how many supporters an owner needs, and whether the links are complete
     */
    public static OwnerCandidates of(LedChain chain, SelectionRules rules) {
        return new OwnerCandidates(chain, rules);
    }

    private Set<String> judged(Makers makers, ChainLinks links, Set<String> products) {
        Set<String> judged = new TreeSet<>(chain.owners());
        judged.addAll(chain.cores());
        products.forEach(p -> judged.addAll(makers.makersOf(p)));
        links.enterprises().stream()
                .filter(e -> makers.makesAny(e, products) == Verdict.UNKNOWN)
                .forEach(judged::add);
        return judged;
    }

    private Facts facts(String id, List<String> supporters, List<SupplyLink> links, Verdict onChain) {
        return new Facts(
                chain.atlas().enterprise(id),
                supporters,
                ends(links.stream().map(SupplyLink::supplier).toList(), id),
                ends(links.stream().map(SupplyLink::customer).toList(), id),
                onChain,
                role(id),
                Provenance.of(links.stream().map(SupplyLink::basis).toList()));
    }

    private static List<String> ends(List<String> ends, String but) {
        return ends.stream().filter(e -> !e.equals(but)).distinct().sorted().toList();
    }

    private Role role(String id) {
        if (chain.owners().contains(id)) {
            return Role.OWNER;
        }
        return chain.cores().contains(id) ? Role.CORE : Role.NONE;
    }

    /** Returns the chain. */
    public LedChain chain() {
        return chain;
    }

    /** Returns the rules that they were judged by. */
    public SelectionRules rules() {
        return rules;
    }

    /** Returns all candidates: by falling number of supporters, then id. */
    public List<OwnerCandidate> list() {
        return list;
    }

    /**
     * Returns the first candidates.
     *
     * @param n at most how many
     */
    public List<OwnerCandidate> top(int n) {
        return list.stream().limit(n).toList();
    }

    /**
     * Returns the candidates with one verdict, in the order of {@link #list}.
     *
     * @param verdict the verdict
     */
    public List<OwnerCandidate> ofVerdict(Verdict verdict) {
        Objects.requireNonNull(verdict, "verdict");
        return list.stream().filter(c -> c.verdict() == verdict).toList();
    }

    /**
     * Returns one candidate.
     *
     * @param enterprise the enterprise's id or name
     * @throws UnknownIdException if there is no such enterprise, or it is not among the candidates
     */
    public OwnerCandidate of(String enterprise) {
        String id = chain.atlas().enterprise(enterprise).id();
        return list.stream()
                .filter(c -> c.enterprise().id().equals(id))
                .findFirst()
                .orElseThrow(() -> UnknownIdException.unknown(
                        "enterprise",
                        id,
                        "the chain " + chain.id(),
                        list.stream().map(c -> c.enterprise().id()).toList()));
    }

    /** Returns the sum of it in a sentence: how many have supporters enough, and whether the chain has an owner. */
    public Names because() {
        Names none = Words.noOwner(chain);
        Names owners = none.isEmpty() ? Words.enterprises(chain.atlas(), chain.owners()) : none;
        String zh = none.isEmpty() ? "现有链主：" + owners.zh() : none.zh();
        String en = none.isEmpty() ? "owner now: " + owners.en() : none.en();
        int met = ofVerdict(Verdict.MET).size();
        int unknown = ofVerdict(Verdict.UNKNOWN).size();
        int least = rules.minSupporters();
        return Names.of(
                list.size() + " 家企业中 " + met + " 家已知配套企业不少于 " + least + " 家，" + unknown + " 家无法判断；" + zh,
                met + " of " + list.size() + " enterprises have at least " + least + " known supporters, " + unknown
                        + " cannot be decided; " + en);
    }

    @Override
    public Columns<OwnerCandidate> columns() {
        return ListColumns.OWNERS;
    }

    /** Returns the whole table. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first candidates as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        String head = TextTable.fit(
                "Owner candidates of " + chain.title() + ": "
                        + ofVerdict(Verdict.MET).size() + " met, "
                        + ofVerdict(Verdict.UNKNOWN).size() + " unknown of " + list.size(),
                80);
        TextTable table = new TextTable("enterprise", ">supporters", "verdict", "role", ">illustrative");
        top(most)
                .forEach(c -> table.row(
                        TextTable.fit(
                                c.enterprise().id() + " "
                                        + c.enterprise().names().zh(),
                                40),
                        c.supporters().size(),
                        c.verdict(),
                        c.role() == Role.NONE ? "" : c.role(),
                        Words.illustrative(c.provenance())));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        Names none = Words.noOwner(chain);
        return head + (list.isEmpty() ? "" : "\n" + table) + more + (none.isEmpty() ? "" : "\n  " + none.en());
    }
}
