package org.zhenlian.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.fixture.Reviews;
import org.zhenlian.core.fixture.Rows;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.programme.Bound;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.Checklist.Purpose;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Comparison;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Criterion.Attested;
import org.zhenlian.core.programme.Criterion.Growth;
import org.zhenlian.core.programme.Criterion.Level;
import org.zhenlian.core.programme.Criterion.Proportion;
import org.zhenlian.core.programme.Criterion.Role;
import org.zhenlian.core.programme.Criterion.Terms;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Evidence.State;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.TaskForce;
import org.zhenlian.core.region.RegionCode;

/** A random little world for reviews: town t in Qixian, chain c in Jinzhong, enterprises e1 of the town and e2 of the chain. */
final class ReviewWorld {
    static final List<String> KINDS = List.of("k1", "k2", "task-force", "annual-goals");
    static final List<Honour.Kind> HONOURS = List.of(Honour.Kind.LITTLE_GIANT, Honour.Kind.INDUSTRY_BASE);
    static final List<String> METRICS = List.of("m", "n", "listed-enterprises");
    private static final List<String> DATES =
            List.of("", "2020", "2021", "2022", "2023", "2023-12", "2023-H1", "2024-06-30", "2024-07", "2025");

    final List<Object> rows = new ArrayList<>();
    final Checklist checklist;
    final Subject subject;
    final LocalDate on;
    private final Random random;

