package org.zhenlian.core.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.fixture.Rows;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.programme.Bound;
import org.zhenlian.core.programme.Checklist.Purpose;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Criterion.Attested;
import org.zhenlian.core.programme.Criterion.Growth;
import org.zhenlian.core.programme.Criterion.Level;
import org.zhenlian.core.programme.Criterion.Proportion;
import org.zhenlian.core.programme.Criterion.Role;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Evidence.State;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.TaskForce;
import org.zhenlian.core.text.Names;

/**
 * Reviews a {@link ReviewWorld} the naive way: every number that a figure allows is tried, on a grid of halves up to a number that
 * stands for infinity. All satisfy the bound: met; none does: not met.
 */
final class NaiveReview {
    private final ReviewWorld world;

    NaiveReview(ReviewWorld world) {
        this.world = world;
    }

    Fulfilment item(ChecklistItem item) {
        List<Fulfilment> decides = new ArrayList<>();
        List<Fulfilment> hints = new ArrayList<>();
        for (Criterion criterion : item.criteria()) {
            Fulfilment found = criterion(criterion);
            if (criterion.terms().role() == Role.DECIDES) {
                decides.add(found);
            } else if (criterion.terms().role() == Role.HINTS) {
                hints.add(found);
            }
        }
        if (world.checklist.purpose() != Purpose.HAVES) {
            return decides.contains(Fulfilment.UNMET)
                    ? Fulfilment.UNMET
                    : decides.isEmpty() || decides.contains(Fulfilment.UNKNOWN) || decides.contains(Fulfilment.PARTIAL)
                            ? Fulfilment.UNKNOWN
                            : Fulfilment.MET;
        }
        if (decides.contains(Fulfilment.MET)) {
            return Fulfilment.MET;
        }
        if (decides.contains(Fulfilment.PARTIAL)
                || hints.contains(Fulfilment.MET)
                || hints.contains(Fulfilment.PARTIAL)) {
            return Fulfilment.PARTIAL;
        }
        return decides.contains(Fulfilment.UNMET) ? Fulfilment.UNMET : Fulfilment.UNKNOWN;
    }

    Fulfilment criterion(Criterion criterion) {
        if (criterion instanceof Attested attested) {
            return attested(attested);
        }
        if (criterion instanceof Growth growth) {
            int last = lastYear();
            Optional<Figure> before = of(growth.metric(), Integer.toString(last - growth.years()));
            Optional<Figure> after = of(growth.metric(), Integer.toString(last));
            return before.isEmpty() || after.isEmpty() ? Fulfilment.UNKNOWN : growth(growth, before.get(), after.get());
        }
        boolean level = criterion instanceof Level;
        int years = level ? ((Level) criterion).years() : ((Proportion) criterion).years();
        List<Fulfilment> answers = new ArrayList<>();
        for (int year = lastYear() - years + 1; year <= lastYear(); year++) {
            answers.add(level ? level((Level) criterion, "" + year) : share((Proportion) criterion, "" + year));
        }
        if (years == 0) {
            answers.add(level ? latest((Level) criterion) : latest((Proportion) criterion));
        }
        return answers.contains(Fulfilment.UNMET)
                ? Fulfilment.UNMET
                : answers.contains(Fulfilment.UNKNOWN) ? Fulfilment.UNKNOWN : Fulfilment.MET;
    }

    private boolean known(Optional<AsOf> asOf) {
        return asOf.isEmpty() || !asOf.get().start().isAfter(world.on);
    }

