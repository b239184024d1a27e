package org.zhenlian.chain.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhenlian.chain.bottleneck.Bottleneck;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.measure.Interval;

/** What the results that were handed in say of each product. */
final class Findings {
    private final Optional<Gaps> gaps;
    private final Map<String, List<GapKind>> kinds = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    Findings(Optional<Gaps> gaps, Optional<Bottlenecks> bottlenecks) {
        this.gaps = gaps;
        gaps.ifPresent(found -> found.list().stream()
                .map(gap -> gap.product().id())
                .distinct()
                .forEach(id -> kinds.put(
                        id,
                        found.list().stream()
                                .filter(g -> g.product().id().equals(id))
                                .map(Gap::kind)
                                .sorted()
                                .toList())));
        bottlenecks.ifPresent(found -> place(found.list()));
    }

    private void place(List<Bottleneck> ladder) {
        int place = 1;
        for (int i = 0; i < ladder.size(); i++) {
            boolean looser = i > 0
                    && ladder.get(i).ratio().high() > ladder.get(i - 1).ratio().high();
            place = looser ? i + 1 : place;
            places.put(ladder.get(i).product().id(), place);
        }
    }

    MapNode.Marks of(String product) {
        Optional<Interval> coverage = gaps.map(g -> g.balance().coverage(product));
        OptionalInt place = places.containsKey(product) ? OptionalInt.of(places.get(product)) : OptionalInt.empty();
        return new MapNode.Marks(kinds.getOrDefault(product, List.of()), coverage, place);
    }
}
