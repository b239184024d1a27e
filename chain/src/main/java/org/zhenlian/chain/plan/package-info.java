/**
 * What to do about the gaps: candidate actions (补链、强链、延链), a {@link org.zhenlian.chain.plan.Plan} of the best ones found by
 * replaying the chain with them, and the {@link org.zhenlian.chain.plan.AttractionList} of enterprises wanted (招商清单).
 */
package org.zhenlian.chain.plan;
