/**
 * Where the chain is weakest: bottlenecks, must-haves, single sources, imports and gaps in one ranking by one measure, the value of the
 * final output that is lost, {@link org.zhenlian.chain.weakpoint.WeakPoints}.
 *
 * <pre>{@code
 * WeakPoints weak = Chain.of(Atlases.sample(), "祁县玻璃器皿").weakPoints();
 * weak.top(3);                                           // what costs most if it fails or stays
 * weak.ofKind(WeakKind.MUST_HAVE);
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.weakpoint;

import org.jspecify.annotations.NullMarked;
