package org.zhenlian.chain.shock;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.zhenlian.chain.shock.Shock.AddRecipe;
import org.zhenlian.chain.shock.Shock.All;
import org.zhenlian.chain.shock.Shock.Close;
import org.zhenlian.chain.shock.Shock.DropRecipe;
import org.zhenlian.chain.shock.Shock.Recruit;
import org.zhenlian.chain.shock.Shock.Scale;
import org.zhenlian.chain.shock.Shock.Substitute;
import org.zhenlian.chain.shock.Shock.Supply;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.UnitMismatchException;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;

/** Applies a shock to an atlas. */
final class Rewrite {
    private static final int LONGEST_ID = 64;
    private static final String PREFIX = "what-if-";

    private final Atlas atlas;

    /** The atlas in whose mix of recipes newcomers make things. */
    private final Atlas present;

    /** Ids given to newcomers. */
    private final Set<String> taken = new HashSet<>();

    private Rewrite(Atlas atlas, Atlas present) {
        this.atlas = atlas;
        this.present = present;
    }

    static Atlas of(Atlas atlas, Shock shock) {
        return of(new Rewrite(atlas, atlas), shock);
    }

    private static Atlas of(Rewrite rewrite, Shock shock) {
        if (shock instanceof Close close) {
            return rewrite.close(close);
        } else if (shock instanceof Scale scale) {
            return rewrite.scale(scale);
        } else if (shock instanceof Recruit recruit) {
            return rewrite.recruit(recruit);
        } else if (shock instanceof AddRecipe add) {
            return rewrite.add(add.recipe());
        } else if (shock instanceof DropRecipe drop) {
            return rewrite.drop(drop);
        } else if (shock instanceof Substitute substitute) {
            return Replacement.of(rewrite.atlas, substitute);
        } else if (shock instanceof Supply supply) {
            return rewrite.supply(supply);
        }
        return rewrite.all(((All) shock).shocks());
    }

    private Atlas all(List<Shock> shocks) {
        Map<String, Supply> declared = new TreeMap<>();
        for (Shock shock : shocks) {
            if (shock instanceof Supply supply) {
                String key = atlas.product(supply.product()).id() + " outside " + region(supply.region());
                Supply other = declared.putIfAbsent(key, supply);
                if (other != null && !other.equals(supply)) {
                    throw new IllegalArgumentException("two shocks declare the supply of " + key
                            + " and say different things\nLeave out one of them");
                }
            }
        }
        Atlas changed = atlas;
        Atlas unscaled = atlas;
        for (int i = 0; i < shocks.size(); ) {
            int next = end(shocks, i);
            Rewrite rewrite = new Rewrite(changed, unscaled);
            changed = next - i > 1 ? rewrite.together(shocks.subList(i, next)) : of(rewrite, shocks.get(i));
            unscaled = shocks.get(i).kind().compareTo(Shock.Kind.SCALE) < 0 ? changed : unscaled;
            i = next;
        }
        return changed;
    }

    /** Where the shocks end that can be applied in one go: cuts of different enterprises, or newcomers for different products. */
    private int end(List<Shock> shocks, int from) {
        Set<String> about = new HashSet<>();
        int to = from;
        while (to < shocks.size() && shocks.get(to).kind() == shocks.get(from).kind() && isNew(shocks.get(to), about)) {
            to++;
        }
        return Math.max(to, from + 1);
    }

    private boolean isNew(Shock shock, Set<String> about) {
        if (shock instanceof Scale scale) {
            return about.add(atlas.enterprise(scale.enterprise()).id());
        }
        return shock instanceof Recruit recruit
                && about.add(atlas.product(recruit.product()).id());
    }

