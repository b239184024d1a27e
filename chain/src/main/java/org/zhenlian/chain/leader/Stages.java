package org.zhenlian.chain.leader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhenlian.chain.leader.StageService.Facts;
import org.zhenlian.chain.leader.StageService.Position;
import org.zhenlian.chain.leader.StageService.Service;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Town;

/**
 * Which towns serve which stages of a chain, and which stages no town serves?
 *
 * <p>A stage is a tier of the production graph: 0 for the final products, rising upstream, products of a loop together. A town
 * serves it if an enterprise that belongs to the town makes one of its products, as main output or beside; an enterprise of two
 * towns counts for both. Member towns are those of the charter; where none are listed, every town of the atlas counts, and {@link
 * #because} says so. Position: see {@link StageService.Position}.
 *
 * <p>Missing data: an unknown capacity counts as making, a capacity of 0 does not; what nobody known makes is bought outside only if
 * that is declared for the chain's region (limited or not), else it is not known who serves it. Order: by tier; towns and
 * enterprises by id. Time O(capacities + products x towns).
 */
public final class Stages {
    private final LedChain chain;
    private final Makers makers;
    private final List<String> members;
    private final List<StageService> list;

    private Stages(LedChain chain, Makers makers) {
        this.chain = Objects.requireNonNull(chain, "chain");
        this.makers = makers;
        members = chain.towns().isEmpty()
                ? chain.atlas().towns().stream().map(Town::id).toList()
                : chain.towns();
        List<List<Product>> tiers = new ArrayList<>();
        for (int tier = 0; tier < chain.graph().tiers(); tier++) {
            tiers.add(new ArrayList<>());
        }
        chain.graph()
                .products()
                .forEach(p -> tiers.get(chain.graph().tier(p.id())).add(p));
        List<StageService> found = new ArrayList<>();
        for (int tier = 0; tier < tiers.size(); tier++) {
            found.add(new StageService(chain, facts(tier, List.copyOf(tiers.get(tier)))));
        }
        list = List.copyOf(found);
    }

    /**
     * Returns the stages of a chain.
     *
     * @param chain the chain
     */
    public static Stages of(LedChain chain) {
        return new Stages(chain, Makers.of(chain.atlas()));
    }

    static Stages of(LedChain chain, Makers makers) {
        return new Stages(chain, makers);
    }

    private Facts facts(int tier, List<Product> products) {
        SortedMap<String, List<String>> towns = new TreeMap<>();
        SortedMap<String, List<String>> otherTowns = new TreeMap<>();
        Set<String> otherMakers = new TreeSet<>();
        List<String> outside = new ArrayList<>();
        for (Product product : products) {
            Set<String> own = new TreeSet<>();
            Set<String> others = new TreeSet<>();
            for (String maker : makers.makersOf(product.id())) {
                List<String> of = chain.atlas().enterprise(maker).towns();
                of.forEach(t -> (members.contains(t) ? own : others).add(t));
                if (of.stream().noneMatch(members::contains)) {
                    otherMakers.add(maker);
                }
            }
            own.forEach(t -> towns.computeIfAbsent(t, any -> new ArrayList<>()).add(product.id()));
            others.forEach(
                    t -> otherTowns.computeIfAbsent(t, any -> new ArrayList<>()).add(product.id()));
            if (makers.makersOf(product.id()).isEmpty() && isBought(product)) {
                outside.add(product.id());
            }
        }
        return new Facts(
                tier,
                position(products),
                products,
                fixed(towns),
                fixed(otherTowns),
                List.copyOf(otherMakers),
                List.copyOf(outside));
    }

    private static SortedMap<String, List<String>> fixed(SortedMap<String, List<String>> lists) {
        lists.replaceAll((key, list) -> List.copyOf(list));
        return Collections.unmodifiableSortedMap(lists);
    }

