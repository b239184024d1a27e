package org.zhenlian.chain.leader;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.UnitMismatchException;

/**
 * What a chain-owner (链主) and a core-support enterprise (核心配套类链核) must reach, and how much the atlas's links are to be
 * believed.
 *
 * @param minSupporters how many supporting enterprises an owner has at least
 * @param supportersSource where that threshold is from
 * @param tradeAbove how much a core-support enterprise trades a year with an owner: strictly more than this
 * @param tradeSource where that threshold is from
 * @param links whether links that are not in the atlas may exist
 */
public record SelectionRules(
        int minSupporters, String supportersSource, Quantity tradeAbove, String tradeSource, Links links) {
    /** What follows from a link's not being in the atlas. */
    public enum Links {
        /** Nothing: the links are what is known, so that every count is a lower bound. */
        KNOWN_ONLY,
        /** There is no such link: the atlas has them all. */
        COMPLETE
    }

    private static final Unit YUAN = Unit.of("元");
    private static final String SHANXI = "晋政办发〔2023〕44号";

    /**
     * Checks the thresholds.
     *
     * @throws IllegalArgumentException if the number of supporters is below 1 or the trade negative
     * @throws UnitMismatchException if the trade is not an amount of money
     */
    public SelectionRules {
        Objects.requireNonNull(supportersSource, "supportersSource");
        Objects.requireNonNull(tradeSource, "tradeSource");
        Objects.requireNonNull(links, "links");
        if (minSupporters < 1) {
            throw new IllegalArgumentException("minSupporters must be 1 or more but is " + minSupporters
                    + "\nShanxi's rule is 15, see SelectionRules.shanxi()");
        }
        if (!tradeAbove.unit().fits(YUAN)) {
            throw new UnitMismatchException(YUAN, tradeAbove.unit());
        }
        if (tradeAbove.isNegative()) {
            throw new IllegalArgumentException("tradeAbove is negative: " + tradeAbove
                    + "\nShanxi's rule is 1000 万元, see SelectionRules.shanxi()");
        }
    }

    /**
     * Returns Shanxi's rules, 晋政办发〔2023〕44号 as reported by chacewang.com/newsdetail/news913917.html: an owner has at least 15
     * supporting enterprises up- and downstream; a core-support enterprise trades more than 1000 万元 a year with an owner. The
     * links are taken for what is known, not for all that there is.
     */
    public static SelectionRules shanxi() {
        return new SelectionRules(15, SHANXI, Quantity.parse("1000 万元"), SHANXI, Links.KNOWN_ONLY);
    }

    /**
     * Returns these rules with another number of supporters.
     *
     * @param least how many an owner has at least
     * @param source where that is from
     */
    public SelectionRules withMinSupporters(int least, String source) {
        return new SelectionRules(least, source, tradeAbove, tradeSource, links);
    }

    /**
     * Returns these rules with another amount of trade.
     *
     * @param above an amount of money; a core-support enterprise trades strictly more a year
     * @param source where that is from
     */
    public SelectionRules withTradeAbove(Quantity above, String source) {
        return new SelectionRules(minSupporters, supportersSource, above, source, links);
    }

    /** Returns these rules for an atlas that has all links: what is not there does not exist. */
    public SelectionRules withCompleteLinks() {
        return new SelectionRules(minSupporters, supportersSource, tradeAbove, tradeSource, Links.COMPLETE);
    }

    boolean complete() {
        return links == Links.COMPLETE;
    }

    BigDecimal yuan() {
        return tradeAbove.to(YUAN).amount();
    }

    /** Returns the rules in one line, their sources in a second. */
    @Override
    public String toString() {
        return "at least " + minSupporters + " supporters, trade above " + tradeAbove + " a year, links " + links
                + "\n  sources: " + supportersSource + "; " + tradeSource;
    }
}
