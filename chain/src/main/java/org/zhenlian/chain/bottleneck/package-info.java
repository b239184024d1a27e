/**
 * What limits the chain: {@link org.zhenlian.chain.bottleneck.Bottlenecks}, the ladder of stages in the order in which they bind.
 *
 * <p>And what it stands on: {@link org.zhenlian.chain.bottleneck.MustHaves}, without which single enterprise, recipe or product a
 * final product cannot be made; {@link org.zhenlian.chain.bottleneck.BreakingSets}, which two or three failing together stop one;
 * {@link org.zhenlian.chain.bottleneck.SupplierConcentration}, on how few suppliers each product rests.
 *
 * <pre>{@code
 * Chain glass = Chain.of(Atlases.sample(), "祁县玻璃器皿");
 * glass.bottlenecks().top(3);                            // what binds first, second, third
 * glass.mustHaves().of("hand-blown-glassware");          // without whom it stops
 * glass.concentration();
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.bottleneck;

import org.jspecify.annotations.NullMarked;
