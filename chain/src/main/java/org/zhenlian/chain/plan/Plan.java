package org.zhenlian.chain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * What to do first about a chain's gaps.
 *
 * <p>Question: which actions, one after the other, help most? Candidates are the {@link Actions} that the gaps suggest and the projects
 * of the options. Each is valued by replaying the model with it. The score ({@link Worth#score}) adds the output that is certain (as a
 * share of final capacity), coverage and local support, and takes off a little for each gap; it is a ranking measure and no official
 * index. The plan is greedy: each step is the action with the highest gain on top of the steps before, while the gain is above 0.
 *
 * <p>Budget: if there is one, the next step is the action with the highest gain per yuan of those that still fit; an action whose cost is
 * not known is never taken for free, but left out and named in {@link #notes}. Without a budget costs are shown and decide nothing.
 * Ties: more marks in the article's four criteria, then by kind, then the worth of what is lacking, then
 * id, see {@link Actions}. Marks never override a gain.
 *
 * <p>Exact search: all sets of up to {@link PlanOptions#exactSize} of the actions best alone and of the greedy steps; {@link #regret} is
 * its score less that of the best greedy plan of such a size. Complementary {@link #pairs} are the reason why greedy may miss: two
 * actions may be worth nothing alone and much together.
 *
 * <p>Where no local capacity of a final product is known, output has no scale and does not count in the score. Unknown figures count by
 * their certain end. Actions that contradict each other are never combined. Pure and deterministic. Time: O(steps x actions + sets)
 * replays; with 60 candidates or more and at capacity O(steps + sets), as new and more capacity is then valued by what it touches: the
 * same as a replay up to rounding (1e-9). The effects of steps and of the ranking are replayed when they are asked for.
 */
public final class Plan implements Listing<PlanStep> {
    private static final int SHOWN = 5;

    private final Gaps gaps;
    private final PlanOptions options;
    private final Actions actions;
    private final List<PlanStep> steps = new ArrayList<>();
    private final List<PlanStep> ranking = new ArrayList<>();
    private final List<Action> exact;
    private final List<ActionPair> pairs;
    private final List<Names> notes = new ArrayList<>();
    private final double regret;
    private final double gain;
    /** Whether scores came without replays, so that effects are not known yet. */
    private final boolean sketched;

    private Plan(Gaps gaps, PlanOptions options) {
        this.gaps = gaps;
        this.options = options;
        actions = Actions.of(gaps, options);
        Replays replays = new Replays(gaps, options.weights());
        List<Action> candidates = Stream.concat(
                        actions.list().stream(), options.projects().stream().map(Action::of))
                .map(a -> Search.costed(a, options))
                .sorted(Actions.order())
                .toList();
        Search search = new Search(replays, options, candidates);
        options.projects().forEach(p -> replays.alone(Action.of(p)));
        sketched = search.isSketched();
        search.ranked()
                .forEach(o -> ranking.add(
                        new PlanStep(ranking.size() + 1, o.action(), o.gain(), () -> replays.alone(o.action()))));
        List<Action> greedy = search.greedy();
        for (int i = 0; i < greedy.size(); i++) {
            List<Action> with = List.copyOf(greedy.subList(0, i + 1));
            List<Action> without = with.subList(0, i);
            steps.add(new PlanStep(
                    i + 1, greedy.get(i), search.gain(without, with), () -> replays.effect(without, with)));
        }
        List<Action> pool = options.exactSize() > 0 ? search.pool(greedy) : List.of();
        exact = List.copyOf(search.exact(pool));
        pairs = options.exactSize() > 1 ? List.copyOf(search.pairs(pool)) : List.of();
        regret = regret(search, greedy);
        gain = search.gain(List.of(), greedy);
        note(replays, candidates);
    }

    /**
     * Returns a plan.
     *
     * @param gaps what the chain lacks, in a scope for a demand
     * @param options how the plan is made
     * @throws org.zhenlian.core.atlas.UnknownIdException if the atlas does not know an id or name of a project's shock
     * @throws IllegalArgumentException if a project's shock contradicts the atlas
     */
    public static Plan of(Gaps gaps, PlanOptions options) {
        return new Plan(Objects.requireNonNull(gaps, "gaps"), Objects.requireNonNull(options, "options"));
    }

    private double regret(Search search, List<Action> greedy) {
        double best = Double.NEGATIVE_INFINITY;
        for (int n = 0; n <= Math.min(greedy.size(), options.exactSize()); n++) {
            best = Math.max(best, search.score(greedy.subList(0, n)).orElseThrow());
        }
        return options.exactSize() == 0
                ? 0
                : Replays.rounded(search.score(exact).orElseThrow() - best);
    }

    private void note(Replays replays, List<Action> candidates) {
        if (!replays.measure().isShare()) {
            notes.add(Names.of(
                    "最终产品的本地产能未知，产出不计入评分", "output does not count: no local capacity of a final product is known"));
        }
        List<String> unpaid = candidates.stream()
                .filter(a -> options.budget().isPresent() && a.cost().isEmpty())
                .map(Action::id)
                .toList();
        if (!unpaid.isEmpty()) {
            notes.add(Names.of(
                    "成本未知，未列入预算内方案：" + String.join("、", unpaid),
                    "left out of the budget, cost unknown: " + String.join(", ", unpaid)));
        }
        options.projects().stream()
                .filter(p -> !p.criteria().missing().isEmpty())
                .forEach(p -> notes.add(Names.of(
                        "项目 " + p.id() + " 的四项标准中缺 " + p.criteria().missing().size() + " 项评分",
                        "project " + p.id() + " has no mark for "
                                + String.join(", ", p.criteria().missing()))));
    }

    /** A gain in points: 100 points are the whole of output, coverage or local support. */
    static String points(double gain) {
        return String.format(Locale.ROOT, "%+.1f points", 100 * gain == 0 ? 0.0 : 100 * gain);
    }

    /** Returns the steps in order; each step's effect is on top of those before it. */
    public List<PlanStep> steps() {
        return List.copyOf(steps);
    }

    /** Returns the steps in order, like {@link #steps}. */
    @Override
    public List<PlanStep> list() {
        return steps();
    }

    /** Returns all actions and projects as each is worth alone, the best first. */
    public List<PlanStep> ranking() {
        return List.copyOf(ranking);
    }

    /** Returns the actions that the gaps suggest, and what suggests none. */
    public Actions actions() {
        return actions;
    }

    /** Returns the best set that the exact search found, in order of kind and id; empty if none gains anything or it is switched off. */
    public List<Action> exact() {
        return exact;
    }

    /** Returns by how much the exact search beats the greedy plan of the same size, in score; 0 if it does not or is switched off. */
    public double regret() {
        return regret;
    }

    /** Returns the complementary pairs among the actions of the exact search, the largest surplus first. */
    public List<ActionPair> pairs() {
        return pairs;
    }

    /** Returns what to know about the plan: what does not count, what was left out, which marks are missing. */
    public List<Names> notes() {
        return List.copyOf(notes);
    }

    /** Returns by how much all steps together raise the score. */
    public double gain() {
        return gain;
    }

    /** Returns the gaps that the plan was made for. */
    public Gaps gaps() {
        return gaps;
    }

    /** Returns how the plan was made. */
    public PlanOptions options() {
        return options;
    }

    /** Returns the scope: what counts as local. */
    public Scope scope() {
        return gaps.scope();
    }

    @Override
    public Columns<PlanStep> columns() {
        return ListColumns.STEPS;
    }

    /**
     * Returns the steps with their reasons and effects, the gains of all actions alone, the pairs, the regret, the notes and what gives
     * no action. Steps are replayed for it.
     */
    public String print() {
        List<String> parts = new ArrayList<>(List.of(head()));
        steps.forEach(s -> parts.add(s.toString()));
        parts.add("alone:\n" + gains());
        ranking.stream()
                .flatMap(s -> s.action().project().stream())
                .forEach(p -> parts.add("project " + p.id() + ": " + p.criteria()));
        parts.add(search());
        pairs.forEach(p -> parts.add("  better together: " + p));
        notes.forEach(n -> parts.add("  note: " + n.enOr(n.zh())));
        actions.skipped().forEach(n -> parts.add("  no action: " + n));
        return String.join("\n", parts);
    }

    private TextTable gains() {
        TextTable table = new TextTable("action", ">gain");
        ranking.forEach(s -> table.row(name(s), points(s.gain())));
        return table;
    }

    private static String name(PlanStep step) {
        return step.number() + ". " + step.action().kind().names().zh() + " "
                + TextTable.fit(step.action().id(), 34);
    }

    private String search() {
        if (options.exactSize() == 0) {
            return "exact search: off";
        }
        String best = exact.isEmpty()
                ? "nothing gains"
                : String.join(" + ", exact.stream().map(Action::id).toList());
        return "exact search of up to " + options.exactSize() + ": " + best + ", regret of greedy " + points(regret);
    }

    private String head() {
        return TextTable.fit(
                "Plan of " + gaps.chain() + " in " + scope() + ": " + steps.size() + " steps, gain " + points(gain()),
                80);
    }

    private TextTable first() {
        return sketched ? lacking() : effects();
    }

    private TextTable effects() {
        TextTable table = new TextTable("action", ">gain", ">output", ">gaps");
        steps.stream()
                .limit(SHOWN)
                .forEach(s -> table.row(
                        name(s),
                        points(s.gain()),
                        s.effect().outputAfter(),
                        "-" + s.effect().closed().size() + " +"
                                + s.effect().opened().size()));
        return table;
    }

    /** Without effects, which would have to be replayed. */
    private TextTable lacking() {
        TextTable table = new TextTable("action", ">gain", "answers", ">lacking");
        steps.stream()
                .limit(SHOWN)
                .forEach(s -> table.row(
                        name(s),
                        points(s.gain()),
                        s.action().gap().map(g -> g.kind().name()).orElse("-"),
                        s.action()
                                .gap()
                                .map(g -> new Amount(g.amount(), g.product().unit() + "/a").toString())
                                .orElse("-")));
        return table;
    }

    /**
     * Returns the first steps as a table, with their effects where few candidates were replayed, without replaying many; {@link #print}
     * has all steps with their reasons and effects.
     */
    @Override
    public String toString() {
        String more = steps.size() > SHOWN ? "\n  ... " + (steps.size() - SHOWN) + " more, see print()" : "";
        return head() + (steps.isEmpty() ? "\n  no action gains anything alone" : "\n" + first()) + more
                + "\n" + TextTable.fit(search(), 78)
                + (pairs.isEmpty() ? "" : "\n" + TextTable.fit("better together: " + pairs.get(0), 78));
    }
}
