/**
 * A solver for linear programs of flows, used by the throughput of a chain: not part of the public interface.
 *
 * <p>Why there is one: ojAlgo 56 needs 13 to 41 s for a chain of 1,000 recipes, and the chains to be answered have 10,000. It is kept to
 * what programs of flows need (right-hand sides 0, lower bounds 0), proves each answer, and is tested against ojAlgo.
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.simplex;

import org.jspecify.annotations.NullMarked;
