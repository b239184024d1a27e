/**
 * The front door of the library's core: {@link org.zhenlian.core.Atlases} reads, writes and samples atlases.
 *
 * <pre>{@code
 * Atlas sample = Atlases.sample();                       // nine towns of Jinzhong
 * String json = Atlases.toJson(sample);                  // one document, the same bytes each time
 * sample.equals(Atlases.parseJson(json));                // true; from a file: read, readLenient
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core;

import org.jspecify.annotations.NullMarked;
