/**
 * What changes if something happens: {@link org.zhenlian.chain.whatif.WhatIf}, the answers before and after a shock.
 *
 * <pre>{@code
 * Chain glass = Chain.of(Atlases.sample(), "祁县玻璃器皿");
 * WhatIf answer = glass.whatIf(Shock.close("示例晨露玻璃厂"));
 * answer.opened();                                       // gaps that open
 * answer.throughputAfter();
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.whatif;

import org.jspecify.annotations.NullMarked;
