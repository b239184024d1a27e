/**
 * Who supplies whom among enterprises, at the size of a country: 10^5 to 10^7 enterprises with their declared supply links.
 *
 * <p>{@link org.zhenlian.chain.network.SupplyNetwork} is the front door: built from an atlas, from a CSV file or from a snapshot, it
 * answers who lies upstream and downstream, which enterprise every supply path runs through, what a smallest cut is, and from how few
 * suppliers a customer buys. It is kept as {@link org.zhenlian.chain.network.Adjacency}, plain arrays of numbers; every algorithm
 * here works on these. {@link org.zhenlian.chain.network.SupplyNetwork#graph} shows them as a JGraphT graph.
 *
 * <p>Links are declared facts (see {@code SupplyLink} in core), never inferred from recipes.
 *
 * <pre>{@code
 * SupplyNetwork network = SupplyNetwork.builder("two").link("a", "b", "ore", 2).link("b", "c", "metal", 5).build();
 * network.upstream("c").list();                          // [b, a]
 * network.cutPoints().list();
 * network.cut(Cut.By.VALUE, List.of("a"), List.of("c")).value();
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.network;

import org.jspecify.annotations.NullMarked;
