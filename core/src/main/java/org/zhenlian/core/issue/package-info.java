/**
 * What is wrong or doubtful in the data, said so that it can be mended: which code, how bad, about what, where, and what to do.
 *
 * <p>Reading never prints and never guesses: everything worth saying is an {@link org.zhenlian.core.issue.Issue} in {@link
 * org.zhenlian.core.issue.Issues}.
 */
package org.zhenlian.core.issue;
