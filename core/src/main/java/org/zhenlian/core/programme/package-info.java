/**
 * The professional-town programme as data: what towns are asked to have, reach and do, and what is attested of it.
 *
 * <p>{@link org.zhenlian.core.programme.Evidence}, {@link org.zhenlian.core.programme.TaskForce} and {@link
 * org.zhenlian.core.programme.PolicyMeasure} say what is there; {@link org.zhenlian.core.programme.Goal}, {@link
 * org.zhenlian.core.programme.Checklist} and {@link org.zhenlian.core.programme.Scheme} say what is asked. Rules are data with a
 * source: most official numbers were never published, so a rule may leave its threshold open and then decides nothing. Package
 * {@code assessment} applies them.
 *
 * <pre>{@code
 * Checklist haves = Atlases.rules().checklist("ten-haves");
 * haves.items().get(0).criteria();                       // how an item is decided
 * Atlases.sample().evidence(Subject.parse("town:qixian-glassware"));
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.programme;

import org.jspecify.annotations.NullMarked;
