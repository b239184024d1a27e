package org.zhenlian.examples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Runs Java in jshell, inside the test's JVM and on its class path. */
final class Desk {
    private static final String PROMPT = "jshell> ";
    private static final String MORE = "   ...> ";
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private Desk() {}

    /** Runs a block of Java statement by statement; returns what it prints. Throws AssertionError if a statement fails. */
    static String run(String block) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(stream(printed));
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(CLASS_PATH);
            String rest = block;
            while (!rest.isBlank()) {
                var next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                String statement = next.source() == null ? rest : next.source();
                shell.eval(statement).forEach(event -> check(shell, event, statement));
                rest = next.remaining();
            }
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void check(JShell shell, SnippetEvent event, String statement) {
        if (event.status() == Snippet.Status.REJECTED) {
            String why = shell.diagnostics(event.snippet())
                    .map(d -> d.getMessage(Locale.ENGLISH))
                    .collect(Collectors.joining("\n"));
            throw new AssertionError(statement + "\n" + why);
        }
        if (event.exception() != null) {
            throw new AssertionError(statement, event.exception());
        }
    }

    /** Types the lines after the prompts of a session into a new one that starts with start.jsh; returns the session as shown. */
    static String type(String session) {
        String typed = session.lines()
                .filter(l -> l.startsWith(PROMPT) || l.startsWith(MORE))
                .map(l -> l.substring(PROMPT.length()) + "\n")
                .collect(Collectors.joining());
        String start = Run.ROOT.resolve("examples/jshell/start.jsh").toString();
        String echoed = tool(typed, "--execution", "local", "--class-path", CLASS_PATH, "--startup", start)
                .replace("\r", "");
        String shown = echoed.substring(Math.max(0, echoed.indexOf('\u0005')));
        String ended = shown.stripTrailing();
        return ended.substring(0, ended.length() - (ended.endsWith("\u0005") ? 1 : 0))
                .stripTrailing()
                .replace("\u0005", PROMPT)
                .replace("\u0006", MORE);
    }

    /** Runs a script after start.jsh in a session of its own; returns what it prints. */
    static String play(java.nio.file.Path script) {
        String start = Run.ROOT.resolve("examples/jshell/start.jsh").toString();
        String file = script.toString();
        return tool("", "--execution", "local", "--class-path", CLASS_PATH, "--startup", start, file)
                .replace("\r", "");
    }

    private static String tool(String input, String... options) {
        ByteArrayOutputStream echoed = new ByteArrayOutputStream();
        PrintStream screen = stream(echoed);
        PrintStream before = System.out;
        System.setOut(screen);
        try {
            JavaShellToolBuilder.builder()
                    .in(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), null)
                    .out(screen)
                    .err(screen)
                    .persistence(new HashMap<>())
                    .promptCapture(true)
                    .start(options);
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            System.setOut(before);
        }
        return echoed.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
