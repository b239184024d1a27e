package org.zhenlian.core.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.charter.Appointment;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.CreditCode;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Claim;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Source;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.IndustryCode;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.TierEvent;
import org.zhenlian.core.town.Town;

/** Makes one random atlas without errors; up to {@code size} rows a table. */
final class RandomAtlas {
    private static final List<Unit> UNITS = List.of(
            Unit.of("t"), Unit.of("kg"), Unit.of("万t"), Unit.of("m2"), Unit.of("亩"), Unit.of("百万粒"), Unit.of("%"));
    private static final List<String> AMOUNTS = List.of(
            "0",
            "1",
            "0.1",
            "1200.5",
            "33550",
            "0.000000001",
            "123456789012345678901234567890",
            "1e29",
            "0.3333333333333333");

    private final Random random;
    private final RandomText text;
    private final int size;
    private final AtlasBuilder builder;
    private final List<String> sources;
    private final List<String> products;
    private final List<String> recipes;
    private final List<String> enterprises;
    private final List<String> towns;
    private final List<String> charters;
    private final List<RegionCode> regions =
            List.of(RegionCode.of("140727"), RegionCode.of("140700"), RegionCode.of("140726"), RegionCode.of("14"));
    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Integer> makes = new HashMap<>();

    RandomAtlas(Random random, int size) {
        this.random = random;
        this.text = new RandomText(random);
        this.size = size;
        builder = Atlas.builder(text.oneOf(List.of("a", "晋中", "A.b_c-1", "9")));
        sources = ids("s");
        products = ids("产品");
        recipes = products.isEmpty() ? List.of() : ids("Ｒ.");
        enterprises = ids("e-");
        towns = products.isEmpty() ? List.of() : ids("t_");
        charters = products.isEmpty() ? List.of() : ids("c");
    }

    Atlas build() {
        builder.names(text.names());
        text.date().ifPresent(builder::asOf);
        sources.forEach(id ->
                builder.add(new Source(id, Names.of("源" + id, text.text()), text.text(), text.date(), text.text())));
        regions.forEach(code -> builder.add(region(code)));
        products.forEach(this::product);
        recipes.forEach(this::recipe);
        towns.forEach(this::town);
        enterprises.forEach(this::enterprise);
        charters.forEach(this::charter);
        supplies();
        links();
        loose();
        new RandomProgramme(random, text, sources, subjects()).addTo(builder, size);
        return builder.build();
    }

