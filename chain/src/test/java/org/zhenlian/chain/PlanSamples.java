package org.zhenlian.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.plan.ActionKind;
import org.zhenlian.chain.plan.ActionPair;
import org.zhenlian.chain.plan.Actions;
import org.zhenlian.chain.plan.AttractionList;
import org.zhenlian.chain.plan.Criteria;
import org.zhenlian.chain.plan.Plan;
import org.zhenlian.chain.plan.PlanOptions;
import org.zhenlian.chain.plan.Project;
import org.zhenlian.chain.plan.Weights;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.text.Names;

/** One object of each public type of the plan package. */
final class PlanSamples {
    private PlanSamples() {}

    static List<Object> of() {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .uses("ware", "mould", 1)
                .makes("ware", "slag", 1)
                .makes("ware", "ash", 1)
                .runs("works", "ware", 100)
                .recipe("melt")
                .runs("kiln", "melt", 50)
                .recipe("mould")
                .runs("shop", "mould", 50)
                .recipe("brick")
                .uses("brick", "slag", 1)
                .chain("ware");
        Criteria.Mark mark = new Criteria.Mark(1, "");
        Project project = new Project("project", Names.NONE, Shock.close("kiln"), Optional.empty(), Criteria.NONE);
        PlanOptions options =
                PlanOptions.of(2).withWeights(new Weights(1, 0, 0, 0)).withExact(2, 4);
        Plan plan = chain.plan(options);
        AttractionList wanted = AttractionList.of(chain.gaps());
        ActionPair pair = plan.pairs().get(0);
        Actions actions = plan.actions();
        List<Object> all = new ArrayList<>(List.of(mark, project, options, plan, wanted, pair, actions));
        all.add(ActionKind.RECRUIT);
        all.add(Criteria.NONE);
        all.add(Weights.DEFAULTS);
        all.add(pair.first());
        all.add(plan.ranking().get(0));
        all.add(plan.ranking().get(0).effect());
        all.add(plan.ranking().get(0).effect().before());
        all.add(actions.skipped().get(0));
        all.add(wanted.list().get(0));
        all.add(actions.ofKind(ActionKind.EXTEND).get(0).extension().orElseThrow());
        return all;
    }
}
