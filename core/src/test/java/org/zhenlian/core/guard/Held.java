package org.zhenlian.core.guard;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Looks at one sample of every public type as a caller holds it: it has to say what it is, and what it hands out must not be a way into
 * it. Exceptions are left out, and so is what only builds.
 */
public final class Held {
    private final Checked module;
    private final Function<Class<?>, Object> samples;

    Held(Checked module, Function<Class<?>, Object> samples) {
        this.module = module;
        this.samples = samples;
    }

    /** Returns which types print as nothing but their address, and which methods hand out what a caller could change. */
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        for (Class<?> type : module.publicTypes()) {
            boolean builds = type.getSimpleName().endsWith("Builder") || Throwable.class.isAssignableFrom(type);
            Object sample = builds || type.isInterface() ? null : samples.apply(type);
            if (sample != null) {
                says(sample, found);
                Api.members(type)
                        .filter(m -> m instanceof Method && !Modifier.isStatic(m.getModifiers()))
                        .map(Method.class::cast)
                        .filter(m -> m.getParameterCount() == 0 && Modifier.isPublic(m.getModifiers()))
                        .filter(m -> isOpen(sample, m))
                        .forEach(m -> found.add(type.getName() + "." + m.getName() + "() can be changed from outside"));
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    private static void says(Object sample, List<String> found) {
        try {
            if (sample.getClass().getMethod("toString").getDeclaringClass() == Object.class) {
                found.add(sample.getClass().getName() + " has no toString");
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOpen(Object sample, Method method) {
        try {
            Object given = method.invoke(sample);
            return given instanceof Collection<?> list && clears(list::clear)
                    || given instanceof Map<?, ?> map && clears(map::clear)
                    || given != null && given.getClass().isArray() && given == method.invoke(sample);
        } catch (InvocationTargetException e) {
            return false; // the sample has no answer
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean clears(Runnable clearing) {
        try {
            clearing.run();
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}
