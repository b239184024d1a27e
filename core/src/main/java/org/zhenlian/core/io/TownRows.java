package org.zhenlian.core.io;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.TierEvent;
import org.zhenlian.core.town.Town;

/** Makes towns of their rows, and tier events. A broken event is dropped alone. */
final class TownRows {
    private final Nouns nouns;
    private final Nesting nesting;

    TownRows(Nouns nouns, Nesting nesting) {
        this.nouns = nouns;
        this.nesting = nesting;
    }

    void bind(Row row) {
        Cells cells = nouns.open(row);
        String id = cells.id("id");
        List<RegionCode> regions = cells.items("regions", RegionCode::new);
        Optional<Category> category = cells.word("category", Category.class);
        List<String> products = cells.ids("products");
        List<Optional<TierEvent>> events =
                nesting.of(row, Schema.TIER_EVENTS).stream().map(this::event).toList();
        nouns.keep(
                cells,
                nesting.of(row),
                () -> {
                    Town.Builder town = Town.builder(id, category.orElseThrow())
                            .names(cells.names())
                            .regions(regions)
                            .products(products)
                            .note(cells.text("note"));
                    events.forEach(e -> e.ifPresent(town::event));
                    return town.build();
                },
                AtlasBuilder::add);
    }

    private Optional<TierEvent> event(Row row) {
        Cells cells = nouns.open(row);
        Optional<AsOf> asOf = cells.date("as-of");
        Optional<String> word = cells.word("tier");
        Optional<String> source = nouns.sourceOf(cells);
        return source.flatMap(s -> cells.build(() -> {
            Optional<Tier> tier =
                    word.filter(w -> !w.equals("none")).map(w -> Tier.valueOf(w.toUpperCase(Locale.ROOT)));
            return new TierEvent(asOf, tier, cells.text("batch"), s, cells.text("note"));
        }));
    }
}
