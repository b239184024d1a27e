/**
 * What every answer has in common: it explains itself.
 *
 * <p>A {@link org.zhenlian.chain.finding.Finding} is a value with a {@link org.zhenlian.chain.finding.Why}: a sentence in Chinese
 * and English, the path and the numbers behind it, and the smallest change that would flip it.
 */
package org.zhenlian.chain.finding;
