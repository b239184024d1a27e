package org.zhenlian.core.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Rows.enterprise;
import static org.zhenlian.core.fixture.Rows.external;
import static org.zhenlian.core.fixture.Rows.fact;
import static org.zhenlian.core.fixture.Rows.glass;
import static org.zhenlian.core.fixture.Rows.price;
import static org.zhenlian.core.fixture.Rows.product;
import static org.zhenlian.core.fixture.Rows.recipe;
import static org.zhenlian.core.fixture.Rows.region;
import static org.zhenlian.core.fixture.Rows.retired;
import static org.zhenlian.core.fixture.Rows.town;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;

class AtlasTest {
    private static final Atlas GLASS = glass().build();

    @ParameterizedTest
    @ValueSource(strings = {"sand", "石英砂", "Quartz sand", "QUARTZ  SAND", " quartz sand ", "Ｑｕａｒｔｚ　ｓａｎｄ"})
    void product_isFoundByIdOrName(String idOrName) {
        assertEquals("sand", GLASS.product(idOrName).id());
        assertTrue(GLASS.has(Subject.Kind.PRODUCT, idOrName));
    }

    @Test
    void everyKind_isFound() {
        assertEquals("s1", GLASS.source("s1").id());
        assertEquals("s1", GLASS.source("Title of s1").id());
        assertEquals("140727", GLASS.region("祁县").code().digits());
        assertEquals("melting", GLASS.recipe("melting").id());
        assertEquals("e1", GLASS.enterprise("一号窑").id());
        assertEquals("qixian-glassware", GLASS.town("qixian-glassware").id());
        assertEquals("glassware", GLASS.charter("glassware").id());
        assertTrue(GLASS.has(Subject.Kind.ATLAS, "glass"));
        assertFalse(GLASS.has(Subject.Kind.TOWN, "glassware"));
    }

    @Test
    void unknownId_namesKindPlaceAndNearest() {
        UnknownIdException e = assertThrows(UnknownIdException.class, () -> GLASS.product("melts"));
        assertEquals("no product \"melts\" in atlas glass\nDid you mean \"melt\"?", e.getMessage());
        assertEquals("product", e.kind());
        assertEquals("melts", e.id());
        assertEquals(List.of("melt"), e.nearest());
    }

    @Test
    void unknownId_withNothingNear_givesAnExample() {
        UnknownIdException e = assertThrows(UnknownIdException.class, () -> GLASS.enterprise("zzzzzz"));
        assertEquals("no enterprise \"zzzzzz\" in atlas glass\nFor example \"e1\".", e.getMessage());
        Atlas empty = Atlas.builder("empty").build();
        UnknownIdException none = assertThrows(UnknownIdException.class, () -> empty.town("x"));
        assertEquals("no town \"x\" in atlas empty\nThere is none.", none.getMessage());
    }

    @Test
    void nameOfTwo_isFoundByIdOnly() {
        Atlas atlas = glass().add(product("sand-2", "t", "石英砂", "")).build();
        UnknownIdException e = assertThrows(UnknownIdException.class, () -> atlas.product("石英砂"));
        assertEquals(
                "2 of kind product are named \"石英砂\" in atlas glass\nUse one of the ids sand, sand-2", e.getMessage());
        assertEquals(List.of("sand", "sand-2"), e.nearest());
        assertEquals("sand-2", atlas.product("sand-2").id());
    }

    @Test
    void id_winsOverAName() {
        Atlas atlas = glass().add(product("x", "t", "", "sand")).build();
        assertEquals("sand", atlas.product("sand").id());
    }

    @Test
    void lists_areInOrderOfId() {
        assertEquals(
                List.of("cup", "melt", "sand"),
                GLASS.products().stream().map(p -> p.id()).toList());
        assertEquals(
                List.of("blowing", "melting"),
                GLASS.recipes().stream().map(r -> r.id()).toList());
        assertThrows(UnsupportedOperationException.class, () -> GLASS.products().clear());
        assertThrows(
                UnsupportedOperationException.class, () -> GLASS.links().list().clear());
    }

    @Test
    void recipesAndCapacities_areIndexed() {
        Atlas atlas = glass().add(recipe("another", "cup")).build();
        assertEquals(
                List.of("another", "blowing"),
                atlas.recipesFor("cup").stream().map(r -> r.id()).toList());
        assertEquals(List.of(), atlas.recipesFor("sand"));
        assertEquals("e1", atlas.capacitiesFor("melting").get(0).enterprise());
    }

    @Test
    void figures_areEarliestFirst() {
        Atlas atlas = glass().add(price("cup", "1.5 万元", "2024"))
                .add(price("cup", "0.9 万元", "2021"))
                .add(fact("product:cup", "price", "7 元"))
                .build();
        List<String> amounts = atlas.figures(Subject.parse("product:cup"), "price").stream()
                .map(f -> f.value().toString())
                .toList();
        assertEquals(List.of("7 元", "0.9 万元", "1.2 万元", "1.5 万元"), amounts);
        assertEquals("1.5 万元", atlas.price("cup").orElseThrow().value().toString());
        assertEquals(Optional.empty(), atlas.price("sand"));
    }

