package org.zhenlian.core.io;

import java.util.List;
import java.util.Optional;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.charter.Appointment;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.region.RegionCode;

/** Makes chain charters of their rows and appointments. A broken appointment is dropped alone. */
final class CharterRows {
    private final Nouns nouns;
    private final Nesting nesting;

    CharterRows(Nouns nouns, Nesting nesting) {
        this.nouns = nouns;
        this.nesting = nesting;
    }

    void bind(Row row) {
        Cells cells = nouns.open(row);
        String id = cells.id("id");
        Optional<RegionCode> region = cells.region("region");
        List<String> departments = cells.items("lead-departments", text -> text);
        List<String> owners = cells.ids("owners");
        List<String> cores = cells.ids("cores");
        List<String> towns = cells.ids("towns");
        List<String> products = cells.ids("products");
        List<Optional<Appointment>> leaders = nesting.of(row, Schema.APPOINTMENTS).stream()
                .map(this::appointment)
                .toList();
        nouns.keep(
                cells,
                nesting.of(row),
                () -> {
                    ChainCharter.Builder charter = ChainCharter.builder(id, region.orElseThrow())
                            .names(cells.names())
                            .leadDepartments(departments)
                            .owners(owners)
                            .cores(cores)
                            .towns(towns)
                            .products(products)
                            .note(cells.text("note"));
                    leaders.forEach(l -> l.ifPresent(charter::leader));
                    return charter.build();
                },
                AtlasBuilder::add);
    }

    private Optional<Appointment> appointment(Row row) {
        Cells cells = nouns.open(row);
        Optional<AsOf> from = cells.date("from");
        Optional<AsOf> until = cells.date("until");
        Optional<String> source = nouns.sourceOf(cells);
        return source.flatMap(s -> cells.build(
                () -> new Appointment(cells.text("official"), cells.text("post"), from, until, s, cells.text("note"))));
    }
}