    private Atlas together(List<Shock> shocks) {
        AtlasBuilder copy = atlas.toBuilder();
        if (shocks.get(0) instanceof Scale) {
            Map<Capacity, Double> factors = new HashMap<>();
            shocks.forEach(s -> scaling((Scale) s).forEach(c -> factors.put(c, ((Scale) s).factor())));
            copy.removeIf(row -> row instanceof Capacity c && factors.containsKey(c));
            factors.forEach((c, factor) -> copy.add(scaled(c, factor)));
        } else {
            shocks.forEach(s -> recruit((Recruit) s, copy));
        }
        return copy.build();
    }

    private static Basis whatIf(String how) {
        return Basis.derived("what-if: " + how);
    }

    private Atlas close(Close shock) {
        String enterprise = atlas.enterprise(shock.enterprise()).id();
        return capacities(enterprise, running(enterprise), c -> zero(c, "closed"));
    }

    private List<Capacity> running(String enterprise) {
        return atlas.capacities().stream()
                .filter(c -> c.enterprise().equals(enterprise))
                .toList();
    }

    private Capacity zero(Capacity c, String how) {
        Figure nothing = Figure.of(Quantity.of(0, unit(c.recipe())), whatIf(how));
        return Capacity.of(c.enterprise(), c.recipe(), nothing);
    }

    private Unit unit(String recipe) {
        return atlas.product(atlas.recipe(recipe).product()).unit();
    }

    private Atlas capacities(String enterprise, List<Capacity> before, UnaryOperator<Capacity> change) {
        Set<String> recipes = before.stream().map(Capacity::recipe).collect(Collectors.toSet());
        AtlasBuilder copy = atlas.toBuilder()
                .removeIf(row ->
                        row instanceof Capacity c && c.enterprise().equals(enterprise) && recipes.contains(c.recipe()));
        before.stream().map(change).forEach(copy::add);
        return copy.build();
    }

    private Atlas scale(Scale shock) {
        String enterprise = atlas.enterprise(shock.enterprise()).id();
        return capacities(enterprise, scaling(shock), c -> scaled(c, shock.factor()));
    }

    /** The capacities that are cut or expanded. */
    private List<Capacity> scaling(Scale shock) {
        String enterprise = atlas.enterprise(shock.enterprise()).id();
        List<Capacity> all = running(enterprise);
        if (shock.recipe().isPresent()) {
            String recipe = atlas.recipe(shock.recipe().get()).id();
            List<String> known = all.stream().map(Capacity::recipe).toList();
            all = all.stream().filter(c -> c.recipe().equals(recipe)).toList();
            if (all.isEmpty()) {
                throw UnknownIdException.unknown("recipe", recipe, "the capacities of " + enterprise, known);
            }
        }
        return all;
    }

    private Capacity scaled(Capacity c, double factor) {
        if (factor == 0) {
            return zero(c, "0 times the capacity");
        }
        return c.perYear()
                .map(f -> Capacity.of(c.enterprise(), c.recipe(), scaled(f, factor)))
                .orElse(c);
    }

    private static Figure scaled(Figure figure, double factor) {
        BigDecimal by = BigDecimal.valueOf(factor);
        Function<Quantity, Quantity> times =
                q -> new Quantity(q.amount().multiply(by, MathContext.DECIMAL128), q.unit());
        Basis was = figure.basis();
        String from = was.reference().isEmpty() ? "" : " " + was.reference();
        return new Figure(
                times.apply(figure.value()),
                figure.upTo().map(times),
                figure.qualifier(),
                figure.asOf(),
                whatIf(by.toPlainString() + " times the capacity, "
                        + was.kind().name().toLowerCase(java.util.Locale.ROOT) + from),
                figure.note());
    }

    private Atlas recruit(Recruit shock) {
        AtlasBuilder copy = atlas.toBuilder();
        recruit(shock, copy);
        return copy.build();
    }

