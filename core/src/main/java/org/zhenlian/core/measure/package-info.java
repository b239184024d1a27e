/**
 * Figures and what they are made of: how much, in which unit, how sure, as of when, and who says so.
 *
 * <p>Start with {@link org.zhenlian.core.measure.Figure}. A {@link org.zhenlian.core.measure.Quantity} is an exact decimal with
 * a {@link org.zhenlian.core.measure.Unit}; a figure adds the qualifier, the date and the {@link
 * org.zhenlian.core.measure.Basis} on which it stands. What is not known is an {@link org.zhenlian.core.measure.Interval} or an
 * empty {@code Optional}, never 0.
 *
 * <pre>{@code
 * Quantity melt = Quantity.parse("1.2 万t");
 * melt.plus(Quantity.parse("500 kg")).to(Unit.of("t"));  // 12000.5 t; t and 元 do not add: UnitMismatchException
 * Figure about = Figure.of(melt, Basis.reported("yearbook-2023")).withQualifier(Qualifier.ABOUT).withAsOf("2023-H1");
 * about.interval(Unit.of("t"));
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.measure;

import org.jspecify.annotations.NullMarked;
