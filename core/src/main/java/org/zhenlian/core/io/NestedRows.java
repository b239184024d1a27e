package org.zhenlian.core.io;

import java.util.Optional;
import org.zhenlian.core.charter.Appointment;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.town.TierEvent;
import org.zhenlian.core.town.Town;

/** The rows of the nouns that hold others: recipes, towns, charters. */
final class NestedRows {
    private NestedRows() {}

    static OutRow recipe(Recipe recipe) {
        OutRow row = new OutRow(Schema.RECIPES)
                .put("id", recipe.id())
                .put("zh", recipe.names().zh())
                .put("en", recipe.names().en())
                .put("product", recipe.product())
                .put("share", recipe.share())
                .put("note", recipe.note());
        for (CoProduct made : recipe.coProducts()) {
            OutRow child =
                    new OutRow(Schema.CO_PRODUCTS).put("recipe", recipe.id()).put("product", made.product());
            row.add(OutFigures.put(child, made.perRun(), made.claim()));
        }
        for (InputGroup group : recipe.inputs()) {
            if (group.name().isEmpty()) {
                throw new IllegalArgumentException(
                        "cannot write recipe " + recipe.id() + ": a group has an empty name\nName it first");
            }
            group.alternatives().forEach(input -> row.add(input(recipe, group, input)));
        }
        return row;
    }

    private static OutRow input(Recipe recipe, InputGroup group, Input input) {
        boolean alone = !group.hasSubstitutes() && group.name().equals(input.product());
        OutRow row = new OutRow(Schema.INPUTS)
                .put("recipe", recipe.id())
                .put("group", alone ? "" : group.name())
                .put("product", input.product())
                .put("share", input.share())
                .word("criticality", Optional.of(input.criticality()).filter(c -> c != Criticality.ESSENTIAL));
        return OutFigures.put(row, input.perRun(), input.claim());
    }

    static OutRow town(Town town) {
        OutRow row = new OutRow(Schema.TOWNS)
                .put("id", town.id())
                .put("zh", town.names().zh())
                .put("en", town.names().en())
                .put("regions", town.regions())
                .word("category", Optional.of(town.category()))
                .put("products", town.products())
                .put("note", town.note());
        for (TierEvent event : town.history()) {
            row.add(new OutRow(Schema.TIER_EVENTS)
                    .put("town", town.id())
                    .put("as-of", event.asOf())
                    .put("tier", event.tier().map(Words::of).orElse("none"))
                    .put("batch", event.batch())
                    .put("source", event.source())
                    .put("note", event.note()));
        }
        return row;
    }

    static OutRow charter(ChainCharter charter) {
        OutRow row = new OutRow(Schema.CHARTERS)
                .put("id", charter.id())
                .put("zh", charter.names().zh())
                .put("en", charter.names().en())
                .put("region", charter.region().digits())
                .put("lead-departments", charter.leadDepartments())
                .put("owners", charter.owners())
                .put("cores", charter.cores())
                .put("towns", charter.towns())
                .put("products", charter.products())
                .put("note", charter.note());
        for (Appointment leader : charter.leaders()) {
            row.add(new OutRow(Schema.APPOINTMENTS)
                    .put("charter", charter.id())
                    .put("official", leader.official())
                    .put("post", leader.post())
                    .put("from", leader.from())
                    .put("until", leader.until())
                    .put("source", leader.source())
                    .put("note", leader.note())
                    .complete());
        }
        return row;
    }
}
