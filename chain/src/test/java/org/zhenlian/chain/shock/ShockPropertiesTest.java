package org.zhenlian.chain.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.balance.Technology;
import org.zhenlian.chain.fixture.RichChains;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;

class ShockPropertiesTest {
    /** Any shock that an atlas knows all ids of. */
    private static Shock random(Atlas atlas, Random random) {
        String product = any(atlas.products(), random).id();
        Quantity amount = Quantity.of(1 + random.nextInt(100), "t");
        if (atlas.capacities().isEmpty() || random.nextBoolean()) {
            return random.nextBoolean()
                    ? Shock.recruit(product, amount, "140727")
                    : Shock.supply(product, "14", amount);
        }
        Capacity c = any(atlas.capacities(), random);
        List<String> inputs = atlas.recipe(c.recipe()).inputs().stream()
                .flatMap(g -> g.alternatives().stream())
                .map(Input::product)
                .filter(p -> !p.equals(product))
                .toList();
        if (!inputs.isEmpty() && random.nextInt(4) == 0) {
            Input by = new Input(product, Optional.empty(), OptionalDouble.empty(), Criticality.ESSENTIAL);
            return Shock.substitute(c.recipe(), any(inputs, random), by);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Shock.close(c.enterprise());
            case 1 -> Shock.scale(c.enterprise(), random.nextInt(300) / 100.0);
            case 2 -> Shock.dropRecipe(c.recipe());
            default -> Shock.scale(c.enterprise(), c.recipe(), random.nextInt(300) / 100.0);
        };
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Set<Object> rows(Atlas atlas) {
        return new HashSet<>(atlas.rows().toList());
    }

    private static boolean isWhatIf(Object row) {
        if (row instanceof Capacity c) {
            return isWhatIf(c.perYear().orElseThrow().basis());
        }
        if (row instanceof ExternalSupply s) {
            return isWhatIf(s.basis());
        }
        return row instanceof Enterprise e
                ? isWhatIf(e.basis())
                : ((Recipe) row).note().startsWith("what-if: ");
    }

    private static boolean isWhatIf(Basis basis) {
        return basis.kind() == Basis.Kind.DERIVED && basis.reference().startsWith("what-if: ");
    }

    @Property
    void applying_leavesTheAtlasAndTouchesOnlyItsOwnRows(@ForAll long seed, @ForAll long choice) {
        Atlas atlas = RichChains.of(seed, 7).atlas();
        Atlas twin = RichChains.of(seed, 7).atlas();
        Shock shock = random(atlas, new Random(choice));
        Atlas after = shock.applyTo(atlas);
        assertEquals(twin, atlas);
        Set<Object> added = rows(after);
        added.removeAll(rows(atlas));
        added.forEach(row -> assertTrue(isWhatIf(row), row.toString()));
        Set<Object> gone = rows(atlas);
        gone.removeAll(rows(after));
        for (Object row : gone) {
            assertTrue(
                    row instanceof Capacity || row instanceof ExternalSupply || row instanceof Recipe, row.toString());
        }
        assertTrue(atlas.facts().stream()
                .allMatch(f -> f instanceof Fact && after.facts().contains(f)));
    }

    @Property
    void undoing_byRebuildingGivesTheSameAtlas(@ForAll long seed, @ForAll long choice) {
        Atlas atlas = RichChains.of(seed, 7).atlas();
        Atlas after = random(atlas, new Random(choice)).applyTo(atlas);
        Set<Object> old = rows(atlas);
        Atlas undone = after.toBuilder()
                .removeIf(row -> !old.contains(row))
                .addAll(atlas)
                .build();
        assertEquals(atlas, undone);
    }

    @Property
    void order_ofASetMakesNoDifference(@ForAll long seed, @ForAll long choice) {
        Atlas atlas = RichChains.of(seed, 7).atlas();
        Random random = new Random(choice);
        List<Shock> shocks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Shock shock = random(atlas, random);
            if (shock.kind() != Shock.Kind.DROP_RECIPE && shock.kind() != Shock.Kind.SUPPLY) {
                shocks.add(shock);
            }
        }
        Atlas one = Shock.all(shocks).applyTo(atlas);
        java.util.Collections.shuffle(shocks, random);
        assertEquals(one, Shock.all(shocks).applyTo(atlas));
    }

    @Property
    void independentShocks_applyInAnyOrder(@ForAll long seed, @ForAll long choice) {
        Atlas atlas = RichChains.of(seed, 7).atlas();
        Random random = new Random(choice);
        Shock cut = Shock.supply(any(atlas.products(), random).id(), "14", Availability.NONE);
        if (atlas.capacities().isEmpty()) {
            return;
        }
        Shock close = Shock.close(any(atlas.capacities(), random).enterprise());
        Shock half = Shock.scale(any(atlas.capacities(), random).enterprise(), 0.5);
        Atlas expected = Shock.all(cut, close, half).applyTo(atlas);
        assertEquals(
                expected,
                half.applyTo(close.applyTo(cut.applyTo(atlas))).toBuilder().build());
        if (!((Shock.Close) close).enterprise().equals(((Shock.Scale) half).enterprise())) {
            assertEquals(expected, cut.applyTo(close.applyTo(half.applyTo(atlas))));
        }
    }

    @Property
    void recruiting_keepsTheMixOfRecipes(@ForAll long seed) {
        Atlas atlas = RichChains.of(seed, 7).atlas();
        Map<Recipe, Double> before = mix(atlas);
        Map<Recipe, Double> after =
                mix(Shock.recruit("p0", Quantity.of(17.3, "t"), "140727").applyTo(atlas));
        assertEquals(before.keySet(), after.keySet());
        before.forEach((recipe, share) -> assertEquals(share, after.get(recipe), 1e-12, recipe.id()));
    }

    @Property
    void substituting_movesTheWholeNeed_andKeepsTheCapacities(@ForAll long seed, @ForAll long choice) {
        Atlas atlas = RichChains.exact(seed, 7).atlas();
        Random random = new Random(choice);
        String by = any(atlas.products(), random).id();
        for (Recipe recipe : atlas.recipes()) {
            for (InputGroup group : recipe.inputs()) {
                String old = group.alternatives().get(0).product();
                if (!old.equals(by)) {
                    Figure amount = Figure.of(Quantity.of(0.5, "t"), Basis.illustrative());
                    Atlas after = Shock.substitute(recipe.id(), old, Input.of(by, amount))
                            .applyTo(atlas);
                    Recipe changed = after.recipe(recipe.id());
                    assertEquals(atlas.capacities(), after.capacities());
                    Technology technology = Technology.of(ProductionGraph.ofAll(after));
                    assertEquals(0, technology.uses(changed, old).high());
                    assertTrue(technology.uses(changed, by).high() > 0);
                    changed.inputs()
                            .forEach(g -> recipe.inputs().stream()
                                    .filter(was -> was.name().equals(g.name()))
                                    .forEach(was -> assertTrue(g.alternatives().stream()
                                            .map(Input::product)
                                            .toList()
                                            .containsAll(was.alternatives().stream()
                                                    .map(Input::product)
                                                    .toList()))));
                }
            }
        }
    }

    private static Map<Recipe, Double> mix(Atlas atlas) {
        return Technology.of(ProductionGraph.of(atlas, List.of("p0"))).mix("p0");
    }
}
