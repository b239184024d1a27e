package org.zhenlian.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The wall time of the built jar from start to end, each time in a new JVM: by default the report on the sample. */
public final class ColdStart {
    private ColdStart() {}

    /**
     * Runs {@code java -jar examples/target/zhenlian.jar} and prints median, least and greatest time; run it in the project's root.
     *
     * @param args how often (default 11), then the arguments of the jar
     * @throws IOException if the JVM cannot be started
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 11;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "examples/target/zhenlian.jar"));
        command.addAll(Arrays.asList(args).subList(Math.min(1, args.length), args.length));
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            millis[i] = time(command);
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.0f ms, least %.0f, greatest %.0f (%d runs, Java %s)%n",
                String.join(" ", command.subList(1, command.size())),
                millis[times / 2],
                millis[0],
                millis[times - 1],
                times,
                Runtime.version());
    }

    private static double time(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
