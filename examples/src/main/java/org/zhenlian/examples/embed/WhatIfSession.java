package org.zhenlian.examples.embed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.Atlases;

/**
 * Question: how do many people look at a scenario while one changes it? The session holds one immutable chain; a change makes another
 * chain and puts it in its place, so a reader keeps the scenario he began with and never waits.
 */
public final class WhatIfSession {
    private final Deque<Chain> before = new ArrayDeque<>();
    private volatile Chain now;

    /**
     * Begins with a chain as it is.
     *
     * @param chain the chain
     */
    public WhatIfSession(Chain chain) {
        this.now = chain;
    }

    /** Returns the scenario as it is now; it never changes, ask it as long as you like. */
    public Chain now() {
        return now;
    }

    /**
     * Makes something happen, on top of what has happened. If it cannot happen, the scenario stays.
     *
     * @param shock what happens
     * @return the scenario after it
     */
    public synchronized Chain apply(Shock shock) {
        Chain next = now.with(shock.applyTo(now.atlas()));
        before.push(now);
        now = next;
        return next;
    }

    /** Takes back the last thing that happened; empty if nothing has. */
    public synchronized Optional<Chain> undo() {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        now = before.pop();
        return Optional.of(now);
    }

    /**
     * Closes a kiln of the sample, finds what opens, and lets the first gap's own remedy happen.
     *
     * @param args none
     */
    public static void main(String[] args) {
        WhatIfSession session = new WhatIfSession(Chain.of(Atlases.sample(), "祁县玻璃器皿"));
        System.out.println("today:      " + session.now().bottlenecks().throughput());
        Chain closed = session.apply(Shock.close("示例晨露玻璃厂"));
        System.out.println("kiln shut:  " + closed.bottlenecks().throughput());
        Optional<Gap> remedied =
                closed.gaps().list().stream().filter(g -> g.flip().isPresent()).findFirst();
        remedied.flatMap(Gap::flip).ifPresent(flip -> {
            System.out.println("then:       " + flip.names(closed.atlas()).en());
            System.out.println("gaps then:  " + session.apply(flip).gaps().size() + " instead of "
                    + closed.gaps().size());
        });
        while (session.undo().isPresent()) {}
        System.out.println("taken back: " + session.now().bottlenecks().throughput());
    }
}
