package org.zhenlian.core.io;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/** What both forms say of the atlas as a whole: format, version, id, names, date. */
final class Head {
    private Head() {}

    /**
     * Checks that this is an atlas of the version that this library reads.
     *
     * @param file the file
     * @param format the value of {@code format}, or null if there is none
     * @param version the value of {@code version}, or null if there is none
     * @param pointer where the version stands or should stand
     */
    static void checkVersion(String file, Node format, Node version, String pointer) {
        if (format == null || !format.text().equals(Schema.FORMAT)) {
            String what = format == null ? "it does not say so" : "its format is " + format.shown();
            Location place =
                    new Location(file, format == null ? 0 : format.line(), pointer.replace("version", "format"));
            String hint = "An atlas says \"format\": \"" + Schema.FORMAT + "\", \"version\": " + Schema.VERSION;
            throw AtlasFormatException.at(place, IssueCode.UNREADABLE, "not an atlas: " + what, hint);
        }
        if (version == null || !version.text().equals(String.valueOf(Schema.VERSION))) {
            String what = version == null ? "is missing" : version.shown() + " is not supported";
            throw AtlasFormatException.at(
                    new Location(file, version == null ? format.line() : version.line(), pointer),
                    IssueCode.BAD_VERSION,
                    "format version " + what,
                    "This library reads version " + Schema.VERSION + "; maybe a newer library is needed");
        }
    }

    /**
     * Returns the row of the pseudo-table {@link Schema#ATLAS}.
     *
     * @param file the file
     * @param values the values found, by column
     * @param pointer says where a column's value stands
     */
    static Row row(String file, Map<String, Node> values, UnaryOperator<String> pointer) {
        Map<String, Location> places = new HashMap<>();
        Object[] cells = new Object[Schema.ATLAS.columns().size()];
        for (Column column : Schema.ATLAS.columns()) {
            Node value = values.get(column.name());
            Location place = new Location(file, value == null ? 0 : value.line(), pointer.apply(column.name()));
            places.put(column.name(), place);
            if (value != null && !value.isEmpty() && !value.isCell()) {
                throw AtlasFormatException.at(
                        place, IssueCode.BAD_VALUE, column.name() + " is " + value.shown(), "Write it in quotes");
            }
            cells[Schema.ATLAS.position(column.name())] = value == null || value.isEmpty() ? null : value.text();
        }
        return Row.of(Schema.ATLAS, cells, new Place.Scattered(new Location(file, 0, ""), places));
    }
}
