/**
 * The chain leader system (链长制): which chain, who leads it, which departments and enterprises carry it, which towns serve it.
 *
 * <p>The chain leader (链长) is an official for a period; the chain-owner (链主) is an enterprise. They are never the same thing.
 *
 * <pre>{@code
 * ChainCharter charter = Atlases.sample().charter("glassware");
 * charter.leaders();                                     // officials with their periods
 * charter.owners();                                      // enterprises: not the same thing
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.charter;

import org.jspecify.annotations.NullMarked;
