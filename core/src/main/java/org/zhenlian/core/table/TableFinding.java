package org.zhenlian.core.table;

import java.util.Objects;
import org.zhenlian.core.text.Names;

/**
 * One thing that is odd about an input-output table.
 *
 * @param kind what is odd
 * @param sector the sector's id; empty if it is the whole table
 * @param value the amount that is odd, see the kind
 * @param against the amount that it was compared with, see the kind
 * @param because what is odd, in Chinese and English
 */
public record TableFinding(Kind kind, String sector, double value, double against, Names because) {
    /** What can be odd. */
    public enum Kind {
        /** Sales plus final demand (value) are not output plus imports (against), both declared. */
        ROW_IMBALANCE(
                "核对该行、最终需求与进口；统计误差会计入净最终需求",
                "Check the row, final demand and imports; analyses take what is missing as final demand"),
        /** Purchases plus primary inputs (value) are not output (against); checked where all primary inputs are known. */
        COLUMN_IMBALANCE(
                "核对该列与各项初始投入，或补上缺少的一项",
                "Check the column and its primary inputs; maybe one is not declared, such as taxes"),
        /** Final demand (value) is below 0 (against). */
        NEGATIVE_FINAL_DEMAND(
                "存货减少可使其为负；否则核对产出与进口", "Stocks that were run down make it so; else check output and imports"),
        /** Imports (value) are below 0 (against); they are declared as what comes in, not as what is taken off. */
        NEGATIVE_IMPORTS("进口按流入量填正数", "Declare what comes in, as 0 or more"),
        /** A sector sells others more (value) than it produces (against): the rest is imported, or an error. */
        SELLS_MORE_THAN_OUTPUT(
                "差额若为进口品，用 domestic() 或 atTotalSupply()；否则核对产出",
                "If the rest is imported use domestic() or atTotalSupply(); else check output"),
        /**
         * The spectral radius of the coefficients without their signs (value) is not below 1 (against): the sectors of some loop use as
         * much as they make, so that final demand for them cannot be met.
         */
        NOT_PRODUCTIVE(
                "核对这些部门的列；也许把流量当成了系数",
                "Check their columns; maybe the cells are flows, or outputs are in another unit"),
        /** The same spectral radius (value) is below 1 (against), but by less than a thousandth: errors come out a thousand times as large. */
        BARELY_PRODUCTIVE("核对消耗接近产出的部门", "Check the sectors that use almost all they make"),
        /** A sector sells no sector anything; value and against are 0. */
        ZERO_ROW("只供最终需求的部门属正常，否则该行缺失", "Right for one that serves final demand only; else its row is missing"),
        /** A sector buys nothing from any sector; value and against are 0. */
        ZERO_COLUMN("没有中间投入的部门少见，也许该列缺失", "Rare; maybe its column is missing"),
        /** A sector's most negative flow (value) is below 0 (against). */
        NEGATIVE_FLOW(
                "由产品技术假定或净额记录造成时，可合并部门或改用产业技术假定",
                "Where netting or the product technology made it, merge sectors or use the industry technology");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** Checks that nothing is missing. */
    public TableFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sector, "sector");
        Objects.requireNonNull(because, "because");
    }

    /** Returns what to look at or to do, in Chinese and English. */
    public Names advice() {
        return Names.of(kind.zh, kind.en);
    }

    /** Returns how far both amounts are apart. */
    public double size() {
        return Math.abs(value - against);
    }

    /** Returns the kind and the reason in English. */
    @Override
    public String toString() {
        return kind + " " + because.en();
    }
}
