package org.zhenlian.core.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What callers can see of a module, compared with the file {@code src/test/resources/api.txt}.
 *
 * <p>After a change that is meant, write the file anew and look at the difference before committing:
 * {@code mvn -pl core,chain verify -Dzhenlian.api.update=true}.
 */
public final class Api {
    private static final int SHOWN = Modifier.ABSTRACT | Modifier.FINAL | Modifier.STATIC | Modifier.PROTECTED;

    private static final Set<String> COMMON = Set.of("equals", "hashCode", "toString");
    private static final String KNOWN_PACKAGES = "\\b(org\\.zhenlian|java\\.lang|java\\.util)\\.";
    private static final int LINES = 30;

    private final Checked module;

    public Api(Checked module) {
        this.module = module;
    }

    /** Fails if the public API is not the one on file, showing the lines that differ. */
    public void checkAgainstFile() {
        Path file = module.folder().resolve("src/test/resources/api.txt");
        List<String> now = listing();
        if (Boolean.getBoolean("zhenlian.api.update")) {
            write(file, now);
        }
        List<String> then = Files.exists(file) ? read(file) : List.of();
        Stream<String> news = now.stream().filter(l -> !then.contains(l)).map(l -> "+ " + l);
        Stream<String> gone = then.stream().filter(l -> !now.contains(l)).map(l -> "- " + l);
        String difference = Stream.concat(news, gone).limit(LINES).collect(Collectors.joining("\n"));
        assertEquals(
                "", difference, "The public API differs from " + file + ". If so meant: -Dzhenlian.api.update=true");
        assertEquals(then, now);
    }

    /** Returns one line a type and one a member, each naming its type, in order; what every object has is left out. */
    public List<String> listing() {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : module.publicTypes()) {
            lines.add(header(type));
            members(type)
                    .filter(m -> !COMMON.contains(m.getName()))
                    .map(m -> type.getName() + "  " + line(m))
                    .sorted()
                    .forEach(lines::add);
        }
        return lines.stream().map(l -> l.replaceAll(KNOWN_PACKAGES, "")).toList();
    }

    private static String header(Class<?> type) {
        String kind = type.isRecord()
                ? "record"
                : type.isEnum()
                        ? "enum"
                        : type.isAnnotation() ? "annotation" : type.isInterface() ? "interface" : "class";
        String open = kind.equals("class") || kind.equals("interface")
                ? Modifier.toString(type.getModifiers() & (Modifier.ABSTRACT | Modifier.FINAL)) + " "
                : "";
        Type parent = type.getGenericSuperclass();
        boolean plain = parent == null || parent == Object.class || type.isRecord() || type.isEnum();
        String above = Stream.concat(
                        plain ? Stream.of() : Stream.of(parent), Arrays.stream(type.getGenericInterfaces()))
                .map(Type::getTypeName)
                .collect(Collectors.joining(", "));
        return type.getName() + ": " + (type.isSealed() ? "sealed " : "") + open.stripLeading() + kind
                + (above.isEmpty() ? "" : " of " + above);
    }

    /** The public and protected members that the type itself declares. */
    static Stream<Member> members(Class<?> type) {
        Stream<Member> fields = Arrays.stream(type.getDeclaredFields()).map(Member.class::cast);
        Stream<Member> makers = Arrays.stream(type.getDeclaredConstructors()).map(Member.class::cast);
        Stream<Member> methods = Arrays.stream(type.getDeclaredMethods()).map(Member.class::cast);
        return Stream.of(fields, makers, methods)
                .flatMap(s -> s)
                .filter(m -> (m.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .filter(m -> !m.isSynthetic());
    }

    private static String line(Member member) {
        String modifiers = Modifier.toString(member.getModifiers() & SHOWN);
        String start = modifiers.isEmpty() ? "" : modifiers + " ";
        if (member instanceof Field field) {
            return start + field.getGenericType().getTypeName() + " " + field.getName();
        }
        Executable code = (Executable) member;
        String parameters = Arrays.stream(code.getGenericParameterTypes())
                .map(Type::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
        return member instanceof Method method
                ? start + method.getGenericReturnType().getTypeName() + " " + method.getName() + parameters
                : start + "new" + parameters;
    }

    /** Returns the public and protected members whose signature names a class of a library. */
    public List<String> signaturesWith(String prefix) {
        List<String> found = new ArrayList<>();
        for (Class<?> type : module.publicTypes()) {
            if (header(type).replace(type.getName(), "").contains(prefix)) {
                found.add(header(type));
            }
            members(type)
                    .filter(m -> text(m).contains(prefix))
                    .map(m -> type.getName() + "  " + line(m))
                    .forEach(found::add);
        }
        return found;
    }

    /** The whole signature with type parameters, exceptions and annotations. */
    private static String text(Member member) {
        String signature =
                member instanceof Field field ? field.toGenericString() : ((Executable) member).toGenericString();
        return signature + Arrays.toString(((AnnotatedElement) member).getAnnotations());
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