    ReviewWorld(long seed) {
        random = new Random(seed);
        subject = Subject.parse(oneOf(List.of("town:t", "town:t", "chain:c")));
        on = oneOf(List.of(LocalDate.of(2024, 6, 30), LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 30)));
        evidence();
        honours();
        figures();
        for (int i = random.nextInt(3); i > 0; i--) {
            rows.add(Enterprise.builder("more" + i, RegionCode.of("140727"), Basis.illustrative())
                    .towns(List.of("t"))
                    .build());
        }
        checklist = checklist();
    }

    private <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private void evidence() {
        List<String> abouts = List.of(
                "town:t", "town:t", "chain:c", "region:140727", "region:140700", "region:140000", "region:140800");
        for (int i = random.nextInt(8); i > 0; i--) {
            State state = oneOf(List.of(State.values()));
            rows.add(Reviews.evidence(oneOf(abouts), oneOf(KINDS.subList(0, 3)), state, oneOf(DATES)));
        }
        if (random.nextInt(4) == 0) {
            String leader = oneOf(List.of("", "someone"));
            Subject about = Subject.parse(oneOf(List.of("town:t", "chain:c")));
            rows.add(new TaskForce(about, leader, "d", List.of("a"), "1", Reviews.date(oneOf(DATES)), "", ""));
        }
        if (random.nextInt(4) == 0) {
            Subject about = Subject.parse(oneOf(List.of("town:t", "chain:c")));
            Quantity target = Quantity.parse("5 t");
            Optional<AsOf> since = Reviews.date(oneOf(DATES));
            rows.add(new Goal(about, "m", Comparison.AT_LEAST, target, Optional.empty(), since, "", ""));
        }
    }

    private void honours() {
        List<String> holders = List.of(
                "town:t", "chain:c", "enterprise:e1", "enterprise:e2", "product:cup", "product:sand", "product:other");
        for (int i = random.nextInt(4); i > 0; i--) {
            rows.add(Reviews.honour(oneOf(holders), oneOf(HONOURS), oneOf(DATES), oneOf(DATES)));
        }
    }

    /** One figure for each subject, metric and period at most: which of several is taken is not the question here. */
    private void figures() {
        Set<String> keys = new HashSet<>();
        for (int i = random.nextInt(14); i > 0; i--) {
            String about = oneOf(List.of("town:t", "town:t", "chain:c"));
            String metric = oneOf(List.of("m", "m", "m", "n", "n", "n", "listed-enterprises"));
            String date = oneOf(DATES);
            if (keys.add(about + metric + date)) {
                String unit = random.nextInt(12) == 0 ? "人" : metric.startsWith("l") ? "家" : "t";
                rows.add(vague(Reviews.fact(about, metric, 1 + random.nextInt(10) + " " + unit, date)));
            }
        }
    }

    private Fact vague(Fact fact) {
        if (random.nextInt(8) == 0) {
            Quantity more = fact.figure()
                    .value()
                    .plus(Quantity.of(2, fact.figure().value().unit()));
            return new Fact(fact.subject(), fact.metric(), fact.figure().withUpTo(more));
        }
        Qualifier qualifier = random.nextInt(2) == 0 ? Qualifier.EXACT : oneOf(List.of(Qualifier.values()));
        return new Fact(fact.subject(), fact.metric(), fact.figure().withQualifier(qualifier));
    }

    private Checklist checklist() {
        List<ChecklistItem> items = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            List<Criterion> criteria = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                criteria.add(criterion());
            }
            items.add(Reviews.item("item" + i, 1 + random.nextInt(3), criteria.toArray(Criterion[]::new)));
        }
        Purpose purpose = oneOf(List.of(Purpose.values()));
        return Reviews.checklist("list", purpose, items.toArray(ChecklistItem[]::new));
    }

    private Criterion criterion() {
        Terms terms = Reviews.terms(oneOf(List.of(Role.DECIDES, Role.DECIDES, Role.HINTS, Role.INFORMS)));
        int years = random.nextInt(4);
        return switch (random.nextInt(5)) {
            case 0 -> new Level(oneOf(METRICS), bound(random.nextInt(12) + " t"), years, terms);
            case 1 -> new Level("listed-enterprises", bound(random.nextInt(5) + " 家"), random.nextInt(2), terms);
            case 2 ->
                new Proportion(oneOf(METRICS), oneOf(METRICS), bound(1 + random.nextInt(100) + " %"), years, terms);
            case 3 -> new Growth(oneOf(METRICS), bound(random.nextInt(60) + " %"), Math.max(1, years), terms);
            default ->
                new Attested(
                        KINDS.stream().filter(k -> random.nextBoolean()).toList(),
                        HONOURS.subList(0, 1 + random.nextInt(2)),
                        terms);
        };
    }

    private Bound bound(String threshold) {
        Comparison comparison = oneOf(List.of(Comparison.values()));
        return random.nextInt(10) == 0 ? new Bound(comparison, Optional.empty()) : Bound.of(comparison, threshold);
    }

    /** Returns the atlas of what never changes and of some rows. */
    static Atlas atlas(List<Object> rows) {
        AtlasBuilder atlas = Atlas.builder("world")
                .add(Rows.region("140000", "山西", "Shanxi"))
                .add(Rows.region("140700", "晋中", "Jinzhong"))
                .add(Rows.region("140727", "祁县", "Qixian"))
                .add(Rows.region("140800", "运城", "Yuncheng"))
                .add(Rows.product("cup", "t"))
                .add(Rows.product("sand", "t"))
                .add(Rows.product("other", "t"))
                .add(Rows.recipe("washing", "sand"))
                .add(Rows.town("t", "140727", "cup"))
                .add(Enterprise.builder("e1", RegionCode.of("140727"), Basis.illustrative())
                        .towns(List.of("t"))
                        .build())
                .add(Rows.enterprise("e2", "140700"))
                .add(Rows.capacity("e1", "washing", "5 t"))
                .add(ChainCharter.builder("c", RegionCode.of("140700"))
                        .products(List.of("cup"))
                        .owners(List.of("e2"))
                        .build());
        rows.forEach(row -> add(atlas, row));
        return atlas.build();
    }

    private static void add(AtlasBuilder atlas, Object row) {
        if (row instanceof Evidence evidence) {
            atlas.add(evidence);
        } else if (row instanceof TaskForce force) {
            atlas.add(force);
        } else if (row instanceof Goal goal) {
            atlas.add(goal);
        } else if (row instanceof Honour honour) {
            atlas.add(honour);
        } else if (row instanceof Fact fact) {
            atlas.add(fact);
        } else {
            atlas.add((Enterprise) row);
        }
    }

    Review review() {
        return review(rows);
    }

    Review review(List<Object> some) {
        return Review.of(atlas(some), subject, checklist, on);
    }
}