    private <T> List<T> all(Class<T> type) {
        return world.rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    // Evidence and honours

    private Fulfilment attested(Attested asked) {
        Set<State> own = new HashSet<>();
        boolean region = false;
        for (String kind : asked.evidence()) {
            state(world.subject.toString(), kind).ifPresent(own::add);
            for (String code : List.of("140727", "140700", "140000")) {
                boolean contains = world.subject.toString().equals("town:t") || !code.equals("140727");
                region |= contains
                        && state("region:" + code, kind)
                                .filter(s -> s != State.ABSENT)
                                .isPresent();
            }
        }
        if (own.contains(State.PRESENT) || honoured(asked)) {
            return Fulfilment.MET;
        }
        return own.contains(State.PARTIAL)
                ? Fulfilment.PARTIAL
                : own.contains(State.ABSENT) ? Fulfilment.UNMET : region ? Fulfilment.PARTIAL : Fulfilment.UNKNOWN;
    }

    /** Goes over all rows and lets each take the place of the best so far, if it is later or, of one date, stronger. */
    private Optional<State> state(String about, String kind) {
        Optional<AsOf> date = Optional.empty();
        Optional<State> best = Optional.empty();
        for (Evidence row : rows(about, kind)) {
            int later = compare(row.asOf(), date);
            boolean takes = best.isEmpty()
                    || later > 0
                    || later == 0 && row.state().ordinal() < best.get().ordinal();
            if (takes && known(row.asOf())) {
                date = row.asOf();
                best = Optional.of(row.state());
            }
        }
        return best;
    }

    private List<Evidence> rows(String about, String kind) {
        List<Evidence> found = new ArrayList<>(all(Evidence.class));
        for (TaskForce force : all(TaskForce.class)) {
            State state = force.leader().isEmpty() ? State.PARTIAL : State.PRESENT;
            found.add(new Evidence(force.about(), "task-force", state, Names.NONE, force.asOf(), "", ""));
        }
        for (Goal goal : all(Goal.class)) {
            found.add(new Evidence(goal.about(), "annual-goals", State.PRESENT, Names.NONE, goal.since(), "", ""));
        }
        return found.stream()
                .filter(e -> e.about().toString().equals(about) && e.kind().equals(kind))
                .toList();
    }

    private static int compare(Optional<AsOf> a, Optional<AsOf> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isPresent(), b.isPresent());
        }
        int byEnd = a.get().end().compareTo(b.get().end());
        return byEnd != 0 ? byEnd : a.get().start().compareTo(b.get().start());
    }

    private boolean honoured(Attested asked) {
        List<String> holders = world.subject.toString().equals("town:t")
                ? List.of("town:t", "enterprise:e1", "product:cup", "product:sand")
                : List.of("chain:c", "enterprise:e2", "product:cup");
        for (Honour honour : all(Honour.class)) {
            boolean lapsed = honour.validUntil().isPresent()
                    && honour.validUntil().get().end().isBefore(world.on);
            if (asked.honours().contains(honour.kind())
                    && holders.contains(honour.holder().toString())
                    && known(honour.asOf())
                    && !lapsed) {
                return true;
            }
        }
        return false;
    }

    // Numbers

    private int lastYear() {
        LocalDate on = world.on;
        return on.getMonthValue() == 12 && on.getDayOfMonth() == 31 ? on.getYear() : on.getYear() - 1;
    }

    private List<Figure> figures(String metric) {
        return all(Fact.class).stream()
                .filter(f -> f.subject().equals(world.subject) && f.metric().equals(metric))
                .map(Fact::figure)
                .filter(f -> known(f.asOf()))
                .toList();
    }

    private Optional<Figure> of(String metric, String date) {
        return figures(metric).stream()
                .filter(f -> f.asOf().map(AsOf::toString).orElse("").equals(date))
                .findFirst();
    }

    private Fulfilment latest(Level asked) {
        Optional<Figure> last = figures(asked.metric()).stream()
                .max((a, b) -> compare(a.asOf(), b.asOf()))
                .or(() -> counted(asked.metric()));
        return last.map(f -> level(asked.bound(), f)).orElse(Fulfilment.UNKNOWN);
    }

    private Optional<Figure> counted(String metric) {
        int count = 1 + all(Enterprise.class).size();
        return metric.equals("listed-enterprises") && world.subject.toString().equals("town:t")
                ? Optional.of(Rows.figure(count + " 家").withQualifier(Qualifier.AT_LEAST))
                : Optional.empty();
    }

    private Fulfilment level(Level asked, String year) {
        return of(asked.metric(), year).map(f -> level(asked.bound(), f)).orElse(Fulfilment.UNKNOWN);
    }

    private static Fulfilment level(Bound bound, Figure figure) {
        boolean comparable = bound.threshold()
                .filter(t -> t.unit().base().equals(figure.value().unit().base()))
                .isPresent();
        return comparable ? verdict(bound, allowed(figure).stream()) : Fulfilment.UNKNOWN;
    }

    private Fulfilment latest(Proportion asked) {
        Optional<Figure> last = figures(asked.part()).stream()
                .filter(f -> of(asked.whole(), f.asOf().map(AsOf::toString).orElse(""))
                        .isPresent())
                .max((a, b) -> compare(a.asOf(), b.asOf()));
        return last.map(f -> share(asked, f.asOf().map(AsOf::toString).orElse("")))
                .orElse(Fulfilment.UNKNOWN);
    }

    private Fulfilment share(Proportion asked, String date) {
        Optional<Figure> part = of(asked.part(), date);
        Optional<Figure> whole = of(asked.whole(), date);
        if (part.isEmpty() || whole.isEmpty() || !sameUnit(part.get(), whole.get())) {
            return Fulfilment.UNKNOWN;
        }
        return verdict(
                asked.bound(),
                pairs(part.get(), whole.get())
                        .filter(p -> p[0].compareTo(p[1]) <= 0 && p[1].signum() > 0)
                        .map(p -> p[0].multiply(BigDecimal.valueOf(100)).divide(p[1], MathContext.DECIMAL128)));
    }

    /** Compares after with before (1 + threshold)^years, without taking roots. */
    private static Fulfilment growth(Growth asked, Figure before, Figure after) {
        if (asked.bound().threshold().isEmpty() || !sameUnit(before, after)) {
            return Fulfilment.UNKNOWN;
        }
        BigDecimal factor = BigDecimal.ONE
                .add(asked.bound().threshold().get().amount().movePointLeft(2))
                .pow(asked.years());
        Bound zero = new Bound(asked.bound().comparison(), Optional.of(Quantity.parse("0 %")));
        return verdict(
                zero,
                pairs(after, before).filter(p -> p[1].signum() > 0).map(p -> p[0].subtract(p[1].multiply(factor))));
    }

    private static boolean sameUnit(Figure a, Figure b) {
        return a.value().unit().base().equals(b.value().unit().base());
    }

    private static Stream<BigDecimal[]> pairs(Figure a, Figure b) {
        return allowed(a).stream().flatMap(x -> allowed(b).stream().map(y -> new BigDecimal[] {x, y}));
    }

    private static Fulfilment verdict(Bound bound, Stream<BigDecimal> numbers) {
        if (bound.threshold().isEmpty()) {
            return Fulfilment.UNKNOWN;
        }
        BigDecimal threshold = bound.threshold().get().amount();
        Set<Boolean> answers = new HashSet<>();
        numbers.forEach(x -> answers.add(
                switch (bound.comparison()) {
                    case AT_LEAST -> x.compareTo(threshold) >= 0;
                    case MORE_THAN -> x.compareTo(threshold) > 0;
                    case AT_MOST -> x.compareTo(threshold) <= 0;
                    case LESS_THAN -> x.compareTo(threshold) < 0;
                }));
        return answers.size() != 1 ? Fulfilment.UNKNOWN : answers.contains(true) ? Fulfilment.MET : Fulfilment.UNMET;
    }

    /** Returns the halves from 0 that a figure allows, a hundredth to stand for nearly 0, and a million for no end. */
    private static List<BigDecimal> allowed(Figure figure) {
        Unit unit = figure.value().unit();
        BigDecimal value = figure.value().amount();
        BigDecimal top = figure.upTo().map(q -> q.to(unit).amount()).orElse(value);
        List<BigDecimal> grid = new ArrayList<>(List.of(new BigDecimal("0.01"), BigDecimal.valueOf(1_000_000)));
        for (int half = 0; half <= 50; half++) {
            grid.add(BigDecimal.valueOf(half).divide(BigDecimal.valueOf(2)));
        }
        return grid.stream()
                .filter(x -> switch (figure.qualifier()) {
                    case EXACT, ABOUT -> x.compareTo(value) >= 0 && x.compareTo(top) <= 0;
                    case AT_LEAST -> x.compareTo(value) >= 0;
                    case AT_MOST -> x.compareTo(value) <= 0;
                })
                .toList();
    }
}
