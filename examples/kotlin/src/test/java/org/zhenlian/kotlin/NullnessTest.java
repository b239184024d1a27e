package org.zhenlian.kotlin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Kotlin caller who passes null, or what may be null, gets an error from his compiler, not an exception at run time. */
class NullnessTest {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @TempDir
    private Path out;

    private String compile(ExitCode expected, String file) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Path source = Path.of(System.getProperty("basedir", ""), "src/test/kotlin", file);
        ExitCode code = new K2JVMCompiler()
                .exec(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        "-no-stdlib",
                        "-no-reflect",
                        "-jvm-target",
                        "17",
                        "-classpath",
                        CLASS_PATH,
                        "-d",
                        out.toString(),
                        source.toString());
        String text = said.toString(StandardCharsets.UTF_8);
        assertEquals(expected, code, text);
        return text;
    }

    @Test
    void rightUse_compiles() {
        compile(ExitCode.OK, "Right.kt");
    }

    @Test
    void null_doesNotCompile() {
        String said = compile(ExitCode.COMPILATION_ERROR, "Null.kt");
        assertTrue(said.contains("Null.kt:4:") && said.contains("String?"), said);
        assertTrue(said.contains("Null.kt:6:") && said.toLowerCase().contains("null"), said);
    }
}
