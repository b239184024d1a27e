/**
 * What limits the chain: {@link org.zhenlian.chain.bottleneck.Bottlenecks}, the ladder of stages in the order in which they bind.
 */
package org.zhenlian.chain.bottleneck;
