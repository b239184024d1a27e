package org.zhenlian.core.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.text.NearMiss;

/** The nouns made so far, and what later rows have to know of them. */
final class Nouns {
    private final Findings findings;
    private final Traces traces = new Traces();
    private final List<Consumer<AtlasBuilder>> additions = new ArrayList<>();
    private final Map<String, Unit> unitOfProduct = new HashMap<>();
    private final Map<String, String> productOfRecipe = new HashMap<>();
    private final Set<String> sources = new HashSet<>();

    Nouns(Findings findings) {
        this.findings = findings;
    }

    Traces traces() {
        return traces;
    }

    Cells open(Row row) {
        return new Cells(row, findings);
    }

    /** Makes the noun of a row without errors, or remembers that the row is lost. */
    <T> Optional<T> keep(Cells cells, Supplier<T> noun, BiConsumer<AtlasBuilder, T> add) {
        return keep(cells, List.of(), noun, add);
    }

    /** Makes the noun of a row and the rows nested in it, or remembers that the row is lost. */
    <T> Optional<T> keep(Cells cells, List<Row> children, Supplier<T> noun, BiConsumer<AtlasBuilder, T> add) {
        Optional<T> made = cells.build(noun);
        if (made.isPresent()) {
            traces.put(made.get(), cells.row(), children);
            additions.add(builder -> add.accept(builder, made.get()));
        } else {
            traces.lose(cells.row());
        }
        return made;
    }

    /** Leaves out a whole row that has no error of its own. */
    void leaveOut(Row row, String because) {
        String message = row.about() + " is left out because " + because;
        findings.add(Issue.of(IssueCode.LEFT_OUT, row.about(), "", message, "")
                .at(row.place().row()));
        traces.lose(row);
    }

    void addTo(AtlasBuilder builder) {
        additions.forEach(a -> a.accept(builder));
    }

    void source(String id) {
        sources.add(id);
    }

    void product(String id, Unit unit) {
        unitOfProduct.putIfAbsent(id, unit);
    }

    void recipe(String id, String product) {
        productOfRecipe.putIfAbsent(id, product);
    }

    Optional<Unit> unitOfProduct(String product) {
        return Optional.ofNullable(unitOfProduct.get(product));
    }

    Optional<Unit> unitOfRecipe(String recipe) {
        return Optional.ofNullable(productOfRecipe.get(recipe)).flatMap(this::unitOfProduct);
    }

    /**
     * Returns the id of a nested row's source. If there is no such source the nested row is dropped; the row that it is nested in
     * only if it stands or falls as a whole.
     *
     * @param cells the nested row
     * @return the id, possibly empty; no value if the row is to be dropped without an error
     */
    Optional<String> sourceOf(Cells cells) {
        String id = cells.id("source");
        if (id.isEmpty() || sources.contains(id) || !cells.ok()) {
            return Optional.of(id);
        }
        if (traces.isLost(Kind.SOURCE, id)) {
            String message = "the row is left out because source " + id + " was";
            Issue issue = Issue.of(IssueCode.LEFT_OUT, cells.row().about(), "source", message, "");
            findings.add(issue.at(cells.row().place().cell("source")));
            return Optional.empty();
        }
        dangling(cells, cells.row().table().column("source"), sources);
        return Optional.of(id);
    }

    /** Reports that a cell names something that is not there. */
    void dangling(Cells cells, Column column, Set<String> known) {
        String id = cells.text(column.name());
        String table = column.refersTo();
        String kind = Schema.table(table).flatMap(Table::word).orElse(table);
        cells.error(
                IssueCode.DANGLING_REFERENCE,
                column.name(),
                "no " + kind + " " + Shown.of(id),
                NearMiss.hint(id, known, "Add it to the table " + table + ", or mend the id"));
    }
}
