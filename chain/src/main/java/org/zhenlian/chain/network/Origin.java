package org.zhenlian.chain.network;

import java.util.Objects;
import org.zhenlian.core.atlas.Provenance;

/**
 * Where a network comes from.
 *
 * @param name the atlas's id or the file's name
 * @param unit the unit of all values, such as {@code 元/a}; empty if they are quantities, each in its product's unit
 * @param provenance how many of the links are reported, derived and illustrative
 * @param note what was done to come to the values; may be empty
 */
record Origin(String name, String unit, Provenance provenance, String note) {
    static final String YUAN = "元/a";

    Origin {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(note, "note");
    }
}
