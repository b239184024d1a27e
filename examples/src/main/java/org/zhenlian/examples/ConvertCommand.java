package org.zhenlian.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhenlian.core.Atlases;

/** {@code convert}: the same atlas as a JSON document or as a folder of CSV tables. */
final class ConvertCommand implements Command {
    private static final Pattern OTHER_FILE = Pattern.compile(".*\\.(csv|txt|tsv|xlsx?|ods|zip|xml|ya?ml|html?|md)");

    @Override
    public String name() {
        return "convert";
    }

    @Override
    public String operands() {
        return "ATLAS TARGET";
    }

    @Override
    public String help() {
        return """
                the same atlas as a JSON document (TARGET ends in .json) or as a folder of CSV tables
                Nothing is written if the data has errors, nor over anything at TARGET without --force.""";
    }

    @Override
    public int most() {
        return 2;
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CHARSET, Option.FORCE);
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String from = arguments.operand(0);
        String to = arguments.operand(1);
        Path target = target(to, console);
        Data data = Data.read(from, arguments, console);
        if (data.issues().hasErrors()) {
            return refuse(data, "nothing was written", console);
        }
        if (!arguments.has(Option.FORCE)) {
            protect(target, to);
        }
        Atlases.write(data.atlas(), target);
        console.out().println("wrote " + to + ": " + data.atlas());
        if (!data.issues().isEmpty()) {
            console.complain(from + " has " + CheckCommand.count(data.issues()) + "; see check " + from);
        }
        return Zhenlian.OK;
    }

    /** Tells why a command does not go on with data that has errors. */
    static int refuse(Data data, String consequence, Console console) {
        console.complain(data.name() + " has " + CheckCommand.count(data.issues()) + "; " + consequence);
        console.err().println(data.issues().errors().list().get(0));
        console.err().println("All of them: java -jar zhenlian.jar check " + data.name());
        return Zhenlian.DATA;
    }

    private static Path target(String to, Console console) {
        Path target = console.path(to);
        if (to.equals(Data.SAMPLE)) {
            throw new UsageException("the sample cannot be overwritten", "For a folder of that name write ./sample.");
        }
        boolean odd = OTHER_FILE.matcher(to.toLowerCase(Locale.ROOT)).matches();
        if (odd && !Files.isDirectory(target)) {
            throw new UsageException(
                    "cannot tell what to write to \"" + to + "\"",
                    "Name a file that ends in .json, or a folder for the CSV tables.");
        }
        return target;
    }

    /** Refuses to overwrite anything: somebody may have edited it. */
    private static void protect(Path target, String to) {
        if (Files.exists(target) && !isEmpty(target)) {
            throw new UsageException(
                    "\"" + to + "\" exists, so it is left alone",
                    "Name another target, or add --force to write over it.");
        }
    }

    private static boolean isEmpty(Path target) {
        try {
            if (!Files.isDirectory(target)) {
                return Files.size(target) == 0;
            }
            try (Stream<Path> entries = Files.list(target)) {
                return entries.findAny().isEmpty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
