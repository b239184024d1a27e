package org.zhenlian.core.io;

import static org.zhenlian.core.io.Columns.basis;
import static org.zhenlian.core.io.Columns.code;
import static org.zhenlian.core.io.Columns.date;
import static org.zhenlian.core.io.Columns.figure;
import static org.zhenlian.core.io.Columns.id;
import static org.zhenlian.core.io.Columns.list;
import static org.zhenlian.core.io.Columns.note;
import static org.zhenlian.core.io.Columns.number;
import static org.zhenlian.core.io.Columns.reference;
import static org.zhenlian.core.io.Columns.source;
import static org.zhenlian.core.io.Columns.subject;
import static org.zhenlian.core.io.Columns.text;
import static org.zhenlian.core.io.Columns.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.town.Category;

/**
 * The format as data: every table and column. Readers, writers, the JSON Schema, the table schemas of {@code datapackage.json} and
 * the description in the package comment all follow from it.
 */
final class Schema {
    /** What both forms call the format. */
    static final String FORMAT = "zhenlian-atlas";

    /** The version that this library reads and writes. */
    static final int VERSION = 1;

    /** What is said of the atlas as a whole; a pseudo-table of one row. */
    static final Table ATLAS = new Table(
                    "atlas",
                    "the atlas as a whole",
                    List.of(
                            id("id", "the atlas's id").needed(),
                            text("zh", "its Chinese name"),
                            text("en", "its English name"),
                            date("as-of", "the date that it speaks of")))
            .of(Kind.ATLAS);

    static final Table SOURCES = new Table(
                    "sources",
                    "documents that figures and facts are taken from",
                    List.of(
                            id("id", "the source's id").needed(),
                            text("zh", "the Chinese title; a source has at least one title"),
                            text("en", "the English title"),
                            text("address", "where it was found: an address or a document number"),
                            date("published", "when it was published"),
                            note()))
            .of(Kind.SOURCE);

    static final Table REGIONS = new Table(
                    "regions",
                    "administrative divisions, retired ones included",
                    List.of(
                            code("code", "the GB/T 2260 code, six digits").needed(),
                            text("zh", "the Chinese name"),
                            text("en", "the English name"),
                            date("from", "when the code came into use"),
                            date("until", "when it was last in use, if it is retired"),
                            code("successor", "the code that took its place, if it is retired"),
                            source(),
                            note()))
            .of(Kind.REGION);

    static final Table PRODUCTS = new Table(
                    "products",
                    "what is made, bought or used",
                    List.of(
                            id("id", "the product's id").needed(),
                            text("zh", "the Chinese name"),
                            text("en", "the English name"),
                            unit("the unit in which recipes, capacities and links count it")
                                    .needed(),
                            code("industry", "the GB/T 4754 code of the industry that makes it, such as C3054"),
                            text("hs", "the Harmonised System code, six digits"),
                            note()))
            .of(Kind.PRODUCT);

    static final Table RECIPES = new Table(
                    "recipes",
                    "ways to make a product: one run makes 1 unit of it",
                    List.of(
                            id("id", "the recipe's id").needed(),
                            text("zh", "the Chinese name"),
                            text("en", "the English name"),
                            id("product", "the main output").to("products").needed(),
                            number("share", "declared share, 0 to 1, among the recipes of this product"),
                            note()))
            .of(Kind.RECIPE)
            .whole();

    static final Table CO_PRODUCTS = new Table(
                    "co-products",
                    "what a run of a recipe makes beside",
                    figure(
                            List.of(
                                    id("recipe", "the recipe").to("recipes").needed(),
                                    id("product", "the co-product")
                                            .to("products")
                                            .needed()),
                            "amount per run; empty: unknown",
                            List.of()))
            .in(RECIPES)
            .keyed(2);

    static final Table INPUTS = new Table(
                    "inputs",
                    "what a run of a recipe needs",
                    figure(
                            List.of(
                                    id("recipe", "the recipe").to("recipes").needed(),
                                    text(
                                            "group",
                                            "rows of a recipe with the same group are alternatives, every group is needed;"
                                                    + " empty: a group of its own, named after the product"),
                                    id("product", "the product needed")
                                            .to("products")
                                            .needed()),
                            "amount per run; empty: unknown",
                            List.of(
                                    number("share", "declared share, 0 to 1, of the group's need that it covers"),
                                    Column.word(
                                            "criticality",
                                            Words.of(Criticality.class),
                                            "what happens when it fails; empty: essential"))))
            .in(RECIPES);

    static final Table TOWNS = new Table(
                    "towns",
                    "professional towns",
                    List.of(
                            id("id", "the town's id").needed(),
                            text("zh", "the Chinese name"),
                            text("en", "the English name"),
                            list("regions", "codes of its regions, one or more").needed(),
                            Column.word("category", Words.of(Category.class), "the official category")
                                    .needed(),
                            list("products", "ids of its leading products, one or more")
                                    .needed(),
                            note()))
            .of(Kind.TOWN);

    static final Table TIER_EVENTS = new Table(
                    "tier-events",
                    "changes of a town's tier",
                    List.of(
                            id("town", "the town").to("towns").needed(),
                            date("as-of", "when"),
                            Column.word(
                                            "tier",
                                            List.of("county", "municipal", "provincial", "none"),
                                            "the tier from then on; none: removed")
                                    .needed(),
                            text("batch", "the batch of recognition, in words"),
                            source(),
                            note()))
            .in(TOWNS);

