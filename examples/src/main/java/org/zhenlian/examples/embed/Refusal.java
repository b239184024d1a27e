package org.zhenlian.examples.embed;

/** A request that cannot be answered: status, what is wrong, what to do about it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String advice;

    Refusal(int status, String problem, String advice) {
        super(problem);
        this.status = status;
        this.advice = advice;
    }

    /** An exception of the library: its first line says what is wrong, the rest is advice. */
    static Refusal of(int status, RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0
                ? new Refusal(status, message, "")
                : new Refusal(
                        status,
                        message.substring(0, end),
                        message.substring(end + 1).strip());
    }

    int status() {
        return status;
    }

    String advice() {
        return advice;
    }
}
