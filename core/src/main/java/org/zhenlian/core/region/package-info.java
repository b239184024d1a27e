/**
 * Where things are: GB/T 2260 region codes with containment and succession, and the scope of a question.
 *
 * <p>"Local" always means "inside the {@link org.zhenlian.core.region.Scope} of this question".
 */
package org.zhenlian.core.region;
