/**
 * What limits the chain: {@link org.zhenlian.chain.bottleneck.Bottlenecks}, the ladder of stages in the order in which they bind.
 *
 * <p>And what it stands on: {@link org.zhenlian.chain.bottleneck.MustHaves}, without which single enterprise, recipe or product a
 * final product cannot be made; {@link org.zhenlian.chain.bottleneck.BreakingSets}, which two or three failing together stop one;
 * {@link org.zhenlian.chain.bottleneck.SupplierConcentration}, on how few suppliers each product rests.
 */
package org.zhenlian.chain.bottleneck;
