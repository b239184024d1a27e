package org.zhenlian.core.io;

import java.util.Optional;
import java.util.OptionalDouble;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.enterprise.CreditCode;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Source;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.IndustryCode;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;

/** Makes nouns of rows that need no other rows. */
final class PlainRows {
    private final Nouns nouns;
    private final ProgrammeRows programme;

    PlainRows(Nouns nouns) {
        this.nouns = nouns;
        this.programme = new ProgrammeRows(nouns);
    }

    void bind(Cells cells) {
        switch (cells.row().table().name()) {
            case "sources" -> source(cells);
            case "regions" -> region(cells);
            case "products" -> product(cells);
            case "enterprises" -> enterprise(cells);
            case "links" -> link(cells);
            case "honours" -> honour(cells);
            case "figures" -> fact(cells);
            case "evidence" -> programme.evidence(cells);
            case "task-forces" -> programme.taskForce(cells);
            case "goals" -> programme.goal(cells);
            case "policy-measures" -> programme.measure(cells);
            default ->
                throw new IllegalArgumentException(
                        "not a plain table: " + cells.row().table());
        }
    }

    private void source(Cells cells) {
        String id = cells.id("id");
        Optional<AsOf> published = cells.date("published");
        if (cells.ok() && cells.names().isEmpty()) {
            cells.missing("zh", "a source has no title: zh and en are empty", "Give at least one of zh and en");
        }
        nouns.keep(
                        cells,
                        () -> new Source(id, cells.names(), cells.text("address"), published, cells.text("note")),
                        AtlasBuilder::add)
                .ifPresent(s -> nouns.source(s.id()));
    }

    private void region(Cells cells) {
        Optional<RegionCode> code = cells.region("code");
        Optional<AsOf> from = cells.date("from");
        Optional<AsOf> until = cells.date("until");
        Optional<RegionCode> successor = cells.region("successor");
        String source = cells.id("source");
        nouns.keep(
                cells,
                () -> new Region(code.orElseThrow(), cells.names(), from, until, successor, source, cells.text("note")),
                AtlasBuilder::add);
    }

    private void product(Cells cells) {
        String id = cells.id("id");
        Optional<Unit> unit = cells.unit("unit");
        Optional<IndustryCode> industry = cells.parse("industry", IndustryCode::of);
        nouns.keep(
                        cells,
                        () -> {
                            Product.Builder product = Product.builder(id, unit.orElseThrow())
                                    .names(cells.names())
                                    .hs(cells.text("hs"))
                                    .note(cells.text("note"));
                            industry.ifPresent(product::industry);
                            return product.build();
                        },
                        AtlasBuilder::add)
                .ifPresent(p -> nouns.product(p.id(), p.unit()));
    }

    private void enterprise(Cells cells) {
        String id = cells.id("id");
        Optional<RegionCode> region = cells.region("region");
        Optional<CreditCode> credit = cells.parse("credit-code", CreditCode::of);
        Optional<IndustryCode> industry = cells.parse("industry", IndustryCode::of);
        var towns = cells.ids("towns");
        Optional<Basis> basis = FigureCells.basis(cells, true);
        nouns.keep(
                cells,
                () -> {
                    Enterprise.Builder enterprise = Enterprise.builder(id, region.orElseThrow(), basis.orElseThrow())
                            .names(cells.names())
                            .towns(towns)
                            .note(cells.text("note"));
                    credit.ifPresent(enterprise::creditCode);
                    industry.ifPresent(enterprise::industry);
                    return enterprise.build();
                },
                AtlasBuilder::add);
    }

    private void link(Cells cells) {
        String supplier = cells.id("supplier");
        String customer = cells.id("customer");
        String product = cells.id("product");
        Optional<AsOf> asOf = cells.date("as-of");
        OptionalDouble quantity = cells.amount("quantity");
        OptionalDouble value = cells.amount("value");
        Optional<Basis> basis = FigureCells.basis(cells, true);
        if (!supplier.isEmpty() && supplier.equals(customer)) {
            cells.error(
                    IssueCode.INCONSISTENT,
                    "customer",
                    "enterprise " + Shown.of(customer) + " sells to itself",
                    "Leave out what an enterprise makes for its own use");
        }
        nouns.keep(
                cells,
                () -> new SupplyLink(
                        supplier, customer, product, asOf, quantity, value, basis.orElseThrow(), cells.text("note")),
                AtlasBuilder::add);
    }

    private void honour(Cells cells) {
        Optional<Subject> holder = cells.parse("subject", Subject::parse);
        Optional<Honour.Kind> kind = cells.word("kind", Honour.Kind.class);
        Optional<Honour.Level> level = cells.word("level", Honour.Level.class);
        Optional<AsOf> asOf = cells.date("as-of");
        Optional<AsOf> validUntil = cells.date("valid-until");
        String source = cells.id("source");
        nouns.keep(
                cells,
                () -> new Honour(
                        holder.orElseThrow(),
                        kind.orElseThrow(),
                        level,
                        cells.names(),
                        asOf,
                        validUntil,
                        source,
                        cells.text("note")),
                AtlasBuilder::add);
    }

    private void fact(Cells cells) {
        Optional<Subject> subject = cells.parse("subject", Subject::parse);
        String metric = cells.id("metric");
        FigureCells stated = FigureCells.stated(cells);
        nouns.keep(
                cells,
                () -> new Fact(subject.orElseThrow(), metric, stated.figure().orElseThrow()),
                AtlasBuilder::add);
    }
}
