/** Who makes it: enterprises, what they can run, what honours they hold, and the credit code that identifies them. */
package org.zhenlian.core.enterprise;
