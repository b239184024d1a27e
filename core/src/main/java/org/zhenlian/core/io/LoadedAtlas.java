package org.zhenlian.core.io;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.measure.Subject;

/** An atlas as it was read, what was found wrong on the way, and where in the files each thing stands. Immutable. */
public final class LoadedAtlas {
    private final Atlas atlas;
    private final Issues issues;
    private final Map<Subject, Place> places;

    LoadedAtlas(Atlas atlas, Issues issues, Map<Subject, Place> places) {
        this.atlas = atlas;
        this.issues = issues;
        this.places = places;
    }

    /** Returns the atlas of all rows without errors. */
    public Atlas atlas() {
        return atlas;
    }

    /** Returns everything found, in order of place. */
    public Issues issues() {
        return issues;
    }

    /**
     * Returns where something stands, so that later checks can point at its row; empty if it does not come from a row.
     *
     * @param subject a source, region, product, recipe, enterprise, town or chain, or the atlas itself
     */
    public Optional<Location> locationOf(Subject subject) {
        return Optional.ofNullable(places.get(Objects.requireNonNull(subject, "subject")))
                .map(Place::row);
    }

    /** Returns the atlas's line and a count of the issues. */
    @Override
    public String toString() {
        return atlas + "\n" + issues;
    }
}
