package org.zhenlian.core.guard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The module that a guard looks at.
 *
 * @param root its root package, such as {@code org.zhenlian.core}
 * @param folder its folder in the source tree
 */
public record Checked(String root, Path folder) {
    /** Reading a module's classes takes seconds, and a dozen guards look at them. */
    private static final Map<Path, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    /** Returns the module under test: the one whose build runs. */
    public static Checked module(String root) {
        return new Checked(root, Path.of(System.getProperty("basedir", "")).toAbsolutePath());
    }

    /** Returns the compiled classes; none if there is no code yet. */
    public JavaClasses classes() {
        return classes("target/classes");
    }

    /** Returns the compiled tests. */
    public JavaClasses tests() {
        return classes("target/test-classes");
    }

    private JavaClasses classes(String output) {
        Path compiled = folder.resolve(output);
        return IMPORTED.computeIfAbsent(
                Files.isDirectory(compiled) ? compiled : folder.resolve("pom.xml"),
                new ClassFileImporter()::importPath);
    }

    /** Returns the public types, nested ones too, in order of name. */
    public List<Class<?>> publicTypes() {
        return classes().stream()
                .filter(Checked::isPublic)
                .sorted(Comparator.comparing(JavaClass::getName))
                .<Class<?>>map(Checked::load)
                .toList();
    }

    private static boolean isPublic(JavaClass type) {
        boolean here = type.getModifiers().contains(JavaModifier.PUBLIC);
        return here && type.getEnclosingClass().map(Checked::isPublic).orElse(true);
    }

    private static Class<?> load(JavaClass type) {
        try {
            return Class.forName(type.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a package's name within the module: {@code gap}, or the empty text for the root package. */
    public String part(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String rest = name.substring(root.length() + 1);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    /** Tells whether a type belongs to this module. */
    public boolean owns(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** Returns the source files under a folder such as {@code src/main/java}. */
    public List<Path> sources(String under) {
        Path start = folder.resolve(under);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
