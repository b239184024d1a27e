package org.zhenlian.chain.leader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Town;

/**
 * How towns and chains hang together: which town serves which chain, which stages no town serves, which towns have no chain, and
 * which products cross from town to town?
 *
 * <p>Chains are those with a charter; their stages are told by {@link Stages}. A town has no chain if no charter lists it. A product
 * crosses from one town to another if an enterprise of the one makes it and another enterprise, of the other town, runs a recipe
 * that can use it (POSSIBLE), or if a supply link of the product runs from an enterprise of the one to one of the other (DECLARED,
 * whether or not their recipes are known). An enterprise of two towns counts for both, and never sells to itself.
 *
 * <p>Missing data: an unknown capacity counts, a capacity of 0 does not; that there is no link does not mean that there is no trade,
 * hence POSSIBLE. Order: chains by id; crossings DECLARED first, then by selling town, buying town, product. Time O(capacities +
 * links + sum over products of selling towns x buying towns), plus one production graph per chain. Source: towns supply chains with
 * their strong industries and chains lift towns, so the professional town policy; the reckoning is our reading.
 */
public final class Coupling {
    private static final int SHOWN = 6;

    /** A product that crosses from one town to another. */
    public static final class Crossing implements Finding {
        /** How a crossing is known. */
        public enum Kind {
            /** A supply link between enterprises of the two towns is on record. */
            DECLARED,
            /** One town makes it and the other can use it; no link is on record. */
            POSSIBLE
        }

        /** What the atlas says of it. */
        record Facts(
                Town from,
                Town to,
                Product product,
                List<String> sellers,
                List<String> buyers,
                List<SupplyLink> links,
                boolean fitsRecipes,
                boolean buyerMakesIt) {}

        private final Facts facts;

        Crossing(Facts facts) {
            this.facts = facts;
        }

        /** Returns {@code product:id}. */
        @Override
        public Subject subject() {
            return facts.product.subject();
        }

        /** Returns the town that makes it. */
        public Town from() {
            return facts.from;
        }

        /** Returns the town that uses it. */
        public Town to() {
            return facts.to;
        }

        /** Returns the product. */
        public Product product() {
            return facts.product;
        }

        /** Returns how it is known. */
        public Kind kind() {
            return facts.links.isEmpty() ? Kind.POSSIBLE : Kind.DECLARED;
        }

        /** Returns the ids of the enterprises of the one town that make it for another's use or sell it by a link, in order. */
        public List<String> sellers() {
            return facts.sellers;
        }

        /** Returns the ids of the enterprises of the other town that can use it or buy it by a link, in order. */
        public List<String> buyers() {
            return facts.buyers;
        }

        /** Returns the links that declare it, in order; empty if it is only POSSIBLE. */
        public List<SupplyLink> links() {
            return facts.links;
        }

        /** Tells whether it follows from what the enterprises of both towns make and use, whatever the links say. */
        public boolean fitsRecipes() {
            return facts.fitsRecipes;
        }

        /** Tells whether an enterprise of the buying town makes it too. */
        public boolean buyerMakesIt() {
            return facts.buyerMakesIt;
        }

        /** Returns the names of what is not known; empty if it is DECLARED. */
        public List<String> missing() {
            return kind() == Kind.DECLARED
                    ? List.of()
                    : List.of("supply links of " + facts.product.id() + " from " + facts.from.id() + " to "
                            + facts.to.id());
        }

        /** Returns why: who makes and who uses it, and what would turn the answer. */
        @Override
        public Why why() {
            Map<String, Amount> numbers = new LinkedHashMap<>();
            numbers.put("sellers", new Amount(Interval.of(facts.sellers.size()), "家"));
            numbers.put("buyers", new Amount(Interval.of(facts.buyers.size()), "家"));
            numbers.put("links", new Amount(Interval.of(facts.links.size()), ""));
            List<String> path = List.of(facts.from.id(), facts.product.id(), facts.to.id());
            Names flip = kind() == Kind.DECLARED
                    ? Names.of("没有这样的供应关系", "no such link")
                    : Names.of("有供应关系记录即为已有", "a supply link on record makes it declared");
            return new Why(because(), path, numbers, flip);
        }

        /** Returns the reason in a sentence. */
        @Override
        public Names because() {
            Town from = facts.from;
            Town to = facts.to;
            String product = facts.product.names().zhOr(facts.product.id());
            boolean declared = kind() == Kind.DECLARED;
            String links = facts.links.size() == 1 ? "1 link" : facts.links.size() + " links";
            return Names.of(
                    from.names().zhOr(from.id()) + (declared ? "向" : "可向")
                            + to.names().zhOr(to.id()) + "供应" + product
                            + (declared ? "（有 " + facts.links.size() + " 条供应关系）" : "（尚无供应关系记录）")
                            + (facts.buyerMakesIt ? "，后者自己也生产" : "，后者自己不生产"),
                    facts.product.names().enOr(facts.product.id()) + (declared ? " goes from " : " could go from ")
                            + from.names().enOr(from.id()) + " to " + to.names().enOr(to.id())
                            + (declared ? " (" + links + ")" : " (no link known)")
                            + (facts.buyerMakesIt ? ", which makes it too" : ", which does not make it"));
        }

        /** Returns one line: product, towns, kind. */
        @Override
        public String toString() {
            return facts.product.id() + " " + facts.product.names().zh() + ": " + facts.from.id() + " -> "
                    + facts.to.id() + ", " + kind();
        }
    }

    private final Atlas atlas;
    private final List<Stages> chains;
    private final List<Crossing> crossings;

    private Coupling(Atlas atlas) {
        this.atlas = atlas;
        Makers makers = Makers.of(atlas);
        chains = atlas.charters().stream()
                .map(c -> Stages.of(LedChain.of(atlas, c.id()), makers))
                .toList();
        crossings = Crossings.of(atlas, makers);
    }

