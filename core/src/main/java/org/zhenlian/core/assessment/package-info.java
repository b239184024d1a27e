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
 *
 * <pre>{@code
 * Atlas atlas = Atlases.sample();
 * LocalDate day = LocalDate.of(2023, 9, 30);
 * Review.of(atlas, atlas.town("祁县玻璃器皿").subject(), atlas.checklist("ten-haves"), day);   // the ten haves
 * Echelon.of(atlas, RegionCode.of("1407"), day, Echelon.Counting.EXCLUSIVE);                // the 135 targets
 * AwardSplit.equal(Quantity.parse("5000 万元"), List.of("a", "b", "c"));                     // to the fen
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.assessment;

import org.jspecify.annotations.NullMarked;