    private void recruit(Recruit shock, AtlasBuilder copy) {
        Product product = atlas.product(shock.product());
        fits(product, shock.perYear());
        Basis basis = whatIf("recruited to make " + product.id());
        String enterprise = fresh(product.id(), Subject.Kind.ENTERPRISE);
        copy.add(Enterprise.builder(enterprise, region(shock.region()), basis)
                .names(newcomer(product, enterprise))
                .build());
        List<Recipe> routes = atlas.recipesFor(product.id());
        if (routes.isEmpty()) {
            Recipe box = blackBox(product);
            copy.add(box).add(Capacity.of(enterprise, box.id(), Figure.of(shock.perYear(), basis)));
            return;
        }
        RecipeMix.of(present, routes).shares().forEach((recipe, share) -> {
            if (share > 0) {
                Quantity part = share == 1 ? shock.perYear() : part(shock.perYear(), share);
                copy.add(Capacity.of(enterprise, recipe, Figure.of(part, basis)));
            }
        });
    }

    private static Quantity part(Quantity whole, double share) {
        return new Quantity(whole.amount().multiply(BigDecimal.valueOf(share), MathContext.DECIMAL128), whole.unit());
    }

    private static void fits(Product product, Quantity perYear) {
        if (!perYear.unit().fits(product.unit())) {
            throw new UnitMismatchException(product.unit(), perYear.unit());
        }
    }

    private static Names newcomer(Product product, String id) {
        return Names.of(
                "新引进企业 " + id + "（" + product.names().zhOr(product.id()) + "）",
                "Newcomer " + id + " (" + product.names().enOr(product.id()) + ")");
    }

    private Recipe blackBox(Product product) {
        return Recipe.builder(fresh(product.id(), Subject.Kind.RECIPE), product.id())
                .note("what-if: a black box; the atlas knows no recipe of " + product.id()
                        + ", so that the inputs are not known and left out")
                .build();
    }

    /** An id that is not taken. */
    private String fresh(String product, Subject.Kind kind) {
        for (int i = 1; ; i++) {
            String tail = i == 1 ? "" : "-" + i;
            int room = LONGEST_ID - PREFIX.length() - tail.length();
            String id = PREFIX + (product.length() > room ? product.substring(0, room) : product) + tail;
            if (!atlas.has(kind, id) && taken.add(kind + ":" + id)) {
                return id;
            }
        }
    }

    private Atlas add(Recipe recipe) {
        if (atlas.recipes().stream().anyMatch(r -> r.id().equals(recipe.id()))) {
            throw new IllegalArgumentException("there is a recipe " + recipe.id() + " already\n"
                    + "Give it another id, or drop the old one in the same Shock.all");
        }
        atlas.product(recipe.product());
        recipe.coProducts().forEach(c -> atlas.product(c.product()));
        recipe.inputs().stream()
                .flatMap(group -> group.alternatives().stream())
                .forEach(input -> atlas.product(input.product()));
        return atlas.toBuilder().add(recipe).build();
    }

    private Atlas drop(DropRecipe shock) {
        String id = atlas.recipe(shock.recipe()).id();
        return atlas.toBuilder()
                .removeIf(row -> row instanceof Recipe r && r.id().equals(id))
                .unread((kind, row) -> kind == Subject.Kind.RECIPE && row.equals(id))
                .build();
    }

    private Atlas supply(Supply shock) {
        Product product = atlas.product(shock.product());
        shock.perYear().ifPresent(limit -> fits(product, limit));
        RegionCode region = region(shock.region());
        Basis basis = whatIf("supply from outside " + region);
        Optional<Figure> limit = shock.perYear().map(q -> Figure.of(q, basis));
        return atlas.toBuilder()
                .removeIf(row -> row instanceof ExternalSupply s
                        && s.product().equals(product.id())
                        && atlas.current(s.region()).equals(region))
                .add(new ExternalSupply(product.id(), region, shock.availability(), limit, "", basis, ""))
                .build();
    }

    private RegionCode region(String text) {
        String plain = text.strip();
        RegionCode code = plain.matches("\\d+")
                ? RegionCode.of(plain)
                : atlas.region(plain).code();
        return atlas.current(code);
    }
}
