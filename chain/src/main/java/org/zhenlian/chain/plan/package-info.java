/**
 * What to do about the gaps: candidate actions (补链、强链、延链), a {@link org.zhenlian.chain.plan.Plan} of the best ones found by
 * replaying the chain with them, and the {@link org.zhenlian.chain.plan.AttractionList} of enterprises wanted (招商清单).
 *
 * <pre>{@code
 * Chain vinegar = Chain.of(Atlases.sample(), "vinegar");
 * vinegar.attractionList().top(3);                       // whom to recruit
 * Actions.of(vinegar.gaps()).ofKind(ActionKind.RECRUIT); // all that could be done; vinegar.plan(3) picks
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.plan;

import org.jspecify.annotations.NullMarked;
