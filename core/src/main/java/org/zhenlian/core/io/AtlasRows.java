package org.zhenlian.core.io;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Source;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Region;

/** The rows of an atlas as files hold them, table by table, each in the atlas's order. */
final class AtlasRows {
    private final Atlas atlas;
    private final Map<String, List<Capacity>> capacities;

    AtlasRows(Atlas atlas) {
        this.atlas = Objects.requireNonNull(atlas, "atlas");
        capacities = atlas.capacities().stream().collect(Collectors.groupingBy(Capacity::enterprise));
    }

    OutRow head() {
        return new OutRow(Schema.ATLAS)
                .put("id", atlas.id())
                .put("zh", atlas.names().zh())
                .put("en", atlas.names().en())
                .put("as-of", atlas.asOf());
    }

    /** Returns the rows of a table that stands on its own, with the rows nested in them. */
    Stream<OutRow> of(Table table) {
        Stream<OutRow> rows = switch (table.name()) {
            case "sources" -> atlas.sources().stream().map(AtlasRows::source);
            case "regions" -> atlas.regions().stream().map(AtlasRows::region);
            case "products" -> atlas.products().stream().map(AtlasRows::product);
            case "recipes" -> atlas.recipes().stream().map(NestedRows::recipe);
            case "towns" -> atlas.towns().stream().map(NestedRows::town);
            case "enterprises" -> atlas.enterprises().stream().map(this::enterprise);
            case "charters" -> atlas.charters().stream().map(NestedRows::charter);
            case "external-supply" -> atlas.externalSupplies().stream().map(AtlasRows::supply);
            case "links" -> atlas.links().list().stream().map(AtlasRows::link);
            case "honours" -> atlas.honours().stream().map(AtlasRows::honour);
            case "figures" -> atlas.facts().stream().map(AtlasRows::fact);
            case "evidence" -> atlas.evidence().stream().map(OutProgramme::evidence);
            case "task-forces" -> atlas.taskForces().stream().map(OutProgramme::taskForce);
            case "goals" -> atlas.goals().stream().map(OutProgramme::goal);
            case "checklists" -> atlas.checklists().stream().map(OutProgramme::checklist);
            case "schemes" -> atlas.schemes().stream().map(OutProgramme::scheme);
            case "policy-measures" -> atlas.policyMeasures().stream().map(OutProgramme::measure);
            default -> throw new IllegalArgumentException("not a table of its own: " + table);
        };
        return rows.map(OutRow::complete);
    }

    private static OutRow source(Source source) {
        OutRow row = new OutRow(Schema.SOURCES).put("id", source.id());
        if (source.names().isEmpty()) {
            throw new IllegalArgumentException(
                    "cannot write source " + source.id() + ": it has no title\nGive it a title first");
        }
        return row.put("zh", source.names().zh())
                .put("en", source.names().en())
                .put("address", source.address())
                .put("published", source.published())
                .put("note", source.note());
    }

    private static OutRow region(Region region) {
        return new OutRow(Schema.REGIONS)
                .put("code", region.code().digits())
                .put("zh", region.names().zh())
                .put("en", region.names().en())
                .put("from", region.from())
                .put("until", region.until())
                .put("successor", region.successor())
                .put("source", region.source())
                .put("note", region.note());
    }

    private static OutRow product(Product product) {
        return new OutRow(Schema.PRODUCTS)
                .put("id", product.id())
                .put("zh", product.names().zh())
                .put("en", product.names().en())
                .put("unit", product.unit().symbol())
                .put("industry", product.industry())
                .put("hs", product.hs())
                .put("note", product.note());
    }

    private OutRow enterprise(Enterprise enterprise) {
        OutRow row = new OutRow(Schema.ENTERPRISES)
                .put("id", enterprise.id())
                .put("zh", enterprise.names().zh())
                .put("en", enterprise.names().en())
                .put("credit-code", enterprise.creditCode())
                .put("region", enterprise.region().digits())
                .put("industry", enterprise.industry())
                .put("towns", enterprise.towns())
                .put("note", enterprise.note());
        basis(row, enterprise.basis());
        for (Capacity capacity : capacities.getOrDefault(enterprise.id(), List.of())) {
            OutRow child = new OutRow(Schema.CAPACITIES)
                    .put("enterprise", enterprise.id())
                    .put("recipe", capacity.recipe());
            row.add(OutFigures.put(child, capacity.perYear(), capacity.claim()));
        }
        return row;
    }

    private static OutRow supply(ExternalSupply supply) {
        OutRow row = new OutRow(Schema.EXTERNAL_SUPPLY)
                .put("product", supply.product())
                .put("region", supply.region().digits())
                .word("availability", Optional.of(supply.availability()))
                .put("origin", supply.origin());
        supply.perYear().ifPresent(limit -> OutFigures.put(row, limit));
        basis(row, supply.basis());
        return row.put("as-of", supply.asOf()).put("note", supply.note());
    }

    private static OutRow link(SupplyLink link) {
        OutRow row = new OutRow(Schema.LINKS)
                .put("supplier", link.supplier())
                .put("customer", link.customer())
                .put("product", link.product())
                .put("as-of", link.asOf())
                .put("quantity", link.quantity())
                .put("value", link.value())
                .put("note", link.note());
        return basis(row, link.basis());
    }

    private static OutRow honour(Honour honour) {
        return new OutRow(Schema.HONOURS)
                .put("subject", honour.holder().toString())
                .word("kind", Optional.of(honour.kind()))
                .word("level", honour.level())
                .put("as-of", honour.asOf())
                .put("valid-until", honour.validUntil())
                .put("source", honour.source())
                .put("zh", honour.names().zh())
                .put("en", honour.names().en())
                .put("note", honour.note());
    }

    private static OutRow fact(Fact fact) {
        OutRow row = new OutRow(Schema.FIGURES)
                .put("subject", fact.subject().toString())
                .put("metric", fact.metric());
        return OutFigures.put(row, fact.figure());
    }

    static OutRow basis(OutRow row, Basis basis) {
        return row.word("basis", Optional.of(basis.kind())).put("reference", basis.reference());
    }
}
