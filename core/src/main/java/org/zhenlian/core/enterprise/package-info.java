/**
 * Who makes it: enterprises, what they can run, what honours they hold, and the credit code that identifies them.
 *
 * <pre>{@code
 * Enterprise works = Enterprise.builder("works", RegionCode.of("140727"), Basis.illustrative()).build();
 * Capacity known = Capacity.of("works", "blow-ware", Figure.of(Quantity.parse("1.2 万t"), Basis.illustrative()));
 * Capacity unknown = Capacity.unknown("works", "blow-ware");   // not known is not 0
 * CreditCode.of("91350100M000100Y43").validity();
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.enterprise;

import org.jspecify.annotations.NullMarked;
