package org.zhenlian.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.zhenlian.core.io.AtlasFormatException;
import org.zhenlian.core.text.NearMiss;

/**
 * The command line: {@code java -jar zhenlian.jar} reports on the built-in sample atlas, {@code help} tells the rest.
 *
 * <p>Exit codes: {@value #OK} fine, {@value #DATA} the data has errors or cannot be read or written, {@value #USAGE} the command
 * line is wrong, {@value #BUG} a bug. Reports go to standard output, all else to standard error; both are UTF-8 whatever the
 * locale.
 */
public final class Zhenlian {
    /** Exit code: fine. */
    public static final int OK = 0;

    /** Exit code: the data has errors, or cannot be read or written. */
    public static final int DATA = 1;

    /** Exit code: the command line is wrong. */
    public static final int USAGE = 2;

    /** Exit code: a bug of this program. */
    public static final int BUG = 3;

    private static final List<Command> COMMANDS = List.of(
            new ReportCommand(),
            new DossierCommand(),
            new CheckCommand(),
            new ConvertCommand(),
            new TableCommand(),
            new HelpCommand(),
            new VersionCommand());

    private Zhenlian() {}

    /**
     * Runs a command and ends the JVM with its exit code.
     *
     * @param args the command and what belongs to it; nothing for a report on the sample
     */
    public static void main(String[] args) {
        try (Output output = new Output(new FileOutputStream(FileDescriptor.out));
                PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8)) {
            PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
            int code = run(args, out, err);
            out.flush();
            output.failure().ifPresent(why -> err.println("zhenlian: cannot write the output: " + why));
            System.exit(code == OK && output.failure().isPresent() ? DATA : code);
        }
    }

    /**
     * Runs a command.
     *
     * @param args the command and what belongs to it; nothing for a report on the sample
     * @param out where the result goes
     * @param err where complaints go
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, new Console(out, err, Path.of("")));
    }

    static int run(String[] args, Console console) {
        try {
            Command command = command(args);
            List<String> words =
                    Arrays.asList(args).subList(args.length > 0 && !isOption(args[0]) ? 1 : 0, args.length);
            Arguments arguments = Arguments.parse(command, words);
            if (arguments.has(Option.HELP)) {
                console.out().println(HelpCommand.of(command));
                return OK;
            }
            return command.run(arguments, console);
        } catch (UsageException e) {
            console.complain(e.getMessage() + "\n" + e.advice());
            return USAGE;
        } catch (AtlasFormatException e) {
            console.complain(e.issue().toString());
            return DATA;
        } catch (UncheckedIOException e) {
            console.complain(e.getMessage());
            return DATA;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return bug(args, console, e);
        }
    }

    private static int bug(String[] args, Console console, Throwable e) {
        console.complain(
                "this should not happen: " + e.toString().lines().findFirst().orElse("")
                        + "\nAdd --stacktrace to see where, and report it with the data that caused it");
        if (Arrays.asList(args).contains(Option.STACKTRACE.toString())) {
            e.printStackTrace(console.err());
        }
        return BUG;
    }

    private static Command command(String[] args) {
        if (args.length == 0) {
            return COMMANDS.get(0);
        }
        String word = args[0];
        if (word.equals("-h") || word.equals("--help") || word.equals("--version")) {
            return named(word.equals("--version") ? "version" : "help");
        }
        return isOption(word) ? COMMANDS.get(0) : named(word);
    }

    private static boolean isOption(String word) {
        return word.startsWith("-") && !List.of("-h", "--help", "--version").contains(word);
    }

    static Command named(String word) {
        List<String> names = COMMANDS.stream().map(Command::name).toList();
        return COMMANDS.stream()
                .filter(c -> c.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "no command \"" + word + "\"",
                        NearMiss.hint(word, names, "The commands are " + String.join(", ", names) + ".")));
    }

    static List<Command> commands() {
        return COMMANDS;
    }
}
