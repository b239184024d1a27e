/**
 * Throughput: the most that the chain here can sell a year, with substitutes, co-products and limited supply from outside, and what
 * limits it. The general form of the ladder in {@code bottleneck}, solved as a linear program.
 */
package org.zhenlian.chain.throughput;
