/**
 * The production graph of a chain: products, and the processes (an enterprise running a recipe) that turn them into each other.
 *
 * <p>{@link org.zhenlian.chain.graph.ProductionGraph} is the whole: who makes what, tiers, loops, what lies upstream and
 * downstream. Its {@link org.zhenlian.chain.graph.ProductionGraph#graph} is an ordinary, unmodifiable JGraphT graph on which
 * any JGraphT algorithm runs.
 *
 * <pre>{@code
 * ProductionGraph graph = Chain.of(Atlases.sample(), "祁县玻璃器皿").productionGraph();
 * graph.upstreamOf("crystal-melt");
 * graph.loops();
 * graph.graph().vertexSet().size();                      // an ordinary JGraphT graph
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.graph;

import org.jspecify.annotations.NullMarked;
