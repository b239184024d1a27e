package org.zhenlian.core.guard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The limits of design.md section 8 that a machine can check. */
public final class HouseRules {
    private static final int LINES = 600;
    private static final int TYPES = 15;
    private static final Pattern VAGUE = Pattern.compile(".*(Impl|Utils?|Helper|Manager)(?![a-z]).*");

    private final Checked module;

    public HouseRules(Checked module) {
        this.module = module;
    }

    /** Returns the source files, tests and test kit too, that are too long. */
    public List<String> longFiles() {
        return Stream.of("src/main/java", "src/test/java", "src/testFixtures/java")
                .flatMap(under -> module.sources(under).stream())
                .filter(file -> lines(file) > LINES)
                .map(file -> module.folder().relativize(file) + " has " + lines(file) + " lines, more than " + LINES)
                .toList();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the packages with too many public types. */
    public List<String> crowdedPackages() {
        Map<String, Integer> counts = new TreeMap<>();
        module.classes().stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(c -> counts.merge(c.getPackageName(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > TYPES)
                .map(e -> e.getKey() + " has " + e.getValue() + " public types, more than " + TYPES)
                .toList();
    }

    /** Returns the packages without a package comment. */
    public List<String> undescribedPackages() {
        return module.sources("src/main/java").stream()
                .filter(file -> !file.endsWith("module-info.java"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(folder -> module.folder().relativize(folder) + " has no package-info.java")
                .toList();
    }

    /** Returns the packages whose callers are not told that nothing is null, or since which version they are there. */
    public List<String> unmarkedPackages() {
        return module.sources("src/main/java").stream()
                .filter(file -> file.endsWith("package-info.java"))
                .filter(file -> !text(file).contains("\n@NullMarked\npackage ")
                        || !text(file).contains("\n * @since "))
                .map(file -> module.folder().relativize(file) + " needs @NullMarked and @since")
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the types whose name says nothing. */
    public List<String> vagueNames() {
        return module.classes().stream()
                .filter(c -> VAGUE.matcher(c.getSimpleName()).matches())
                .map(c -> c.getName() + " has a name that says nothing")
                .sorted()
                .toList();
    }

    /**
     * Returns the test classes that surefire would skip without a word: it runs {@code *Test} and nothing else. An interface
     * with tests is a contract: the classes that implement it run them.
     */
    public List<String> skippedTests() {
        List<String> skipped = new ArrayList<>();
        for (JavaClass type : module.tests()) {
            boolean tests = type.getMethods().stream()
                    .anyMatch(m -> m.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable"));
            if (tests && !type.isInterface() && !file(type).endsWith("Test")) {
                skipped.add(type.getName() + " has tests, but its file's name does not end in Test");
            }
        }
        return skipped.stream().sorted().toList();
    }

    private static String file(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::file).orElse(type.getSimpleName());
    }
}
