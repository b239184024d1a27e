/**
 * The front door to industrial chains: {@link org.zhenlian.chain.Chain}.
 *
 * <pre>{@code
 * Chain glass = Chain.of(Atlases.sample(), "祁县玻璃器皿");
 * glass.gaps();              // what the chain lacks here
 * glass.bottlenecks();       // what limits it
 * glass.stages();            // which towns serve it
 * glass.map().toMermaid();   // how it looks
 * glass.dossier();           // all of it as papers
 * Chain.help();              // which call answers what
 * }</pre>
 *
 * <p>Each question has a package of its own; the arrows between them run one way: finding, graph, network, balance, then gap,
 * cascade, linkage and throughput, then bottleneck, then plan; leader sees finding and graph; export and dossier see them all.
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain;

import org.jspecify.annotations.NullMarked;
