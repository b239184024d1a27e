package org.zhenlian.chain.plan;

import java.util.List;
import java.util.Optional;

/**
 * The score of sets of actions: by replaying the chain, or, where there are many candidates, by a {@link Sketch} of what they touch; actions
 * that cannot be sketched are replayed. Scores of one search are all reckoned in one way, up to rounding.
 */
final class Scores {
    /** From so many candidates on they are sketched. */
    static final int MANY = 300;

    /** Sketches differ from replays by less. */
    private static final double DIGITS = 1e9;

    private final Replays replays;
    private final boolean sketched;
    private List<Action> taken = List.of();
    private Optional<Sketch> sketch = Optional.empty();

    Scores(Replays replays, int candidates) {
        this.replays = replays;
        sketched = candidates >= MANY && replays.canBeSketched();
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
                .map(s -> Math.rint(s * DIGITS) / DIGITS)
                .or(() -> replays.worth(actions).map(replays::score));
    }

    /** The sketch after some actions; empty if they contradict each other. */
    private Optional<Sketch> after(List<Action> actions) {
        if (sketch.isPresent() && taken.equals(actions)) {
            return sketch;
        }
        Optional<Sketch> found;
        if (actions.isEmpty()) {
            found = Optional.of(replays.sketch(actions));
        } else {
            Action last = actions.get(actions.size() - 1);
            found = after(actions.subList(0, actions.size() - 1))
                    .filter(s -> s.supports(last))
                    .map(s -> s.with(last))
                    .or(() -> replays.worth(actions).map(w -> replays.sketch(actions)));
        }
        taken = List.copyOf(actions);
        sketch = found;
        return found;
    }
}
