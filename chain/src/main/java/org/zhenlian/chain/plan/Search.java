package org.zhenlian.chain.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.zhenlian.core.measure.Quantity;

/** Looks for the best steps: greedily, and among all small sets. */
final class Search {
    private final Replays replays;
    private final PlanOptions options;
    private final List<Action> candidates;
    private final Scores scores;
    private final OptionalDouble budget;

    Search(Replays replays, PlanOptions options, List<Action> candidates) {
        this.replays = replays;
        this.options = options;
        this.candidates = candidates;
        scores = new Scores(replays, candidates.size());
        budget = options.budget().map(Money::yuan).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** Tells whether scores are found without replaying, as there are many candidates. */
    boolean isSketched() {
        return scores.isSketched();
    }

    private static double cost(Action action) {
        return action.cost().map(Money::yuan).orElse(Double.NaN);
    }

    /** With a budget every cost must be known, and their sum within it. */
    boolean isAffordable(List<Action> actions) {
        double sum = actions.stream().mapToDouble(Search::cost).sum();
        return budget.isEmpty() || sum <= budget.getAsDouble();
    }

    Optional<Double> score(List<Action> actions) {
        return scores.of(actions);
    }

    /** An action, by how much it raises the score, and per yuan if there is a budget. */
    record Option(Action action, double gain, double rate) {}

    /** Of equals the one with more marks, then by kind, then id. */
    private static Comparator<Option> best() {
        return Comparator.comparingDouble((Option o) -> -o.rate)
                .thenComparingDouble(o -> -o.gain)
                .thenComparingDouble(o -> -o.action.marks())
                .thenComparing(Option::action, Actions.order());
    }

    /** By how much actions raise the score above that of others, which can all be had together. */
    double gain(List<Action> before, List<Action> after) {
        return Replays.rounded(score(after).orElseThrow() - score(before).orElseThrow());
    }

    /** The action that gains most on top of others; with a budget most per yuan. */
    private Optional<Action> next(List<Action> taken) {
        double now = score(taken).orElseThrow();
        List<Option> found = new ArrayList<>();
        for (Action action : candidates) {
            List<Action> with = plus(taken, action);
            if (!taken.contains(action) && isAffordable(with)) {
                score(with)
                        .map(s -> Replays.rounded(s - now))
                        .filter(gain -> gain > 0)
                        .ifPresent(gain -> {
                            double rate = budget.isPresent() ? gain / cost(action) : gain;
                            found.add(new Option(action, gain, rate));
                        });
            }
        }
        return found.stream().min(best()).map(Option::action);
    }

    static List<Action> plus(List<Action> taken, Action action) {
        List<Action> with = new ArrayList<>(taken);
        with.add(action);
        return with;
    }

    List<Action> greedy() {
        List<Action> taken = new ArrayList<>();
        while (taken.size() < options.steps()) {
            Optional<Action> next = next(taken);
            if (next.isEmpty()) {
                break;
            }
            taken.add(next.get());
        }
        return taken;
    }

    /** All candidates, the best alone first; not a substitution after which a loop would consume more than it makes. */
    List<Option> ranked() {
        double now = score(List.of()).orElseThrow();
        return candidates.stream()
                .filter(a ->
                        a.kind() != ActionKind.SUBSTITUTE || score(List.of(a)).isPresent())
                .map(a -> {
                    double gain = Replays.rounded(score(List.of(a)).orElse(now) - now);
                    return new Option(a, gain, gain);
                })
                .sorted(best())
                .toList();
    }

    /** What the exact search looks at: the best alone, and the greedy steps. */
    List<Action> pool(List<Action> greedy) {
        Set<Action> pool = new LinkedHashSet<>();
        ranked().stream()
                .map(Option::action)
                .filter(a -> isAffordable(List.of(a)))
                .limit(options.exactCandidates())
                .forEach(pool::add);
        pool.addAll(greedy);
        return pool.stream().sorted(Actions.order()).toList();
    }

    /** The best set of the pool that is not larger than allowed; of equals the smaller, then the one found first. */
    List<Action> exact(List<Action> pool) {
        int size = Math.min(options.exactSize(), options.steps());
        List<Action> best = List.of();
        List<List<Action>> sets = List.of(best);
        for (int i = 0; i < size; i++) {
            sets = larger(sets, pool);
            for (List<Action> set : sets) {
                if (isAffordable(set)
                        && score(set).orElse(Double.NEGATIVE_INFINITY)
                                > score(best).orElseThrow()) {
                    best = set;
                }
            }
        }
        return best;
    }

    private static List<List<Action>> larger(List<List<Action>> sets, List<Action> pool) {
        List<List<Action>> larger = new ArrayList<>();
        for (List<Action> set : sets) {
            int from = set.isEmpty() ? 0 : pool.indexOf(set.get(set.size() - 1)) + 1;
            pool.subList(from, pool.size()).forEach(a -> larger.add(plus(set, a)));
        }
        return larger;
    }

    /** The pairs of the pool that gain more together than apart, the largest surplus first. */
    List<ActionPair> pairs(List<Action> pool) {
        double now = score(List.of()).orElseThrow();
        List<ActionPair> pairs = new ArrayList<>();
        for (List<Action> pair : larger(larger(List.of(List.of()), pool), pool)) {
            Optional<Double> both = score(pair);
            double apart = pair.stream()
                    .mapToDouble(a -> score(List.of(a)).orElse(now) - now)
                    .sum();
            both.map(s -> new ActionPair(pair.get(0), pair.get(1), Replays.rounded(s - now), Replays.rounded(apart)))
                    .filter(p -> p.surplus() > 1e-9)
                    .ifPresent(pairs::add);
        }
        pairs.sort(Comparator.comparingDouble((ActionPair p) -> -Replays.rounded(p.surplus()))
                .thenComparing(ActionPair::first, Actions.order())
                .thenComparing(ActionPair::second, Actions.order()));
        return pairs;
    }

    static Action costed(Action action, PlanOptions options) {
        Quantity cost = options.costs().get(action.id());
        return cost == null ? action : action.costing(cost);
    }
}
