package org.zhenlian.core.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * How a town or a chain stands by a checklist on a day: which of the ten haves (十有) has it, does it satisfy what recognition
 * requires? The checklist is data; nothing here knows any particular one.
 *
 * <p><b>Time.</b> What starts on the day or before counts, and so does what is undated; what starts later is listed as known only
 * later. Of several rows of evidence of one kind about one thing the latest dated one speaks (of one date PRESENT before PARTIAL
 * before ABSENT), the others stand beside it.
 *
 * <p><b>Attested</b> criteria. Evidence about the town or chain itself: PRESENT is met, PARTIAL met in part, ABSENT not met, of
 * several kinds the strongest; its task forces count as evidence of kind {@code task-force} (in part if anything about them is not
 * known), its goals as evidence of kind {@code annual-goals}, dated by when work began. Without any, evidence about a region that
 * contains it is at most met in part, and ABSENT there decides nothing. An honour in force is met: for a town one that it holds
 * itself or that its enterprises, its leading products or the products that its enterprises make hold; for a chain one of its own,
 * of its owner and core enterprises or of its final products. An honour without known end stays in force. Nothing found is
 * UNKNOWN, never UNMET.
 *
 * <p><b>Levels, shares and growth.</b> {@code years = 0}: the latest figure of any kind of period, else an undated one, and the
 * sentence says which. {@code years = n}: each of the last n whole years over on the day must satisfy the bound; one that fails
 * decides, else one that is missing leaves it open; a part of a year never stands for a year. Growth runs over the last n years.
 * Figures of one period are chosen as {@link org.zhenlian.core.indicator.Series} does; those that contradict are named. Where no
 * figure of a town is stated, {@code listed-enterprises} (its enterprises in the atlas) and {@code strongest-supporters} (the most
 * {@link org.zhenlian.core.indicator.Supporters} that one of them has) are counted from the atlas's rows and are lower bounds; a count that
 * rests on illustrative rows is shown and decides nothing, for invented firms say nothing of a town. What
 * cannot be computed is UNKNOWN and says why, and so is everything where the threshold was never published.
 *
 * <p><b>Joining.</b> Of HAVES an item is MET if any deciding criterion is, else PARTIAL if a deciding one is met in part or a
 * hinting one at least in part, else UNMET if a deciding one is, else UNKNOWN. Of REQUIREMENTS and PROBLEMS all deciding criteria
 * must be met (Kleene's logic; in part is UNKNOWN, and so is an item that nothing decides). Criteria that inform decide nothing.
 *
 * <p>Order: that of the items. Time: O(rows of the atlas + criteria x rows of the subject). Immutable.
 */
public final class Review implements Listing<ItemReview> {
    private static final int WIDTH = 80;
    private static final int SHOWN = 8;

    private final Subject subject;
    private final Names names;
    private final Checklist checklist;
    private final LocalDate on;
    private final List<ItemReview> list;

    private Review(Standing standing, Checklist checklist) {
        this.subject = standing.subject();
        this.names = standing.names();
        this.checklist = checklist;
        this.on = standing.known().day();
        list = checklist.items().stream()
                .map(item -> ItemReview.of(item, checklist.purpose(), standing))
                .toList();
    }

    /**
     * Reviews a town or a chain; no metric stands in for another.
     *
     * @param atlas the atlas
     * @param subject the town or chain, by id or name
     * @param checklist the checklist
     * @param on the day, of the years 1000 to 9999
     * @throws UnknownIdException if there is no such town or chain
     * @throws IllegalArgumentException if the subject is something else, or the day out of range
     */
    public static Review of(Atlas atlas, Subject subject, Checklist checklist, LocalDate on) {
        return of(atlas, subject, checklist, on, Proxies.NONE);
    }

    /**
     * Reviews a town or a chain.
     *
     * @param atlas the atlas
     * @param subject the town or chain, by id or name
     * @param checklist the checklist
     * @param on the day, of the years 1000 to 9999
     * @param proxies which metrics may stand in for others
     * @throws UnknownIdException if there is no such town or chain
     * @throws IllegalArgumentException if the subject is something else, or the day out of range
     */
    public static Review of(Atlas atlas, Subject subject, Checklist checklist, LocalDate on, Proxies proxies) {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(checklist, "checklist");
        return of(new KnownOn(atlas, on, proxies), subject, checklist);
    }

    static Review of(KnownOn known, Subject subject, Checklist checklist) {
        return new Review(Standing.of(known, subject), checklist);
    }

    /** Returns the town or chain. */
    public Subject subject() {
        return subject;
    }

    /** Returns the checklist. */
    public Checklist checklist() {
        return checklist;
    }

    /** Returns the day. */
    public LocalDate on() {
        return on;
    }

    /** Returns all items in their order. */
    public List<ItemReview> list() {
        return list;
    }

    /**
     * Returns the review of one item.
     *
     * @param id the item's id
     * @throws UnknownIdException if the checklist has no such item
     */
    public ItemReview item(String id) {
        Objects.requireNonNull(id, "id");
        return list.stream()
                .filter(r -> r.item().id().equals(id))
                .findFirst()
                .orElseThrow(() -> UnknownIdException.unknown(
                        "item",
                        id,
                        "checklist " + checklist.id(),
                        list.stream().map(r -> r.item().id()).toList()));
    }

    /**
     * Returns the items fulfilled so far, in order.
     *
     * @param fulfilment how far
     */
    public List<ItemReview> list(Fulfilment fulfilment) {
        Objects.requireNonNull(fulfilment, "fulfilment");
        return list.stream().filter(r -> r.fulfilment() == fulfilment).toList();
    }

    /** Returns the items that are not met, or only in part, in order. */
    public List<ItemReview> lacking() {
        return list.stream()
                .filter(r -> r.fulfilment() == Fulfilment.UNMET || r.fulfilment() == Fulfilment.PARTIAL)
                .toList();
    }

    /** Returns the items that the data cannot decide, in order. */
    public List<ItemReview> unknown() {
        return list(Fulfilment.UNKNOWN);
    }

    /** Returns how many items are fulfilled how far, every degree included. */
    public Map<Fulfilment, Integer> counts() {
        Map<Fulfilment, Integer> counts = new EnumMap<>(Fulfilment.class);
        for (Fulfilment fulfilment : Fulfilment.values()) {
            counts.put(fulfilment, list(fulfilment).size());
        }
        return Collections.unmodifiableMap(counts);
    }

    /** Returns whether all items are met (Kleene's logic); UNKNOWN for a checklist without items. */
    public Verdict verdict() {
        return list.stream().map(ItemReview::verdict).reduce(Verdict::and).orElse(Verdict.UNKNOWN);
    }

    /** Returns the names of all that is missing to decide the items, or to fully meet them, in order of the items. */
    public List<String> missing() {
        return list.stream().flatMap(r -> r.missing().stream()).distinct().toList();
    }

    /** Returns the counts in Chinese and English, then which items are not met, met in part and not known. */
    public Names because() {
        Names who = names.isEmpty() ? Saying.say("%s", "%s", subject.id()) : names;
        Names head = Saying.say("%s（%s）：%s", "%s on %s: %s", who, on, told());
        return Saying.join(
                "。",
                ". ",
                List.of(head, named(Fulfilment.UNMET), named(Fulfilment.PARTIAL), named(Fulfilment.UNKNOWN)));
    }

    private Names told() {
        Map<Fulfilment, Integer> n = counts();
        return Saying.say(
                "共%2$s项，满足%1$s项，部分满足%3$s项，不满足%4$s项，未知%5$s项",
                "%s of %s met, %s in part, %s not, %s unknown",
                n.get(Fulfilment.MET),
                list.size(),
                n.get(Fulfilment.PARTIAL),
                n.get(Fulfilment.UNMET),
                n.get(Fulfilment.UNKNOWN));
    }

    private Names named(Fulfilment fulfilment) {
        List<Names> items = list(fulfilment).stream()
                .map(r -> Saying.say(
                        "%s",
                        "%s",
                        r.item().names().isEmpty() ? r.item().id() : r.item().names()))
                .toList();
        return items.isEmpty()
                ? Names.NONE
                : Saying.say("%s：%s", "%s: %s", fulfilment.names(), Saying.join("、", ", ", items));
    }

    /** Returns the counts in words: {@code 4 of 10 met, 2 in part, 0 not, 4 unknown}. */
    String tally() {
        return told().en();
    }

    @Override
    public Columns<ItemReview> columns() {
        return ListColumns.ITEMS;
    }

    /** Returns the whole table, then every item's reason and what is missing. */
    public String print() {
        return table(Integer.MAX_VALUE)
                + list.stream().map(r -> "\n" + r.print()).collect(Collectors.joining());
    }

    /** Returns the counts and the first items; {@link #print} has them all, with reasons. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        String counts = ": " + tally();
        String head = TextTable.fit(checklist.id() + " of " + subject.id(), WIDTH - counts.length()) + counts;
        TextTable table = new TextTable("item", "answer", "missing");
        list.stream().limit(most).forEach(r -> {
            String item = TextTable.fit(Telling.label(r.item().id(), r.item().names()), 32);
            table.row(item, r.fulfilment(), Telling.first(r.missing(), subject));
        });
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        return head + "\n  on " + on + ", all together " + verdict() + (list.isEmpty() ? "" : "\n" + table) + more;
    }
}