    static final Table ENTERPRISES = new Table(
                    "enterprises",
                    "firms, co-operatives and plants",
                    List.of(
                            id("id", "the enterprise's id").needed(),
                            text("zh", "the Chinese name"),
                            text("en", "the English name"),
                            code("credit-code", "the unified social credit code (GB 32100), 18 characters"),
                            code("region", "the GB/T 2260 code of the region where it produces")
                                    .needed(),
                            code("industry", "its GB/T 4754 code"),
                            list("towns", "ids of the towns it belongs to"),
                            basis("on what its existence stands").needed(),
                            reference(),
                            note()))
            .of(Kind.ENTERPRISE);

    static final Table CAPACITIES = new Table(
                    "capacities",
                    "which recipes an enterprise can run",
                    figure(
                            List.of(
                                    id("enterprise", "the enterprise")
                                            .to("enterprises")
                                            .needed(),
                                    id("recipe", "the recipe").to("recipes").needed()),
                            "most units of the recipe's product in a year; empty: unknown",
                            List.of()))
            .in(ENTERPRISES)
            .keyed(2);

    static final Table CHARTERS = new Table(
                    "charters",
                    "chains as the chain leader system sets them up",
                    List.of(
                            id("id", "the chain's id").needed(),
                            text("zh", "the Chinese name"),
                            text("en", "the English name"),
                            code("region", "the GB/T 2260 code of the region whose chain it is")
                                    .needed(),
                            list("lead-departments", "names of the departments that carry it"),
                            list("owners", "ids of the chain-owner enterprises"),
                            list("cores", "ids of the chain-core enterprises"),
                            list("towns", "ids of the towns that serve it"),
                            list("products", "ids of its final products, one or more")
                                    .needed(),
                            note()))
            .of(Kind.CHAIN);

    static final Table APPOINTMENTS = new Table(
                    "appointments",
                    "chain leaders",
                    List.of(
                            id("charter", "the chain").to("charters").needed(),
                            text("official", "the official's name, or the office")
                                    .needed(),
                            text("post", "the post held"),
                            date("from", "since when"),
                            date("until", "until when"),
                            source(),
                            note()))
            .in(CHARTERS);

    static final Table EXTERNAL_SUPPLY = new Table(
                    "external-supply",
                    "what can be had of a product from outside a region",
                    figure(
                            List.of(
                                    id("product", "the product").to("products").needed(),
                                    code("region", "the GB/T 2260 code of the region from whose outside it comes")
                                            .needed(),
                                    Column.word(
                                                    "availability",
                                                    Words.of(ExternalSupply.Availability.class),
                                                    "how much there is")
                                            .needed(),
                                    text("origin", "where it comes from, in words")),
                            "limit per year, only if limited; empty: unknown",
                            List.of()))
            .keyed(2);

    static final Table LINKS = new Table(
            "links",
            "which enterprise sold which other a product",
            List.of(
                    id("supplier", "the selling enterprise").to("enterprises").needed(),
                    id("customer", "the buying enterprise").to("enterprises").needed(),
                    id("product", "the product").to("products").needed(),
                    date("as-of", "the year or period"),
                    number("quantity", "how much in a year, in the product's unit"),
                    number("value", "for how much in a year, in yuan"),
                    basis("on what it stands").needed(),
                    reference(),
                    note()));

    static final Table HONOURS = new Table(
            "honours",
            "titles held",
            List.of(
                    subject("who or what holds it").needed(),
                    Column.word("kind", Words.of(Honour.Kind.class), "the kind of title")
                            .needed(),
                    Column.word("level", Words.of(Honour.Level.class), "who awards it"),
                    date("as-of", "when it was awarded or reported"),
                    date("valid-until", "when it lapses"),
                    source(),
                    text("zh", "the title in Chinese"),
                    text("en", "the title in English"),
                    note()));

    static final Table FIGURES = new Table(
            "figures",
            "anything else that is known in numbers",
            figure(
                    List.of(
                            subject("what it is about").needed(),
                            id("metric", "words joined by hyphens, such as output-value; price: yuan per product unit")
                                    .needed()),
                    "the number, required",
                    List.of()));

    /** Every table, in the order in which files hold them: each after those that it refers to. */
    static final List<Table> TABLES = List.of(
            SOURCES,
            REGIONS,
            PRODUCTS,
            RECIPES,
            CO_PRODUCTS,
            INPUTS,
            TOWNS,
            TIER_EVENTS,
            ENTERPRISES,
            CAPACITIES,
            CHARTERS,
            APPOINTMENTS,
            EXTERNAL_SUPPLY,
            LINKS,
            HONOURS,
            FIGURES,
            ProgrammeSchema.EVIDENCE,
            ProgrammeSchema.TASK_FORCES,
            ProgrammeSchema.GOALS,
            ProgrammeSchema.CHECKLISTS,
            ProgrammeSchema.CHECKLIST_ITEMS,
            ProgrammeSchema.CRITERIA,
            ProgrammeSchema.SCHEMES,
            ProgrammeSchema.SCHEME_INDICATORS,
            ProgrammeSchema.GRADES,
            ProgrammeSchema.POLICY_MEASURES);

    private static final Map<String, Table> BY_NAME = new LinkedHashMap<>();

    static {
        TABLES.forEach(t -> BY_NAME.put(t.name(), t));
    }

    private Schema() {}

    static Optional<Table> table(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Returns the tables nested in a table's rows. */
    static List<Table> childrenOf(Table table) {
        return TABLES.stream()
                .filter(t -> t.parent().filter(table::equals).isPresent())
                .toList();
    }

    /** Returns the tables that stand on their own. */
    static List<Table> roots() {
        return TABLES.stream().filter(t -> t.parent().isEmpty()).toList();
    }
}
