package org.zhenlian.examples;

import java.util.Set;

/** One command of the command line. */
interface Command {
    /** Returns the word that calls it. */
    String name();

    /** Returns the operands, such as {@code FROM TO}. */
    String operands();

    /** Returns what it does: one line, then details. */
    String help();

    /** Returns how many operands it takes at most. */
    int most();

    /** Returns its own options; {@code --stacktrace} and {@code --help} come with every command. */
    Set<Option> options();

    /**
     * Does it.
     *
     * @param arguments operands and options, checked
     * @param console where to write
     * @return the exit code
     */
    int run(Arguments arguments, Console console);
}
