package org.zhenlian.chain.leader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.chain.leader.StageService.Facts;
import org.zhenlian.chain.leader.StageService.Position;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.Product;

/** Finds who serves the stages of a chain. */
final class StageFinder {
    private final LedChain chain;
    private final Makers makers;
    private final Set<String> members;

    StageFinder(LedChain chain, Makers makers, List<String> members) {
        this.chain = chain;
        this.makers = makers;
        this.members = Set.copyOf(members);
    }

    List<StageService> stages() {
        Map<Integer, List<Product>> tiers = chain.graph().products().stream()
                .collect(Collectors.groupingBy(p -> chain.graph().tier(p.id()), TreeMap::new, Collectors.toList()));
        List<StageService> stages = new ArrayList<>();
        tiers.forEach((tier, products) -> stages.add(new StageService(chain, facts(tier, List.copyOf(products)))));
        return List.copyOf(stages);
    }

    private Facts facts(int tier, List<Product> products) {
        SortedMap<String, List<String>> towns = new TreeMap<>();
        SortedMap<String, List<String>> otherTowns = new TreeMap<>();
        Set<String> otherMakers = new TreeSet<>();
        for (Product product : products) {
            townsOf(product)
                    .forEach(t -> (members.contains(t) ? towns : otherTowns)
                            .computeIfAbsent(t, any -> new ArrayList<>())
                            .add(product.id()));
            makers.makersOf(product.id()).stream()
                    .filter(e -> chain.atlas().enterprise(e).towns().stream().noneMatch(members::contains))
                    .forEach(otherMakers::add);
        }
        List<String> outside = products.stream()
                .map(Product::id)
                .filter(p -> makers.makersOf(p).isEmpty() && isBought(p))
                .toList();
        return new Facts(
                tier, position(products), products, fixed(towns), fixed(otherTowns), List.copyOf(otherMakers), outside);
    }

    /** Returns the towns that make a product, each once. */
    private Set<String> townsOf(Product product) {
        return makers.makersOf(product.id()).stream()
                .flatMap(e -> chain.atlas().enterprise(e).towns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedMap<String, List<String>> fixed(SortedMap<String, List<String>> lists) {
        lists.replaceAll((key, list) -> List.copyOf(list));
        return Collections.unmodifiableSortedMap(lists);
    }

    private Position position(List<Product> products) {
        ProductionGraph graph = chain.graph();
        if (products.stream().anyMatch(p -> graph.targets().contains(p.id()))) {
            return Position.DOWNSTREAM;
        }
        boolean needy = products.stream()
                .flatMap(p -> Stream.concat(graph.makers(p.id()).stream(), graph.coMakers(p.id()).stream()))
                .anyMatch(r -> !r.inputs().isEmpty());
        return needy ? Position.MIDSTREAM : Position.UPSTREAM;
    }

    private boolean isBought(String product) {
        return chain.atlas()
                .externalSupply(product, chain.scope())
                .filter(StageFinder::isThere)
                .isPresent();
    }

    private static boolean isThere(ExternalSupply supply) {
        return switch (supply.availability()) {
            case UNLIMITED -> true;
            case LIMITED -> supply.perYear().filter(Makers::isZero).isEmpty();
            case NONE, UNKNOWN -> false;
        };
    }
}
