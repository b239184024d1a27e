package org.zhenlian.core.io;

import java.util.HashMap;
import java.util.Map;
import org.zhenlian.core.issue.Location;

/** Where the parts of a table stand in its files. */
final class TablePlaces {
    private final Map<String, Location> rows = new HashMap<>();
    private final Map<String, Map<String, Location>> totals = new HashMap<>();
    private Location header = new Location("", 0, "");

    void header(Location line) {
        header = line;
    }

    void row(String sector, Location line) {
        rows.put(sector, line);
    }

    void total(String column, String sector, Location place) {
        totals.computeIfAbsent(column, c -> new HashMap<>()).put(sector, place);
    }

    Location header() {
        return header;
    }

    /** The row of a sector, or else the header. */
    Location row(String sector) {
        return rows.getOrDefault(sector, header);
    }

    /** The column of a sector. */
    Location column(String sector) {
        return header.at(Shown.harmless(sector));
    }

    /** The cell of a sector in a column beside the square, or else its row. */
    Location total(String column, String sector) {
        return totals.getOrDefault(column, Map.of()).getOrDefault(sector, row(sector));
    }

    boolean has(String column, String sector) {
        return totals.getOrDefault(column, Map.of()).containsKey(sector);
    }

    boolean has(String column) {
        return totals.containsKey(column);
    }
}
