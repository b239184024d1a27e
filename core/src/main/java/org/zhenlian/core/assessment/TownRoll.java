package org.zhenlian.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.TierEvent;
import org.zhenlian.core.town.Town;

/** The towns of a region with their tier on any day, and when it changed. */
final class TownRoll {
    private static final Comparator<Echelon.Change> ORDER = Comparator.comparing(
                    (Echelon.Change c) -> c.day().orElse(LocalDate.MIN))
            .thenComparing(Echelon.Change::town);

    private final List<Town> towns;

    TownRoll(Atlas atlas, RegionCode region) {
        towns = atlas.towns().stream()
                .filter(t -> atlas.scope(t).isWithin(region))
                .toList();
    }

    /** Returns the ids of the towns at a tier on a day, in order. */
    List<String> at(Tier tier, LocalDate day) {
        return towns.stream()
                .filter(t -> t.tierOn(day).equals(Optional.of(tier)))
                .map(Town::id)
                .toList();
    }

    int count(Tier tier, LocalDate day) {
        return at(tier, day).size();
    }

    /** Returns the towns that stand at a tier on a day by an event without a date: nobody knows since when. */
    List<String> undatedAt(Tier tier, LocalDate day) {
        return towns.stream()
                .filter(t -> t.tierOn(day).equals(Optional.of(tier)))
                .filter(t -> decisive(t, day).asOf().isEmpty())
                .map(Town::id)
                .toList();
    }

    /** Returns every change of tier up to a day, undated ones first, then by day and town. */
    List<Echelon.Change> changes(LocalDate until) {
        List<Echelon.Change> changes = new ArrayList<>();
        for (Town town : towns) {
            Optional<Tier> before = town.tierOn(LocalDate.MIN);
            if (before.isPresent()) {
                changes.add(new Echelon.Change(
                        Optional.empty(), town.id(), Optional.empty(), before, decisive(town, LocalDate.MIN)));
            }
            for (LocalDate day : days(town, until)) {
                Optional<Tier> after = town.tierOn(day);
                if (!after.equals(before)) {
                    changes.add(new Echelon.Change(Optional.of(day), town.id(), before, after, decisive(town, day)));
                }
                before = after;
            }
        }
        return changes.stream().sorted(ORDER).toList();
    }

    private static List<LocalDate> days(Town town, LocalDate until) {
        return town.history().stream()
                .flatMap(e -> e.asOf().stream())
                .map(AsOf::start)
                .filter(day -> !day.isAfter(until))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the event that {@link Town#tierOn} goes by; there must be one. */
    private static TierEvent decisive(Town town, LocalDate day) {
        return town.history().stream()
                .filter(e -> e.asOf().map(a -> !a.start().isAfter(day)).orElse(true))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
