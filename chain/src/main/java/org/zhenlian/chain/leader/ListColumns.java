package org.zhenlian.chain.leader;

import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.product.Product;

/** What of each kind of answer is taken elsewhere. */
final class ListColumns {
    static final Columns<OwnerCandidate> OWNERS = Columns.<OwnerCandidate>none()
            .with("enterprise", "企业编号", c -> c.enterprise().id())
            .names("name", "企业", c -> c.enterprise().names())
            .with("role", "角色", OwnerCandidate::role)
            .with("verdict", "结论", OwnerCandidate::verdict)
            .with("supporters", "配套企业", OwnerCandidate::supporters)
            .with("on-chain", "在链上", OwnerCandidate::onChain)
            .with("missing", "缺失数据", OwnerCandidate::missing)
            .names("why", "原因", OwnerCandidate::because);

    static final Columns<CoreSupporter> CORES = Columns.<CoreSupporter>none()
            .with("owner", "链主编号", c -> c.owner().id())
            .names("owner-name", "链主", c -> c.owner().names())
            .with("enterprise", "企业编号", c -> c.enterprise().id())
            .names("name", "配套企业", c -> c.enterprise().names())
            .with("year", "年份", c -> c.year().map(AsOf::toString))
            .names("trade", "年交易额", c -> Words.money(c.trade()))
            .with("verdict", "结论", CoreSupporter::verdict)
            .with("core", "章程链核", CoreSupporter::isCore)
            .with("missing", "缺失数据", CoreSupporter::missing)
            .names("why", "原因", CoreSupporter::because);

    static final Columns<CharterCheck.Item> CHARTER = Columns.<CharterCheck.Item>none()
            .with("question", "问题", CharterCheck.Item::question)
            .with("question-zh", "问题名称", i -> i.question().names().zh())
            .with("verdict", "结论", CharterCheck.Item::verdict)
            .with("evidence", "依据", CharterCheck.Item::evidence)
            .with("missing", "缺失数据", CharterCheck.Item::missing)
            .names("why", "原因", CharterCheck.Item::because);

    static final Columns<StageService> STAGES = Columns.<StageService>none()
            .with("tier", "层级", StageService::tier)
            .with("position", "位置", StageService::position)
            .with("products", "产品", s -> s.products().stream().map(Product::id).toList())
            .with("service", "服务", StageService::service)
            .with("towns", "专业镇", s -> s.towns().keySet())
            .with("unserved", "无人服务", StageService::unserved)
            .with("bought-outside", "外购", StageService::boughtOutside)
            .with("missing", "缺失数据", StageService::missing)
            .names("why", "原因", StageService::because);

    private ListColumns() {}
}
