package org.zhenlian.core.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Rows.figure;
import static org.zhenlian.core.fixture.Rows.input;
import static org.zhenlian.core.fixture.Rows.recipe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenlian.core.text.Names;

class RecipeTest {
    private static Input shared(String product, double share) {
        return new Input(product, Optional.of(figure("1 t")), OptionalDouble.of(share), Criticality.ESSENTIAL);
    }

    private static CoProduct coProduct(String product) {
        return new CoProduct(product, Optional.of(figure("0.1 t")));
    }

    @Test
    void text_showsTheRecipe() {
        Recipe melting = Recipe.builder("melt-glass", "melt")
                .names(Names.of("熔制", "Melting"))
                .input(input("soda", "0.2 t"))
                .input(input("quartz", "0.7 t"))
                .input(new InputGroup("glass", List.of(input("cullet", "0.3 t"), input("batch", "0.4 t"))))
                .coProduct(coProduct("slag"))
                .build();
        assertEquals("melt-glass: (batch | cullet) + quartz + soda -> melt + slag", melting.toString());
        assertEquals("recipe:melt-glass", melting.subject().toString());
    }

    @Test
    void orderOfAdding_doesNotMatter() {
        assertEquals(
                recipe("r", "p", input("a", "1 t"), input("b", "2 t")),
                recipe("r", "p", input("b", "2 t"), input("a", "1 t")));
        assertNotEquals(recipe("r", "p", input("a", "1 t")), recipe("r", "p", input("a", "2 t")));
    }

    @Test
    void primarySource_hasNoInputs() {
        assertTrue(recipe("mine", "ore").inputs().isEmpty());
    }

    @Test
    void ownProductAsInput_isLegal() {
        assertEquals(
                "r: cullet -> cullet",
                recipe("r", "cullet", input("cullet", "0.5 t")).toString());
    }

    @Test
    void sameGroupOrCoProductTwice_isRefused() {
        Recipe.Builder groups =
                Recipe.builder("r", "p").input(input("a", "1 t")).input(input("a", "2 t"));
        assertThrows(IllegalArgumentException.class, groups::build);
        Recipe.Builder made = Recipe.builder("r", "p").coProduct(coProduct("w")).coProduct(coProduct("w"));
        assertThrows(IllegalArgumentException.class, made::build);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleShare_isRefused(double share) {
        Recipe.Builder recipe = Recipe.builder("r", "p");
        assertThrows(IllegalArgumentException.class, () -> recipe.share(share));
        assertThrows(IllegalArgumentException.class, () -> shared("a", share));
    }

    @Test
    void negativeAmounts_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> input("a", "-1 t"));
        Optional<org.zhenlian.core.measure.Figure> negative = Optional.of(figure("-1 t"));
        String message = assertThrows(IllegalArgumentException.class, () -> new CoProduct("a", negative))
                .getMessage();
        assertEquals("co-product a is negative: -1 t\nWhat a recipe uses up is an input", message);
    }

    @Test
    void unknownAmounts_areKeptUnknown() {
        Input unknown = new Input("a", Optional.empty(), OptionalDouble.empty(), Criticality.NEGLIGIBLE);
        assertTrue(unknown.perRun().isEmpty());
        assertTrue(new CoProduct("a", Optional.empty()).perRun().isEmpty());
    }

    @Test
    void group_isOrderedByProduct() {
        InputGroup group = new InputGroup("g", List.of(input("b", "1 t"), input("a", "1 t")));
        assertEquals(
                List.of("a", "b"),
                group.alternatives().stream().map(Input::product).toList());
        assertTrue(group.hasSubstitutes());
        assertFalse(InputGroup.of(input("a", "1 t")).hasSubstitutes());
        assertEquals("a", InputGroup.of(input("a", "1 t")).name());
    }

    @Test
    void emptyOrRepeatingGroup_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new InputGroup("g", List.of()));
        List<Input> twice = List.of(input("a", "1 t"), input("a", "2 t"));
        assertThrows(IllegalArgumentException.class, () -> new InputGroup("g", twice));
    }

    @Test
    void declaredShares_sumToOne() {
        assertEquals(
                2,
                new InputGroup("g", List.of(shared("a", 0.3), shared("b", 0.7)))
                        .alternatives()
                        .size());
        assertEquals(
                2,
                new InputGroup("g", List.of(shared("a", 0.3), input("b", "1 t")))
                        .alternatives()
                        .size());
        List<Input> tooMuch = List.of(shared("a", 0.6), shared("b", 0.6));
        assertThrows(IllegalArgumentException.class, () -> new InputGroup("g", tooMuch));
        List<Input> tooLittle = List.of(shared("a", 0.3), shared("b", 0.3));
        assertThrows(IllegalArgumentException.class, () -> new InputGroup("g", tooLittle));
        List<Input> lone = List.of(shared("a", 0.5));
        assertThrows(IllegalArgumentException.class, () -> new InputGroup("g", lone));
    }
}
