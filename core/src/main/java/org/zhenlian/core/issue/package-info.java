/**
 * What is wrong or doubtful in the data, said so that it can be mended: which code, how bad, about what, where, and what to do.
 *
 * <p>Reading never prints and never guesses: everything worth saying is an {@link org.zhenlian.core.issue.Issue} in {@link
 * org.zhenlian.core.issue.Issues}.
 *
 * <pre>{@code
 * LoadedAtlas loaded = Atlases.parseJsonLenient("{\"format\": \"zhenlian-atlas\", \"version\": 1, \"id\": \"a\"}");
 * loaded.issues().errors();                              // what was left out, where and why
 * loaded.issues().withCode(IssueCode.DANGLING_REFERENCE);
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.issue;

import org.jspecify.annotations.NullMarked;
