package org.zhenlian.chain.leader;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * A chain as its leader sees it: the production graph, and the charter if there is one. A chain made from a town or a product has
 * none; its owners, cores and member towns are then not known, which every answer says.
 *
 * @param subject what the chain was made from: a chain (its charter), a town, a product or a whole atlas
 * @param names its names
 * @param scope what counts as inside, for supply from outside
 * @param graph its products and recipes
 * @param charter its charter
 */
public record LedChain(
        Subject subject, Names names, Scope scope, ProductionGraph graph, Optional<ChainCharter> charter) {
    private static final int TITLE = 34;

    /**
     * Checks that the charter, if there is one, is the subject.
     *
     * @throws IllegalArgumentException if the subject is another thing
     */
    public LedChain {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(graph, "graph");
        Subject of = subject;
        charter.filter(c -> !c.subject().equals(of)).ifPresent(c -> {
            throw new IllegalArgumentException(
                    "the charter is of " + c.subject() + " but the chain is " + of + "\nGive a chain its own charter");
        });
    }

    /**
     * Returns the chain of a charter.
     *
     * @param atlas the atlas
     * @param idOrName the charter's id or name
     * @throws UnknownIdException if there is none
     */
    public static LedChain of(Atlas atlas, String idOrName) {
        ChainCharter charter = atlas.charter(idOrName);
        return new LedChain(
                charter.subject(),
                charter.names(),
                atlas.scope(charter.region()),
                ProductionGraph.of(atlas, charter.products()),
                Optional.of(charter));
    }

    /** Returns the atlas. */
    public Atlas atlas() {
        return graph.atlas();
    }

    /** Returns the id of what the chain was made from. */
    public String id() {
        return subject.id();
    }

    /** Returns the ids of the charter's chain-owners (链主), in order; empty if there is no charter. */
    public List<String> owners() {
        return charter.map(ChainCharter::owners).orElse(List.of());
    }

    /** Returns the ids of the charter's chain-cores (链核), in order; empty if there is no charter. */
    public List<String> cores() {
        return charter.map(ChainCharter::cores).orElse(List.of());
    }

    /** Returns the ids of the charter's member towns, in order; empty if there is no charter. */
    public List<String> towns() {
        return charter.map(ChainCharter::towns).orElse(List.of());
    }

    /** Returns the ids of the chain's products. */
    Set<String> productIds() {
        return graph.products().stream().map(Product::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the id and the Chinese name, cut to fit into headings. */
    String title() {
        return TextTable.fit(names.zh().isEmpty() ? id() : id() + " " + names.zh(), TITLE);
    }

    /** Returns for example {@code chain:glassware 玻璃器皿产业链 Glassware chain}. */
    @Override
    public String toString() {
        return subject + (names.isEmpty() ? "" : " " + names) + (charter.isEmpty() ? ", without charter" : "");
    }
}
