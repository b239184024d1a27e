package org.zhenlian.core.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.programme.Bound;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Comparison;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.Grade;
import org.zhenlian.core.programme.Normalisation;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.ScoredIndicator;
import org.zhenlian.core.programme.TaskForce;

/** Adds random rows of the programme to an atlas: every kind of row, criterion and normalisation, and equal rows too. */
final class RandomProgramme {
    private static final List<String> WORDS = List.of("plan", "发展规划", "x-1", "9", "plans", "Output-value");
    private static final List<String> NUMBERS = List.of("0", "-3.5", "12", "0.000000001", "1e29", "0.3333333333333333");
    private static final List<String> WEIGHTS = List.of("1", "0.1", "100", "1e-30", "1e29", "33.30");
    private static final List<Unit> UNITS = List.of(Unit.of("亿元"), Unit.of("%"), Unit.of("万人"), Unit.of("1"));

    private final Random random;
    private final RandomText text;
    private final List<String> sources;
    private final List<Subject> subjects;

    RandomProgramme(Random random, RandomText text, List<String> sources, List<Subject> subjects) {
        this.random = random;
        this.text = text;
        this.sources = sources;
        this.subjects = subjects;
    }

    void addTo(AtlasBuilder builder, int size) {
        for (int i = 0; i < size; i++) {
            Evidence evidence = evidence();
            builder.add(evidence);
            if (text.maybe()) {
                builder.add(evidence);
            }
            if (subjects.get(0).kind() == Subject.Kind.TOWN) {
                builder.add(taskForce());
            }
            builder.add(goal());
            builder.add(checklist("清单" + i, size));
            builder.add(scheme("s." + i, size));
            builder.add(measure("m_" + i));
        }
    }

    private String source() {
        return sources.isEmpty() || text.maybe() ? "" : text.oneOf(sources);
    }

    private List<String> words() {
        return WORDS.stream().filter(w -> random.nextInt(3) == 0).toList();
    }

    private Quantity quantity(Unit unit) {
        return new Quantity(new BigDecimal(text.oneOf(NUMBERS)), unit);
    }

    private Evidence evidence() {
        return new Evidence(
                text.oneOf(subjects),
                text.oneOf(WORDS),
                text.oneOf(Evidence.State.class),
                text.names(),
                text.date(),
                source(),
                text.text());
    }

    private TaskForce taskForce() {
        List<String> members = text.maybe() ? List.of() : List.of("=Bureau, first", "工信局", "'quoted'", "工信局");
        return new TaskForce(
                subjects.get(0), text.text(), text.text(), members, text.text(), text.date(), source(), text.text());
    }

    private Goal goal() {
        Optional<AsOf> due = text.date();
        Optional<AsOf> since =
                text.date().filter(s -> due.isEmpty() || !due.get().end().isBefore(s.start()));
        return new Goal(
                text.oneOf(subjects),
                text.oneOf(WORDS),
                text.oneOf(Comparison.class),
                quantity(text.oneOf(UNITS)),
                due,
                since,
                source(),
                text.text());
    }

    private Checklist checklist(String id, int size) {
        List<ChecklistItem> items = new ArrayList<>();
        for (String item : words()) {
            List<Criterion> criteria = new ArrayList<>();
            for (int i = random.nextInt(size + 1); i > 0; i--) {
                Criterion criterion = criterion();
                criteria.add(criterion);
                if (text.maybe()) {
                    criteria.add(criterion);
                }
            }
            items.add(new ChecklistItem(item, 1 + random.nextInt(3), text.names(), criteria, text.text()));
        }
        return new Checklist(id, text.names(), text.oneOf(Checklist.Purpose.class), items, source(), text.text());
    }

    private Criterion criterion() {
        Criterion.Terms terms =
                new Criterion.Terms(text.names(), text.oneOf(Criterion.Role.class), source(), text.text());
        String metric = text.oneOf(WORDS);
        Unit percent = Unit.of("%");
        return switch (random.nextInt(4)) {
            case 0 -> new Criterion.Level(metric, bound(text.oneOf(UNITS)), random.nextInt(4), terms);
            case 1 -> new Criterion.Proportion(metric, text.oneOf(WORDS), bound(percent), random.nextInt(4), terms);
            case 2 -> new Criterion.Growth(metric, bound(percent), 1 + random.nextInt(3), terms);
            default -> attested(terms);
        };
    }

    private Criterion attested(Criterion.Terms terms) {
        List<Honour.Kind> honours =
                text.maybe() ? List.of() : List.of(text.oneOf(Honour.Kind.class), text.oneOf(Honour.Kind.class));
        List<String> evidence = honours.isEmpty() ? List.of(text.oneOf(WORDS)) : words();
        return new Criterion.Attested(evidence, honours, terms);
    }

    private Bound bound(Unit unit) {
        return new Bound(text.oneOf(Comparison.class), text.maybe(quantity(unit)));
    }

    private Scheme scheme(String id, int size) {
        List<ScoredIndicator> indicators = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(size); i++) {
            indicators.add(new ScoredIndicator(
                    text.oneOf(WORDS) + "-" + i,
                    text.names(),
                    text.oneOf(WORDS),
                    text.maybe(),
                    new BigDecimal(text.oneOf(WEIGHTS)),
                    normalisation(),
                    source(),
                    text.text()));
        }
        List<Grade> grades = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            grades.add(new Grade("g" + i, text.names(), new BigDecimal("33.30").multiply(BigDecimal.valueOf(3 - i))));
        }
        Scheme.Missing missing = text.oneOf(Scheme.Missing.class);
        return new Scheme(id, text.names(), missing, indicators, grades, source(), text.text());
    }

    private Normalisation normalisation() {
        Normalisation.Direction direction = text.oneOf(Normalisation.Direction.class);
        Unit unit = text.oneOf(UNITS);
        boolean higher = direction == Normalisation.Direction.HIGHER;
        Quantity low = new Quantity(new BigDecimal(text.oneOf(List.of("-3.5", "0"))), unit);
        Quantity high = new Quantity(new BigDecimal(text.oneOf(List.of("0.1", "1200.5"))), unit);
        Optional<Quantity> top = Optional.of(high);
        return switch (text.oneOf(Normalisation.Method.class)) {
            case MIN_MAX -> Normalisation.of(Normalisation.Method.MIN_MAX, direction);
            case BEST -> Normalisation.of(Normalisation.Method.BEST, direction);
            case TARGET -> new Normalisation(Normalisation.Method.TARGET, direction, Optional.empty(), top);
            case ANCHORS ->
                new Normalisation(
                        Normalisation.Method.ANCHORS,
                        direction,
                        Optional.of(higher ? low : high),
                        Optional.of(higher ? high : low));
        };
    }

    private PolicyMeasure measure(String id) {
        return new PolicyMeasure(
                id,
                text.names(),
                text.oneOf(subjects),
                words(),
                text.oneOf(PolicyMeasure.Stage.class),
                text.date(),
                source(),
                text.text());
    }

    static void add(AtlasBuilder builder, Object row) {
        if (row instanceof Evidence evidence) {
            builder.add(evidence);
        } else if (row instanceof TaskForce taskForce) {
            builder.add(taskForce);
        } else if (row instanceof Goal goal) {
            builder.add(goal);
        } else if (row instanceof Checklist checklist) {
            builder.add(checklist);
        } else if (row instanceof Scheme scheme) {
            builder.add(scheme);
        } else {
            builder.add((PolicyMeasure) row);
        }
    }
}
