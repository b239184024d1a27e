package org.zhenlian.chain.dossier;

import java.util.List;
import org.zhenlian.chain.export.MapLink;
import org.zhenlian.chain.export.MapNode;

/** What one of the maps of a chain says of each product. */
interface View {
    /** What the drawing is called, for those who do not see it. */
    String title();

    /** The classes of a box, which decide how it looks. */
    String look(MapNode node);

    /** The lines below the name, as many for each box. */
    List<String> notes(MapNode node);

    /** The place to be shown in a circle at the corner; empty for none. */
    default String badge(MapNode node) {
        return "";
    }

    /** Is a link drawn? */
    default boolean shows(MapLink link) {
        return true;
    }

    /** The id of the row in a table that a box leads to. */
    default String row(MapNode node) {
        return "row-" + node.id();
    }

    /** The legend: classes of a box and what they mean, in order. */
    List<Meaning> legend();

    /**
     * A line of a legend.
     *
     * @param look the classes of a box
     * @param words what it means
     */
    record Meaning(String look, String words) {}
}
