/**
 * How much of everything a demand needs, and how much of it is there.
 *
 * <p>{@link org.zhenlian.chain.balance.Requirements} explodes a target output through the whole chain, loops and co-products
 * included. {@link org.zhenlian.chain.balance.Balance} sets what is needed in a scope against what is made there.
 *
 * <pre>{@code
 * Chain glass = Chain.of(Atlases.sample(), "祁县玻璃器皿");
 * glass.requirements("hand-blown-glassware", 1000).need("quartz-sand");
 * Balance here = glass.balance();
 * here.coverage("glass-mould");
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.balance;

import org.jspecify.annotations.NullMarked;
