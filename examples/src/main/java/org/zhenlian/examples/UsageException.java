package org.zhenlian.examples;

/** Thrown when the command line is wrong: what is wrong, and what to do. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What to do. */
    private final String advice;

    UsageException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
