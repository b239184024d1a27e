package org.zhenlian.core.io;

import java.util.Map;
import org.zhenlian.core.issue.Location;

/** Where a row stands, and each of its cells. */
interface Place {
    /** Returns where the row begins. */
    Location row();

    /** Returns where the row's cell of a column stands, or would stand. */
    Location cell(String column);

    /** A row of a CSV file: its line; a cell is named by its column. */
    record InCsv(String file, long line) implements Place {
        @Override
        public Location row() {
            return new Location(file, line, "");
        }

        @Override
        public Location cell(String column) {
            return new Location(file, line, column);
        }
    }

    /** A row of a JSON document: its pointer and the line of every cell (0 where there is none). */
    record InJson(String file, String pointer, int line, Table table, int[] lines) implements Place {
        @Override
        public Location row() {
            return new Location(file, line, pointer);
        }

        @Override
        public Location cell(String column) {
            int own = table.has(column) ? lines[table.position(column)] : 0;
            return new Location(file, own > 0 ? own : line, own > 0 ? pointer + "/" + column : pointer);
        }
    }

    /** The cells stand here and there in a JSON document. */
    record Scattered(Location row, Map<String, Location> cells) implements Place {
        @Override
        public Location cell(String column) {
            return cells.getOrDefault(column, row);
        }
    }
}
