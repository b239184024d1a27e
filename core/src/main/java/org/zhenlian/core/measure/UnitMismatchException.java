package org.zhenlian.core.measure;

/** Thrown when amounts of different kinds meet, such as tonnes and yuan. */
public final class UnitMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** The unit that was expected. */
    private final transient Unit expected;

    /** The unit that was met. */
    private final transient Unit actual;

    /**
     * Creates the exception for two units that do not fit.
     *
     * @param expected the unit that was expected
     * @param actual the unit that was met
     */
    public UnitMismatchException(Unit expected, Unit actual) {
        super("cannot combine " + actual + " with " + expected + "\nA figure in " + actual
                + " is measured in another kind of unit than one in " + expected + "; convert it at its source");
        this.expected = expected;
        this.actual = actual;
    }

    /** Returns the unit that was expected. */
    public Unit expected() {
        return expected;
    }

    /** Returns the unit that was met. */
    public Unit actual() {
        return actual;
    }
}
