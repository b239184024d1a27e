/**
 * The atlas: one immutable aggregate of everything known about some towns and their chains, indexed by id and by name.
 *
 * <p>Build one with {@link org.zhenlian.core.atlas.Atlas#builder}, or read one with {@code org.zhenlian.core.Atlases}. An atlas
 * answers look-ups only; questions about chains belong to the module {@code org.zhenlian.chain}.
 *
 * <pre>{@code
 * Atlas atlas = Atlases.sample();
 * atlas.town("祁县玻璃器皿").products();                   // by id or name, Chinese or English
 * atlas.capacitiesFor("crystal-melt");                   // who can run a recipe, how often
 * atlas.provenance().share(Basis.Kind.ILLUSTRATIVE);     // how much of it is invented
 * atlas.toBuilder().removeIf(row -> row instanceof Fact).build();
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.atlas;

import org.jspecify.annotations.NullMarked;
