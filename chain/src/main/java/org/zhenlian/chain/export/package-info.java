/**
 * The map of a chain (产业链图谱) in the languages of other tools.
 *
 * <p>A {@link org.zhenlian.chain.export.ChainMap} holds products (and processes on request) with their tier, gaps and bottlenecks, and
 * writes itself as Mermaid, DOT (Graphviz), GraphML (Gephi, yEd), CSV and JSON. The same chain gives the same bytes. Names are data
 * wherever they come from: no quote, bracket, line break, formula or mark of writing direction in them is ever read as code.
 *
 * <pre>{@code
 * ChainMap map = Chain.of(Atlases.sample(), "祁县玻璃器皿").map();
 * map.toMermaid();
 * map.withProcesses().toGraphMl();
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.export;

import org.jspecify.annotations.NullMarked;
