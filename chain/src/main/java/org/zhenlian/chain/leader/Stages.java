package org.zhenlian.chain.leader;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhenlian.chain.leader.StageService.Service;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
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
public final class Stages implements Listing<StageService> {
    private final LedChain chain;
    private final List<String> members;
    private final List<StageService> list;

    private Stages(LedChain chain, Makers makers) {
        this.chain = Objects.requireNonNull(chain, "chain");
        members = chain.towns().isEmpty()
                ? chain.atlas().towns().stream().map(Town::id).toList()
                : chain.towns();
        list = new StageFinder(chain, makers, members).stages();
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
        int served = list.size() - unserved().size();
        Names towns = chain.towns().isEmpty()
                ? Names.of("未列出成员专业镇，全部专业镇都计入", "no member towns are listed, so that all towns count")
                : Words.towns(chain.atlas(), members);
        return Names.of(
                "专业镇（" + towns.zh() + "）服务 " + list.size() + " 级中的 " + served + " 级"
                        + listed(
                                "；未服务：",
                                "、",
                                s -> s.tier() + "（" + s.service().names().zh() + "）"),
                "towns (" + towns.en() + ") serve " + served + " of " + list.size() + " stages"
                        + listed(
                                "; not served: ",
                                ", ",
                                s -> s.tier() + " (" + s.service().names().en() + ")"));
    }

    private String listed(String head, String between, Function<StageService, String> stage) {
        String tiers = unserved().stream().map(stage).collect(Collectors.joining(between));
        return tiers.isEmpty() ? "" : head + tiers;
    }

    @Override
    public Columns<StageService> columns() {
        return ListColumns.STAGES;
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
