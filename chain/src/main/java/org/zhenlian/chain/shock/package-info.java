/**
 * Changes to an atlas, to be tried out: {@link org.zhenlian.chain.shock.Shock}.
 *
 * <p>A shock is a value. Applied to an atlas it gives a changed copy in which every changed figure is derived ("what-if: ...").
 */
package org.zhenlian.chain.shock;
