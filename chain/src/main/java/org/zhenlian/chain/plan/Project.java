package org.zhenlian.chain.plan;

import java.util.Objects;
import java.util.Optional;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.text.Names;

/**
 * A project that somebody proposes, ranked beside the actions that the gaps suggest.
 *
 * @param id its id, different from that of other projects
 * @param names its names; may be empty
 * @param shock what it changes
 * @param cost what it costs, an amount of money; empty if not known
 * @param criteria what people think of it
 */
public record Project(String id, Names names, Shock shock, Optional<Quantity> cost, Criteria criteria) {
    /**
     * Checks the cost.
     *
     * @throws IllegalArgumentException if the id is blank, or the cost is negative or no money
     */
    public Project {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(shock, "shock");
        Objects.requireNonNull(criteria, "criteria");
        cost.ifPresent(c -> Money.check(c, "the cost of project " + id));
        if (id.isBlank()) {
            throw new IllegalArgumentException("a project has no id\nGive each project an id of its own");
        }
    }
}
