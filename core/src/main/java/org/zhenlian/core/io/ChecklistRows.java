package org.zhenlian.core.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.text.NearMiss;

/**
 * Makes checklists of their rows, items and criteria. A checklist with a broken item or criterion is left out: without it, it would
 * be another rule.
 */
final class ChecklistRows {
    private final Nouns nouns;
    private final Nesting nesting;
    private final CriterionRows criteria;

    ChecklistRows(Nouns nouns, Nesting nesting) {
        this.nouns = nouns;
        this.nesting = nesting;
        this.criteria = new CriterionRows(nouns);
    }

    void bind(Row row) {
        Cells cells = nouns.open(row);
        String id = cells.id("id");
        Optional<Checklist.Purpose> purpose = cells.word("purpose", Checklist.Purpose.class);
        String source = cells.id("source");
        Optional<Map<String, List<Criterion>>> byItem = criteria(row);
        Optional<List<ChecklistItem>> items = items(row, byItem.orElse(Map.of()));
        if (!cells.ok() || nouns.traces().isLost("checklist", id)) {
            nouns.traces().lose(row);
        } else if (items.isEmpty() || byItem.isEmpty()) {
            nouns.leaveOut(row, "one of its " + (items.isEmpty() ? "items" : "criteria") + " was");
        } else {
            nouns.keep(
                    cells,
                    nesting.of(row),
                    () -> new Checklist(
                            id, cells.names(), purpose.orElseThrow(), items.get(), source, cells.text("note")),
                    AtlasBuilder::add);
        }
    }

    /** Returns the criteria by item; nothing if one of them is broken or not of an item. */
    private Optional<Map<String, List<Criterion>>> criteria(Row checklist) {
        Set<String> items = new TreeSet<>();
        nesting.of(checklist, ProgrammeSchema.CHECKLIST_ITEMS)
                .forEach(r -> items.add(r.text("item").strip()));
        Map<String, List<Criterion>> byItem = new HashMap<>();
        boolean all = true;
        for (Row row : nesting.of(checklist, ProgrammeSchema.CRITERIA)) {
            Cells cells = nouns.open(row);
            String item = cells.id("item");
            if (!item.isEmpty() && !items.contains(item) && !items.contains("")) {
                cells.error(
                        IssueCode.DANGLING_REFERENCE,
                        "item",
                        "no item " + Shown.of(item) + " in " + row.about(),
                        NearMiss.hint(item, items, "Add it to the table checklist-items, or mend the id"));
            }
            Optional<Criterion> criterion = criteria.criterion(cells);
            criterion.ifPresent(
                    c -> byItem.computeIfAbsent(item, i -> new ArrayList<>()).add(c));
            all &= criterion.isPresent();
        }
        return all ? Optional.of(byItem) : Optional.empty();
    }

    /** Returns the items; nothing if one of them is broken. */
    private Optional<List<ChecklistItem>> items(Row checklist, Map<String, List<Criterion>> byItem) {
        List<Row> rows = nesting.of(checklist, ProgrammeSchema.CHECKLIST_ITEMS);
        List<ChecklistItem> made = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            Cells cells = nouns.open(row);
            String id = cells.id("item");
            OptionalInt position = cells.integer("position", 1, Integer.MAX_VALUE);
            if (!id.isEmpty() && !seen.add(id)) {
                cells.error(
                        IssueCode.DUPLICATE_ID,
                        "item",
                        row.about() + " has the item " + Shown.of(id) + " twice",
                        "Remove or rename one of the two");
            }
            cells.build(() -> new ChecklistItem(
                            id,
                            position.orElseThrow(),
                            cells.names(),
                            byItem.getOrDefault(id, List.of()),
                            cells.text("note")))
                    .ifPresent(made::add);
        }
        return made.size() == rows.size() ? Optional.of(made) : Optional.empty();
    }
}