    /**
     * Returns how the towns and chains of an atlas hang together.
     *
     * @param atlas the atlas
     */
    public static Coupling of(Atlas atlas) {
        return new Coupling(Objects.requireNonNull(atlas, "atlas"));
    }

    /** Returns the atlas. */
    public Atlas atlas() {
        return atlas;
    }

    /** Returns the chains that have a charter, with their stages, in order of id. */
    public List<Stages> chains() {
        return chains;
    }

    /**
     * Returns one chain with its stages.
     *
     * @param chain the charter's id or name
     * @throws UnknownIdException if there is none
     */
    public Stages of(String chain) {
        String id = atlas.charter(chain).id();
        return chains.stream()
                .filter(s -> s.chain().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the stages that no member town serves, by chain, then tier. */
    public List<StageService> unserved() {
        return chains.stream().flatMap(c -> c.unserved().stream()).toList();
    }

    /** Returns the towns that no charter lists, in order of id. */
    public List<Town> townsWithoutChain() {
        Set<String> listed = atlas.charters().stream()
                .map(ChainCharter::towns)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return atlas.towns().stream().filter(t -> !listed.contains(t.id())).toList();
    }

    /** Returns the products that cross from town to town: DECLARED first, then by selling town, buying town, product. */
    public List<Crossing> crossings() {
        return crossings;
    }

    /**
     * Returns the products that cross from one town to another, in the order of {@link #crossings()}.
     *
     * @param from the selling town's id or name
     * @param to the buying town's id or name
     * @throws UnknownIdException if there is no such town
     */
    public List<Crossing> crossings(String from, String to) {
        Objects.requireNonNull(to, "to");
        Town seller = atlas.town(from);
        Town buyer = atlas.town(to);
        return crossings.stream()
                .filter(c -> c.from().equals(seller) && c.to().equals(buyer))
                .toList();
    }

    /** Returns the sum of it in a sentence. */
    public Names because() {
        long declared = declared();
        List<String> without = townsWithoutChain().stream().map(Town::id).toList();
        Names towns = Words.towns(atlas, without);
        return Names.of(
                atlas.charters().size() + " 条产业链中有 " + unserved().size() + " 级无专业镇服务；"
                        + (without.isEmpty() ? "每个专业镇都有产业链；" : "没有产业链的专业镇：" + towns.zh() + "；") + "跨镇产品 "
                        + crossings.size() + " 项，其中 " + declared + " 项有供应关系",
                unserved().size() + " stages of " + atlas.charters().size() + " chains are served by no town; "
                        + (without.isEmpty() ? "every town has a chain; " : "towns without chain: " + towns.en() + "; ")
                        + crossings.size() + " products cross between towns, " + declared + " of them by links");
    }

    private long declared() {
        return crossings.stream()
                .filter(c -> c.kind() == Crossing.Kind.DECLARED)
                .count();
    }

    /**
     * Returns a table of towns and chains: how many of the chain's stages the town serves, in brackets if it is not a member. The
     * columns are numbered, with a legend below.
     */
    public String matrix() {
        List<String> headings = new ArrayList<>(List.of("town"));
        List<String> legend = new ArrayList<>();
        for (int i = 0; i < chains.size(); i++) {
            Stages chain = chains.get(i);
            headings.add(">" + (i + 1));
            legend.add("  " + (i + 1) + " " + chain.chain().title() + ", "
                    + chain.list().size() + " stages");
        }
        TextTable table = new TextTable(headings.toArray(String[]::new));
        for (Town town : atlas.towns()) {
            List<Object> row =
                    new ArrayList<>(List.of(town.id() + " " + town.names().zh()));
            chains.forEach(c -> row.add(cell(c, town)));
            table.row(row.toArray());
        }
        return table + "\n" + String.join("\n", legend);
    }

    private static String cell(Stages stages, Town town) {
        int served = stages.servedBy(town.id()).size();
        if (stages.chain().towns().contains(town.id())) {
            return served + "/" + stages.list().size();
        }
        return served == 0 ? "-" : "(" + served + "/" + stages.list().size() + ")";
    }

    /** Returns the matrix, the stages that no town serves, the towns without chain, and all crossings. */
    public String print() {
        List<String> lines = new ArrayList<>(List.of(head(), matrix()));
        unserved().forEach(s -> lines.add("  " + s));
        townsWithoutChain().forEach(t -> lines.add("  without chain: " + t));
        lines.add(table(Integer.MAX_VALUE).toString());
        return String.join("\n", lines);
    }

    /** Returns the first crossings as a table; {@link #print} has them all, and the matrix. */
    @Override
    public String toString() {
        String more = crossings.size() > SHOWN ? "\n  ... " + (crossings.size() - SHOWN) + " more, see print()" : "";
        return head() + (crossings.isEmpty() ? "" : "\n" + table(SHOWN)) + more;
    }

    private String head() {
        return TextTable.fit(
                "Coupling in " + atlas.id() + " " + atlas.names().zh() + ": "
                        + atlas.towns().size() + " towns, " + chains.size() + " chains, " + crossings.size()
                        + " crossings (" + declared() + " declared)",
                80);
    }

    private TextTable table(int most) {
        TextTable table = new TextTable("from", "to", "product", "kind", "made there too");
        crossings.stream()
                .limit(most)
                .forEach(c -> table.row(
                        TextTable.fit(c.from().id(), 24),
                        TextTable.fit(c.to().id(), 24),
                        TextTable.fit(c.product().id(), 24),
                        c.kind(),
                        c.buyerMakesIt() ? "yes" : "no"));
        return table;
    }
}
