package org.zhenlian.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhenlian.core.fixture.Programme.attested;
import static org.zhenlian.core.fixture.Programme.evidence;
import static org.zhenlian.core.fixture.Programme.goal;
import static org.zhenlian.core.fixture.Programme.grade;
import static org.zhenlian.core.fixture.Programme.haves;
import static org.zhenlian.core.fixture.Programme.indicator;
import static org.zhenlian.core.fixture.Programme.item;
import static org.zhenlian.core.fixture.Programme.measure;
import static org.zhenlian.core.fixture.Programme.scheme;
import static org.zhenlian.core.fixture.Programme.taskForce;
import static org.zhenlian.core.fixture.Rows.charter;
import static org.zhenlian.core.fixture.Rows.enterprise;
import static org.zhenlian.core.fixture.Rows.event;
import static org.zhenlian.core.fixture.Rows.glass;
import static org.zhenlian.core.fixture.Rows.input;
import static org.zhenlian.core.fixture.Rows.product;
import static org.zhenlian.core.fixture.Rows.recipe;
import static org.zhenlian.core.fixture.Rows.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.assessment.NumberSamples;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.charter.Appointment;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.CreditCode;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.fixture.Reviews;
import org.zhenlian.core.guard.Checked;
import org.zhenlian.core.guard.NullChecks;
import org.zhenlian.core.indicator.ActivityTable;
import org.zhenlian.core.indicator.Concentration;
import org.zhenlian.core.indicator.ProductSpace;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.indicator.Reading;
import org.zhenlian.core.indicator.Series;
import org.zhenlian.core.indicator.Share;
import org.zhenlian.core.indicator.Specialisation;
import org.zhenlian.core.io.LoadedTable;
import org.zhenlian.core.io.ReadOptions;
import org.zhenlian.core.io.SupplyUseReader;
import org.zhenlian.core.io.TableReader;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Selection;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Claim;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.IndustryCode;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.programme.Bound;
import org.zhenlian.core.programme.Comparison;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Normalisation;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.RollUp;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.table.SectorSplit;
import org.zhenlian.core.table.SupplyUse;
import org.zhenlian.core.table.TableFinding;
import org.zhenlian.core.table.TableFindings;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.Town;

class NullChecksTest {
    private static final RegionCode QIXIAN = RegionCode.of("140727");

    private static NullChecks measures(NullChecks checks) {
        Quantity tonne = Quantity.of(1, "t");
        Basis basis = Basis.illustrative();
        Issue issue = Issue.of(IssueCode.LIMIT, "", "", "", "");
        return checks.with(tonne, tonne.unit(), BigDecimal.ONE, basis, Figure.of(tonne, basis), AsOf.year(2023))
                .with(Claim.NONE, Interval.ZERO, Names.NONE, Subject.parse("product:14"), new TextTable("a"))
                .with(issue, Issues.of(List.of(issue)), new Location("a.csv", 1, ""))
                .with(QIXIAN, Scope.of("14"), IndustryCode.of("30"), CreditCode.of("x"));
    }

    private static NullChecks listing(NullChecks checks) {
        Columns<Object> columns = Columns.none().with("x", "数", x -> x);
        return checks.put(Function.class, (Function<Object, Object>) x -> x)
                .put(Predicate.class, (Predicate<Object>) x -> true)
                .put(Comparator.class, (Comparator<Object>) (a, b) -> 0)
                .with(columns, columns.list().get(0), Selection.of(columns, List.of("x")));
    }

    private static NullChecks rows(NullChecks checks) {
        Atlas atlas = glass().build();
        atlas.rows().forEach(checks::with);
        return checks.with(atlas, atlas.links(), atlas.provenance(), glass())
                .with(ReadOptions.DEFAULTS, Atlases.parseJsonLenient(Atlases.toJson(atlas)))
                .with(product("a", "t"), Product.builder("a", Unit.of("t")), input("a", "1 t"))
                .with(InputGroup.of(input("a", "1 t")), new CoProduct("a", Optional.empty()))
                .with(recipe("a", "a"), Recipe.builder("a", "a"), enterprise("a", "14"))
                .with(Enterprise.builder("a", QIXIAN, Basis.illustrative()))
                .with(town("a", "14", "a"), Town.builder("a", Category.MANUFACTURING), event("", Tier.COUNTY))
                .with(charter("a", "14", "a"), ChainCharter.builder("a", QIXIAN))
                .with(new Appointment("a", "", Optional.empty(), Optional.empty(), "", ""));
    }

