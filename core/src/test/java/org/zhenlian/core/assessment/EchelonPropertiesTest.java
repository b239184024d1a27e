package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.assessment.ProgrammeRows.fact;
import static org.zhenlian.core.assessment.ProgrammeRows.goal;
import static org.zhenlian.core.assessment.ProgrammeRows.town;
import static org.zhenlian.core.fixture.Rows.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhenlian.core.assessment.Echelon.Counting;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.TierEvent;
import org.zhenlian.core.town.Town;

class EchelonPropertiesTest {
    private static final RegionCode CITY = RegionCode.of("1407");
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 900;

    /** Events on days, in months and years, and without date; a tier of null is a removal. */
    @Provide
    Arbitrary<List<TierEvent>> histories() {
        Arbitrary<String> dates = Arbitraries.oneOf(
                Arbitraries.integers()
                        .between(0, DAYS)
                        .map(d -> FIRST.plusDays(d).toString()),
                Arbitraries.of("2022", "2022-06", "2023-H2", "2023", ""));
        Arbitrary<Tier> tiers = Arbitraries.of(Tier.values()).injectNull(0.2);
        return Combinators.combine(dates, tiers)
                .as((d, t) -> event(d, t))
                .list()
                .ofMaxSize(4);
    }

    private static List<Town> towns(List<List<TierEvent>> histories) {
        List<Town> towns = new ArrayList<>();
        for (int i = 0; i < histories.size(); i++) {
            towns.add(town("t" + i, histories.get(i).toArray(TierEvent[]::new)));
        }
        return towns;
    }

    private static AtlasBuilder atlas(List<Town> towns) {
        AtlasBuilder atlas = ProgrammeRows.atlas();
        towns.forEach(atlas::add);
        return atlas;
    }

    private static Echelon echelon(Atlas atlas, int day, Counting counting) {
        return Echelon.of(atlas, CITY, FIRST.plusDays(day), counting);
    }

    private static long listed(List<Town> towns, Tier tier, LocalDate day) {
        return towns.stream()
                .filter(t -> t.tierOn(day).equals(Optional.of(tier)))
                .count();
    }

