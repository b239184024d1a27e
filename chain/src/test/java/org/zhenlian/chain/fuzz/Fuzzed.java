package org.zhenlian.chain.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Jazzer calls; its argument is the name of the {@link Target}. */
public final class Fuzzed {
    private static Target target;
    private static Path folder;

    private Fuzzed() {}

    /** Called once at the beginning. */
    public static void fuzzerInitialize(String[] words) throws IOException {
        target = Target.valueOf(words[0]);
        folder = Files.createTempDirectory("zhenlian-fuzz");
    }

    /** Called with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        target.feed(target.forged(bytes), folder);
    }
}
