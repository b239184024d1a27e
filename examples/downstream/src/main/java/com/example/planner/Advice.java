package com.example.planner;

import java.util.List;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapKind;

/** What an application might say about a chain. */
public final class Advice {
    private final Chain chain;

    /** Advice on a chain. */
    public Advice(Chain chain) {
        this.chain = chain;
    }

    /** Returns the products to look for producers of, worst first. */
    public List<String> toAttract() {
        return chain.gaps().list().stream()
                .filter(g -> g.kind() == GapKind.NO_PRODUCER || g.kind() == GapKind.SHORT)
                .map(Gap::product)
                .map(p -> p.id())
                .distinct()
                .toList();
    }
}
