package org.zhenlian.core.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What does a table look like with fewer, larger sectors?
 *
 * <p>Sectors are added up by group: flows, output, final demand, imports and accounts. An account that is unknown for one member is unknown for the
 * group. Linkages of the merged table are those of an average and not the sum of the members'. Order: groups by id. Time: O(flows).
 */
public final class SectorMerge {
    private SectorMerge() {}

    /**
     * Returns the merged table.
     *
     * @param table the table
     * @param groups the group of each sector, by the sector's id or name; sectors left out stay as they are
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if a group has the id of a sector that is not in it
     */
    public static InputOutputTable of(InputOutputTable table, Map<String, String> groups) {
        String[] group = groups(table, Objects.requireNonNull(groups, "groups"));
        InputOutputTableBuilder merged = InputOutputTable.flows(table.id() + "-merged")
                .unit(table.unit())
                .basis(table.basis());
        merged.year = table.year();
        for (String id : new TreeSet<>(java.util.List.of(group))) {
            merged.sector(table.sectors().stream()
                    .filter(s -> s.id().equals(id))
                    .findFirst()
                    .orElse(Sector.of(id)));
        }
        sums(table.output(), group).forEach(merged::output);
        sums(table.finalDemand(), group).forEach(merged::finalDemand);
        if (table.hasImports()) {
            sums(table.imports(), group).forEach(merged::imports);
        }
        table.accounts().forEach(merged::account);
        table.accountRows()
                .forEach((account, row) -> sums(row, group).forEach((id, sum) -> {
                    if (!Double.isNaN(sum)) {
                        merged.account(account, id, sum);
                    }
                }));
        Map<String, SortedMap<String, Double>> flows = new HashMap<>();
        table.eachFlow((i, j, z) ->
                flows.computeIfAbsent(group[i], g -> new TreeMap<>()).merge(group[j], z, Double::sum));
        flows.forEach((from, row) -> row.forEach((to, z) -> merged.cell(from, to, z)));
        return merged.build();
    }

    private static String[] groups(InputOutputTable table, Map<String, String> groups) {
        String[] group = table.sectors().stream().map(Sector::id).toArray(String[]::new);
        groups.forEach((sector, name) ->
                group[table.position(sector)] = Objects.requireNonNull(name, () -> "group of " + sector));
        for (int i = 0; i < group.length; i++) {
            String id = table.sectors().get(i).id();
            boolean taken =
                    !group[i].equals(id) && java.util.Arrays.asList(group).contains(id);
            if (taken) {
                throw new IllegalArgumentException("the group " + id + " has the id of a sector that is not in it"
                        + "\nChoose another name for the group");
            }
        }
        return group;
    }

    private static SortedMap<String, Double> sums(double[] values, String[] group) {
        SortedMap<String, Double> sums = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            sums.merge(group[i], values[i], Double::sum);
        }
        return sums;
    }
}
