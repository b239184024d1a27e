/**
 * Numbers that planners quote about towns and industries: concentration, specialisation, growth and shares.
 *
 * <p>{@link org.zhenlian.core.indicator.Concentration} gives the Herfindahl-Hirschman index and CRn of amounts, {@link
 * org.zhenlian.core.indicator.Specialisation} the location quotient and the Krugman index of a region by activity {@link
 * org.zhenlian.core.indicator.ActivityTable}. {@link org.zhenlian.core.indicator.Series} puts the figures of one metric in time
 * and answers "which is the latest" and "how much has it grown"; {@link org.zhenlian.core.indicator.Share} is a part in a whole.
 *
 * <p>What is not known widens a result to an {@link org.zhenlian.core.measure.Interval} or a {@link
 * org.zhenlian.core.indicator.Range}; it is never read as 0. What has no meaning (the share of nothing, growth from half a year
 * to a year) is refused with an exception; no result is ever NaN. Thresholds are data and belong to the callers.
 *
 * <pre>{@code
 * Concentration.ofExact(Map.of("a", 60.0, "b", 40.0)).hhi();   // 0.52
 * Subject town = Subject.parse("town:qixian-glassware");
 * Series.of(Atlases.sample(), town, "output-value").latest();   // with what stands beside it
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.indicator;

import org.jspecify.annotations.NullMarked;
