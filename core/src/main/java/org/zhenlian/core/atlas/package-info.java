/**
 * The atlas: one immutable aggregate of everything known about some towns and their chains, indexed by id and by name.
 *
 * <p>Build one with {@link org.zhenlian.core.atlas.Atlas#builder}, or read one with {@code org.zhenlian.core.Atlases}. An atlas
 * answers look-ups only; questions about chains belong to the module {@code org.zhenlian.chain}.
 */
package org.zhenlian.core.atlas;
