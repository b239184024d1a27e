package org.zhenlian.chain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.chain.leader.LedChain;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Town;

/** What is a chain's name the name of: a charter, a town or a product, looked for in this order. */
final class Lookup {
    private Lookup() {}

    /** Throws UnknownIdException, with what is near, if nothing goes by it. */
    static LedChain of(Atlas atlas, String idOrName) {
        Objects.requireNonNull(idOrName, "idOrName");
        if (atlas.has(Kind.CHAIN, idOrName)) {
            return LedChain.of(atlas, idOrName);
        }
        if (atlas.has(Kind.TOWN, idOrName)) {
            Town town = atlas.town(idOrName);
            return chain(town.subject(), town.names(), atlas.scope(town), ProductionGraph.of(atlas, town.products()));
        }
        if (atlas.has(Kind.PRODUCT, idOrName)) {
            Product product = atlas.product(idOrName);
            ProductionGraph graph = ProductionGraph.of(atlas, List.of(product.id()));
            return chain(product.subject(), product.names(), everywhere(atlas), graph);
        }
        throw UnknownIdException.unknown("chain, town or product", idOrName, "atlas " + atlas.id(), known(atlas));
    }

    static LedChain everything(Atlas atlas) {
        Subject all = new Subject(Kind.ATLAS, atlas.id());
        return chain(all, atlas.names(), everywhere(atlas), ProductionGraph.ofAll(atlas));
    }

    private static LedChain chain(Subject subject, Names names, Scope scope, ProductionGraph graph) {
        return new LedChain(subject, names, scope, graph, Optional.empty());
    }

    /** The regions that anything in the atlas refers to. */
    private static Scope everywhere(Atlas atlas) {
        TreeSet<RegionCode> codes = new TreeSet<>();
        atlas.regions().stream().map(Region::code).forEach(codes::add);
        atlas.enterprises().forEach(e -> codes.add(atlas.current(e.region())));
        if (codes.isEmpty()) {
            codes.add(RegionCode.of("10"));
        }
        return Scope.of(atlas.names().zhOr(atlas.id()), codes);
    }

    private static List<String> known(Atlas atlas) {
        return Stream.of(
                        atlas.charters().stream().flatMap(c -> all(c.id(), c.names())),
                        atlas.towns().stream().flatMap(t -> all(t.id(), t.names())),
                        atlas.products().stream().flatMap(p -> all(p.id(), p.names())))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<String> all(String id, Names names) {
        return Stream.of(id, names.zh(), names.en());
    }
}
