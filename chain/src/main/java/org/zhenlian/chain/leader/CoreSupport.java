package org.zhenlian.chain.leader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.indicator.Supporters;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * Which enterprises are core-support enterprises (核心配套类链核) of a chain?
 *
 * <p>Those that trade strictly more than a threshold a year with an owner of the chain, by default 1000 万元: exactly that is not
 * enough. The trade is the sum of the values of the links between the two, in both directions, whose product belongs to the chain,
 * in exact decimals. Source of the threshold: 晋政办发〔2023〕44号, see {@link SelectionRules}.
 *
 * <p>One calendar year counts, never several together: the year asked for, or the latest of which a link with an owner speaks. Only
 * links of just that year add to the sum; {@link #because} says which years there are. Missing data: a link of the year without
 * value, an undated link, and one of a time that overlaps the year make the sum a lower bound, unless the same supplier, customer
 * and product have a link of just that year; two different values of one such link give the range between them. What a pair has
 * declared for a year is taken for all that it traded. Of a pair without links nothing is known, or, where the links are declared
 * complete, the trade is 0.
 *
 * <p>Judged are all pairs of an owner and another enterprise with links that speak or may speak of the year, and of every owner and
 * every core of the charter; owners are not judged as supporters of each other. Order: by falling trade known for certain, then
 * enterprise, then owner. A chain without charter has no known owner, so that the list is empty; {@link #because} says so. Time
 * O(links), plus sorting.
 */
public final class CoreSupport implements Listing<CoreSupporter> {
    private static final int SHOWN = 6;
    private static final Comparator<CoreSupporter> ORDER = Comparator.comparing(CoreSupport::known)
            .reversed()
            .thenComparing(c -> c.enterprise().id())
            .thenComparing(c -> c.owner().id());

    private final LedChain chain;
    private final SelectionRules rules;
    private final NavigableSet<Integer> years;
    private final Optional<AsOf> year;
    private final boolean asked;
    private final List<CoreSupporter> list;

    private CoreSupport(LedChain chain, SelectionRules rules, Optional<Integer> wanted) {
        this.chain = Objects.requireNonNull(chain, "chain");
        this.rules = Objects.requireNonNull(rules, "rules");
        Set<String> products = chain.productIds();
        years = ChainLinks.of(chain.atlas(), products).years(chain.owners());
        asked = wanted.isPresent();
        year = wanted.or(() -> years.isEmpty() ? Optional.empty() : Optional.of(years.last()))
                .map(AsOf::year);
        Supporters supporters = Supporters.of(chain.atlas(), products);
        List<CoreSupporter> found = new ArrayList<>();
        for (String owner : chain.owners()) {
            Set<String> others = new TreeSet<>(supporters.supporters(owner));
            others.addAll(chain.cores());
            chain.owners().forEach(others::remove);
            others.forEach(
                    e -> pair(e, owner, supporters.linksBetween(e, owner)).ifPresent(found::add));
        }
        list = found.stream().sorted(ORDER).toList();
    }

    /**
     * Returns the core-support enterprises of a chain in the latest year of which a link with an owner speaks.
     *
     * @param chain the chain
     * @param rules how much trade is needed, and whether the links are complete
     */
    public static CoreSupport of(LedChain chain, SelectionRules rules) {
        return new CoreSupport(chain, rules, Optional.empty());
    }

    /**
     * Returns the core-support enterprises of a chain in a year.
     *
     * @param chain the chain
     * @param rules how much trade is needed, and whether the links are complete
     * @param year the calendar year, for example 2023
     * @throws IllegalArgumentException if the year has not four digits
     */
    public static CoreSupport of(LedChain chain, SelectionRules rules, int year) {
        return new CoreSupport(chain, rules, Optional.of(year));
    }

    /** Returns the pair, or empty if it is neither named by the charter nor has links that may speak of the year. */
    private Optional<CoreSupporter> pair(String id, String owner, List<SupplyLink> between) {
        boolean core = chain.cores().contains(id);
        Optional<Trade> trade = year.map(y -> Trade.of(between, y));
        boolean silent = trade.map(Trade::isSilent).orElse(between.isEmpty());
        if (silent && !core) {
            return Optional.empty();
        }
        Range yuan = silent && rules.complete()
                ? Range.of(BigDecimal.ZERO)
                : trade.map(Trade::yuan).orElse(Range.UNKNOWN);
        String links = "links between " + id + " and " + owner;
        List<String> missing = silent
                ? List.of(links + year.map(y -> " in " + y).orElse(""))
                : trade.map(Trade::missing).orElse(List.of("year of the " + links));
        CoreSupporter.Facts facts = new CoreSupporter.Facts(
                chain.atlas().enterprise(id),
                chain.atlas().enterprise(owner),
                year,
                yuan,
                trade.map(Trade::counted).orElse(List.of()),
                missing,
                core);
        return Optional.of(new CoreSupporter(facts, rules));
    }

    private static BigDecimal known(CoreSupporter pair) {
        return pair.trade().low().orElse(BigDecimal.ZERO);
    }

    /** Returns the chain. */
    public LedChain chain() {
        return chain;
    }

    /** Returns the rules that the pairs were judged by. */
    public SelectionRules rules() {
        return rules;
    }

    /** Returns the calendar year whose trade counts; empty if none was asked for and no link with an owner speaks of a whole year. */
    public Optional<AsOf> year() {
        return year;
    }

    /** Returns all pairs: by falling trade known for certain, then enterprise, then owner. */
    public List<CoreSupporter> list() {
        return list;
    }

    /**
     * Returns the first pairs.
     *
     * @param n at most how many
     */
    public List<CoreSupporter> top(int n) {
        return list.stream().limit(n).toList();
    }

    /**
     * Returns the pairs of one enterprise, in the order of {@link #list}.
     *
     * @param enterprise the enterprise's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such enterprise
     */
    public List<CoreSupporter> of(String enterprise) {
        String id = chain.atlas().enterprise(enterprise).id();
        return list.stream().filter(c -> c.enterprise().id().equals(id)).toList();
    }

    /**
     * Tells whether an enterprise trades enough with at least one owner: MET if it does with any, UNMET if with none of them for
     * certain.
     *
     * @param enterprise the enterprise's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such enterprise
     */
    public Verdict verdict(String enterprise) {
        List<CoreSupporter> pairs = of(enterprise);
        boolean undecided = !rules.complete() && pairs.size() < chain.owners().size()
                || chain.owners().isEmpty();
        return pairs.stream()
                .map(CoreSupporter::verdict)
                .reduce(undecided ? Verdict.UNKNOWN : Verdict.UNMET, Verdict::or);
    }

    /** Returns the ids of the enterprises that trade enough with an owner for certain, in order. */
    public List<String> supporters() {
        return list.stream()
                .filter(c -> c.verdict() == Verdict.MET)
                .map(c -> c.enterprise().id())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the sum of it in a sentence: how many trade enough, and why this year; or why there is no answer. */
    public Names because() {
        Names none = Words.noOwner(chain);
        if (!none.isEmpty()) {
            return none;
        }
        Names owners = Words.enterprises(chain.atlas(), chain.owners());
        String bound = rules.tradeAbove().toString();
        int met = supporters().size();
        return Names.of(
                met + " 家企业与链主（" + owners.zh() + "）年交易额超过 " + bound + "；" + zhYear(),
                met + (met == 1 ? " enterprise trades" : " enterprises trade") + " more than " + bound
                        + " a year with an owner (" + owners.en() + "); " + enYear());
    }

    private String all(String between) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(between));
    }

    private String zhYear() {
        String known = years.isEmpty() ? "无" : all("、");
        return year.map(y -> (asked ? "按要求取 " + y + " 年" : "取最近的 " + y + " 年") + "（与链主的交易有数据的年份：" + known + "）")
                .orElse("与链主的交易都没有整年数据");
    }

    private String enYear() {
        String known = years.isEmpty() ? "none" : all(", ");
        return year.map(y -> y + ", " + (asked ? "as asked" : "the latest") + " (years of links with an owner: " + known
                        + ")")
                .orElse("no link with an owner speaks of a whole year");
    }

    @Override
    public Columns<CoreSupporter> columns() {
        return ListColumns.CORES;
    }

    /** Returns the whole table. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first pairs as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        String head = TextTable.fit(
                "Core support of " + chain.title() + year.map(y -> " in " + y).orElse("") + ": "
                        + supporters().size() + " above " + rules.tradeAbove(),
                80);
        TextTable table = new TextTable("enterprise", "owner", ">trade", "verdict", "role");
        top(most)
                .forEach(c -> table.row(
                        TextTable.fit(c.enterprise().id(), 30),
                        TextTable.fit(c.owner().id(), 24),
                        Words.money(c.trade()).en(),
                        c.verdict(),
                        c.isCore() ? "CORE" : ""));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        Names none = Words.noOwner(chain);
        return head + (list.isEmpty() ? "" : "\n" + table) + more + (none.isEmpty() ? "" : "\n  " + none.en());
    }
}