    @Property(tries = 300)
    void cumulative_isNoLessThanExclusive_andNoTownCountsTwice(
            @ForAll @Size(max = 6) List<@From("histories") List<TierEvent>> histories,
            @ForAll @IntRange(max = DAYS) int day) {
        Atlas atlas = atlas(towns(histories)).build();
        Echelon exclusive = echelon(atlas, day, Counting.EXCLUSIVE);
        Echelon cumulative = echelon(atlas, day, Counting.CUMULATIVE);
        List<String> seen = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            BigDecimal own = exclusive.of(tier).have().low().orElse(BigDecimal.ZERO);
            BigDecimal all = cumulative.of(tier).have().low().orElse(BigDecimal.ZERO);
            assertTrue(all.compareTo(own) >= 0);
            seen.addAll(exclusive.of(tier).towns());
            List<String> counted = cumulative.of(tier).towns();
            assertEquals(counted.size(), new HashSet<>(counted).size());
            assertTrue(counted.containsAll(exclusive.of(tier).towns()));
            assertEquals(BigDecimal.valueOf(counted.size()).compareTo(all), 0);
        }
        assertEquals(seen.size(), new HashSet<>(seen).size());
        assertEquals(seen.size(), cumulative.of(Tier.COUNTY).towns().size());
    }

    /** Replaying the history gives the tiers of the day, every town once. */
    @Property(tries = 300)
    void changes_replayToTheTiersOfTheDay(
            @ForAll @Size(max = 6) List<@From("histories") List<TierEvent>> histories,
            @ForAll @IntRange(max = DAYS) int day) {
        List<Town> towns = towns(histories);
        Map<String, Tier> now = new TreeMap<>();
        LocalDate last = LocalDate.MIN;
        for (Echelon.Change change :
                echelon(atlas(towns).build(), day, Counting.EXCLUSIVE).changes()) {
            assertEquals(Optional.ofNullable(now.get(change.town())), change.from());
            change.to().ifPresentOrElse(t -> now.put(change.town(), t), () -> now.remove(change.town()));
            LocalDate at = change.day().orElse(LocalDate.MIN);
            assertTrue(!at.isBefore(last) && !at.isAfter(FIRST.plusDays(day)));
            last = at;
        }
        for (Town town : towns) {
            assertEquals(town.tierOn(FIRST.plusDays(day)), Optional.ofNullable(now.get(town.id())));
        }
    }

    /** A figure that confirms the list makes every later count exact, and one that does not keeps the truth of both inside. */
    @Property(tries = 300)
    void figure_confirmsOrWidens(
            @ForAll @Size(min = 1, max = 6) List<@From("histories") List<TierEvent>> histories,
            @ForAll @IntRange(max = DAYS) int then,
            @ForAll @IntRange(max = 300) int later,
            @ForAll @IntRange(max = 8) int said) {
        List<Town> towns = towns(histories);
        LocalDate date = FIRST.plusDays(then);
        LocalDate on = date.plusDays(later);
        long listedThen = listed(towns, Tier.COUNTY, date);
        long listedNow = listed(towns, Tier.COUNTY, on);
        Atlas atlas = atlas(towns)
                .add(fact("region:140700", "county-towns", said + " 个", date.toString()))
                .build();
        TierProgress county = Echelon.of(atlas, CITY, on, Counting.EXCLUSIVE).of(Tier.COUNTY);
        if (said == listedThen) {
            assertEquals(Range.of(BigDecimal.valueOf(listedNow)), county.have());
            assertEquals(List.of(), county.conflicts());
        } else {
            long moved = Math.max(0, said + listedNow - listedThen);
            assertTrue(county.have().contains(BigDecimal.valueOf(moved)));
            assertEquals(listedThen > 0, county.have().contains(BigDecimal.valueOf(listedNow)));
            assertEquals(listedThen > 0 ? 1 : 0, county.conflicts().size());
        }
    }

    @Property(tries = 300)
    void orderOfRows_doesNotMatter(
            @ForAll @Size(max = 6) List<@From("histories") List<TierEvent>> histories, @ForAll long seed) {
        List<Town> shuffled = new ArrayList<>(towns(histories));
        Collections.shuffle(shuffled, new Random(seed));
        for (Counting counting : Counting.values()) {
            assertEquals(
                    echelon(atlas(towns(histories)).build(), DAYS, counting).print(),
                    echelon(atlas(shuffled).build(), DAYS, counting).print());
        }
    }

    /** On the due day the pace is kept just if the goal is reached; the number expected never falls on the way. */
    @Property(tries = 300)
    void pace_endsInTheVerdictOfTheGoal(
            @ForAll @Size(max = 6) List<@From("histories") List<TierEvent>> histories,
            @ForAll @IntRange(max = 8) int target,
            @ForAll boolean strict,
            @ForAll @IntRange(max = 500) int start,
            @ForAll @IntRange(min = 1, max = 300) int days) {
        List<Town> towns = towns(histories);
        LocalDate due = FIRST.plusDays(start + days);
        Atlas atlas = atlas(towns)
                .add(fact("region:140700", "county-towns", listed(towns, Tier.COUNTY, FIRST) + " 个", FIRST.toString()))
                .add(goal(
                        "region:140700",
                        "county-towns",
                        (strict ? "> " : ">= ") + target + " 个",
                        due.toString(),
                        FIRST.plusDays(start).toString()))
                .build();
        TierProgress.Target end = Echelon.of(atlas, CITY, due, Counting.EXCLUSIVE)
                .of(Tier.COUNTY)
                .targets()
                .get(0);
        assertEquals(Range.of(end.attainment().needed().amount()), end.pace().expected());
        assertEquals(end.attainment().verdict(), end.pace().onTrack());
        TierProgress.Target begin = Echelon.of(atlas, CITY, FIRST.plusDays(start), Counting.EXCLUSIVE)
                .of(Tier.COUNTY)
                .targets()
                .get(0);
        assertTrue(begin.pace().onTrack() != Verdict.UNMET);
    }
}
