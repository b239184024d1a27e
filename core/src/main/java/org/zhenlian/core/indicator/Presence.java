package org.zhenlian.core.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhenlian.core.measure.Interval;

/** Who makes what: a matrix of yes and no. Not to be changed. */
record Presence(List<String> regions, List<String> activities, boolean[][] made) {
    /** An LQ that should be 1 may come out a hair below. */
    private static final double HAIR = 1e-12;

    static Presence byQuotient(ActivityTable table, double threshold) {
        Specialisation quotients = Specialisation.of(table);
        List<String> empty = quotients.empty();
        return of(table, (region, activity) -> {
            boolean none = empty.contains("region " + region) || empty.contains("activity " + activity);
            if (none) {
                return Optional.of(false);
            }
            Interval lq = quotients.locationQuotient(region, activity);
            double limit = threshold * (1 - HAIR);
            return lq.low() >= limit ? Optional.of(true) : lq.high() < limit ? Optional.of(false) : Optional.empty();
        });
    }

    static Presence byAmount(ActivityTable table) {
        return of(table, (region, activity) -> {
            Interval amount = table.amount(region, activity);
            return amount.low() > 0
                    ? Optional.of(true)
                    : amount.high() == 0 ? Optional.of(false) : Optional.<Boolean>empty();
        });
    }

    private interface Rule {
        Optional<Boolean> isPresent(String region, String activity);
    }

    private static Presence of(ActivityTable table, Rule rule) {
        List<String> open = new ArrayList<>();
        boolean[][] made =
                new boolean[table.regions().size()][table.activities().size()];
        for (int r = 0; r < made.length; r++) {
            for (int p = 0; p < made[r].length; p++) {
                String region = table.regions().get(r);
                String activity = table.activities().get(p);
                Optional<Boolean> present = rule.isPresent(region, activity);
                made[r][p] = present.orElse(false);
                if (present.isEmpty()) {
                    open.add(region + " " + activity);
                }
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("the figures leave open whether " + open.size()
                    + " regions have an activity: " + Text.few(open)
                    + "\nGive these amounts, or leave the regions or activities out");
        }
        return new Presence(table.regions(), table.activities(), made);
    }

    int diversity(int region) {
        int count = 0;
        for (boolean m : made[region]) {
            count += m ? 1 : 0;
        }
        return count;
    }

    int ubiquity(int activity) {
        int count = 0;
        for (boolean[] row : made) {
            count += row[activity] ? 1 : 0;
        }
        return count;
    }

    Presence restricted(List<Integer> rows, List<Integer> columns) {
        boolean[][] kept = new boolean[rows.size()][columns.size()];
        for (int r = 0; r < kept.length; r++) {
            for (int p = 0; p < columns.size(); p++) {
                kept[r][p] = made[rows.get(r)][columns.get(p)];
            }
        }
        return new Presence(
                rows.stream().map(regions::get).toList(),
                columns.stream().map(activities::get).toList(),
                kept);
    }

    /** The parts that share no activity, by their first region; regions and activities without any partner are in none. */
    List<Presence> parts() {
        int[] of = new int[regions.size()];
        List<Presence> parts = new ArrayList<>();
        for (int r = 0; r < of.length; r++) {
            if (of[r] == 0 && diversity(r) > 0) {
                parts.add(part(r, parts.size() + 1, of));
            }
        }
        return parts;
    }

    private Presence part(int first, int number, int[] of) {
        boolean[] column = new boolean[activities.size()];
        List<Integer> open = new ArrayList<>(List.of(first));
        of[first] = number;
        for (int at = 0; at < open.size(); at++) {
            for (int p = 0; p < column.length; p++) {
                if (made[open.get(at)][p] && !column[p]) {
                    column[p] = true;
                    for (int r = 0; r < of.length; r++) {
                        if (made[r][p] && of[r] == 0) {
                            of[r] = number;
                            open.add(r);
                        }
                    }
                }
            }
        }
        List<Integer> columns = new ArrayList<>();
        for (int p = 0; p < column.length; p++) {
            if (column[p]) {
                columns.add(p);
            }
        }
        return restricted(open.stream().sorted().toList(), columns);
    }
}
