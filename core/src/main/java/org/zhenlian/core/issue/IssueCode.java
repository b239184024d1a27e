package org.zhenlian.core.issue;

/** Every kind of issue, with its usual severity. Names are stable: programs may switch on them. */
public enum IssueCode {
    /** The file or folder cannot be read at all: missing, empty, not an atlas. */
    UNREADABLE(Severity.ERROR),
    /** The bytes are not valid UTF-8 (or not in the charset that was asked for). */
    BAD_ENCODING(Severity.ERROR),
    /** The text is not well-formed JSON or CSV. */
    BAD_SYNTAX(Severity.ERROR),
    /** The format version is missing or not supported. */
    BAD_VERSION(Severity.ERROR),
    /** A limit on size or depth was passed. */
    LIMIT(Severity.ERROR),
    /** The same key twice in one JSON object. */
    DUPLICATE_KEY(Severity.ERROR),
    /** Text after the end of the JSON document. */
    TRAILING_TEXT(Severity.ERROR),
    /** A required table or column is not there. */
    MISSING_COLUMN(Severity.ERROR),
    /** A column or property that the format does not know; its content is not read. */
    UNKNOWN_COLUMN(Severity.WARNING),
    /** A required cell is empty. */
    MISSING_VALUE(Severity.ERROR),
    /** A cell cannot be read as what it should be: number, date, code, word of a list. */
    BAD_VALUE(Severity.ERROR),
    /** A number is below zero or otherwise out of the range that makes sense. */
    OUT_OF_RANGE(Severity.ERROR),
    /** A unit that is not known. */
    UNKNOWN_UNIT(Severity.ERROR),
    /** A figure in a unit of another kind than its product or metric. */
    UNIT_MISMATCH(Severity.ERROR),
    /** An id that was used before in the same table. */
    DUPLICATE_ID(Severity.ERROR),
    /** A reference to something that does not exist. */
    DANGLING_REFERENCE(Severity.ERROR),
    /** Facts that contradict each other, such as declared shares that sum to more than 1. */
    INCONSISTENT(Severity.ERROR),
    /** A loop of recipes that consumes more than it makes. */
    UNPRODUCTIVE_LOOP(Severity.ERROR),
    /** A credit code whose check character does not fit; such codes have been issued, so it is kept. */
    CREDIT_CODE(Severity.WARNING),
    /** A region code that was retired; it is kept and its successor named. */
    RETIRED_REGION(Severity.WARNING),
    /** A region code that the atlas has no name for; it is kept. */
    UNLISTED_REGION(Severity.WARNING),
    /** Two things carry the same name, so that the name alone cannot find either. */
    AMBIGUOUS_NAME(Severity.WARNING),
    /** An input-output table was read as it stands, and something about it is odd; the message begins with what. */
    ODD_TABLE(Severity.WARNING),
    /** Written in an unusual but legal way (byte order mark, full-width digits) and understood. */
    NORMALISED(Severity.INFO),
    /** Left out because something it refers to was left out; a consequence of another issue. */
    LEFT_OUT(Severity.INFO);

    private final Severity severity;

    IssueCode(Severity severity) {
        this.severity = severity;
    }

    /** Returns the usual severity. */
    public Severity severity() {
        return severity;
    }
}
