package org.zhenlian.examples;

import org.zhenlian.chain.Chain;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;

/** Question: what does the glassware of Qixian need that Qixian itself does not make, and who near by makes it? */
public final class GapsOfATown {
    private GapsOfATown() {}

    /**
     * Prints the gaps of a town, each with its reason and what would close it.
     *
     * @param args the id or name of a town of the sample; by default 祁县玻璃器皿
     */
    public static void main(String[] args) {
        Atlas atlas = Atlases.sample();
        Gaps gaps = Chain.of(atlas, args.length > 0 ? args[0] : "祁县玻璃器皿").gaps();
        System.out.println(gaps);
        for (Gap gap : gaps.list()) {
            System.out.println();
            System.out.println(gap);
            System.out.println(gap.why());
            gap.outsideProducers().stream()
                    .limit(3)
                    .map(atlas::enterprise)
                    .forEach(e -> System.out.println("  made by " + e));
        }
    }
}
