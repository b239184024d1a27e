/**
 * Where things are: GB/T 2260 region codes with containment and succession, and the scope of a question.
 *
 * <p>"Local" always means "inside the {@link org.zhenlian.core.region.Scope} of this question".
 *
 * <pre>{@code
 * RegionCode qixian = RegionCode.of("140727");
 * RegionCode.of("14").contains(qixian);                  // true
 * Scope.of("140727", "140703").contains(qixian);         // true
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.region;

import org.jspecify.annotations.NullMarked;
