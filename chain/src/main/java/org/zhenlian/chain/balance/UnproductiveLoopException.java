package org.zhenlian.chain.balance;

import java.util.List;
import java.util.Locale;
import org.zhenlian.chain.graph.Loop;

/**
 * Thrown when a loop of recipes consumes more than it makes, so that no amount of running it yields anything: the Hawkins-Simon
 * condition fails, the spectral radius of the loop's coefficients is 1 or more.
 */
public final class UnproductiveLoopException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** The loop. */
    private final transient Loop loop;

    /** The loop's gain. */
    private final double gain;

    /**
     * Creates the exception.
     *
     * @param products the ids of the loop's products
     * @param gain the spectral radius of the loop's input coefficients: how much one round consumes of what it makes
     */
    UnproductiveLoopException(List<String> products, double gain) {
        super(String.format(
                Locale.ROOT,
                "the loop %s consumes %.4g for every 1 that it makes\nCheck the amounts per run of its recipes; "
                        + "a loop must consume less than it makes",
                new Loop(products),
                gain));
        this.loop = new Loop(products);
        this.gain = gain;
    }

    /** Returns the loop. */
    public Loop loop() {
        return loop;
    }

    /** Returns how much one round of the loop consumes for every 1 that it makes. */
    public double gain() {
        return gain;
    }
}
