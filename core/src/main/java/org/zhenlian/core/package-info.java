/** The front door of the library's core: {@link org.zhenlian.core.Atlases} reads, writes and samples atlases. */
package org.zhenlian.core;
