package org.zhenlian.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HelpTest {
    private static final Set<String> PLAIN = Set.of("id", "names", "atlas", "scope", "toString");

    private static Set<String> called() {
        return Chain.help().list().stream()
                .flatMap(q -> Pattern.compile("\\bchain\\.(\\w+)\\(")
                        .matcher(q.call())
                        .results())
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> offered() {
        return Arrays.stream(Chain.class.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
                .map(Method::getName)
                .filter(name -> !PLAIN.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCallOfChain_isInTheTableAndEveryCallInTheTableExists() {
        Set<String> called = called();
        called.removeAll(PLAIN);
        assertEquals(offered(), called);
    }

    @Test
    void everyQuestion_isAskedInBothLanguages() {
        for (Help.Question question : Chain.help().list()) {
            assertTrue(question.names().zh().codePoints().anyMatch(Character::isIdeographic), question::toString);
            assertFalse(question.names().en().isEmpty(), question::toString);
            assertFalse(question.call().isBlank(), question::toString);
        }
    }

    @Test
    void toString_echoesWholeInJshell() {
        String text = Chain.help().toString();
        assertTrue(text.length() <= 900, text);
        assertTrue(text.lines().allMatch(l -> l.length() <= 80), text);
        assertTrue(Chain.help().print().contains(Chain.help().list().get(30).call()));
    }
}
