package org.zhenlian.chain.plan;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.List;
import java.util.Optional;

/**
 * The score of sets of actions: by replaying the chain, or, where there are many candidates, by a {@link Sketch} of what they touch; actions
 * that cannot be sketched are replayed. Scores of one search are all reckoned in one way, up to rounding.
 */
final class Scores {
    /** From so many candidates on they are sketched. */
    static final int MANY = 60;

    private final Replays replays;
    private final boolean sketched;
    private final Supplier<Sketch> base;
    private List<Action> taken = List.of();
    private Optional<Sketch> sketch = Optional.empty();

    Scores(Replays replays, int candidates) {
        this.replays = replays;
        sketched = candidates >= MANY && replays.canBeSketched();
        base = Suppliers.memoize(() -> replays.sketch(List.of()));
    }

    boolean isSketched() {
        return sketched;
    }

    /** The score after some actions, of which those before the last are best asked for together; empty if they contradict each other. */
    Optional<Double> of(List<Action> actions) {
        if (!sketched || actions.isEmpty()) {
            return replays.worth(actions).map(replays::score);
        }
        Action last = actions.get(actions.size() - 1);
        Optional<Double> score = after(actions.subList(0, actions.size() - 1)).flatMap(s -> s.score(last));
        return score.filter(s -> !Double.isNaN(s))
                .map(Replays::rounded)
                .or(() -> replays.worth(actions).map(replays::score));
    }

    /** The sketch after some actions; empty if they contradict each other. */
    private Optional<Sketch> after(List<Action> actions) {
        if (actions.isEmpty()) {
            return Optional.of(base.get());
        }
        if (!taken.equals(actions)) {
            Action last = actions.get(actions.size() - 1);
            sketch = after(actions.subList(0, actions.size() - 1))
                    .filter(s -> s.supports(last))
                    .map(s -> s.with(last))
                    .or(() -> replays.worth(actions).map(w -> replays.sketch(actions)));
            taken = List.copyOf(actions);
        }
        return sketch;
    }
}
