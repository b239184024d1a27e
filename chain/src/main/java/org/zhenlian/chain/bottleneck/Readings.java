package org.zhenlian.chain.bottleneck;

import java.util.function.IntPredicate;
import org.zhenlian.core.measure.Verdict;

/**
 * The readings of what is not known of supply from outside.
 *
 * <p>Hopeful: all that may exist does. Declared: only what is declared exists. Cautious: what may exist does only for products that
 * nobody here makes, and for those that still could not be had (a loop that only feeds itself). In the cautious reading the same can
 * be made as in the hopeful one. A goal that cannot be made in the declared reading is judged by the cautious one instead.
 */
final class Readings {
    private final AndOr net;
    private final World declared;
    private final World cautious;
    private final World hopeful;
    private final Derivation inDeclared;
    private final Derivation inHopeful;

    Readings(AndOr net) {
        this(net, World.of(net.open()));
    }

    /** The readings if the declarations, and who runs what, were those of a world. */
    Readings(AndOr net, World given) {
        this.net = net;
        declared = given;
        hopeful = opened(given, p -> true);
        inDeclared = new Derivation(net, declared);
        inHopeful = new Derivation(net, hopeful);
        World first = opened(given, p -> !isMadeBySomebody(p));
        Derivation had = new Derivation(net, first);
        cautious = opened(first, p -> !had.has(p));
    }

    private World opened(World world, IntPredicate which) {
        boolean[] outside = world.outside().clone();
        for (int p = 0; p < outside.length; p++) {
            outside[p] |= net.doubtful()[p] && which.test(p);
        }
        return new World(outside, world.gone(), world.helped());
    }

    private boolean isMadeBySomebody(int product) {
        IntLists makers = net.makers();
        for (int i = makers.from(product); i < makers.to(product); i++) {
            if (inDeclared.isRunnable(makers.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** The world in which all that may be supplied from outside is. */
    World hopeful() {
        return hopeful;
    }

    /** The world in which a goal is judged when what may be supplied from outside is not. */
    World strict(int goal) {
        return inDeclared.makes(goal) ? declared : cautious;
    }

    Verdict availability(int goal) {
        if (inDeclared.makes(goal)) {
            return Verdict.MET;
        }
        return inHopeful.makes(goal) ? Verdict.UNKNOWN : Verdict.UNMET;
    }

    /** The world to ask why a goal cannot be made, or not for certain. */
    World blocking(int goal) {
        return inHopeful.makes(goal) ? declared : hopeful;
    }
}
