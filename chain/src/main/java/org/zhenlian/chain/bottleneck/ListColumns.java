package org.zhenlian.chain.bottleneck;

import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.measure.Subject;

/** What of each kind of answer is taken elsewhere. */
final class ListColumns {
    static final Columns<Bottleneck> LADDER = Columns.<Bottleneck>none()
            .with("product", "产品编号", b -> b.product().id())
            .names("name", "环节", b -> b.product().names())
            .with("unit", "单位", b -> b.product().unit().symbol())
            .range("capacity", "年产能", Bottleneck::capacity)
            .range("required", "每套需求", Bottleneck::required)
            .range("ratio", "产能与需求之比", Bottleneck::ratio)
            .with("producers", "生产企业", Bottleneck::producers)
            .with("path", "传导路径", Bottleneck::path)
            .names("why", "原因", Bottleneck::because)
            .names("flip", "改变条件", b -> b.why().flip());

    static final Columns<MustHave> MUST_HAVES = Columns.<MustHave>none()
            .with("subject", "编号", MustHave::subject)
            .names("name", "名称", MustHave::names)
            .with("certainty", "确定性", MustHave::certainty)
            .with("breaks", "影响的最终产品", MustHave::breaks)
            .range("lost", "损失产量", MustHave::lost)
            .with("path", "传导路径", MustHave::path)
            .with("missing", "缺失数据", MustHave::missing)
            .names("why", "原因", MustHave::because)
            .names("flip", "改变条件", m -> m.why().flip());

    static final Columns<BreakingSet> BREAKING_SETS = Columns.<BreakingSet>none()
            .with("members", "成员", s -> s.members().stream().map(Subject::id).toList())
            .with("certainty", "确定性", BreakingSet::certainty)
            .with("breaks", "影响的最终产品", BreakingSet::breaks)
            .range("lost", "损失产量", BreakingSet::lost)
            .with("missing", "缺失数据", BreakingSet::missing)
            .names("why", "原因", BreakingSet::because)
            .names("flip", "改变条件", s -> s.why().flip());

    static final Columns<ProductSuppliers> SUPPLIERS = Columns.<ProductSuppliers>none()
            .with("product", "产品编号", p -> p.product().id())
            .names("name", "产品", p -> p.product().names())
            .with("suppliers", "供应企业", ProductSuppliers::suppliers)
            .range("hhi", "赫芬达尔指数", ProductSuppliers::hhi)
            .share("cr1", "首家份额", ProductSuppliers::cr1)
            .share("cr4", "前四家份额", ProductSuppliers::cr4)
            .with("concentrated", "是否集中", ProductSuppliers::concentrated)
            .with("missing", "缺失数据", ProductSuppliers::missing)
            .names("why", "原因", ProductSuppliers::because);

    private ListColumns() {}
}
