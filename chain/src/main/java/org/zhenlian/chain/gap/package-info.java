/**
 * What the chain lacks here: {@link org.zhenlian.chain.gap.Gaps} of a scope, each {@link org.zhenlian.chain.gap.Gap} with its kind,
 * coverage, path to the final product and cause.
 */
package org.zhenlian.chain.gap;