    private List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        towns.forEach(id -> subjects.add(new Subject(Subject.Kind.TOWN, id)));
        charters.forEach(id -> subjects.add(new Subject(Subject.Kind.CHAIN, id)));
        regions.forEach(code -> subjects.add(new Subject(Subject.Kind.REGION, code.digits())));
        return subjects;
    }

    private List<String> ids(String prefix) {
        List<String> ids = new ArrayList<>();
        int n = size == 0 ? 0 : random.nextInt(size + 1);
        for (int i = 0; i < n; i++) {
            ids.add(prefix + i);
        }
        return ids;
    }

    private <T> List<T> some(List<T> items) {
        return items.stream().filter(i -> random.nextInt(3) == 0).toList();
    }

    private List<String> atLeastOne(List<String> items) {
        Set<String> some = new LinkedHashSet<>(some(items));
        some.add(text.oneOf(items));
        return List.copyOf(some);
    }

    private String source() {
        return sources.isEmpty() || text.maybe() ? "" : text.oneOf(sources);
    }

    private Basis basis() {
        if (!sources.isEmpty() && text.maybe()) {
            return Basis.reported(text.oneOf(sources));
        }
        return text.maybe() ? Basis.derived("x " + text.words()) : new Basis(Basis.Kind.ILLUSTRATIVE, text.text());
    }

    private Quantity quantity(Unit unit) {
        return new Quantity(new BigDecimal(text.oneOf(AMOUNTS)), unit);
    }

    private Figure figure(Unit unit) {
        Figure figure = new Figure(
                quantity(unit), Optional.empty(), text.oneOf(Qualifier.class), text.date(), basis(), text.text());
        boolean range = figure.qualifier() == Qualifier.EXACT || figure.qualifier() == Qualifier.ABOUT;
        Quantity other = quantity(unit);
        return range && other.compareTo(figure.value()) >= 0 && text.maybe() ? figure.withUpTo(other) : figure;
    }

    private Claim claim(Optional<Figure> figure) {
        return figure.isPresent() ? Claim.NONE : new Claim(text.date(), text.maybe(basis()), text.text());
    }

    private OptionalDouble amount() {
        return text.maybe() ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(4) * random.nextDouble() * 1e6);
    }

    private Region region(RegionCode code) {
        boolean retired = code.digits().equals("140726");
        Optional<RegionCode> successor = retired ? Optional.of(regions.get(0)) : Optional.empty();
        return new Region(
                code,
                text.names(),
                text.date(),
                retired ? text.date() : Optional.empty(),
                successor,
                source(),
                text.text());
    }

    private void product(String id) {
        Unit unit = text.oneOf(UNITS);
        units.add(unit);
        Product.Builder product =
                Product.builder(id, unit).names(text.names()).hs(text.text()).note(text.text());
        text.maybe(IndustryCode.of("C3054")).ifPresent(product::industry);
        builder.add(product.build());
    }

    private Unit unitOf(String product) {
        Unit own = units.get(products.indexOf(product));
        return own.equals(Unit.of("t")) && text.maybe() ? Unit.of("kg") : own;
    }

    private void recipe(String id) {
        makes.put(id, random.nextInt(products.size()));
        Recipe.Builder recipe = Recipe.builder(id, products.get(makes.get(id)))
                .names(text.names())
                .note(text.text());
        some(products).forEach(p -> {
            Optional<Figure> perRun = text.maybe(figure(unitOf(p)));
            recipe.coProduct(new CoProduct(p, perRun, claim(perRun)));
        });
        for (String product : some(products)) {
            recipe.input(InputGroup.of(input(product, text.maybe() ? OptionalDouble.empty() : OptionalDouble.of(1))));
        }
        if (text.maybe()) {
            List<Input> inputs = new ArrayList<>();
            some(products)
                    .forEach(p -> inputs.add(input(p, text.maybe() ? OptionalDouble.empty() : OptionalDouble.of(0.1))));
            if (inputs.stream().anyMatch(i -> i.share().isEmpty())) {
                recipe.input(new InputGroup(text.oneOf(List.of("or", "=any", " x")), inputs));
            }
        }
        if (text.maybe()) {
            recipe.share(0.25);
        }
        builder.add(recipe.build());
    }

    private Input input(String product, OptionalDouble share) {
        Optional<Figure> perRun = text.maybe(figure(unitOf(product)));
        return new Input(product, perRun, share, text.oneOf(Criticality.class), claim(perRun));
    }

    private void town(String id) {
        Town.Builder town = Town.builder(id, text.oneOf(Category.class))
                .names(text.names())
                .regions(List.of(text.oneOf(regions), text.oneOf(regions)))
                .products(atLeastOne(products))
                .note(text.text());
        for (int i = random.nextInt(size); i > 0; i--) {
            town.event(
                    new TierEvent(text.date(), text.maybe(text.oneOf(Tier.class)), text.text(), source(), text.text()));
        }
        builder.add(town.build());
    }

    private void enterprise(String id) {
        Enterprise.Builder enterprise = Enterprise.builder(id, text.oneOf(regions), basis())
                .names(text.names())
                .towns(some(towns))
                .note(text.text());
        text.maybe(CreditCode.of(text.oneOf(List.of("91350100M000100Y43", "=bad", "1"))))
                .ifPresent(enterprise::creditCode);
        text.maybe(IndustryCode.of("14")).ifPresent(enterprise::industry);
        builder.add(enterprise.build());
        for (String recipe : some(recipes)) {
            Optional<Figure> perYear = text.maybe(figure(unitOf(products.get(makes.get(recipe)))));
            builder.add(new Capacity(id, recipe, perYear, claim(perYear)));
        }
    }

    private void charter(String id) {
        ChainCharter.Builder charter = ChainCharter.builder(id, text.oneOf(regions))
                .names(text.names())
                .products(atLeastOne(products))
                .owners(some(enterprises))
                .cores(some(enterprises))
                .towns(some(towns))
                .leadDepartments(some(List.of("工信局", "=Bureau, first", "'quoted'")))
                .note(text.text());
        for (int i = random.nextInt(size); i > 0; i--) {
            charter.leader(new Appointment(text.words(), text.text(), text.date(), text.date(), source(), text.text()));
        }
        builder.add(charter.build());
    }

    private void supplies() {
        for (String product : some(products)) {
            ExternalSupply.Availability availability = text.oneOf(ExternalSupply.Availability.class);
            Optional<Figure> limit = availability == ExternalSupply.Availability.LIMITED
                    ? text.maybe(figure(unitOf(product)).withNote(""))
                    : Optional.empty();
            Basis basis = limit.map(Figure::basis).orElseGet(this::basis);
            builder.add(new ExternalSupply(
                    product,
                    text.oneOf(regions),
                    availability,
                    limit,
                    text.text(),
                    limit.isPresent() ? limit.get().asOf() : text.date(),
                    basis,
                    text.text()));
        }
    }

    private void links() {
        for (String supplier : enterprises) {
            for (String customer : some(enterprises)) {
                if (!supplier.equals(customer) && !products.isEmpty()) {
                    builder.add(new SupplyLink(
                            supplier,
                            customer,
                            text.oneOf(products),
                            text.date(),
                            amount(),
                            amount(),
                            basis(),
                            text.text()));
                }
            }
        }
    }

    private void loose() {
        for (String id : towns) {
            Subject subject = new Subject(Subject.Kind.TOWN, id);
            builder.add(new Honour(
                    subject,
                    text.oneOf(Honour.Kind.class),
                    text.maybe(text.oneOf(Honour.Level.class)),
                    text.names(),
                    text.date(),
                    text.date(),
                    source(),
                    text.text()));
            Figure figure = figure(text.oneOf(UNITS));
            Quantity negative =
                    new Quantity(new BigDecimal("-3.5"), figure.value().unit());
            builder.add(new Fact(subject, "output-value", figure));
            builder.add(new Fact(subject, "增长", Figure.of(negative, basis())));
        }
    }

    static void add(AtlasBuilder builder, Object row) {
        if (row instanceof Source source) {
            builder.add(source);
        } else if (row instanceof Region region) {
            builder.add(region);
        } else if (row instanceof Product product) {
            builder.add(product);
        } else if (row instanceof Recipe recipe) {
            builder.add(recipe);
        } else if (row instanceof Town town) {
            builder.add(town);
        } else if (row instanceof Enterprise enterprise) {
            builder.add(enterprise);
        } else if (row instanceof Capacity capacity) {
            builder.add(capacity);
        } else if (row instanceof ChainCharter charter) {
            builder.add(charter);
        } else if (row instanceof ExternalSupply supply) {
            builder.add(supply);
        } else if (row instanceof SupplyLink link) {
            builder.add(link);
        } else if (row instanceof Honour honour) {
            builder.add(honour);
        } else if (row instanceof Fact fact) {
            builder.add(fact);
        } else {
            RandomProgramme.add(builder, row);
        }
    }
}
