package org.zhenlian.chain.plan;

import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.core.text.Names;

/** What would make an action unnecessary: the figure at which its gap would not be there. */
final class Unless {
    private Unless() {}

    static Names of(Gap gap) {
        String unit = gap.product().unit() + "/a";
        Amount need = new Amount(gap.need(), unit);
        Amount local = new Amount(gap.local(), unit);
        Amount measure = gap.measure();
        return switch (gap.kind()) {
            case NO_PRODUCER, IMPORTED, SHORT, DATA_MISSING ->
                Names.of(
                        "若本地供给（现 " + local.zh() + "）达到需求 " + need.zh() + "，或需求降到现有供给",
                        "local supply (now " + local + ") reaching the need of " + need
                                + ", or the need falling to what is made here");
            case SINGLE_SOURCE ->
                Names.of(
                        "若另有一家本地企业生产，或不再需要（现需 " + need.zh() + "）",
                        "another local producer, or no need (now " + need + ")");
            case CONCENTRATED ->
                Names.of(
                        "若供给集中度（现 " + measure.zh() + "）低于阈值",
                        "concentration (now " + measure + ") below the threshold");
            case UPSTREAM_BROKEN ->
                Names.of(
                        "若所缺投入品（现 " + measure.zh() + "）有供应",
                        "supply of the inputs that block it (now " + measure + ")");
            case UNSOLD ->
                Names.of(
                        "若已有本地企业使用（现有 " + measure.zh() + " 无本地用户）",
                        "a local user of it (now " + measure + " without one)");
        };
    }
}
