/**
 * The professional town (专业镇): not an administrative township but a county-based cluster around one or more leading industries,
 * with a tier history.
 *
 * <pre>{@code
 * Town town = Atlases.sample().town("祁县玻璃器皿");
 * town.tierOn(LocalDate.of(2023, 9, 30));                // what it was on a day
 * town.scope();                                          // what counts as local to it
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.town;

import org.jspecify.annotations.NullMarked;
