package org.zhenlian.chain.weakpoint;

import org.zhenlian.core.listing.Columns;

/** What of a weak point is taken elsewhere. */
final class WeakColumns {
    static final Columns<WeakPoint> ALL = Columns.<WeakPoint>none()
            .with("subject", "编号", WeakPoint::subject)
            .names("name", "名称", WeakPoint::names)
            .with("kind", "类别", WeakPoint::kind)
            .range("part", "失去的比例", WeakPoint::part)
            .range("lost", "损失产值（元/年）", WeakPoint::lost)
            .share("share", "产出份额", WeakPoint::share)
            .with("hits", "受影响最终产品", WeakPoint::hits)
            .with("missing", "缺失数据", WeakPoint::missing)
            .names("why", "原因", w -> w.why().because())
            .names("flip", "改变条件", w -> w.why().flip());

    private WeakColumns() {}
}
