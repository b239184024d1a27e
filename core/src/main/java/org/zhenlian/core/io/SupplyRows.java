package org.zhenlian.core.io;

import java.util.Optional;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.region.RegionCode;

/** Makes capacities and external supplies of their rows, once the units of all products are known. */
final class SupplyRows {
    private final Nouns nouns;

    SupplyRows(Nouns nouns) {
        this.nouns = nouns;
    }

    void capacity(Cells cells) {
        if (cells.row().id().isEmpty() && cells.row().owner().isPresent()) {
            return;
        }
        String enterprise = cells.id("enterprise");
        String recipe = cells.id("recipe");
        FigureCells perYear = FigureCells.counted(cells, nouns.unitOfRecipe(recipe));
        nouns.keep(cells, () -> new Capacity(enterprise, recipe, perYear.figure(), perYear.claim()), AtlasBuilder::add);
    }

    void external(Cells cells) {
        String product = cells.id("product");
        Optional<RegionCode> region = cells.region("region");
        Optional<Availability> availability = cells.word("availability", Availability.class);
        FigureCells perYear = FigureCells.counted(cells, nouns.unitOfProduct(product));
        Optional<Basis> basis = perYear.figure().map(Figure::basis).or(perYear.claim()::basis);
        Optional<AsOf> asOf =
                perYear.figure().map(Figure::asOf).orElse(perYear.claim().asOf());
        if (cells.ok() && basis.isEmpty()) {
            cells.missing("basis", "basis is empty", "Write reported, derived or illustrative");
        }
        if (perYear.figure().isPresent() && availability.isPresent() && availability.get() != Availability.LIMITED) {
            cells.error(
                    IssueCode.INCONSISTENT,
                    "value",
                    "value " + Shown.of(cells.text("value")) + " stands with the availability "
                            + Words.of(availability.get()),
                    "Make it limited, or drop the value");
        }
        nouns.keep(
                cells,
                () -> new ExternalSupply(
                        product,
                        region.orElseThrow(),
                        availability.orElseThrow(),
                        perYear.figure().map(f -> f.withNote("")),
                        cells.text("origin"),
                        asOf,
                        basis.orElseThrow(),
                        cells.text("note")),
                AtlasBuilder::add);
    }
}