    private static NullChecks programme(NullChecks checks) {
        Bound bound = Bound.of(Comparison.AT_LEAST, "70 %");
        Criterion.Terms terms = Criterion.Terms.PLAIN;
        return checks.with(evidence("town:a", "plan", "", "", ""), taskForce("town:a", "", ""))
                .with(goal("town:a", "jobs", "1 人", "", ""), measure("a", "town:a", "", "x"))
                .with(haves("a", "plan"), item("plan", 1), attested("plan", ""), terms, bound)
                .with(new Criterion.Level("jobs", bound, 0, terms), new Criterion.Growth("jobs", bound, 1, terms))
                .with(new Criterion.Proportion("men", "jobs", bound, 0, terms))
                .with(scheme("a", "", "", indicator("x", "jobs", "")), indicator("x", "jobs", ""), grade("good", 80))
                .with(Normalisation.of(Normalisation.Method.BEST, Normalisation.Direction.HIGHER));
    }

    private static NullChecks tables(NullChecks checks) {
        InputOutputTable table = InputOutputTable.flows("t")
                .sector("14")
                .account(Account.of("14", Account.Role.SATELLITE))
                .output("14", 1)
                .build();
        ActivityTable space =
                ActivityTable.of(Map.of("14", Map.of("14", 1.0, "y", 0.0), "b", Map.of("14", 1.0, "y", 1.0)));
        ProductSpace products = ProductSpace.ofPresence(space);
        return checks.with(table, TableFindings.of(table), Sector.of("14"), Account.of("x", Account.Role.SATELLITE))
                .with(InputOutputTable.flows("t"), SupplyUse.of("t"), SectorSplit.of(table, "14", Map.of("a", 1.0)))
                .with(
                        RollUp.of(glass().build(), List.of()),
                        TableReader.of(Path.of("none.csv")),
                        SupplyUseReader.of(Path.of("none.csv"), Path.of("none.csv")),
                        Region.of("14", Names.NONE))
                .with(loaded())
                .with(new TableFinding(TableFinding.Kind.ZERO_ROW, "14", 0, 0, Names.NONE))
                .with(new RollUp.Made("14", "14", 1), new RollUp.Cover("14", 1, 1, 0))
                .with(products, products.complexity());
    }

    private static LoadedTable loaded() {
        try {
            Path file = Files.createTempFile("table", ".csv");
            Files.writeString(file, "flows,14,output\n14,0,1\n");
            LoadedTable loaded = TableReader.of(file).readLenient();
            Files.delete(file);
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NullChecks indicators(NullChecks checks) {
        Figure figure = Figure.of(Quantity.of(1, "t"), Basis.illustrative()).withAsOf("2023");
        Series series = Series.of(Subject.parse("town:a"), "m", List.of(figure));
        ActivityTable table = ActivityTable.of(Map.of("a", Map.of("x", 1.0), "b", Map.of("x", 2.0)));
        return checks.with(table, ActivityTable.builder(), Specialisation.of(table), Range.UNKNOWN, series)
                .with(Concentration.ofExact(Map.of("a", 1.0)), Share.of(figure, figure))
                .with(new Reading(figure, List.of(), ""))
                .with(series.growth(AsOf.year(2022), AsOf.year(2023)));
    }

    private static NullChecks checks() {
        NullChecks checks = new NullChecks(Checked.module("org.zhenlian.core"));
        return NumberSamples.addTo(tables(indicators(programme(rows(listing(measures(checks)))))))
                .with(Reviews.samples());
    }

    @Test
    void null_isRefusedEverywhere() {
        assertEquals("", String.join("\n", checks().violations()));
    }

    @Test
    void whatCallersHold_saysWhatItIs_andCannotBeChanged() {
        assertEquals("", String.join("\n", checks().held().violations()));
    }
}
