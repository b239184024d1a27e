package org.zhenlian.chain.leader;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.charter.Appointment;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Source;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.programme.TaskForce;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Town;

/**
 * A small chain: wares are made of parts, parts of ore, and paper is no part of it. Enterprise {@code hub} makes wares. The charter
 * {@code works} is of the chain of wares.
 */
final class Works {
    static final String HOME = "140727";

    private final AtlasBuilder atlas = Atlas.builder("works")
            .add(Region.of("14", Names.of("山西", "Shanxi")))
            .add(Region.of(HOME, Names.of("祁县", "Qixian")))
            .add(new Source("s1", Names.of("", "A source"), "", Optional.empty(), ""))
            .add(product("ware", "器皿", "Wares"))
            .add(product("part", "部件", "Parts"))
            .add(product("ore", "矿石", "Ore"))
            .add(product("paper", "纸", "Paper"))
            .add(Recipe.builder("make-ware", "ware")
                    .input(Input.of("part", tonnes(2)))
                    .build())
            .add(Recipe.builder("make-part", "part")
                    .input(Input.of("ore", tonnes(1)))
                    .build())
            .add(Recipe.builder("make-paper", "paper").build());
    private final TreeSet<String> enterprises = new TreeSet<>();
    private final ChainCharter.Builder charter =
            ChainCharter.builder("works", RegionCode.of(HOME)).products(List.of("ware"));

    Works() {
        enterprise("hub").runs("hub", "make-ware");
    }

    /** An enterprise in some towns, which stand in the atlas before. */
    Works enterprise(String id, String... towns) {
        if (enterprises.add(id)) {
            atlas.add(Enterprise.builder(id, RegionCode.of(HOME), Basis.illustrative())
                    .towns(List.of(towns))
                    .build());
        }
        return this;
    }

    Works runs(String enterprise, String recipe) {
        enterprise(enterprise);
        atlas.add(Capacity.of(enterprise, recipe, tonnes(10)));
        return this;
    }

    Works runsNothingOf(String enterprise, String recipe) {
        enterprise(enterprise);
        atlas.add(Capacity.of(enterprise, recipe, tonnes(0)));
        return this;
    }

    Works town(String id) {
        atlas.add(Town.builder(id, Category.MANUFACTURING)
                .regions(List.of(RegionCode.of(HOME)))
                .products(List.of("ware"))
                .build());
        return this;
    }

    Works link(String supplier, String customer, String product, String asOf) {
        return link(supplier, customer, product, asOf, OptionalDouble.empty());
    }

    Works link(String supplier, String customer, String product, String asOf, double yuan) {
        return link(supplier, customer, product, asOf, OptionalDouble.of(yuan));
    }

    Works link(String supplier, String customer, String product, String asOf, OptionalDouble yuan) {
        return link(supplier, customer, product, asOf, yuan, Basis.illustrative());
    }

    Works reported(String supplier, String customer, String product, String asOf) {
        return link(supplier, customer, product, asOf, OptionalDouble.empty(), Basis.reported("s1"));
    }

    private Works link(
            String supplier, String customer, String product, String asOf, OptionalDouble yuan, Basis basis) {
        enterprise(supplier).enterprise(customer);
        atlas.add(new SupplyLink(supplier, customer, product, when(asOf), OptionalDouble.empty(), yuan, basis, ""));
        return this;
    }

    Works owners(String... ids) {
        List.of(ids).forEach(this::enterprise);
        charter.owners(List.of(ids));
        return this;
    }

    Works cores(String... ids) {
        List.of(ids).forEach(this::enterprise);
        charter.cores(List.of(ids));
        return this;
    }

    Works members(String... towns) {
        charter.towns(List.of(towns));
        return this;
    }

    Works departments(String... names) {
        charter.leadDepartments(List.of(names));
        return this;
    }

    Works leader(String official, String from, String until) {
        charter.leader(new Appointment(official, "", when(from), when(until), "", ""));
        return this;
    }

    Works taskForce(String leader, String department, String member, String contact, String since) {
        List<String> members = member.isEmpty() ? List.of() : List.of(member);
        atlas.add(
                new TaskForce(Subject.parse("chain:works"), leader, department, members, contact, when(since), "", ""));
        return this;
    }

    /** What is declared of a product's supply from outside the province. */
    Works outside(String product, Availability availability, Optional<Figure> limit) {
        atlas.add(new ExternalSupply(product, RegionCode.of("14"), availability, limit, "", Basis.illustrative(), ""));
        return this;
    }

    static Figure tonnes(double amount) {
        return Figure.of(Quantity.of(amount, "t"), Basis.illustrative());
    }

    private static Product product(String id, String zh, String en) {
        return Product.builder(id, Unit.of("t")).names(Names.of(zh, en)).build();
    }

    private static Optional<AsOf> when(String asOf) {
        return asOf.isEmpty() ? Optional.empty() : Optional.of(AsOf.parse(asOf));
    }

    Atlas atlas() {
        atlas.add(charter.names(Names.of("器皿产业链", "Wares chain")).build());
        return atlas.build();
    }

    LedChain chain() {
        return LedChain.of(atlas(), "works");
    }
}
