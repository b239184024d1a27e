package org.zhenlian.chain;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;

/** Builds small atlases for tests in a few words. All figures are illustrative, all products are counted in tonnes. */
public final class Atelier {
    /** The county where enterprises are unless said otherwise. */
    public static final String HOME = "140727";

    private final Map<String, Product> products = new TreeMap<>();
    private final Map<String, Recipe.Builder> recipes = new TreeMap<>();
    private final Map<String, Enterprise> enterprises = new TreeMap<>();
    private final AtlasBuilder atlas = Atlas.builder("atelier").names(Names.of("作坊", "Atelier"));
    private final Unit unit;

    public Atelier() {
        this("t");
    }

    public Atelier(String unit) {
        this.unit = Unit.of(unit);
        atlas.add(Region.of("14", Names.of("山西", "Shanxi")));
        atlas.add(Region.of("1407", Names.of("晋中", "Jinzhong")));
        atlas.add(Region.of(HOME, Names.of("祁县", "Qixian")));
        atlas.add(Region.of("140703", Names.of("太谷", "Taigu")));
    }

    public static Figure tonnes(double from, double to) {
        return new Figure(
                Quantity.of(from, "t"),
                Optional.of(Quantity.of(to, "t")),
                Qualifier.EXACT,
                Optional.empty(),
                Basis.illustrative(),
                "");
    }

    public static Figure tonnes(double amount) {
        return Figure.of(Quantity.of(amount, "t"), Basis.illustrative());
    }

    public Atelier product(String id) {
        products.computeIfAbsent(id, p -> Product.builder(p, unit).build());
        return this;
    }

    /** A recipe named after its product. */
    public Atelier recipe(String product) {
        return recipe(product, product);
    }

    public Atelier recipe(String id, String product) {
        product(product);
        recipes.computeIfAbsent(id, r -> Recipe.builder(r, product));
        return this;
    }

    public Atelier uses(String recipe, String product, double amount) {
        product(product);
        recipes.get(recipe).input(Input.of(product, tonnes(amount)));
        return this;
    }

    public Atelier uses(String recipe, String product, Figure amount) {
        product(product);
        recipes.get(recipe).input(Input.of(product, amount));
        return this;
    }

    public Atelier usesUnknown(String recipe, String product) {
        product(product);
        recipes.get(recipe).input(new Input(product, Optional.empty(), OptionalDouble.empty(), Criticality.ESSENTIAL));
        return this;
    }

    public Atelier usesAny(String recipe, InputGroup group) {
        group.alternatives().forEach(i -> product(i.product()));
        recipes.get(recipe).input(group);
        return this;
    }

    public Atelier makes(String recipe, String coProduct, double amount) {
        return makes(recipe, coProduct, tonnes(amount));
    }

    public Atelier makes(String recipe, String coProduct, Figure amount) {
        product(coProduct);
        recipes.get(recipe).coProduct(new CoProduct(coProduct, Optional.of(amount)));
        return this;
    }

    public Atelier makesUnknown(String recipe, String coProduct) {
        product(coProduct);
        recipes.get(recipe).coProduct(new CoProduct(coProduct, Optional.empty()));
        return this;
    }

    public Atelier share(String recipe, double share) {
        recipes.get(recipe).share(share);
        return this;
    }

    public Atelier runs(String enterprise, String recipe, double capacity) {
        return runs(enterprise, HOME, Capacity.of(enterprise, recipe, tonnes(capacity)));
    }

    public Atelier runsElsewhere(String enterprise, String recipe, double capacity) {
        return runs(enterprise, "140703", Capacity.of(enterprise, recipe, tonnes(capacity)));
    }

    public Atelier runsUnknown(String enterprise, String recipe) {
        return runs(enterprise, HOME, Capacity.unknown(enterprise, recipe));
    }

    public Atelier runs(String enterprise, String region, Capacity capacity) {
        enterprises.computeIfAbsent(
                enterprise,
                e -> Enterprise.builder(e, RegionCode.of(region), Basis.illustrative())
                        .build());
        atlas.add(capacity);
        return this;
    }

    public Atelier outside(String product, Availability availability) {
        product(product);
        atlas.add(supply(product, availability, Optional.empty()));
        return this;
    }

    public Atelier outside(String product, double limit) {
        product(product);
        atlas.add(supply(product, Availability.LIMITED, Optional.of(tonnes(limit))));
        return this;
    }

    private static ExternalSupply supply(String product, Availability availability, Optional<Figure> limit) {
        return new ExternalSupply(product, RegionCode.of("14"), availability, limit, "", Basis.illustrative(), "");
    }

    public Atelier price(String product, double yuan) {
        return price(product, Figure.of(Quantity.of(yuan, "元"), Basis.illustrative()));
    }

    public Atelier price(String product, Figure yuan) {
        product(product);
        Subject subject = new Subject(Subject.Kind.PRODUCT, product);
        atlas.add(new Fact(subject, Fact.PRICE, yuan));
        return this;
    }

    public Atlas atlas() {
        products.values().forEach(atlas::add);
        recipes.values().forEach(r -> atlas.add(r.build()));
        enterprises.values().forEach(atlas::add);
        return atlas.build();
    }

    public Chain chain(String product) {
        return Chain.of(atlas(), product);
    }
}
