/**
 * What is made and how: products, the recipes that make them, and what comes from outside.
 *
 * <p>A {@link org.zhenlian.core.product.Recipe} needs all of its {@link org.zhenlian.core.product.InputGroup}s (AND); a group is
 * served by any of its alternatives (OR). Products may be inputs of their own making: loops are legal.
 *
 * <pre>{@code
 * Product ware = Product.builder("ware", Unit.of("t")).names(Names.of("器皿", "Ware")).build();
 * Input melt = Input.of("melt", Figure.of(Quantity.parse("1.8 t"), Basis.illustrative()));
 * Recipe blow = Recipe.builder("blow-ware", "ware").input(melt).build();
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.product;

import org.jspecify.annotations.NullMarked;
