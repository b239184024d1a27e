package org.zhenlian.core.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;

/** Arbitrary atlases that use everything an atlas can hold; they shrink towards fewer rows. */
final class AtlasArbitraries {
    private AtlasArbitraries() {}

    /** Returns arbitrary atlases of up to six rows a table. */
    static Arbitrary<Atlas> atlases() {
        Arbitrary<Long> seeds = Arbitraries.longs().between(0, 1_000_000).withoutEdgeCases();
        Arbitrary<Integer> sizes = Arbitraries.integers().between(0, 6);
        return Combinators.combine(seeds, sizes).as((seed, size) -> atlas(seed, size));
    }

    /** Returns the atlas of a seed, the same every time. */
    static Atlas atlas(long seed, int size) {
        return new RandomAtlas(new Random(seed), size).build();
    }

    /** Returns an equal atlas whose rows were added in another order. */
    static Atlas shuffled(Atlas atlas, Random random) {
        List<Object> rows = new ArrayList<>(atlas.rows().toList());
        Collections.shuffle(rows, random);
        AtlasBuilder builder = Atlas.builder(atlas.id()).names(atlas.names());
        atlas.asOf().ifPresent(builder::asOf);
        rows.forEach(row -> RandomAtlas.add(builder, row));
        return builder.build();
    }
}
