/**
 * Figures and what they are made of: how much, in which unit, how sure, as of when, and who says so.
 *
 * <p>Start with {@link org.zhenlian.core.measure.Figure}. A {@link org.zhenlian.core.measure.Quantity} is an exact decimal with
 * a {@link org.zhenlian.core.measure.Unit}; a figure adds the qualifier, the date and the {@link
 * org.zhenlian.core.measure.Basis} on which it stands. What is not known is an {@link org.zhenlian.core.measure.Interval} or an
 * empty {@code Optional}, never 0.
 */
package org.zhenlian.core.measure;
