/**
 * What the chain lacks here: {@link org.zhenlian.chain.gap.Gaps} of a scope, each {@link org.zhenlian.chain.gap.Gap} with its kind,
 * coverage, path to the final product, cause and the smallest change that removes it; which part of what is bought can be had here
 * ({@link org.zhenlian.chain.gap.LocalSupport}), whether both ends are outside ({@link org.zhenlian.chain.gap.BothEndsOutside}), and
 * scopes side by side ({@link org.zhenlian.chain.gap.ScopeComparison}).
 */
package org.zhenlian.chain.gap;
