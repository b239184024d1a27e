/**
 * The chain leader system (链长制): who can lead a chain, who supports it, whether its charter holds, and which towns serve it.
 *
 * <p>{@link org.zhenlian.chain.leader.LedChain} is the chain that is asked about. {@link
 * org.zhenlian.chain.leader.OwnerCandidates} and {@link org.zhenlian.chain.leader.CoreSupport} read the supply links between
 * enterprises, {@link org.zhenlian.chain.leader.CharterCheck} the charter, {@link org.zhenlian.chain.leader.Stages} and {@link
 * org.zhenlian.chain.leader.Coupling} the towns. The chain leader (链长) is an official, the chain-owner (链主) an enterprise.
 *
 * <pre>{@code
 * Chain glass = Chain.of(Atlases.sample(), "glassware");
 * glass.stages().unserved();                             // which towns serve which stages
 * glass.charterCheck(LocalDate.of(2023, 9, 30));
 * glass.ownerCandidates();
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.leader;

import org.jspecify.annotations.NullMarked;
