package org.zhenlian.chain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.fixture.RandomChains;
import org.zhenlian.chain.fixture.RichChains;
import org.zhenlian.chain.gap.Gaps;

/** What a sketch says of an action, and of several one after the other, is what replaying the chain says. */
class SketchPropertiesTest {
    private static int check(Chain chain) {
        Gaps gaps = chain.within(Atelier.HOME).gaps();
        Replays replays = new Replays(gaps, Weights.DEFAULTS);
        if (!replays.canBeSketched()) {
            return 0;
        }
        List<Action> taken = new ArrayList<>();
        Sketch sketch = replays.sketch(taken);
        int sketched = 0;
        for (Action action : Actions.of(gaps).list()) {
            Optional<Double> score = sketch.score(action).filter(s -> !Double.isNaN(s));
            if (score.isPresent()) {
                List<Action> with = Search.plus(taken, action);
                double expected = replays.worth(with).map(replays::score).orElseThrow();
                assertEquals(expected, score.get(), 1e-9, with.toString());
                sketch = sketch.with(action);
                taken.add(action);
                sketched++;
            }
        }
        return sketched;
    }

    @Property(tries = 300)
    void sketch_isWhatAReplaySays(@ForAll long seed) {
        check(RichChains.of(seed, 9).chain("p0"));
        check(RichChains.exact(seed, 9).chain("p0"));
    }

    @Property(tries = 200)
    void sketch_ofPlainChains_isWhatAReplaySays(@ForAll long seed) {
        check(RandomChains.plain(seed, 9).chain("p0"));
        check(RandomChains.ranged(seed, 9).chain("p0"));
        check(RandomChains.withCoProducts(seed, 9).chain("p0"));
    }

    /** Chains of one recipe per product and nothing declared: every action that needs no recipe changed is sketched. */
    @Property(tries = 20)
    void sketch_isThereForNewAndMoreCapacity(@ForAll long seed) {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runs("works", "ware", 2 + Math.floorMod(seed, 100))
                .recipe("melt")
                .uses("melt", "sand", 1)
                .runs("kiln", "melt", 1)
                .chain("ware");
        assertTrue(check(chain) >= 3);
    }
}
