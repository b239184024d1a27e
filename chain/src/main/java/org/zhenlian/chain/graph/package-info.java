/**
 * The production graph of a chain: products, and the processes (an enterprise running a recipe) that turn them into each other.
 *
 * <p>{@link org.zhenlian.chain.graph.ProductionGraph} is the whole: who makes what, tiers, loops, what lies upstream and
 * downstream. Its {@link org.zhenlian.chain.graph.ProductionGraph#graph} is an ordinary, unmodifiable JGraphT graph on which
 * any JGraphT algorithm runs.
 */
package org.zhenlian.chain.graph;
