package org.zhenlian.chain.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.UnitMismatchException;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Recipe;

class ShockTest {
    private static final Atlas ATLAS = new Atelier()
            .recipe("ware")
            .uses("ware", "melt", 2)
            .runs("works", "ware", 100)
            .recipe("virgin", "melt")
            .recipe("cullet", "melt")
            .runs("works", "virgin", 30)
            .runs("kiln", "cullet", 10)
            .runsUnknown("old", "ware")
            .outside("sand", 5)
            .atlas();

    private static Optional<Figure> capacity(Atlas atlas, String enterprise, String recipe) {
        return atlas.capacitiesFor(recipe).stream()
                .filter(c -> c.enterprise().equals(enterprise))
                .findFirst()
                .orElseThrow()
                .perYear();
    }

    private static double tonnes(Atlas atlas, String enterprise, String recipe) {
        return capacity(atlas, enterprise, recipe)
                .orElseThrow()
                .value()
                .amount()
                .doubleValue();
    }

    private static Quantity t(double amount) {
        return Quantity.of(amount, "t");
    }

    @Test
    void close_setsEveryCapacityToZero_alsoUnknownOnes() {
        Atlas after = Shock.close("works").applyTo(ATLAS);
        assertEquals(0, tonnes(after, "works", "ware"));
        assertEquals(0, tonnes(after, "works", "virgin"));
        assertEquals(10, tonnes(after, "kiln", "cullet"));
        assertEquals(0, tonnes(Shock.close("old").applyTo(ATLAS), "old", "ware"));
        assertEquals(
                Basis.derived("what-if: closed"),
                capacity(after, "works", "ware").orElseThrow().basis());
    }

    @Test
    void scale_changesAllCapacitiesOrOne_unknownOnesStayUnknown() {
        Atlas half = Shock.scale("works", 0.5).applyTo(ATLAS);
        assertEquals(50, tonnes(half, "works", "ware"));
        assertEquals(15, tonnes(half, "works", "virgin"));
        Atlas more = Shock.scale("works", "virgin", 1.2).applyTo(ATLAS);
        assertEquals(100, tonnes(more, "works", "ware"));
        assertEquals(36, tonnes(more, "works", "virgin"));
        assertEquals(
                "what-if: 1.2 times the capacity, illustrative",
                capacity(more, "works", "virgin").orElseThrow().basis().reference());
        assertEquals(Optional.empty(), capacity(Shock.scale("old", 3).applyTo(ATLAS), "old", "ware"));
        assertEquals(0, tonnes(Shock.scale("old", 0).applyTo(ATLAS), "old", "ware"));
    }

    @Test
    void recruit_runsTheRecipesInTheirPresentMix() {
        Atlas after = Shock.recruit("melt", t(8), "140727").applyTo(ATLAS);
        assertEquals(6, tonnes(after, "what-if-melt", "virgin"), 1e-12);
        assertEquals(2, tonnes(after, "what-if-melt", "cullet"), 1e-12);
        assertEquals("140727", after.enterprise("what-if-melt").region().digits());
        Atlas twice = Shock.recruit("melt", t(8), "祁县").applyTo(after);
        assertEquals(6, tonnes(twice, "what-if-melt-2", "virgin"), 1e-12);
    }

    @Test
    void recruit_withoutRecipe_runsABlackBoxAndSaysSo() {
        Shock recruit = Shock.recruit("sand", Quantity.parse("3 万t"), "1407");
        Atlas after = recruit.applyTo(ATLAS);
        Recipe box = after.recipesFor("sand").get(0);
        assertEquals(List.of(), box.inputs());
        assertTrue(box.note().contains("black box"), box.note());
        assertEquals(1, after.capacitiesFor(box.id()).size());
        assertTrue(recruit.names(ATLAS).en().contains("no recipe is known"));
        assertTrue(recruit.names(ATLAS).zh().contains("无已知配方"));
        assertTrue(!Shock.recruit("melt", t(1), "1407").names(ATLAS).en().contains("no recipe"));
    }

    @Test
    void recipes_areAddedAndDropped_withWhatRefersToThem() {
        Recipe crush = Recipe.builder("crush", "sand")
                .input(Input.of("melt", Atelier.tonnes(0.1)))
                .build();
        Atlas added = Shock.addRecipe(crush).applyTo(ATLAS);
        assertEquals(crush, added.recipe("crush"));
        Atlas dropped = Shock.dropRecipe("virgin").applyTo(ATLAS);
        assertEquals(1, dropped.recipesFor("melt").size());
        assertTrue(dropped.capacities().stream().noneMatch(c -> c.recipe().equals("virgin")));
        assertThrows(
                IllegalArgumentException.class, () -> Shock.addRecipe(crush).applyTo(added));
        Recipe other = Recipe.builder("virgin", "melt").build();
        Atlas swapped =
                Shock.all(Shock.addRecipe(other), Shock.dropRecipe("virgin")).applyTo(ATLAS);
        assertEquals(other, swapped.recipe("virgin"));
        assertEquals(List.of(), swapped.capacitiesFor("virgin"));
    }

    @Test
    void supply_replacesTheDeclarationOfItsRegionOnly() {
        Atlas cut = Shock.supply("sand", "14", Availability.NONE).applyTo(ATLAS);
        assertEquals(1, cut.externalSupplies().size());
        assertEquals(Availability.NONE, cut.externalSupplies().get(0).availability());
        Atlas narrow = Shock.supply("sand", "祁县", t(9)).applyTo(ATLAS);
        assertEquals(2, narrow.externalSupplies().size());
        assertEquals(
                9,
                narrow.externalSupply("sand", narrow.scope("140727"))
                        .orElseThrow()
                        .perYear()
                        .orElseThrow()
                        .value()
                        .amount()
                        .doubleValue());
    }

