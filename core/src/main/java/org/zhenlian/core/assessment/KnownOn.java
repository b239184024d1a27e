package org.zhenlian.core.assessment;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.indicator.Supporters;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.TaskForce;

/**
 * An atlas as it was known on a day: what starts on that day or before counts, and so does what is undated. Made for one question,
 * indexed in O(rows); not thread-safe, and no result keeps it.
 */
final class KnownOn {
    private final Atlas atlas;
    private final LocalDate day;
    private final Proxies proxies;
    private final ImmutableListMultimap<Subject, Honour> honours;
    private final ImmutableListMultimap<Subject, TaskForce> taskForces;
    private final ImmutableListMultimap<Subject, Goal> goals;
    private final ImmutableListMultimap<String, Capacity> capacities;
    private final ImmutableListMultimap<String, Enterprise> enterprises;
    private Optional<Supporters> supporters = Optional.empty();

    KnownOn(Atlas atlas, LocalDate day, Proxies proxies) {
        this.atlas = Objects.requireNonNull(atlas, "atlas");
        this.day = Objects.requireNonNull(day, "on");
        this.proxies = Objects.requireNonNull(proxies, "proxies");
        if (day.getYear() < 1000 || day.getYear() > 9999) {
            throw new IllegalArgumentException("day " + day + " is out of range\nTake a day of the years 1000 to 9999");
        }
        honours = Multimaps.index(atlas.honours(), Honour::holder);
        taskForces = Multimaps.index(atlas.taskForces(), TaskForce::about);
        goals = Multimaps.index(atlas.goals(), Goal::about);
        capacities = Multimaps.index(atlas.capacities(), Capacity::enterprise);
        ImmutableListMultimap.Builder<String, Enterprise> byTown = ImmutableListMultimap.builder();
        atlas.enterprises().forEach(e -> e.towns().forEach(town -> byTown.put(town, e)));
        enterprises = byTown.build();
    }

    Atlas atlas() {
        return atlas;
    }

    LocalDate day() {
        return day;
    }

    Proxies proxies() {
        return proxies;
    }

    /** Tells whether something of this date counts; if not, it is known only later. */
    boolean counts(Optional<AsOf> asOf) {
        return asOf.map(a -> !a.start().isAfter(day)).orElse(true);
    }

    /** Returns the last calendar year that is over on the day; its last day counts as over. */
    int lastYear() {
        return day.plusDays(1).getDayOfYear() == 1 ? day.getYear() : day.getYear() - 1;
    }

    List<Honour> honours(Subject holder) {
        return honours.get(holder);
    }

    List<TaskForce> taskForces(Subject about) {
        return taskForces.get(about);
    }

    List<Goal> goals(Subject about) {
        return goals.get(about);
    }

    List<Enterprise> enterprises(String town) {
        return enterprises.get(town);
    }

    List<Capacity> capacities(String enterprise) {
        return capacities.get(enterprise);
    }

    /** Returns the index of the links that count. */
    Supporters supporters() {
        if (supporters.isEmpty()) {
            supporters = Optional.of(Supporters.of(atlas, link -> counts(link.asOf())));
        }
        return supporters.get();
    }
}
