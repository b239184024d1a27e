package org.zhenlian.core.guard;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which package of a module may see which other one, and which may see which library. */
public final class Arrows {
    private final Checked module;
    private final Map<String, Set<String>> allowed = new HashMap<>();
    private final Map<String, Set<String>> libraries = new HashMap<>();

    public Arrows(Checked module) {
        this.module = module;
    }

    /** Declares a package and all that it may see besides itself. */
    public Arrows part(String name, String... sees) {
        allowed.put(name, Set.of(sees));
        return this;
    }

    /** Declares a package that may see all those declared before, such as the root package, written as empty text. */
    public Arrows top(String name) {
        allowed.put(name, Set.copyOf(allowed.keySet()));
        return this;
    }

    /** Declares that only some packages, or classes written {@code Chain}, may see a library. */
    public Arrows library(String prefix, String... seenBy) {
        libraries.put(prefix, Set.of(seenBy));
        return this;
    }

    /** Returns every dependency that goes against the arrows, and every package that is not declared. */
    public List<String> violations() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : module.classes()) {
            String from = module.part(type);
            if (!type.getSimpleName().equals("module-info") && !allowed.containsKey(from)) {
                found.add("package " + from + " is not declared: say what it may see");
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                check(type, dependency.getTargetClass().getBaseComponentType(), found);
            }
        }
        return new ArrayList<>(found);
    }

    private void check(JavaClass type, JavaClass target, Set<String> found) {
        String from = module.part(type);
        String to = module.part(target);
        if (module.owns(target)
                && !to.equals(from)
                && !allowed.getOrDefault(from, Set.of()).contains(to)) {
            found.add(type.getName() + " must not see " + target.getName());
        }
        libraries.forEach((prefix, seenBy) -> {
            boolean may = seenBy.contains(from) || seenBy.contains(type.getSimpleName());
            if (target.getName().startsWith(prefix) && !may) {
                found.add(type.getName() + " must not see the library class " + target.getName());
            }
        });
    }

    /** Fails if packages see each other in a circle. */
    public void checkNoCycles() {
        slices().matching(module.root() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(module.classes());
    }
}
