/**
 * What is made and how: products, the recipes that make them, and what comes from outside.
 *
 * <p>A {@link org.zhenlian.core.product.Recipe} needs all of its {@link org.zhenlian.core.product.InputGroup}s (AND); a group is
 * served by any of its alternatives (OR). Products may be inputs of their own making: loops are legal.
 */
package org.zhenlian.core.product;
