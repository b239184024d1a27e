package org.zhenlian.chain.network;

import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.measure.Interval;

/** What of each kind of answer is taken elsewhere. */
final class ListColumns {
    static final Columns<String> IDS = Columns.<String>none().with("enterprise", "企业编号", id -> id);

    static final Columns<CutPoints.Point> CUT_POINTS = Columns.<CutPoints.Point>none()
            .with("enterprise", "企业编号", CutPoints.Point::id)
            .with("pieces", "分成块数", CutPoints.Point::pieces)
            .with("cut-off", "断开企业数", CutPoints.Point::cutOff)
            .names("why", "原因", CutPoints.Point::because);

    static final Columns<SinglePoints.Point> SINGLE_POINTS = Columns.<SinglePoints.Point>none()
            .with("enterprise", "企业编号", SinglePoints.Point::id)
            .with("enterprises", "受影响企业数", SinglePoints.Point::enterprises)
            .range("sales", "受影响销售额", SinglePoints.Point::sales)
            .with("unit", "单位", SinglePoints.Point::unit)
            .names("why", "原因", SinglePoints.Point::because);

    static final Columns<SupplyPaths.Path> PATHS = Columns.<SupplyPaths.Path>none()
            .with("enterprises", "路径", SupplyPaths.Path::enterprises)
            .share("share", "份额", p -> Interval.of(p.share()))
            .names("why", "原因", SupplyPaths.Path::because);

    static final Columns<Sourcing.Supply> SUPPLIES = Columns.<Sourcing.Supply>none()
            .with("customer", "客户", Sourcing.Supply::customer)
            .with("product", "产品编号", Sourcing.Supply::product)
            .with("suppliers", "供应商数", Sourcing.Supply::suppliers)
            .with("largest", "最大供应商", Sourcing.Supply::largest)
            .with("hhi", "赫芬达尔指数", Sourcing.Supply::hhi)
            .with("cr1", "首家份额", Sourcing.Supply::cr1)
            .with("value", "金额", Sourcing.Supply::value)
            .with("unit", "单位", Sourcing.Supply::unit)
            .names("why", "原因", Sourcing.Supply::because);

    private ListColumns() {}
}
