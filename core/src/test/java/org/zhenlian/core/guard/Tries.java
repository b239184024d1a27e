package org.zhenlian.core.guard;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Asks every law more or less often than it says: {@code -Dzhenlian.tries=10} takes ten times as many tries, and mutation testing, which
 * asks for each mutant anew, a small part. Examples are asked once. jqwik finds this by the name in {@code META-INF/services}.
 */
public final class Tries implements AroundPropertyHook {
    private static final int DEFAULT = 1000;

    /** With fewer a law whose cases are often left out might meet none. */
    private static final int LEAST = 25;

    private static final double FACTOR = Double.parseDouble(System.getProperty("zhenlian.tries", "1"));

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        int tries = attributes.tries().orElse(DEFAULT);
        if (tries > 1) {
            attributes.setTries((int) Math.max(Math.min(tries, LEAST), tries * FACTOR));
        }
        return property.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