    @Test
    void all_isASet() {
        List<Shock> shocks = List.of(
                Shock.recruit("melt", t(8), "1407"),
                Shock.close("kiln"),
                Shock.scale("works", 0.5),
                Shock.recruit("melt", t(4), "1407"));
        Shock one = Shock.all(shocks);
        Shock other = Shock.all(shocks.get(3), Shock.all(shocks.get(2), shocks.get(1)), Shock.all(), shocks.get(0));
        assertEquals(one, other);
        assertEquals(one.applyTo(ATLAS), other.applyTo(ATLAS));
        assertEquals(one.names(), other.names());
        assertSame(ATLAS, Shock.all().applyTo(ATLAS));
        assertEquals("no change", Shock.all().names().en());
    }

    @Test
    void twoDeclarationsOfOneSupply_areRefused() {
        Shock both = Shock.all(Shock.supply("sand", "14", t(1)), Shock.supply("sand", "山西", Availability.NONE));
        assertThrows(IllegalArgumentException.class, () -> both.applyTo(ATLAS));
        Shock same = Shock.all(Shock.supply("sand", "14", t(1)), Shock.supply("sand", "14", t(1)));
        assertEquals(1, same.applyTo(ATLAS).externalSupplies().size());
    }

    @Test
    void unknownIds_areNamed() {
        for (Shock shock : List.of(
                Shock.close("wroks"),
                Shock.scale("works", "nothing", 1),
                Shock.scale("kiln", "virgin", 1),
                Shock.recruit("glass", t(1), "14"),
                Shock.recruit("melt", t(1), "Atlantis"),
                Shock.dropRecipe("virgni"),
                Shock.addRecipe(Recipe.builder("x", "nothing").build()),
                Shock.supply("sadn", "14", Availability.NONE))) {
            assertThrows(UnknownIdException.class, () -> shock.applyTo(ATLAS), shock.toString());
        }
    }

    @Test
    void impossibleAmounts_areRefused() {
        for (double factor : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> Shock.scale("works", factor));
        }
        assertThrows(IllegalArgumentException.class, () -> Shock.recruit("melt", t(-1), "14"));
        assertThrows(IllegalArgumentException.class, () -> Shock.supply("melt", "14", t(-1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Shock.Supply("melt", "14", Availability.NONE, Optional.of(t(1))));
        Shock yuan = Shock.recruit("melt", Quantity.of(1, "元"), "14");
        assertThrows(UnitMismatchException.class, () -> yuan.applyTo(ATLAS));
        Shock pieces = Shock.supply("melt", "14", Quantity.of(1, "件"));
        assertThrows(UnitMismatchException.class, () -> pieces.applyTo(ATLAS));
    }

    @Test
    void names_sayWhatChangesInBothLanguages() {
        assertEquals(
                "works at 50% of its capacity",
                Shock.scale("works", 0.5).names().en());
        assertEquals("关停works", Shock.close("works").names().zh());
        assertEquals(
                "supply of sand from outside 14 of 12.5 t a year",
                Shock.supply("sand", "14", t(12.5)).names().en());
        Atlas sample = Atlases.sample();
        assertEquals(
                "关停示例晨露玻璃厂", Shock.close("demo-morning-dew-glass").names(sample).zh());
        assertNotEquals(Shock.close("a").names(), Shock.close("b").names());
    }

    @Test
    void longIds_makeLegalNewcomers() {
        String id = "x".repeat(64);
        Atlas atlas = new Atelier().product(id).atlas();
        Atlas after = Shock.recruit(id, t(1), "14")
                .applyTo(Shock.recruit(id, t(1), "14").applyTo(atlas));
        Set<String> ids = after.capacities().stream().map(Capacity::enterprise).collect(Collectors.toSet());
        assertEquals(2, ids.size());
    }

    @Test
    void sample_survivesEveryKind() {
        Atlas sample = Atlases.sample();
        String before = Atlases.toJson(sample);
        Shock all = Shock.all(
                Shock.close("demo-morning-dew-glass"),
                Shock.scale("demo-flowing-light-glass", 1.5),
                Shock.recruit("crystal-melt", Quantity.parse("5000 t"), "祁县"),
                Shock.recruit("feldspar", Quantity.parse("5000 t"), "1407"),
                Shock.dropRecipe("glass-decorating"),
                Shock.supply("soda-ash", "山西省", Availability.NONE));
        Atlas after = all.applyTo(sample);
        assertEquals(before, Atlases.toJson(sample));
        assertEquals(after, Atlases.parseJson(Atlases.toJson(after)));
    }

    @Test
    void substitute_namesWhatItDoesNotKnow_andRefusesItself() {
        Atlas atlas = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .product("gas")
                .atlas();
        Input gas = Input.of("gas", Atelier.tonnes(1));
        assertThrows(IllegalArgumentException.class, () -> Shock.substitute("ware", "gas", gas));
        assertThrows(
                UnknownIdException.class,
                () -> Shock.substitute("ware", "ware", gas).applyTo(atlas));
        assertThrows(
                UnknownIdException.class,
                () -> Shock.substitute("ware", "melt", Input.of("gold", Atelier.tonnes(1)))
                        .applyTo(atlas));
        Shock shock = Shock.substitute("ware", "melt", gas);
        assertEquals("gas replaces melt in ware", shock.names(atlas).en());
        assertEquals(Shock.Kind.SUBSTITUTE, shock.kind());
        assertTrue(shock.applyTo(atlas).recipe("ware").note().startsWith("what-if: gas replaces melt"));
    }
}
