package org.zhenlian.examples;

import java.util.List;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.text.TextTable;

/** Question: which gaps of a town does the city close, and which the province? */
public final class WhatIsLocal {
    private WhatIsLocal() {}

    /**
     * Prints the gaps of Qixian's glassware in the county, the city and the province.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Chain chain = Chain.of(Atlases.sample(), "qixian-glassware");
        TextTable table = new TextTable("local is", ">needed", ">nobody makes", ">short", ">imported", ">coverage");
        for (String scope : List.of("140727", "1407", "14")) {
            Gaps gaps = chain.within(scope).gaps();
            table.row(
                    gaps.scope(),
                    gaps.productsNeeded(),
                    gaps.counts().get(GapKind.NO_PRODUCER),
                    gaps.counts().get(GapKind.SHORT),
                    gaps.counts().get(GapKind.IMPORTED),
                    Amount.share(gaps.coverage()));
        }
        System.out.println(table);
    }
}
