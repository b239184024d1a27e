package org.zhenlian.core.guard;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Calls every public constructor and method of a module with null for one argument after the other: each must answer with a
 * NullPointerException.
 *
 * <p>The other arguments, and the object called, are samples: the last one given of each type. Exceptions are left out, and so are
 * {@code equals} and the arrays of varargs.
 */
public final class NullChecks {
    private final Checked module;
    private final Map<Class<?>, Object> samples = new HashMap<>();

    /** Starts with samples of the JDK's types. */
    public NullChecks(Checked module) {
        this.module = module;
        put(String.class, "14")
                .put(int.class, 1)
                .put(long.class, 1L)
                .put(double.class, 0.5)
                .put(boolean.class, true);
        put(Collection.class, List.of())
                .put(List.class, List.of())
                .put(Map.class, Map.of())
                .put(Set.class, Set.of());
        put(Optional.class, Optional.empty()).put(OptionalDouble.class, OptionalDouble.empty());
        put(OptionalInt.class, OptionalInt.empty()).put(LocalDate.class, LocalDate.of(2023, 9, 8));
        put(Path.class, module.folder().resolve("target/null-checks")).put(Object.class, "x");
    }

    /** Adds samples, each under its own class. */
    public NullChecks with(Object... objects) {
        Stream.of(objects).forEach(o -> samples.put(o.getClass(), o));
        return this;
    }

    /** Adds a sample of a type. */
    public <T> NullChecks put(Class<T> type, T sample) {
        samples.put(type, sample);
        return this;
    }

    /** Returns what took null, or answered it with something else, and what could not be tried for want of a sample. */
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        for (Class<?> type : module.publicTypes()) {
            if (!Throwable.class.isAssignableFrom(type)) {
                Api.members(type)
                        .filter(m -> Modifier.isPublic(m.getModifiers()) && m instanceof Executable)
                        .forEach(m -> tryAll((Executable) m, found));
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    /** Returns the guard that looks at the samples as callers hold them. */
    public Held held() {
        return new Held(module, this::sample);
    }

    private void tryAll(Executable code, List<String> found) {
        Class<?>[] types = code.getParameterTypes();
        boolean needless = code.getName().equals("equals") || Modifier.isAbstract(code.getModifiers());
        for (int i = 0; i < types.length && !needless; i++) {
            boolean array = code.isVarArgs() && i == types.length - 1;
            if (!types[i].isPrimitive() && !array) {
                tryOne(code, i, found);
            }
        }
    }

    private void tryOne(Executable code, int place, List<String> found) {
        String name = code.getDeclaringClass().getName() + "." + code.getName() + ", argument " + (place + 1);
        Object[] arguments = new Object[code.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = code.getParameterTypes()[i];
            arguments[i] = i == place ? null : sample(type);
            if (i != place && arguments[i] == null) {
                found.add("no sample of " + type.getName());
                return;
            }
        }
        boolean needsObject = code instanceof Method && !Modifier.isStatic(code.getModifiers());
        Object target = needsObject ? sample(code.getDeclaringClass()) : null;
        if (needsObject && target == null) {
            found.add("no sample of " + code.getDeclaringClass().getName());
            return;
        }
        String answer = call(code, target, arguments);
        if (!answer.equals(NullPointerException.class.getName())) {
            found.add(name + ": null gives " + answer);
        }
    }

    private static String call(Executable code, Object target, Object[] arguments) {
        try {
            if (code instanceof Constructor<?> maker) {
                maker.newInstance(arguments);
            } else {
                ((Method) code).invoke(target, arguments);
            }
            return "no exception";
        } catch (InvocationTargetException e) {
            return e.getCause().getClass().getName();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(((Member) code).toString(), e);
        }
    }

    private Object sample(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return java.lang.reflect.Array.newInstance(type.getComponentType(), 0);
        }
        Object sample = samples.get(type);
        if (sample == null && type.isInterface() && type.getName().startsWith("java.")) {
            return Proxy.newProxyInstance(
                    type.getClassLoader() == null ? getClass().getClassLoader() : type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> null);
        }
        return sample != null
                ? sample
                : samples.values().stream().filter(type::isInstance).findFirst().orElse(null);
    }
}
