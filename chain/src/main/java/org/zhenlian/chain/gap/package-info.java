/**
 * What the chain lacks here: {@link org.zhenlian.chain.gap.Gaps} of a scope, each {@link org.zhenlian.chain.gap.Gap} with its kind,
 * coverage, path to the final product, cause and the smallest change that removes it; which part of what is bought can be had here
 * ({@link org.zhenlian.chain.gap.LocalSupport}), whether both ends are outside ({@link org.zhenlian.chain.gap.BothEndsOutside}), and
 * scopes side by side ({@link org.zhenlian.chain.gap.ScopeComparison}).
 *
 * <pre>{@code
 * Chain glass = Chain.of(Atlases.sample(), "祁县玻璃器皿");
 * Gaps here = glass.gaps();                              // in its own scope; glass.within("山西省").gaps() in another
 * here.ofKind(GapKind.NO_PRODUCER);
 * here.localSupport().rate();
 * glass.compare("140727", "1407", "14");                 // does a wider scope help?
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.gap;

import org.jspecify.annotations.NullMarked;
