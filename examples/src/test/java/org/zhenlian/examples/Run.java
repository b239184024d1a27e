package org.zhenlian.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** One run of the command line inside the test's JVM. */
record Run(int code, String out, String err) {
    /** The project's root folder. */
    static final Path ROOT = Path.of(System.getProperty("zhenlian.root", "..")).toAbsolutePath();

    /** The example data. */
    static final Path DATA = ROOT.resolve("examples/data");

    static Run of(Object... args) {
        return in(Path.of(""), args);
    }

    static Run in(Path base, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = args[i].toString();
        }
        Console console = new Console(stream(out), stream(err), base);
        int code = Zhenlian.run(words, console);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** The output with all white space as it was before lines were broken; Chinese lines are joined without a space. */
    String flat() {
        return flat(out);
    }

    static String flat(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining()).replace(" ", "");
    }
}
