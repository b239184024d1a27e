package org.zhenlian.core.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.text.Names;

/**
 * Makes an atlas of rows. Rows that stand on their own become nouns at once; those that need others (the rows nested in them, or a
 * product's unit) wait for the end. A row with an error is left out, never repaired.
 */
final class Binder implements RowSink {
    private static final Set<Table> WAITING = Set.of(
            Schema.RECIPES,
            Schema.CO_PRODUCTS,
            Schema.INPUTS,
            Schema.TOWNS,
            Schema.TIER_EVENTS,
            Schema.CAPACITIES,
            Schema.CHARTERS,
            Schema.APPOINTMENTS,
            Schema.EXTERNAL_SUPPLY,
            ProgrammeSchema.CHECKLISTS,
            ProgrammeSchema.CHECKLIST_ITEMS,
            ProgrammeSchema.CRITERIA,
            ProgrammeSchema.SCHEMES,
            ProgrammeSchema.SCHEME_INDICATORS,
            ProgrammeSchema.GRADES);

    private final Findings findings;
    private final Nouns nouns;
    private final Map<Table, List<Row>> waiting = new LinkedHashMap<>();
    private final PlainRows plain;
    private Optional<Row> head = Optional.empty();
    private Optional<Atlas> more = Optional.empty();

    Binder(Findings findings) {
        this.findings = findings;
        this.nouns = new Nouns(findings);
        this.plain = new PlainRows(nouns);
        WAITING.forEach(t -> waiting.put(t, new ArrayList<>()));
    }

    /** Adds the rows of an atlas to those read. */
    void with(Atlas atlas) {
        more = Optional.of(atlas);
    }

    @Override
    public void row(Row row) {
        if (row.table().equals(Schema.ATLAS)) {
            head = Optional.of(row);
        } else if (WAITING.contains(row.table())) {
            waiting.get(row.table()).add(row);
        } else {
            plain.bind(nouns.open(row));
        }
    }

    @Override
    public void unreadable(Table table) {
        nouns.traces().lose(table);
        table.parent().filter(Table::isWhole).ifPresent(whole -> {
            nouns.traces().lose(whole);
            String message = "all " + whole + " are left out because their " + table + " could not be read";
            findings.add(IssueCode.LEFT_OUT, new Location(table.file(), 0, ""), message, "");
        });
    }

    /** Returns the atlas of everything that could be used. */
    LoadedAtlas finish() {
        RecipeRows recipes = new RecipeRows(nouns, nest(Schema.RECIPES));
        take(Schema.RECIPES).forEach(recipes::bind);
        TownRows towns = new TownRows(nouns, nest(Schema.TOWNS));
        take(Schema.TOWNS).forEach(towns::bind);
        CharterRows charters = new CharterRows(nouns, nest(Schema.CHARTERS));
        take(Schema.CHARTERS).forEach(charters::bind);
        SupplyRows supply = new SupplyRows(nouns);
        take(Schema.CAPACITIES).forEach(row -> supply.capacity(nouns.open(row)));
        take(Schema.EXTERNAL_SUPPLY).forEach(row -> supply.external(nouns.open(row)));
        ChecklistRows checklists = new ChecklistRows(nouns, nest(ProgrammeSchema.CHECKLISTS));
        take(ProgrammeSchema.CHECKLISTS).forEach(checklists::bind);
        SchemeRows schemes = new SchemeRows(nouns, nest(ProgrammeSchema.SCHEMES));
        take(ProgrammeSchema.SCHEMES).forEach(schemes::bind);
        return loaded(builder());
    }

    /** Lets go of rows of which nothing but their places is wanted later, and returns them. */
    private List<Row> take(Table table) {
        return Objects.requireNonNull(waiting.remove(table), table::name);
    }

    private Nesting nest(Table parent) {
        Nesting nesting = new Nesting(waiting.get(parent), nouns);
        Schema.childrenOf(parent).forEach(t -> nesting.add(take(t)));
        return nesting;
    }

    private AtlasBuilder builder() {
        Row row = head.orElseThrow();
        Cells cells = new Cells(row, findings);
        String id = cells.id("id");
        Location place = row.place().cell("id");
        for (Issue issue : findings.all().errors()) {
            if (issue.location().equals(Optional.of(place))) {
                throw new AtlasFormatException(issue);
            }
        }
        AtlasBuilder builder = Atlas.builder(id).names(cells.ok() ? cells.names() : Names.NONE);
        cells.date("as-of").ifPresent(builder::asOf);
        nouns.traces().put(builder, row, List.of());
        return builder;
    }

    private LoadedAtlas loaded(AtlasBuilder builder) {
        Traces traces = nouns.traces();
        nouns.addTo(builder);
        more.ifPresent(builder::addAll);
        if (!traces.isComplete(ProgrammeSchema.CHECKLISTS)) {
            builder.unreadChecklists();
        }
        Atlas atlas =
                builder.unread(traces::isLost).buildLenient((noun, issue) -> findings.add(traces.locate(noun, issue)));
        return new LoadedAtlas(atlas, findings.all(), traces.places());
    }
}