    @Test
    void externalSupply_isThatOfTheNarrowestRegionAround() {
        Atlas atlas = glass().add(external("sand", "1407", Availability.LIMITED))
                .add(external("sand", "140727", Availability.NONE))
                .build();
        assertEquals(Optional.of(Availability.NONE), availability(atlas, Scope.of("140727")));
        assertEquals(Optional.of(Availability.LIMITED), availability(atlas, Scope.of("140728")));
        assertEquals(Optional.of(Availability.LIMITED), availability(atlas, Scope.of("140727", "140728")));
        assertEquals(Optional.of(Availability.UNLIMITED), availability(atlas, Scope.of("14")));
        assertEquals(Optional.of(Availability.UNLIMITED), availability(atlas, Scope.of("140727", "1408")));
        assertEquals(Optional.empty(), availability(atlas, Scope.of("140727", "15")));
        assertEquals(Optional.empty(), atlas.externalSupply("cup", Scope.of("140727")));
    }

    private static Optional<Availability> availability(Atlas atlas, Scope scope) {
        return atlas.externalSupply("sand", scope).map(ExternalSupply::availability);
    }

    private static Atlas taigu() {
        return glass().add(region("140703", "太谷区", "Taigu"))
                .add(retired("140726", "太谷县", "2019-12", "140703"))
                .add(enterprise("old", "140726"))
                .add(enterprise("new", "140703"))
                .add(town("taigu", "140726", "cup"))
                .add(external("melt", "140726", Availability.NONE))
                .build();
    }

    @Test
    void retiredRegion_isReadAsItsSuccessor() {
        Atlas atlas = taigu();
        assertEquals("140703", atlas.current(RegionCode.of("140726")).digits());
        assertEquals("140703", atlas.current(RegionCode.of("140703")).digits());
        assertEquals("140799", atlas.current(RegionCode.of("140799")).digits());
        assertEquals(Scope.of("140703"), atlas.scope("140726"));
        assertEquals("太谷区 140703", atlas.scope("太谷县").toString());
        assertEquals(Scope.of("140703"), atlas.scope("taigu"));
    }

    @Test
    void enterpriseOfARetiredRegion_isLocalToTheSuccessor() {
        Atlas atlas = taigu();
        assertTrue(atlas.isLocal("old", Scope.of("140703")) && atlas.isLocal("new", Scope.of("140703")));
        assertTrue(atlas.isLocal("old", Scope.of("1407")));
        assertFalse(atlas.isLocal("old", Scope.of("140727")));
        assertTrue(atlas.externalSupply("melt", Scope.of("140703")).isPresent());
    }

    @Test
    void successionOfSeveralSteps_isFollowedAndCirclesEnd() {
        Atlas atlas = Atlas.builder("a")
                .add(retired("140721", "甲", "1990", "140722"))
                .add(retired("140722", "乙", "2000", "140723"))
                .add(retired("140731", "丙", "1990", "140732"))
                .add(retired("140732", "丁", "2000", "140731"))
                .build();
        assertEquals("140723", atlas.current(RegionCode.of("140721")).digits());
        assertTrue(atlas.current(RegionCode.of("140731")).digits().startsWith("14073"));
    }

    @ParameterizedTest
    @CsvSource({
        "14, 山西 140000",
        "1407, 晋中 140700",
        "140727, 祁县 140727",
        "祁县, 祁县 140727",
        "qixian, 祁县 140727",
        "1408, 140800",
        "qixian-glassware, 祁县 140727",
        "' jinzhong ', 晋中 140700"
    })
    void scope_isFoundByCodeNameOrTown(String text, String scope) {
        assertEquals(scope, GLASS.scope(text).toString());
    }

    @Test
    void unknownScope_namesRegionsAndTowns() {
        UnknownIdException e = assertThrows(UnknownIdException.class, () -> GLASS.scope("qixian-glasswear"));
        assertEquals("region or town", e.kind());
        assertEquals("qixian-glassware", e.nearest().get(0));
    }

    @Test
    void provenance_countsEveryFigureOnce() {
        Provenance provenance = GLASS.provenance();
        assertEquals(new Provenance(0, 0, 8), provenance);
        assertEquals("8 figures: 0% reported, 0% derived, 100% illustrative", provenance.toString());
    }

    @Test
    void toBuilder_copiesEverything() {
        assertEquals(GLASS, GLASS.toBuilder().build());
        assertEquals(GLASS.hashCode(), GLASS.toBuilder().build().hashCode());
        assertNotEquals(GLASS, GLASS.toBuilder().add(product("new", "t")).build());
        assertEquals(3, GLASS.products().size());
    }

    @Test
    void builder_goesOnWithoutChangingWhatWasBuilt() {
        AtlasBuilder builder = glass();
        Atlas before = builder.build();
        Atlas after = builder.add(product("new", "t")).build();
        assertEquals(3, before.products().size());
        assertEquals(4, after.products().size());
    }
}
