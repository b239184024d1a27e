package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package of core and chain shows in its comment how it is used, and what it shows runs. */
class PackageSnippetsTest {
    private static final Pattern SNIPPET = Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);

    /** The file format, and the solver behind throughput, which is no one else's. */
    private static final Set<String> WITHOUT = Set.of("core/io", "chain/simplex");

    private static List<Path> packages() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("core", "chain")) {
            try (Stream<Path> files = Files.walk(Run.ROOT.resolve(module + "/src/main/java"))) {
                files.filter(f -> f.endsWith("package-info.java")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    @Test
    void snippets_run() throws IOException {
        String start = Files.readAllLines(Run.ROOT.resolve("examples/jshell/start.jsh")).stream()
                .filter(line -> line.startsWith("import"))
                .map(line -> line + ";\n")
                .collect(Collectors.joining());
        StringBuilder all = new StringBuilder(start).append("import org.zhenlian.chain.cascade.*;\n");
        List<String> without = new ArrayList<>();
        for (Path file : packages()) {
            Matcher snippet = SNIPPET.matcher(Files.readString(file).replace("\r", ""));
            if (snippet.find()) {
                all.append(snippet.group(1).replaceAll("(?m)^ \\* ?", "")).append('\n');
            } else if (WITHOUT.stream().noneMatch(p -> file.getParent().endsWith(p))) {
                without.add(Run.ROOT.relativize(file).toString());
            }
        }
        assertEquals(List.of(), without);
        Desk.run(all.toString());
    }
}
