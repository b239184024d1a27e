/**
 * Lists of answers that can be looked at, filtered, sorted and taken elsewhere.
 *
 * <p>Every list of results is a {@link org.zhenlian.core.listing.Listing}: {@code list()}, {@code top(n)}, {@code where(...)}, {@code
 * sortedBy(...)}, {@code print()}, {@code toCsv()}, {@code toJson()}. What a row holds when it is taken elsewhere is said once, by its
 * {@link org.zhenlian.core.listing.Columns}. CSV cells never start a formula; JSON can stand inside a page of HTML.
 *
 * <pre>{@code
 * Listing<Gap> gaps = Chain.of(Atlases.sample(), "glassware").gaps();
 * gaps.top(3);
 * gaps.where(gap -> gap.kind() == GapKind.IMPORTED).toCsv();
 * gaps.sortedBy(Comparator.comparing(gap -> gap.product().id())).toJson();
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.listing;

import org.jspecify.annotations.NullMarked;
