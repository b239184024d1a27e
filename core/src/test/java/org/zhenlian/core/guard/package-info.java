/**
 * Checks that every module runs on itself: what may see what, what is public, how it treats null, how it is written.
 *
 * <p>Shared with the other modules as the test jar of core; each module has its own short tests that call these.
 */
package org.zhenlian.core.guard;
