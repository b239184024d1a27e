/**
 * What every answer has in common: it explains itself.
 *
 * <p>A {@link org.zhenlian.chain.finding.Finding} is a value with a {@link org.zhenlian.chain.finding.Why}: a sentence in Chinese
 * and English, the path and the numbers behind it, and the smallest change that would flip it.
 *
 * <pre>{@code
 * Gap gap = Chain.of(Atlases.sample(), "祁县玻璃器皿").gaps().list().get(0);
 * gap.because().zh();                                    // the reason in a sentence
 * gap.why().numbers();                                   // and the numbers behind it
 * gap.why().flip().en();                                 // what would change it
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.finding;

import org.jspecify.annotations.NullMarked;
