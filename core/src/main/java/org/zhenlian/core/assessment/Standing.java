package org.zhenlian.core.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhenlian.core.assessment.Comparisons.Taken;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.indicator.Reading;
import org.zhenlian.core.indicator.Series;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.TaskForce;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Town;

/** What an atlas knows of a town or a chain on a day, for the rules to look at. */
final class Standing {
    private final KnownOn known;
    private final Subject subject;
    private final Names names;
    private final List<Evidence> own;
    private final Set<Subject> regions;
    private final List<Evidence> regional;
    private final List<Honour> honours;

    private Standing(KnownOn known, Subject subject, Names names, Scope scope, Set<Subject> holders) {
        this.known = known;
        this.subject = subject;
        this.names = names;
        own = Stream.of(
                        known.atlas().evidence(subject).stream(),
                        known.taskForces(subject).stream().map(Standing::evidence),
                        known.goals(subject).stream().map(Standing::evidence))
                .flatMap(rows -> rows)
                .sorted()
                .toList();
        regions = regions(known.atlas(), scope);
        regional = regions.stream()
                .flatMap(region -> known.atlas().evidence(region).stream())
                .toList();
        honours = holders.stream().flatMap(h -> known.honours(h).stream()).toList();
    }

    static Standing of(KnownOn known, Subject subject) {
        Atlas atlas = known.atlas();
        if (subject.kind() == Kind.TOWN) {
            Town town = atlas.town(subject.id());
            return new Standing(known, town.subject(), town.names(), atlas.scope(town), holders(known, town));
        }
        if (subject.kind() == Kind.CHAIN) {
            ChainCharter chain = atlas.charter(subject.id());
            return new Standing(known, chain.subject(), chain.names(), atlas.scope(chain.region()), holders(chain));
        }
        throw new IllegalArgumentException(
                "cannot review " + subject + "\nA checklist is for a town or a chain, such as town:qixian-glassware");
    }

    private static Set<Subject> holders(KnownOn known, Town town) {
        Set<Subject> holders = new TreeSet<>(Set.of(town.subject()));
        town.products().forEach(p -> holders.add(new Subject(Kind.PRODUCT, p)));
        for (Enterprise enterprise : known.enterprises(town.id())) {
            holders.add(enterprise.subject());
            for (Capacity capacity : known.capacities(enterprise.id())) {
                String made = known.atlas().recipe(capacity.recipe()).product();
                holders.add(new Subject(Kind.PRODUCT, made));
            }
        }
        return holders;
    }

    private static Set<Subject> holders(ChainCharter chain) {
        Set<Subject> holders = new TreeSet<>(Set.of(chain.subject()));
        chain.products().forEach(p -> holders.add(new Subject(Kind.PRODUCT, p)));
        Stream.of(chain.owners(), chain.cores())
                .flatMap(List::stream)
                .forEach(e -> holders.add(new Subject(Kind.ENTERPRISE, e)));
        return holders;
    }

    /** Returns the regions that contain the whole scope, whether or not the atlas lists them, retired codes too. */
    private static Set<Subject> regions(Atlas atlas, Scope scope) {
        String digits = scope.regions().get(0).digits();
        Set<Subject> regions = new TreeSet<>();
        Stream.concat(
                        atlas.regions().stream().map(Region::code),
                        Stream.of(digits.substring(0, 2), digits.substring(0, 4), digits)
                                .map(RegionCode::of))
                .filter(code -> scope.isWithin(atlas.current(code)))
                .forEach(code -> regions.add(new Subject(Kind.REGION, code.digits())));
        return regions;
    }

    private static Evidence evidence(TaskForce force) {
        List<String> missing = force.missing();
        return new Evidence(
                force.about(),
                "task-force",
                missing.isEmpty() ? Evidence.State.PRESENT : Evidence.State.PARTIAL,
                missing.isEmpty()
                        ? Names.of("工作专班", "task force")
                        : Saying.say(
                                "工作专班，缺 %s",
                                "task force without %s",
                                Names.of(String.join("、", missing), String.join(", ", missing))),
                force.asOf(),
                force.source(),
                force.note());
    }

    private static Evidence evidence(Goal goal) {
        return new Evidence(
                goal.about(),
                "annual-goals",
                Evidence.State.PRESENT,
                Saying.say("目标 %s", "goal %s", goal),
                goal.since(),
                goal.source(),
                goal.note());
    }

    Subject subject() {
        return subject;
    }

    Names names() {
        return names;
    }

    KnownOn known() {
        return known;
    }

    /** Returns the regions that contain all of it. */
    Set<Subject> regions() {
        return regions;
    }

    /** Returns all evidence of one kind about the subject itself, whatever its date; task forces and goals count as such. */
    List<Evidence> own(String kind) {
        return ofKind(own, kind);
    }

    /** Returns all evidence of one kind about regions that contain the subject, whatever its date. */
    List<Evidence> regional(String kind) {
        return ofKind(regional, kind);
    }

    private static List<Evidence> ofKind(List<Evidence> all, String kind) {
        return all.stream().filter(e -> e.kind().equals(kind)).toList();
    }

    /** Returns all honours of one kind of the subject and of the enterprises and products that speak for it. */
    List<Honour> honours(Honour.Kind kind) {
        return honours.stream().filter(h -> h.kind() == kind).toList();
    }

    /** Returns the figures of a metric that count on the day. */
    Series series(String metric) {
        return Series.of(
                subject,
                metric,
                facts(metric)
                        .filter(f -> known.counts(f.figure().asOf()))
                        .map(Fact::figure)
                        .toList());
    }

    /** Returns the figures of a metric that are known only later. */
    List<Fact> later(String metric) {
        return facts(metric).filter(f -> !known.counts(f.figure().asOf())).toList();
    }

    private Stream<Fact> facts(String metric) {
        return known.atlas().facts(subject).stream().filter(f -> f.metric().equals(metric));
    }

    /** Returns the figures of all metrics that count on the day. */
    List<Fact> facts() {
        return known.atlas().facts(subject).stream()
                .filter(f -> known.counts(f.figure().asOf()))
                .toList();
    }

    /** Returns the metric, then what the caller accepts in its place. */
    List<String> choices(String metric) {
        return known.proxies().choices(metric);
    }

    /** Returns what a look-up finds for the metric, else for the first stand-in for which it finds anything. */
    Optional<Taken> first(String metric, Function<String, Optional<Reading>> look) {
        return choices(metric).stream()
                .flatMap(m -> look.apply(m).map(r -> new Taken(metric, m, r)).stream())
                .findFirst();
    }

    /** Returns the last n years that are over on the day, the earliest first. */
    List<AsOf> lastYears(int n) {
        int last = known.lastYear();
        return IntStream.rangeClosed(last - n + 1, last).mapToObj(AsOf::year).toList();
    }

    /** Returns the enterprises of the town in order of id; a chain has none of its own. */
    List<Enterprise> enterprises() {
        return subject.kind() == Kind.TOWN ? known.enterprises(subject.id()) : List.of();
    }
}
