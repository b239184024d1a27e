package org.zhenlian.chain.linkage;

import org.zhenlian.core.listing.Columns;

/** What of each kind of answer is taken elsewhere. */
final class LinkageColumns {
    static final Columns<SectorLinkage> SECTORS = Columns.<SectorLinkage>none()
            .with("sector", "部门编号", s -> s.sector().id())
            .with("total-backward", "完全后向关联", SectorLinkage::totalBackward)
            .with("total-forward", "完全前向关联", SectorLinkage::totalForward)
            .with("normalised-backward", "影响力系数", s -> s.normalisedBackward(Weighting.EQUAL))
            .with("normalised-forward", "前向关联系数", s -> s.normalisedForward(Weighting.EQUAL))
            .with("weighted-backward", "影响力系数（产出加权）", s -> s.normalisedBackward(Weighting.BY_OUTPUT))
            .with("weighted-forward", "前向关联系数（产出加权）", s -> s.normalisedForward(Weighting.BY_OUTPUT))
            .with("direct-backward", "直接后向关联", SectorLinkage::directBackward)
            .with("direct-forward", "直接前向关联", SectorLinkage::directForward)
            .with("sensitivity", "感应度", SectorLinkage::sensitivity)
            .with("upstreamness", "上游度", SectorLinkage::upstreamness)
            .with("downstreamness", "下游度", SectorLinkage::downstreamness)
            .with("role", "类别", SectorLinkage::role)
            .names("why", "原因", s -> s.why().because());

    static final Columns<Multiplier> MULTIPLIERS = Columns.<Multiplier>none()
            .with("sector", "部门编号", m -> m.sector().id())
            .with("direct", "直接系数", m -> m.direct().isPresent() ? m.direct().getAsDouble() : "")
            .with("total", "完全系数", m -> m.total().isPresent() ? m.total().getAsDouble() : "")
            .with("ratio", "乘数", m -> m.ratio().isPresent() ? m.ratio().getAsDouble() : "")
            .with("missing", "缺失数据", Multiplier::missing);

    static final Columns<Extraction> EXTRACTIONS = Columns.<Extraction>none()
            .with("sector", "部门编号", e -> e.sector().id())
            .with("full", "全部抽取损失", Extraction::full)
            .with("backward", "后向抽取损失", Extraction::backward)
            .with("forward", "前向抽取损失", Extraction::forward)
            .with("share", "占总产出份额", Extraction::share)
            .with("loss-of-others", "其他部门损失", Extraction::lossOfOthers)
            .names("why", "原因", e -> e.why().because());

    static final Columns<StructuralPath> PATHS = Columns.<StructuralPath>none()
            .with("sectors", "路径", StructuralPath::sectors)
            .with("contribution", "贡献", StructuralPath::contribution)
            .with("share", "份额", StructuralPath::share);

    static final Columns<NextProduct> NEXT = Columns.<NextProduct>none()
            .with("product", "产品编号", n -> n.product().id())
            .names("name", "产品", n -> n.product().names())
            .with("recipe", "工艺", NextProduct::recipe)
            .with("density", "关联密度", n -> n.density().isPresent() ? n.density().getAsDouble() : "")
            .range("lack", "缺口", NextProduct::lack)
            .with(
                    "value-added",
                    "增加值",
                    n -> n.valueAdded().isPresent() ? n.valueAdded().getAsDouble() : "")
            .with("here", "本地已有投入", NextProduct::here)
            .with("missing", "本地缺少投入", NextProduct::missing)
            .names("why", "原因", NextProduct::because);

    private LinkageColumns() {}
}
