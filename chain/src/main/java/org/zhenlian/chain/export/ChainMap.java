package org.zhenlian.chain.export;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.listing.Selection;

/**
 * The map of a chain (产业链图谱): what belongs to it, tier by tier, with gaps and bottlenecks marked.
 *
 * <p>Question: how does the chain look, and where does it lack or limit? By default the nodes are products, and a link says that one
 * goes into the other; {@link #withProcesses} puts the enterprises and recipes between them. Marks come from the results that are
 * handed in; without them the map is plain, never "without gaps". Order: nodes by tier, then id, products before processes; links by
 * their ends. Immutable. Time: O(products + processes + inputs), plus sorting.
 *
 * <p>Escaping: ids and names are written so that the language they are written in reads them as text, see {@link #toMermaid}, {@link
 * #toDot} and {@link #toGraphMl}. Characters that a language cannot hold, and in drawings also those that only steer the writing
 * direction, become U+FFFD.
 */
public final class ChainMap {
    private final ProductionGraph graph;
    private final boolean processes;
    private final Optional<Gaps> gaps;
    private final Optional<Bottlenecks> bottlenecks;
    private final List<MapNode> nodes;
    private final List<MapLink> links;

    private ChainMap(ProductionGraph graph, boolean processes, Optional<Gaps> gaps, Optional<Bottlenecks> bottlenecks) {
        this.graph = Objects.requireNonNull(graph, "graph");
        this.processes = processes;
        this.gaps = gaps;
        this.bottlenecks = bottlenecks;
        Survey survey = new Survey(graph, new Findings(gaps, bottlenecks));
        Comparator<MapNode> order =
                Comparator.comparing(MapNode::tier).thenComparing(MapNode::kind).thenComparing(MapNode::id);
        nodes = survey.nodes(processes).sorted(order).toList();
        links = survey.links(processes).stream().sorted(MapLink.ORDER).toList();
    }

    /**
     * Returns the plain map of a production graph, products only.
     *
     * @param graph the graph
     */
    public static ChainMap of(ProductionGraph graph) {
        return new ChainMap(graph, false, Optional.empty(), Optional.empty());
    }

    /**
     * Returns this map with gaps marked.
     *
     * @param found the gaps of the same chain in some scope
     */
    public ChainMap withGaps(Gaps found) {
        return new ChainMap(graph, processes, Optional.of(found), bottlenecks);
    }

    /**
     * Returns this map with bottlenecks marked.
     *
     * @param found the bottlenecks of the same chain in some scope
     */
    public ChainMap withBottlenecks(Bottlenecks found) {
        return new ChainMap(graph, processes, gaps, Optional.of(found));
    }

    /** Returns this map with who runs which recipe between the products; a recipe that nobody is known to run is one node. */
    public ChainMap withProcesses() {
        return new ChainMap(graph, true, gaps, bottlenecks);
    }

    /** Returns the production graph. */
    public ProductionGraph graph() {
        return graph;
    }

    /** Returns the nodes by tier, then id, products before processes; {@code toCsv()} gives a table of nodes for Gephi. */
    public Selection<MapNode> nodes() {
        return Selection.of(MapNode.COLUMNS, nodes);
    }

    /** Returns the links by their ends; {@code toCsv()} gives a table of edges for Gephi. */
    public Selection<MapLink> links() {
        return Selection.of(MapLink.COLUMNS, links);
    }

    /**
     * Returns a Mermaid flowchart, as GitHub and Markdown viewers draw it. Every character of a label that is neither a letter, a digit
     * nor a blank is an entity code, so that no label holds quotes, brackets, Markdown, directives or {@code click}.
     */
    public String toMermaid() {
        return new Mermaid(this).text();
    }

    /**
     * Returns a digraph in DOT, to be drawn by Graphviz. Labels are quoted strings, never HTML; quotes, backslashes and ampersands in
     * them are escaped.
     */
    public String toDot() {
        return new Dot(this).text();
    }

    /**
     * Returns GraphML with the attributes code (the id), label, zh, en, kind, tier, final, gap (the first kind), gaps, coverage_low, coverage_high and
     * bottleneck of nodes, and role and loop of edges. Opens in Gephi and yEd. No document type is declared. Node ids are name tokens,
     * as the schema of GraphML wants: what may not stand in one is written like {@code _x0040_}.
     */
    public String toGraphMl() {
        return new GraphMl(this).text();
    }

    /** Returns the table of links as CSV; that of nodes is {@code nodes().toCsv()}. */
    public String toCsv() {
        return links().toCsv();
    }

    /** Returns a JSON object with the arrays {@code nodes} and {@code links}. */
    public String toJson() {
        return "{\"nodes\": " + nodes().toJson().strip() + ",\n\"links\": "
                + links().toJson().strip() + "}\n";
    }

    /** Returns one line, such as {@code ChainMap: 54 nodes, 120 links}. */
    @Override
    public String toString() {
        return "ChainMap: " + nodes.size() + " nodes, " + links.size() + " links";
    }
}
