package org.zhenlian.core.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;

/** Makes recipes of their rows, inputs and co-products. A recipe with a broken input is left out: without it, it would be another. */
final class RecipeRows {
    private final Nouns nouns;
    private final Nesting nesting;

    /** The alternatives of a group so far, and the row that named it last. */
    private static final class Group {
        private final List<Input> inputs = new ArrayList<>();
        private final boolean named;
        private Cells last;

        Group(Cells first) {
            this.named = first.has("group");
            this.last = first;
        }
    }

    RecipeRows(Nouns nouns, Nesting nesting) {
        this.nouns = nouns;
        this.nesting = nesting;
    }

    void bind(Row row) {
        Cells cells = nouns.open(row);
        String id = cells.id("id");
        String product = cells.id("product");
        OptionalDouble share = cells.share("share");
        Optional<List<CoProduct>> coProducts = coProducts(nesting.of(row, Schema.CO_PRODUCTS));
        Optional<List<InputGroup>> inputs = inputs(nesting.of(row, Schema.INPUTS));
        if (!cells.ok() || nouns.traces().isLost(Kind.RECIPE, id)) {
            nouns.traces().lose(row);
        } else if (coProducts.isEmpty() || inputs.isEmpty()) {
            nouns.leaveOut(row, "one of its " + (inputs.isEmpty() ? "inputs" : "co-products") + " was");
        } else {
            Recipe.Builder recipe =
                    Recipe.builder(id, product).names(cells.names()).note(cells.text("note"));
            share.ifPresent(recipe::share);
            coProducts.get().forEach(recipe::coProduct);
            inputs.get().forEach(recipe::input);
            nouns.keep(cells, nesting.of(row), recipe::build, AtlasBuilder::add);
            nouns.recipe(id, product);
        }
    }

    /** Returns the co-products; no list if one of them is broken. */
    private Optional<List<CoProduct>> coProducts(List<Row> rows) {
        List<CoProduct> made = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            Cells cells = nouns.open(row);
            String product = cells.id("product");
            FigureCells perRun = FigureCells.counted(cells, nouns.unitOfProduct(product));
            if (!seen.add(product) && !product.isEmpty()) {
                twice(cells, product);
            }
            cells.build(() -> new CoProduct(product, perRun.figure(), perRun.claim()))
                    .ifPresent(made::add);
        }
        return made.size() == rows.size() ? Optional.of(made) : Optional.empty();
    }

    /** Returns the input groups; no list if an input or a group is broken. */
    private Optional<List<InputGroup>> inputs(List<Row> rows) {
        Map<String, Group> groups = new LinkedHashMap<>();
        int made = 0;
        for (Row row : rows) {
            Cells cells = nouns.open(row);
            String product = cells.id("product");
            FigureCells perRun = FigureCells.counted(cells, nouns.unitOfProduct(product));
            OptionalDouble share = cells.share("share");
            Criticality criticality =
                    cells.word("criticality", Criticality.class).orElse(Criticality.ESSENTIAL);
            Group group =
                    groups.computeIfAbsent(cells.has("group") ? cells.text("group") : product, g -> new Group(cells));
            group.last = cells;
            checkGroup(group, cells, product);
            Optional<Input> input =
                    cells.build(() -> new Input(product, perRun.figure(), share, criticality, perRun.claim()));
            input.ifPresent(group.inputs::add);
            made += input.isPresent() ? 1 : 0;
        }
        return made == rows.size() ? groups(groups) : Optional.empty();
    }

    private static void checkGroup(Group group, Cells cells, String product) {
        if (group.inputs.stream().anyMatch(i -> i.product().equals(product))) {
            twice(cells, product);
        } else if (group.named != cells.has("group")) {
            cells.error(
                    IssueCode.INCONSISTENT,
                    "group",
                    "an input without group and a group have one name: "
                            + Shown.of(cells.has("group") ? cells.text("group") : product),
                    "Name alternatives of one need in one group, or rename the group");
        }
    }

    private static void twice(Cells cells, String product) {
        cells.error(
                IssueCode.DUPLICATE_ID,
                "product",
                cells.row().about() + " names " + Shown.of(product) + " twice",
                "Add up the two amounts, or put alternatives of different needs into different groups");
    }

    private static Optional<List<InputGroup>> groups(Map<String, Group> groups) {
        List<InputGroup> made = new ArrayList<>();
        groups.forEach((name, group) ->
                group.last.build(() -> new InputGroup(name, group.inputs)).ifPresent(made::add));
        return made.size() == groups.size() ? Optional.of(made) : Optional.empty();
    }
}
