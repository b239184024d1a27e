/**
 * Names in two languages, near misses, and tables that stay straight with Chinese in them.
 *
 * <pre>{@code
 * Names.of("石英砂", "Quartz sand").zhOr("sand");
 * NearMiss.of("glasware", List.of("glassware", "vinegar"));
 * System.out.println(new TextTable("product", "need>").row("石英砂", "33,550"));
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.text;

import org.jspecify.annotations.NullMarked;
