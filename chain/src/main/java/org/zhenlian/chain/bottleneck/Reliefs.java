package org.zhenlian.chain.bottleneck;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.zhenlian.core.text.Names;

/** Finds what would make some goals possible again after elements have failed, and verifies it by asking again. */
final class Reliefs {
    private final Setting setting;
    private final AndOr net;
    private final Elements elements;
    private final int[] gone;
    private final BitSet goals;

    Reliefs(Setting setting, int[] gone, BitSet goals) {
        this.setting = setting;
        this.net = setting.net();
        this.elements = net.elements();
        this.gone = gone;
        this.goals = goals;
    }

    /**
     * The reliefs, member by member of what has failed; if none is enough for one member, those for all members together. What is not
     * known of supply from outside is read anew after the change, so that a relief for one member need not do although the others alone
     * break nothing. For all enterprises another one that runs what they run leaves the readings as they are, and for all products
     * substitutes leave nothing failed: so only recipes may have none.
     */
    List<Relief> list() {
        List<Relief> reliefs = new ArrayList<>();
        for (int element : gone) {
            add(new int[] {element}, reliefs);
        }
        if (reliefs.isEmpty() && gone.length > 1) {
            add(gone, reliefs);
        }
        return reliefs.stream().distinct().toList();
    }

    /** Adds the reliefs for some members, all of one kind. */
    private void add(int[] members, List<Relief> reliefs) {
        switch (elements.kind(members[0])) {
            case PRODUCT -> ofProducts(members, reliefs);
            case RECIPE ->
                ofRecipes(IntStream.of(members).map(elements::toRecipe).toArray(), reliefs);
            default -> ofEnterprises(members, reliefs);
        }
    }

    private void ofEnterprises(int[] enterprises, List<Relief> reliefs) {
        int[] run = IntStream.range(0, elements.recipes())
                .filter(r -> IntStream.of(net.runners().list(r)).anyMatch(e -> contains(enterprises, e)))
                .toArray();
        helped(run, reliefs);
        bought(outputs(run), reliefs);
    }

    /** Other recipes for what the recipes make, that nobody here runs yet; or their outputs from outside. */
    private void ofRecipes(int[] recipes, List<Relief> reliefs) {
        int[] idle = IntStream.of(recipes)
                .flatMap(r -> IntStream.of(net.makes().list(r)))
                .flatMap(p -> IntStream.of(net.makers().list(p)))
                .filter(r -> !contains(recipes, r) && net.runners().size(r) == 0)
                .distinct()
                .sorted()
                .toArray();
        helped(idle, reliefs);
        bought(outputs(recipes), reliefs);
    }

    /** With substitutes all is as if the products came from outside; or what is made of them does. */
    private void ofProducts(int[] products, List<Relief> reliefs) {
        int[] left = IntStream.of(gone).filter(x -> !contains(products, x)).toArray();
        if (suffices(World.of(net.open()).with(products), left)) {
            reliefs.add(new Relief(
                    Relief.Kind.SUBSTITUTE,
                    IntStream.of(products).mapToObj(elements::id).toList()));
        }
        int[] users = IntStream.of(products)
                .flatMap(p -> IntStream.of(net.needs().list(p)))
                .map(net::owner)
                .toArray();
        bought(outputs(users), reliefs);
    }

    private int[] outputs(int... recipes) {
        return IntStream.of(recipes)
                .flatMap(r -> IntStream.of(net.makes().list(r)))
                .filter(p -> !contains(gone, p))
                .distinct()
                .sorted()
                .toArray();
    }

    private static boolean contains(int[] list, int value) {
        return IntStream.of(list).anyMatch(x -> x == value);
    }

    private void helped(int[] recipes, List<Relief> reliefs) {
        World now = World.of(net.open());
        int[] least = least(recipes, some -> suffices(now.helping(some), gone));
        if (least.length > 0) {
            reliefs.add(new Relief(
                    Relief.Kind.LOCAL_PRODUCER,
                    IntStream.of(least).mapToObj(elements.recipeIds()::get).toList()));
        }
    }

    private void bought(int[] products, List<Relief> reliefs) {
        World now = World.of(net.open());
        int[] least = least(products, some -> suffices(now.with(some), gone));
        if (least.length > 0) {
            reliefs.add(new Relief(
                    Relief.Kind.OUTSIDE_SUPPLY,
                    IntStream.of(least).mapToObj(elements::id).toList()));
        }
    }

    /** The first that suffices alone, else all less those that can be spared one after the other; none if all are not enough. */
    private static int[] least(int[] all, Predicate<int[]> suffices) {
        if (all.length == 0 || !suffices.test(all)) {
            return new int[0];
        }
        for (int each : all) {
            if (suffices.test(new int[] {each})) {
                return new int[] {each};
            }
        }
        int[] left = all;
        for (int each : all) {
            int[] fewer = IntStream.of(left).filter(x -> x != each).toArray();
            left = suffices.test(fewer) ? fewer : left;
        }
        return left;
    }

    /** Asks again with a change made: the readings, too, are those after the change. */
    private boolean suffices(World changed, int[] failed) {
        Readings readings = new Readings(net, changed);
        Map<World, Derivation> asked = new HashMap<>();
        return goals.stream()
                .map(g -> net.goals()[g])
                .allMatch(goal -> asked.computeIfAbsent(
                                readings.strict(goal), world -> new Derivation(net, world.without(failed)))
                        .makes(goal));
    }

    /** The reliefs in words. */
    Names words() {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Relief relief : list()) {
            Names what = setting.list(
                    relief.ids().stream().mapToInt(id -> element(relief, id)).toArray());
            switch (relief.kind()) {
                case LOCAL_PRODUCER -> {
                    zh.add("另有一家本地企业运行" + what.zh());
                    en.add("another local enterprise running " + what.en());
                }
                case OUTSIDE_SUPPLY -> {
                    zh.add("可从范围外购得" + what.zh());
                    en.add("supply of " + what.en() + " from outside");
                }
                default -> {
                    zh.add(what.zh() + "有替代品");
                    en.add((relief.ids().size() > 1 ? "substitutes for " : "a substitute for ") + what.en());
                }
            }
        }
        return Names.of(String.join("，或", zh), String.join(", or ", en));
    }

    private int element(Relief relief, String id) {
        return relief.kind() == Relief.Kind.LOCAL_PRODUCER
                ? elements.ofRecipe(elements.recipeIds().indexOf(id))
                : elements.product(id);
    }
}
