/**
 * Throughput: the most that the chain here can sell a year, with substitutes, co-products and limited supply from outside, and what
 * limits it. The general form of the ladder in {@code bottleneck}, solved as a linear program.
 *
 * <pre>{@code
 * Throughput most = Chain.of(Atlases.sample(), "vinegar").throughput();
 * most.value();                                          // the most that can be sold
 * most.bottlenecks();                                    // what more of would raise it
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.throughput;

import org.jspecify.annotations.NullMarked;
