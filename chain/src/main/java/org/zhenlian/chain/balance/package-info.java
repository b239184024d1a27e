/**
 * How much of everything a demand needs, and how much of it is there.
 *
 * <p>{@link org.zhenlian.chain.balance.Requirements} explodes a target output through the whole chain, loops and co-products
 * included. {@link org.zhenlian.chain.balance.Balance} sets what is needed in a scope against what is made there.
 */
package org.zhenlian.chain.balance;
