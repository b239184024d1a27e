package org.zhenlian.core.issue;

/** How bad an issue is. */
public enum Severity {
    /** The row cannot be used; it is left out, and a strict read refuses the whole. */
    ERROR,
    /** The row is used, but somebody should look at it. */
    WARNING,
    /** Something was read in a way worth knowing, such as full-width digits. */
    INFO
}
