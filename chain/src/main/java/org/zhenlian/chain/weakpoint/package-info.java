/**
 * Where the chain is weakest: bottlenecks, must-haves, single sources, imports and gaps in one ranking by one measure, the value of the
 * final output that is lost, {@link org.zhenlian.chain.weakpoint.WeakPoints}.
 */
package org.zhenlian.chain.weakpoint;
