/**
 * How far a failure spreads among enterprises: the Economic Systemic Risk Index (ESRI) of Diem et al. 2022.
 *
 * <p>{@link org.zhenlian.chain.cascade.Cascade} is the front door: made of a supply network and rules, it closes one enterprise or
 * several, in whole or in part, and ranks all by what their closing costs the network.
 *
 * <pre>{@code
 * SupplyNetwork network = SupplyNetwork.builder("two").link("a", "b", "ore", 2).link("b", "c", "metal", 5).build();
 * Cascade cascade = Cascade.of(network, CascadeRules.of(Essentiality.LEONTIEF));
 * cascade.close("a").esri();                             // one enterprise
 * cascade.all().top(2);                                  // all, ranked; run(lo, hi) for a part of them
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.cascade;

import org.jspecify.annotations.NullMarked;
