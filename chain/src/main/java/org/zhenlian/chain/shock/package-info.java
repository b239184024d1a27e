/**
 * Changes to an atlas, to be tried out: {@link org.zhenlian.chain.shock.Shock}.
 *
 * <p>A shock is a value. Applied to an atlas it gives a changed copy in which every changed figure is derived ("what-if: ...").
 *
 * <pre>{@code
 * Atlas atlas = Atlases.sample();
 * Shock shock = Shock.all(Shock.close("示例晨露玻璃厂"), Shock.recruit("feldspar", Quantity.parse("3000 t"), "140727"));
 * Atlas after = shock.applyTo(atlas);                    // the atlas itself stays
 * shock.names(atlas).zh();
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.shock;

import org.jspecify.annotations.NullMarked;
