/**
 * The professional town (专业镇): not an administrative township but a county-based cluster around one or more leading industries,
 * with a tier history.
 */
package org.zhenlian.core.town;
