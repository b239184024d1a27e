package org.zhenlian.chain.export;

import java.util.Comparator;
import java.util.Objects;
import org.zhenlian.chain.graph.Link.Role;
import org.zhenlian.core.listing.Columns;

/**
 * A link on the map of a chain, in the direction of the material.
 *
 * @param from the id of the node where the material comes from
 * @param to the id of the node where it goes
 * @param role between products INPUT, or CO_PRODUCT if the input serves only what is made beside; else what it is to the process
 * @param loop whether it is part of a loop, such as melt and cullet
 */
public record MapLink(String from, String to, Role role, boolean loop) {
    static final Columns<MapLink> COLUMNS = Columns.<MapLink>none()
            .with("source", "起点", MapLink::from)
            .with("target", "终点", MapLink::to)
            .with("role", "关系", MapLink::role)
            .with("loop", "回路", MapLink::loop);

    static final Comparator<MapLink> ORDER =
            Comparator.comparing(MapLink::from).thenComparing(MapLink::to).thenComparing(MapLink::role);

    /** Checks that nothing is missing. */
    public MapLink {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(role, "role");
    }
}
