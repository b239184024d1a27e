/**
 * The professional-town programme judged: what is on track, what is reached, what is missing to decide.
 *
 * <p>The numeric half: {@link org.zhenlian.core.assessment.GoalReview} sets goals against figures, {@link
 * org.zhenlian.core.assessment.Echelon} counts towns by tier against the targets of the "135 project", {@link
 * org.zhenlian.core.assessment.Assessment} scores and ranks towns by a scheme, and {@link
 * org.zhenlian.core.assessment.AwardSplit} splits a pool of money to the fen.
 *
 * <p>The rules themselves are data of package {@code programme}. What is not known is {@code UNKNOWN} or a {@link
 * org.zhenlian.core.indicator.Range}, never 0 and never unmet, and every result names the figures that are missing.
 */
package org.zhenlian.core.assessment;