    private Position position(List<Product> products) {
        if (products.stream().anyMatch(p -> chain.graph().targets().contains(p.id()))) {
            return Position.DOWNSTREAM;
        }
        boolean needy = products.stream()
                .flatMap(p ->
                        Stream.concat(chain.graph().makers(p.id()).stream(), chain.graph().coMakers(p.id()).stream()))
                .anyMatch(r -> !r.inputs().isEmpty());
        return needy ? Position.MIDSTREAM : Position.UPSTREAM;
    }

    private boolean isBought(Product product) {
        Optional<ExternalSupply> supply = chain.atlas().externalSupply(product.id(), chain.scope());
        return supply.filter(s -> s.availability() == Availability.UNLIMITED
                        || s.availability() == Availability.LIMITED
                                && s.perYear().filter(Makers::isZero).isEmpty())
                .isPresent();
    }

    /** Returns the chain. */
    public LedChain chain() {
        return chain;
    }

    /** Returns the ids of the towns that count as members, in order: those of the charter, or all if it lists none. */
    public List<String> members() {
        return members;
    }

    /** Returns the stages by tier, from the final products upstream. */
    public List<StageService> list() {
        return list;
    }

    /** Returns the stages that no member town serves, by tier. */
    public List<StageService> unserved() {
        return list.stream().filter(s -> s.service() != Service.TOWN).toList();
    }

    /** Returns the stages that are only bought from outside, by tier. */
    public List<StageService> boughtOutside() {
        return list.stream().filter(s -> s.service() == Service.OUTSIDE).toList();
    }

    /**
     * Returns the stages of which a town makes a product, member or not, by tier.
     *
     * @param town the town's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such town
     */
    public List<StageService> servedBy(String town) {
        String id = chain.atlas().town(town).id();
        return list.stream()
                .filter(s -> s.towns().containsKey(id) || s.otherTowns().containsKey(id))
                .toList();
    }

    /** Returns the sum of it in a sentence: how many stages member towns serve, and which they do not. */
    public Names because() {
        String tiers = String.join(
                ", ",
                unserved().stream()
                        .map(s -> s.tier() + " (" + s.service() + ")")
                        .toList());
        int served = list.size() - unserved().size();
        Names towns = chain.towns().isEmpty()
                ? Names.of("未列出成员专业镇,全部专业镇都计入", "no member towns are listed, so that all towns count")
                : Words.towns(chain.atlas(), members);
        return Names.of(
                "专业镇(" + towns.zh() + ")服务 " + list.size() + " 级中的 " + served + " 级"
                        + (tiers.isEmpty() ? "" : ";未服务:" + tiers.replace(", ", "、")),
                "towns (" + towns.en() + ") serve " + served + " of " + list.size() + " stages"
                        + (tiers.isEmpty() ? "" : "; not served: " + tiers));
    }

    /** Returns the stages with their reasons in full. */
    public String print() {
        return head() + "\n" + table(Integer.MAX_VALUE, 200);
    }

    /** Returns the first stages as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        int shown = 8;
        String more = list.size() > shown ? "\n  ... " + (list.size() - shown) + " more, see print()" : "";
        return head() + "\n" + table(shown, 30) + more;
    }

    private String head() {
        return TextTable.fit(
                "Stages of " + chain.title() + ": " + (list.size() - unserved().size()) + " of " + list.size()
                        + " served by towns",
                80);
    }

    private TextTable table(int most, int width) {
        TextTable table =
                new TextTable(">tier", "position", "service", ">products", ">made", "towns, makers or products bought");
        list.stream()
                .limit(most)
                .forEach(s -> table.row(
                        s.tier(),
                        s.position(),
                        s.service(),
                        s.products().size(),
                        s.products().size() - s.unserved().size(),
                        TextTable.fit(String.join(", ", by(s)), width)));
        return table;
    }

    private static List<String> by(StageService stage) {
        return switch (stage.service()) {
            case TOWN -> List.copyOf(stage.towns().keySet());
            case OTHERS -> stage.otherMakers();
            case OUTSIDE -> stage.boughtOutside();
            case UNKNOWN -> stage.missing();
        };
    }
}
