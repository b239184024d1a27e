/**
 * How the sectors of an input-output table hang together.
 *
 * <p>{@link org.zhenlian.chain.linkage.Linkages} is the front: it inverts {@code I - A} once and answers everything from that:
 * backward and forward linkages, key sectors, upstreamness, multipliers, hypothetical extraction, field of influence and the paths
 * behind a multiplier. Tables come from {@link org.zhenlian.core.table.InputOutputTable} or, by {@link
 * org.zhenlian.chain.linkage.RecipeTable}, from recipes. {@link
 * org.zhenlian.chain.linkage.NextProducts} says which product a place should take up next.
 *
 * <pre>{@code
 * InputOutputTable table = InputOutputTable.flows("two-sectors").sector("glass").sector("sand")
 *         .cell("sand", "glass", 30).output("glass", 100).output("sand", 40).build();
 * Linkages linkages = Linkages.of(table);
 * linkages.leontief("sand", "glass");                    // 0.3
 * linkages.keySectors();
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.linkage;

import org.jspecify.annotations.NullMarked;
