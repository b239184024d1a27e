package org.zhenlian.chain.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.leader.StageService.Service;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.town.Town;

/** Against a naive evaluator that asks every pair of enterprises of every pair of towns. */
class CouplingPropertiesTest {

    @Property
    void crossings_equalTheNaiveEvaluator(@ForAll long seed) {
        Atlas atlas = RandomTrade.atlas(seed);
        List<String> expected = new ArrayList<>();
        for (Product product : atlas.products()) {
            for (Town from : atlas.towns()) {
                for (Town to : atlas.towns()) {
                    if (from != to) {
                        expected.addAll(crossing(atlas, product.id(), from.id(), to.id()));
                    }
                }
            }
        }
        List<String> found = Coupling.of(atlas).crossings().stream()
                .map(c -> text(
                        c.product().id(),
                        c.from().id(),
                        c.to().id(),
                        List.of(
                                c.sellers(),
                                c.buyers(),
                                c.links().size(),
                                c.fitsRecipes(),
                                c.buyerMakesIt(),
                                c.kind())))
                .sorted()
                .toList();
        assertEquals(expected.stream().sorted().toList(), found);
    }

    private static String text(String product, String from, String to, List<?> rest) {
        return product + " " + from + " " + to + " " + rest;
    }

    private static List<String> crossing(Atlas atlas, String product, String from, String to) {
        Naive naive = new Naive(atlas);
        Set<String> sellers = new TreeSet<>();
        Set<String> buyers = new TreeSet<>();
        for (String e : naive.inTown(from)) {
            for (String f : naive.inTown(to)) {
                if (!e.equals(f) && naive.makes(e, product) && naive.uses(f, product)) {
                    sellers.add(e);
                    buyers.add(f);
                }
            }
        }
        boolean fits = !sellers.isEmpty();
        int links = 0;
        for (SupplyLink link : atlas.links().list()) {
            if (link.product().equals(product)
                    && naive.inTown(from).contains(link.supplier())
                    && naive.inTown(to).contains(link.customer())) {
                sellers.add(link.supplier());
                buyers.add(link.customer());
                links++;
            }
        }
        boolean makesToo = naive.inTown(to).stream().anyMatch(e -> naive.makes(e, product));
        String kind = links > 0 ? "DECLARED" : "POSSIBLE";
        return sellers.isEmpty()
                ? List.of()
                : List.of(text(product, from, to, List.of(sellers, buyers, links, fits, makesToo, kind)));
    }

    @Property
    void stages_equalTheNaiveEvaluator(@ForAll long seed) {
        LedChain chain = LedChain.of(RandomTrade.atlas(seed), "led");
        Naive naive = new Naive(chain.atlas());
        Stages stages = Stages.of(chain);
        assertEquals(
                chain.graph().products(),
                stages.list().stream().flatMap(s -> s.products().stream()).toList());
        for (StageService stage : stages.list()) {
            stage.products()
                    .forEach(p -> assertEquals(stage.tier(), chain.graph().tier(p.id())));
            for (Town town : chain.atlas().towns()) {
                List<String> made = stage.products().stream()
                        .map(Product::id)
                        .filter(p -> naive.inTown(town.id()).stream().anyMatch(e -> naive.makes(e, p)))
                        .toList();
                boolean member = chain.towns().isEmpty() || chain.towns().contains(town.id());
                assertEquals(member ? made : List.of(), stage.towns().getOrDefault(town.id(), List.of()));
                assertEquals(member ? List.of() : made, stage.otherTowns().getOrDefault(town.id(), List.of()));
            }
            assertEquals(service(naive, chain, stage), stage.service(), stage::toString);
        }
    }

    private static Service service(Naive naive, LedChain chain, StageService stage) {
        List<String> made = stage.products().stream()
                .map(Product::id)
                .filter(p -> chain.atlas().enterprises().stream().anyMatch(e -> naive.makes(e.id(), p)))
                .toList();
        List<String> bought = stage.products().stream()
                .map(Product::id)
                .filter(p -> !made.contains(p) && isThere(chain, p))
                .toList();
        assertEquals(bought, stage.boughtOutside());
        if (!stage.towns().isEmpty()) {
            return Service.TOWN;
        }
        return !made.isEmpty()
                ? Service.OTHERS
                : bought.size() == stage.products().size() ? Service.OUTSIDE : Service.UNKNOWN;
    }

    private static boolean isThere(LedChain chain, String product) {
        return chain.atlas().externalSupplies().stream()
                .anyMatch(s -> s.product().equals(product)
                        && (s.availability() == Availability.UNLIMITED || s.availability() == Availability.LIMITED));
    }
}
