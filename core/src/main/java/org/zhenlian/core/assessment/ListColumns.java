package org.zhenlian.core.assessment;

import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.programme.PolicyMeasure;

/** What of each kind of answer is taken elsewhere. */
final class ListColumns {
    static final Columns<ItemReview> ITEMS = Columns.<ItemReview>none()
            .with("item", "条目编号", i -> i.item().id())
            .names("name", "条目", i -> i.item().names())
            .with("answer", "结论", ItemReview::fulfilment)
            .names("answer-words", "结论用语", i -> i.fulfilment().names())
            .with("missing", "缺失数据", ItemReview::missing)
            .names("why", "原因", ItemReview::because);

    static final Columns<Diagnosis.Problem> PROBLEMS = Columns.<Diagnosis.Problem>none()
            .with("problem", "问题编号", p -> p.item().id())
            .names("name", "问题", p -> p.item().names())
            .with("state", "状态", Diagnosis.Problem::state)
            .names("state-words", "状态用语", p -> p.state().names())
            .with(
                    "measures",
                    "举措",
                    p -> p.measures().stream().map(PolicyMeasure::id).toList())
            .with("missing", "缺失数据", Diagnosis.Problem::missing)
            .names("why", "原因", Diagnosis.Problem::because);

    static final Columns<TierProgress> TIERS = Columns.<TierProgress>none()
            .with("tier", "级别", TierProgress::tier)
            .with("have", "现有", TierProgress::have)
            .with("towns", "专业镇", TierProgress::towns)
            .with(
                    "targets",
                    "目标",
                    t -> t.targets().stream().map(x -> x.goal().toString()).toList())
            .with("missing", "缺失数据", TierProgress::missing)
            .names("why", "原因", TierProgress::because);

    static final Columns<Screening.Candidate> CANDIDATES = Columns.<Screening.Candidate>none()
            .with("town", "专业镇编号", c -> c.town().id())
            .names("name", "专业镇", c -> c.town().names())
            .with("verdict", "结论", Screening.Candidate::verdict)
            .with("missing", "缺失数据", Screening.Candidate::missing)
            .names("why", "原因", Screening.Candidate::because);

    static final Columns<TownScore> SCORES = Columns.<TownScore>none()
            .with("town", "专业镇编号", TownScore::town)
            .names("name", "专业镇", TownScore::names)
            .with("score", "得分", TownScore::score)
            .with("rank", "名次", TownScore::rank)
            .names("grade", "等次", TownScore::gradeWords)
            .with("missing", "缺失数据", TownScore::missing)
            .names("why", "原因", TownScore::because);

    static final Columns<AssessmentChange.TownChange> CHANGES = Columns.<AssessmentChange.TownChange>none()
            .with("town", "专业镇编号", AssessmentChange.TownChange::town)
            .with("before", "前得分", c -> c.before().map(TownScore::score))
            .with("after", "后得分", c -> c.after().map(TownScore::score))
            .with("score", "得分变化", AssessmentChange.TownChange::score)
            .with("places", "名次变化", AssessmentChange.TownChange::places);

    static final Columns<AwardSplit.Award> AWARDS = Columns.<AwardSplit.Award>none()
            .with("recipient", "获奖方", AwardSplit.Award::recipient)
            .with("weight", "权重", AwardSplit.Award::weight)
            .with("amount", "金额", a -> a.amount().amount())
            .with("unit", "单位", a -> a.amount().unit());

    private ListColumns() {}
}
