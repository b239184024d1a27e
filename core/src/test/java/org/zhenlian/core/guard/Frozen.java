package org.zhenlian.core.guard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of the objects that callers hold could change after they are made: the fields that are not final, of every public type but
 * builders and exceptions, and of every type of ours that its fields lead to.
 */
public final class Frozen {
    private final Checked module;
    private final Set<String> collecting;

    /**
     * Looks at a module.
     *
     * @param collecting the simple names of types that say that they collect, like a builder, and belong to one thread
     */
    public Frozen(Checked module, String... collecting) {
        this.module = module;
        this.collecting = Set.of(collecting);
    }

    /** Returns the fields that are not final, in order, as {@code Type.field}. */
    public List<String> changing() {
        Set<String> changing = new TreeSet<>();
        for (JavaClass type : held()) {
            type.getFields().stream()
                    .filter(f -> !f.getModifiers().contains(JavaModifier.STATIC))
                    .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
                    .forEach(f -> changing.add(type.getSimpleName() + "." + f.getName()));
        }
        return List.copyOf(changing);
    }

    /** Returns how many types are looked at. */
    public int size() {
        return held().size();
    }

    private Set<JavaClass> held() {
        Set<JavaClass> held = new HashSet<>();
        Deque<JavaClass> next = new ArrayDeque<>();
        module.classes().stream().filter(this::isHeld).forEach(next::add);
        while (!next.isEmpty()) {
            JavaClass type = next.remove();
            if (!module.owns(type) || collecting.contains(type.getSimpleName()) || !held.add(type)) {
                continue;
            }
            type.getRawSuperclass().ifPresent(next::add);
            next.addAll(type.getAllSubclasses());
            for (JavaField field : type.getFields()) {
                field.getType().getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getBaseComponentType)
                        .filter(t -> !t.getSimpleName().endsWith("Builder"))
                        .forEach(next::add);
            }
        }
        return held;
    }

    private boolean isHeld(JavaClass type) {
        boolean built = type.getSimpleName().endsWith("Builder") || type.isAssignableTo(Throwable.class);
        return type.getModifiers().contains(JavaModifier.PUBLIC) && !built;
    }
}
