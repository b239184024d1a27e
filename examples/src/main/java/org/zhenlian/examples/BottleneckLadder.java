package org.zhenlian.examples;

import org.zhenlian.chain.Chain;
import org.zhenlian.chain.bottleneck.Bottleneck;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.core.Atlases;

/** Question: what limits a chain, and what binds next once that is relieved? */
public final class BottleneckLadder {
    private BottleneckLadder() {}

    /**
     * Prints the ladder of a chain and the reasons of its first three rungs.
     *
     * @param args the id or name of a chain of the sample; by default the vinegar chain
     */
    public static void main(String[] args) {
        Bottlenecks ladder = Chain.of(Atlases.sample(), args.length > 0 ? args[0] : "vinegar")
                .bottlenecks();
        System.out.println(ladder.print());
        for (Bottleneck rung : ladder.top(3)) {
            System.out.println();
            System.out.println(rung.why());
        }
        if (!ladder.isExact()) {
            System.out.println();
            System.out.println("holds for " + ladder.assumptions().size() + " assumed splits:");
            ladder.assumptions().forEach(a -> System.out.println("  " + a.enOr(a.zh())));
        }
    }
}
