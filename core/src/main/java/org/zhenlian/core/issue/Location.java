package org.zhenlian.core.issue;

import java.util.Objects;

/**
 * A place in a file.
 *
 * @param file the file's name as the reader was given it, or relative to the data package
 * @param line the line, from 1; 0 if not known
 * @param place the CSV column or the JSON pointer; may be empty
 */
public record Location(String file, long line, String place) implements Comparable<Location> {
    /** Checks that nothing is missing. */
    public Location {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(place, "place");
    }

    /**
     * Returns the same line with another place.
     *
     * @param elsewhere the CSV column or JSON pointer
     */
    public Location at(String elsewhere) {
        return new Location(file, line, elsewhere);
    }

    /** Orders by file, line, place. */
    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Long.compare(line, other.line);
        return byLine != 0 ? byLine : place.compareTo(other.place);
    }

    /** Returns for example {@code capacities.csv:17 value}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (place.isEmpty() ? "" : " " + place);
    }
}
