package org.zhenlian.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.core.text.Names;

/**
 * All that the results of one package say: every answer that they give without an argument or to some words, and what they consist of.
 * Stands in {@code src/test/resources/transcripts}; {@code -Dzhenlian.transcripts.update=true} writes it anew. A change of wording is
 * then seen in the difference, and so is one of an answer that no other test looks at.
 */
public final class Transcript {
    private static final Path FOLDER = Path.of("src/test/resources/transcripts");
    private static final Set<String> NOT_ASKED =
            Set.of("hashCode", "getClass", "notify", "notifyAll", "getDeclaringClass");
    private static final int LONG = 8;

    private final String home;
    private final Set<Object> heard = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Object> waiting = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Transcript(Class<?> home) {
        this.home = home.getPackageName();
    }

    /**
     * Compares what some results say with the file.
     *
     * @param test the test, in the package of the results; its name is the file's
     * @param words with which each result is asked what wants one word, such as a product's id
     * @param results the results
     */
    public static void check(Class<?> test, List<String> words, Object... results) {
        Transcript transcript = new Transcript(test);
        Arrays.stream(results).forEach(transcript::meet);
        for (int i = 0; i < transcript.waiting.size(); i++) {
            transcript.hear(transcript.waiting.get(i), i < results.length ? words : List.of());
        }
        Path file = FOLDER.resolve(test.getSimpleName() + ".txt");
        try {
            if (Boolean.getBoolean("zhenlian.transcripts.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, transcript.text);
            }
            assertEquals(Files.readString(file), transcript.text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void meet(Object value) {
        boolean ours = value.getClass().getPackageName().equals(home) && !(value instanceof Enum);
        if (ours && heard.add(value)) {
            waiting.add(value);
        }
    }

    /** Of many, some at even distances. */
    private void meetSome(List<?> many) {
        for (int i = 0; i < many.size(); i += Math.max(1, many.size() / LONG)) {
            meet(many.get(i));
        }
    }

    private void hear(Object result, List<String> words) {
        text.append("== ").append(result.getClass().getSimpleName()).append('\n');
        questions(result).filter(m -> m.getParameterCount() == 0).forEach(m -> say(m.getName(), answer(m, result)));
        questions(result)
                .filter(m -> List.of(m.getParameterTypes()).equals(List.of(String.class)))
                .forEach(m -> words.forEach(word -> say(m.getName() + " " + word, answer(m, result, word))));
    }

    private static Stream<Method> questions(Object result) {
        return Arrays.stream(result.getClass().getMethods())
                .filter(m -> !Modifier.isStatic(m.getModifiers()) && !m.isBridge())
                .filter(m -> m.getReturnType() != void.class && !NOT_ASKED.contains(m.getName()))
                .filter(m -> !m.getName().matches("(with|to(Csv|Json)).*"))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static Object answer(Method question, Object result, Object... words) {
        try {
            question.setAccessible(true);
            return question.invoke(result, words);
        } catch (InvocationTargetException e) {
            return "throws " + e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private void say(String name, Object answer) {
        String said = said(answer);
        text.append(name).append(said.contains("\n") ? ":\n" + said.indent(2) : ": " + said + "\n");
    }

    private String said(Object answer) {
        meet(answer);
        if (answer instanceof Optional<?> one) {
            return one.map(this::said).orElse("none");
        }
        if (answer instanceof Collection<?> many) {
            meetSome(List.copyOf(many));
            String rest = many.size() > LONG ? "\n... " + (many.size() - LONG) + " more" : "";
            return many.stream().limit(LONG).map(this::said).collect(Collectors.joining("\n", "", rest));
        }
        if (answer instanceof Names names) {
            return names.zh() + "\n" + names.en();
        }
        if (answer instanceof OptionalDouble number) {
            return number.isPresent() ? said(number.getAsDouble()) : "none";
        }
        return answer instanceof Double number ? String.format(Locale.ROOT, "%.6g", number) : String.valueOf(answer);
    }
}
