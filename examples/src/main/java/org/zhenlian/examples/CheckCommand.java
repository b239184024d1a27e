package org.zhenlian.examples;

import java.util.List;
import java.util.Set;
import org.zhenlian.core.io.AtlasFormatException;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Severity;

/** {@code check}: what is wrong in the data, and where. */
final class CheckCommand implements Command {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public String operands() {
        return "ATLAS";
    }

    @Override
    public String help() {
        return """
                what is wrong in the data, and where
                Prints every issue with file and line, and what to do about it; exit code 1 if any is an error.""";
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CHARSET);
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String word = arguments.operand(0);
        try {
            Data data = Data.read(word, arguments, console);
            int code = print(word, data.issues(), console);
            console.out().println(code == Zhenlian.OK ? data.atlas() : "without the rows in error: " + data.atlas());
            return code;
        } catch (AtlasFormatException e) {
            return print(word, Issues.of(List.of(e.issue())), console);
        }
    }

    private static int print(String word, Issues issues, Console console) {
        issues.forEach(console.out()::println);
        console.out().println(word + ": " + count(issues));
        return issues.hasErrors() ? Zhenlian.DATA : Zhenlian.OK;
    }

    /** Returns for example {@code 2 errors, 1 warning} or {@code no issues}. */
    static String count(Issues issues) {
        if (issues.isEmpty()) {
            return "no issues";
        }
        return count(issues, Severity.ERROR, "error") + ", " + count(issues, Severity.WARNING, "warning") + ", "
                + count(issues, Severity.INFO, "note");
    }

    private static String count(Issues issues, Severity severity, String word) {
        long n = number(issues, severity);
        return (n == 0 ? "no" : n) + " " + word + (n == 1 ? "" : "s");
    }

    /** Returns how many issues have a severity. */
    static long number(Issues issues, Severity severity) {
        return issues.list().stream().filter(i -> i.severity() == severity).count();
    }
}
