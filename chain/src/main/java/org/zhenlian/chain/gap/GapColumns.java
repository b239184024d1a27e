package org.zhenlian.chain.gap;

import org.zhenlian.core.listing.Columns;

/** What of a gap is taken elsewhere. */
final class GapColumns {
    static final Columns<Gap> ALL = Columns.<Gap>none()
            .with("product", "产品编号", g -> g.product().id())
            .names("name", "产品", g -> g.product().names())
            .with("kind", "类别代码", Gap::kind)
            .with("kind-zh", "类别", g -> g.kind().names().zh())
            .with("tier", "层级", Gap::tier)
            .with("unit", "单位", g -> g.product().unit().symbol())
            .range("need", "年需求", Gap::need)
            .range("local", "本地供给", Gap::local)
            .range("lacking", "缺口", Gap::amount)
            .share("coverage", "覆盖率", Gap::coverage)
            .with("producers", "本地生产企业", Gap::producers)
            .with("outside-producers", "外地生产企业", Gap::outsideProducers)
            .with("path", "传导路径", Gap::path)
            .with("dependents", "受影响最终产品", Gap::dependents)
            .with("missing", "缺失数据", Gap::missing)
            .names("why", "原因", Gap::because)
            .names("flip", "改变条件", g -> g.why().flip());

    private GapColumns() {}
}
