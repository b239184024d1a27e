package org.zhenlian.chain.plan;

import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.measure.Quantity;

/** What of each kind of answer is taken elsewhere. */
final class ListColumns {
    static final Columns<Action> ACTIONS = Columns.<Action>none()
            .with("action", "行动编号", Action::id)
            .with("kind", "类别代码", Action::kind)
            .with("kind-zh", "类别", a -> a.kind().names().zh())
            .with("product", "产品编号", a -> a.gap().map(g -> g.product().id()))
            .with("gap", "针对缺口", a -> a.gap().map(g -> g.kind()))
            .with("cost", "成本", a -> a.cost().map(Quantity::toString))
            .names("why", "原因", Action::because)
            .names("unless", "不再需要的条件", Action::unless);

    static final Columns<PlanStep> STEPS = Columns.<PlanStep>none()
            .with("number", "序号", PlanStep::number)
            .with("action", "行动编号", s -> s.action().id())
            .with("kind", "类别代码", s -> s.action().kind())
            .with("kind-zh", "类别", s -> s.action().kind().names().zh())
            .with("gain", "评分提升", PlanStep::gain)
            .share("output-before", "前产出", s -> s.effect().before().output())
            .share("output-after", "后产出", s -> s.effect().after().output())
            .share("coverage-before", "前覆盖率", s -> s.effect().before().coverage())
            .share("coverage-after", "后覆盖率", s -> s.effect().after().coverage())
            .with("closed", "消除缺口数", s -> s.effect().closed().size())
            .with("opened", "新增缺口数", s -> s.effect().opened().size())
            .with("cost", "成本", s -> s.action().cost().map(Quantity::toString))
            .names("why", "原因", PlanStep::because)
            .names("unless", "不再需要的条件", PlanStep::unless);

    static final Columns<Wanted> WANTED = Columns.<Wanted>none()
            .with("product", "产品编号", w -> w.product().id())
            .names("name", "产品", w -> w.product().names())
            .with("kind", "类别代码", w -> w.action().kind())
            .with("kind-zh", "类别", w -> w.action().kind().names().zh())
            .with("industry", "行业代码", w -> w.industry().map(Object::toString))
            .with("size", "最小规模", Wanted::size)
            .with("full", "可替代规模", Wanted::full)
            .with("inputs-here", "本地配套原料", w -> w.inputsHere().keySet())
            .with("inputs-to-bring", "需引进原料", Wanted::inputsToBring)
            .with("customers", "本地用户", Wanted::customers)
            .with("ask", "可洽谈企业", Wanted::ask)
            .names("why", "原因", Wanted::because);

    private ListColumns() {}
}
