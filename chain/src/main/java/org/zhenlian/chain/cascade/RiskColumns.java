package org.zhenlian.chain.cascade;

import org.zhenlian.core.listing.Columns;

/** What of a systemic risk is taken elsewhere. */
final class RiskColumns {
    static final Columns<SystemicRisk> ALL = Columns.<SystemicRisk>none()
            .with("enterprise", "企业编号", SystemicRisk::id)
            .with("esri", "系统性风险指数", SystemicRisk::esri)
            .with("down", "下游损失", SystemicRisk::down)
            .with("up", "上游损失", SystemicRisk::up)
            .with("rounds", "轮次", SystemicRisk::rounds)
            .with("bound", "误差上限", r -> r.bound().isPresent() ? r.bound().getAsDouble() : "")
            .names("why", "原因", SystemicRisk::because);

    private RiskColumns() {}
}
