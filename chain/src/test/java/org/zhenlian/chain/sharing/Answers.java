package org.zhenlian.chain.sharing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;

/** What an object says to everything that it can be asked without an argument, and what its answers say, a few steps on. */
final class Answers {
    private static final Set<String> COMMON = Set.of("getClass", "notify", "notifyAll", "wait", "hashCode");
    private static final Pattern IDENTITY = Pattern.compile(".*@[0-9a-f]{3,}.*", Pattern.DOTALL);
    private static final int LONGEST = 20_000;

    private final Map<String, String> texts = new TreeMap<>();
    private final Set<Class<?>> asked;
    private final int deepest;

    private Answers(int deepest, Set<Class<?>> asked) {
        this.deepest = deepest;
        this.asked = asked;
    }

    /** Returns the answers as text, each under the way to it, and adds the types that were asked to a set. */
    static Map<String, String> of(String name, Object asked, int deepest, Set<Class<?>> types) {
        Answers answers = new Answers(deepest, types);
        answers.add(name, asked, 0);
        return answers.texts;
    }

    /** Returns the methods of a type of ours that take nothing and return something, in order. */
    static List<Method> questions(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getParameterCount() == 0 && m.getReturnType() != void.class)
                .filter(m -> !Modifier.isStatic(m.getModifiers()) && !COMMON.contains(m.getName()))
                .filter(m -> !m.isSynthetic())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    static boolean isOurs(Object value) {
        return value.getClass().getName().startsWith("org.zhenlian.")
                && Modifier.isPublic(value.getClass().getModifiers());
    }

    /** Asks one question. */
    static Object ask(Object asked, Method question) {
        try {
            return question.invoke(asked);
        } catch (InvocationTargetException e) {
            return e.getCause().getClass().getName() + ": " + e.getCause().getMessage();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String way, Object value, int depth) {
        if (value instanceof Optional<?> maybe) {
            maybe.ifPresentOrElse(v -> add(way, v, depth), () -> texts.put(way, "nothing"));
        } else if (value instanceof Collection<?> many) {
            texts.put(way + "#", String.valueOf(many.size()));
            many.stream().limit(2).forEach(v -> add(way + "[]" + texts.size(), v, depth));
        } else if (value != null && isOurs(value) && !(value instanceof Enum)) {
            text(way, value.toString());
            asked.add(value.getClass());
            if (depth < deepest) {
                questions(value.getClass()).forEach(q -> add(way + "." + q.getName(), ask(value, q), depth + 1));
            }
        } else if (!(value instanceof BaseStream) && !(value instanceof java.util.Iterator)) {
            text(way, plain(value));
        }
    }

    /** An array that was handed out belongs to the asker: who writes into it must not disturb anybody. */
    private static String plain(Object value) {
        if (value instanceof double[] numbers) {
            String text = Arrays.toString(numbers);
            Arrays.fill(numbers, Double.NaN);
            return text;
        }
        return String.valueOf(value);
    }

    private void text(String way, String text) {
        if (!IDENTITY.matcher(text).matches()) {
            texts.put(way, text.length() <= LONGEST ? text : text.length() + " " + text.hashCode());
        }
    }
}
