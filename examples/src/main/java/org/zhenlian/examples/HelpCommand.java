package org.zhenlian.examples;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.zhenlian.core.text.TextTable;

/** {@code help}: what the commands are, or how one of them is used. */
final class HelpCommand implements Command {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public String operands() {
        return "[COMMAND]";
    }

    @Override
    public String help() {
        return "what the commands are, or how one of them is used";
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public Set<Option> options() {
        return Set.of();
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String word = arguments.operandOr(0, "");
        console.out().println(word.isEmpty() ? all() : of(Zhenlian.named(word)));
        return Zhenlian.OK;
    }

    private static String all() {
        TextTable table = new TextTable("command", "what it does");
        Zhenlian.commands()
                .forEach(c -> table.row(
                        (c.name() + " " + c.operands()).strip(),
                        c.help().lines().findFirst().orElse("")));
        return """
                zhenlian: industrial chains of professional towns, their gaps and bottlenecks

                %s

                TABLE is an input-output table in CSV, SUPPLY and USE a pair of such; see help table.
                ATLAS is a JSON document, a folder of CSV tables, or the word "sample" for the built-in atlas.
                Without a command: report sample. Options: help COMMAND.
                Exit codes: 0 fine, 1 errors in the data or files, 2 wrong command line, 3 a bug.""".formatted(table);
    }

    /** Returns the help of one command. */
    static String of(Command command) {
        TextTable table = new TextTable("option", "");
        options(command).forEach(o -> table.row(o.form(), o.purpose()));
        return usage(command) + "\n" + command.help() + "\n\n" + table;
    }

    /** Returns one line such as {@code zhenlian.jar report [ATLAS] [options]}. */
    static String usage(Command command) {
        String operands = command.operands().isEmpty() ? "" : " " + command.operands();
        return "java -jar zhenlian.jar " + command.name() + operands + " [options]";
    }

    private static List<Option> options(Command command) {
        return Arrays.stream(Option.values())
                .filter(o -> command.options().contains(o) || o == Option.STACKTRACE || o == Option.HELP)
                .toList();
    }
}
