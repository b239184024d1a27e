package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real program in a JVM of its own. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ProcessTest {
    private static Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Zhenlian.class.getName()));
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static String read(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void main_underCLocale_printsUtf8() throws Exception {
        Process process = start("report", "--lang", "zh", "--chain", "glassware");
        String out = read(process.getInputStream());
        assertEquals("", read(process.getErrorStream()));
        assertEquals(Zhenlian.OK, process.waitFor());
        assertEquals(Run.of("report", "--lang", "zh", "--chain", "glassware").out(), out);
    }

    @Test
    void main_wrongCommand_exitsWith2() throws Exception {
        Process process = start("reprot");
        assertTrue(read(process.getErrorStream()).contains("Did you mean \"report\"?"));
        assertEquals(Zhenlian.USAGE, process.waitFor());
    }

    @Test
    void main_readerGoneEarly_isQuiet() throws Exception {
        Process process = start("report", "--format", "json");
        process.getInputStream().close();
        assertEquals("", read(process.getErrorStream()));
        assertEquals(Zhenlian.OK, process.waitFor());
    }
}
