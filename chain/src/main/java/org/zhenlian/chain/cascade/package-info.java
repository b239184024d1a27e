/**
 * How far a failure spreads among enterprises: the Economic Systemic Risk Index (ESRI) of Diem et al. 2022.
 *
 * <p>{@link org.zhenlian.chain.cascade.Cascade} is the front door: made of a supply network and rules, it closes one enterprise or
 * several, in whole or in part, and ranks all by what their closing costs the network.
 */
package org.zhenlian.chain.cascade;
