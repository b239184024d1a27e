package org.zhenlian.core.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a main of the tests in a program of its own with little memory, to see what happens when there is not enough. */
public final class SmallJvm {
    private static final int MINUTES = 2;

    private SmallJvm() {}

    /**
     * Returns all that a main says, errors included.
     *
     * @param memory the most memory, for example {@code -Xmx32m}
     * @param main the class with the main
     * @param argument what the main is told
     */
    public static String said(String memory, Class<?> main, String argument) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(java, memory, "-XX:+UseG1GC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-XX:-UsePerfData", "-Dfile.encoding=UTF-8", "-cp", classes, main.getName(), argument));
        Path output = Files.createTempFile("small-jvm", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
            Process process = builder.start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly().waitFor();
            String said = Files.readString(output, StandardCharsets.UTF_8).strip();
            return ended ? said : said + "\nnot done after " + MINUTES + " minutes";
        } finally {
            Files.delete(output);
        }
    }
}
