/** Names in two languages, near misses, and tables that stay straight with Chinese in them. */
package org.zhenlian.core.text;
