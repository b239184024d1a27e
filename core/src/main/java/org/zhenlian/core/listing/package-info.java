/**
 * Lists of answers that can be looked at, filtered, sorted and taken elsewhere.
 *
 * <p>Every list of results is a {@link org.zhenlian.core.listing.Listing}: {@code list()}, {@code top(n)}, {@code where(...)}, {@code
 * sortedBy(...)}, {@code print()}, {@code toCsv()}, {@code toJson()}. What a row holds when it is taken elsewhere is said once, by its
 * {@link org.zhenlian.core.listing.Columns}. CSV cells never start a formula; JSON can stand inside a page of HTML.
 */
package org.zhenlian.core.listing;
