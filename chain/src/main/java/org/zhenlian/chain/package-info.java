/**
 * The front door to industrial chains: {@link org.zhenlian.chain.Chain}.
 *
 * <pre>{@code
 * Chain glass = Chain.of(Atlases.sample(), "祁县玻璃器皿");
 * glass.gaps();              // what the chain lacks here
 * glass.bottlenecks();       // what limits it
 * glass.stages();            // which towns serve it
 * }</pre>
 *
 * <p>Each question has a package of its own; the arrows between them run one way: finding, graph, network, balance, then gap and
 * cascade, then bottleneck; leader sees finding and graph.
 */
package org.zhenlian.chain;
