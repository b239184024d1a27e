package org.zhenlian.core.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.zhenlian.core.assessment.Judgement.Material;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Checklist.Purpose;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Criterion.Attested;
import org.zhenlian.core.programme.Criterion.Growth;
import org.zhenlian.core.programme.Criterion.Level;
import org.zhenlian.core.programme.Criterion.Proportion;
import org.zhenlian.core.programme.Criterion.Role;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/** How far one item of a checklist is fulfilled by a town or a chain on a day, and why. See {@link Review} for the rules. */
public final class ItemReview {
    private static final int WIDTH = 80;
    private static final int LENGTH = 780;

    private final ChecklistItem item;
    private final List<Judgement> judgements;
    private final Fulfilment fulfilment;
    private final List<String> missing;

    private ItemReview(ChecklistItem item, List<Judgement> judgements, Purpose purpose) {
        this.item = item;
        this.judgements = judgements;
        fulfilment = purpose == Purpose.HAVES ? any() : Fulfilment.of(all());
        missing = missing(purpose);
    }

    static ItemReview of(ChecklistItem item, Purpose purpose, Standing standing) {
        List<Judgement> judgements = item.criteria().stream()
                .map(criterion -> {
                    if (criterion instanceof Attested attested) {
                        return AttestedRule.judge(attested, standing);
                    }
                    if (criterion instanceof Level level) {
                        return LevelRule.judge(level, standing);
                    }
                    return criterion instanceof Proportion share
                            ? ProportionRule.judge(share, standing)
                            : GrowthRule.judge((Growth) criterion, standing);
                })
                .toList();
        return new ItemReview(item, judgements, purpose);
    }

    private Fulfilment any() {
        if (has(Role.DECIDES, Fulfilment.MET)) {
            return Fulfilment.MET;
        }
        boolean hint = has(Role.HINTS, Fulfilment.MET) || has(Role.HINTS, Fulfilment.PARTIAL);
        if (hint || has(Role.DECIDES, Fulfilment.PARTIAL)) {
            return Fulfilment.PARTIAL;
        }
        return has(Role.DECIDES, Fulfilment.UNMET) ? Fulfilment.UNMET : Fulfilment.UNKNOWN;
    }

    private boolean has(Role role, Fulfilment wanted) {
        return with(role).anyMatch(j -> j.fulfilment() == wanted);
    }

    private Verdict all() {
        return with(Role.DECIDES).map(Judgement::verdict).reduce(Verdict::and).orElse(Verdict.UNKNOWN);
    }

    private Stream<Judgement> with(Role role) {
        return judgements.stream().filter(j -> j.criterion().terms().role() == role);
    }

    private List<String> missing(Purpose purpose) {
        if (fulfilment == Fulfilment.MET || fulfilment == Fulfilment.UNMET) {
            return List.of();
        }
        Stream<String> rule = with(Role.DECIDES).findAny().isPresent()
                ? Stream.empty()
                : Stream.of("a criterion that decides item " + item.id());
        Stream<Judgement> asked =
                Stream.concat(with(Role.DECIDES), purpose == Purpose.HAVES ? with(Role.HINTS) : Stream.empty());
        return Stream.concat(
                        rule,
                        asked.filter(j -> j.fulfilment() != Fulfilment.MET).flatMap(j -> j.missing().stream()))
                .distinct()
                .toList();
    }

    /** Returns the item. */
    public ChecklistItem item() {
        return item;
    }

    /** Returns how far it is fulfilled; never PARTIAL for requirements and problems. */
    public Fulfilment fulfilment() {
        return fulfilment;
    }

    /** Returns whether it is met; in part is UNKNOWN. */
    public Verdict verdict() {
        return fulfilment.verdict();
    }

    /** Returns what each criterion says, in the order of the item's criteria. */
    public List<Judgement> judgements() {
        return judgements;
    }

    /** Returns the names of what is missing to decide it, or to be fully met; none if it is MET or UNMET. */
    public List<String> missing() {
        return missing;
    }

    /** Returns the rows that are known only later, and do not count. */
    public Material later() {
        return judgements.stream().map(Judgement::later).reduce(Material.NONE, Material::and);
    }

    /** Returns why, in Chinese and English: the answer, then what each criterion says; those that decide nothing are marked. */
    public Names because() {
        Names head = Saying.say("%s：%s", "%s: %s", named(), fulfilment.names());
        List<Names> said = judgements.stream().map(ItemReview::said).toList();
        return Saying.join(
                "。", ". ", Stream.concat(Stream.of(head), said.stream()).toList());
    }

    private Names named() {
        return item.names().isEmpty() ? Names.of(item.id(), item.id()) : item.names();
    }

    private static Names said(Judgement judgement) {
        return switch (judgement.criterion().terms().role()) {
            case DECIDES -> judgement.because();
            case HINTS -> Saying.say("［旁证］%s", "[hint] %s", judgement.because());
            case INFORMS -> Saying.say("［参考］%s", "[for information] %s", judgement.because());
        };
    }

    /** Returns the reason and all that is missing, an item of a printed report. */
    String print() {
        String reason = "  " + item.position() + " " + because().en();
        return missing.isEmpty() ? reason : reason + "\n      missing: " + String.join("\n      missing: ", missing);
    }

    /** Returns the item and the answer on one line, then why. */
    @Override
    public String toString() {
        String name = Telling.label(item.id(), item.names());
        String answer = ": " + fulfilment;
        return TextTable.fit(name, WIDTH - answer.length()) + answer + "\n  "
                + TextTable.fit(because().en(), LENGTH);
    }
}
