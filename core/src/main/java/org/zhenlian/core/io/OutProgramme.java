package org.zhenlian.core.io;

import java.util.Optional;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.programme.Bound;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.Grade;
import org.zhenlian.core.programme.Normalisation;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.ScoredIndicator;
import org.zhenlian.core.programme.TaskForce;

/** The rows of the programme: evidence, task forces, goals, checklists, schemes, measures of policy. */
final class OutProgramme {
    private OutProgramme() {}

    static OutRow evidence(Evidence item) {
        return new OutRow(ProgrammeSchema.EVIDENCE)
                .put("subject", item.about().toString())
                .put("kind", item.kind())
                .word("state", Optional.of(item.state()).filter(s -> s != Evidence.State.PRESENT))
                .put("zh", item.names().zh())
                .put("en", item.names().en())
                .put("as-of", item.asOf())
                .put("source", item.source())
                .put("note", item.note());
    }

    static OutRow taskForce(TaskForce force) {
        return new OutRow(ProgrammeSchema.TASK_FORCES)
                .put("subject", force.about().toString())
                .put("leader", force.leader())
                .put("department", force.department())
                .put("members", force.members())
                .put("contact", force.contact())
                .put("as-of", force.asOf())
                .put("source", force.source())
                .put("note", force.note());
    }

    static OutRow goal(Goal goal) {
        return new OutRow(ProgrammeSchema.GOALS)
                .put("subject", goal.about().toString())
                .put("metric", goal.metric())
                .word("comparison", Optional.of(goal.comparison()))
                .put("target", goal.target().amount())
                .put("unit", goal.target().unit().symbol())
                .put("due", goal.due())
                .put("since", goal.since())
                .put("source", goal.source())
                .put("note", goal.note());
    }

    static OutRow checklist(Checklist checklist) {
        OutRow row = new OutRow(ProgrammeSchema.CHECKLISTS)
                .put("id", checklist.id())
                .put("zh", checklist.names().zh())
                .put("en", checklist.names().en())
                .word("purpose", Optional.of(checklist.purpose()))
                .put("source", checklist.source())
                .put("note", checklist.note());
        for (ChecklistItem item : checklist.items()) {
            row.add(new OutRow(ProgrammeSchema.CHECKLIST_ITEMS)
                    .put("checklist", checklist.id())
                    .put("item", item.id())
                    .put("position", String.valueOf(item.position()))
                    .put("zh", item.names().zh())
                    .put("en", item.names().en())
                    .put("note", item.note()));
            for (Criterion criterion : item.criteria()) {
                OutRow child = new OutRow(ProgrammeSchema.CRITERIA)
                        .put("checklist", checklist.id())
                        .put("item", item.id());
                row.add(criterion(child, criterion));
            }
        }
        return row;
    }

    private static OutRow criterion(OutRow row, Criterion criterion) {
        row.put("kind", criterion.kind());
        if (criterion instanceof Criterion.Attested attested) {
            row.put("evidence", attested.evidence())
                    .put("honours", attested.honours().stream().map(Words::of).toList());
        } else if (criterion instanceof Criterion.Level level) {
            measured(row, level.metric(), level.bound(), level.years());
        } else if (criterion instanceof Criterion.Proportion share) {
            measured(row, share.part(), share.bound(), share.years()).put("whole", share.whole());
        } else if (criterion instanceof Criterion.Growth growth) {
            measured(row, growth.metric(), growth.bound(), growth.years());
        }
        Criterion.Terms terms = criterion.terms();
        return row.word("role", Optional.of(terms.role()).filter(r -> r != Criterion.Role.DECIDES))
                .put("zh", terms.names().zh())
                .put("en", terms.names().en())
                .put("source", terms.source())
                .put("note", terms.note());
    }

    private static OutRow measured(OutRow row, String metric, Bound bound, int years) {
        bound.threshold()
                .ifPresent(t ->
                        row.put("threshold", t.amount()).put("unit", t.unit().symbol()));
        return row.put("metric", metric)
                .word("comparison", Optional.of(bound.comparison()))
                .put("years", years == 0 ? "" : String.valueOf(years));
    }

    static OutRow scheme(Scheme scheme) {
        OutRow row = new OutRow(ProgrammeSchema.SCHEMES)
                .put("id", scheme.id())
                .put("zh", scheme.names().zh())
                .put("en", scheme.names().en())
                .word("missing", Optional.of(scheme.missing()))
                .put("source", scheme.source())
                .put("note", scheme.note());
        scheme.indicators().forEach(i -> row.add(indicator(scheme, i)));
        for (Grade grade : scheme.grades()) {
            row.add(new OutRow(ProgrammeSchema.GRADES)
                    .put("scheme", scheme.id())
                    .put("grade", grade.id())
                    .put("zh", grade.names().zh())
                    .put("en", grade.names().en())
                    .put("from", grade.from()));
        }
        return row;
    }

    private static OutRow indicator(Scheme scheme, ScoredIndicator indicator) {
        Normalisation scale = indicator.normalisation();
        OutRow row = new OutRow(ProgrammeSchema.SCHEME_INDICATORS)
                .put("scheme", scheme.id())
                .put("indicator", indicator.id())
                .put("zh", indicator.names().zh())
                .put("en", indicator.names().en())
                .put("metric", indicator.metric())
                .put("period", indicator.annual() ? "year" : "latest")
                .put("weight", indicator.weight())
                .word("method", Optional.of(scale.method()))
                .word("direction", Optional.of(scale.direction()))
                .put("source", indicator.source())
                .put("note", indicator.note());
        scale.worst().ifPresent(w -> row.put("worst", w.amount()));
        scale.best().ifPresent(b -> row.put("best", b.amount()).put("unit", unit(indicator, scale, b)));
        return row;
    }

    /** A row has one unit for both anchors. */
    private static String unit(ScoredIndicator indicator, Normalisation scale, Quantity best) {
        if (scale.worst().filter(w -> !w.unit().equals(best.unit())).isPresent()) {
            throw new IllegalArgumentException("cannot write indicator " + indicator.id() + ": its anchors "
                    + scale.worst().get() + " and " + best
                    + " have two units\nA file could not give them back; change the atlas first");
        }
        return best.unit().symbol();
    }

    static OutRow measure(PolicyMeasure measure) {
        return new OutRow(ProgrammeSchema.POLICY_MEASURES)
                .put("id", measure.id())
                .put("zh", measure.names().zh())
                .put("en", measure.names().en())
                .put("subject", measure.about().toString())
                .put("problems", measure.problems())
                .word("stage", Optional.of(measure.stage()))
                .put("as-of", measure.asOf())
                .put("source", measure.source())
                .put("note", measure.note());
    }
}
