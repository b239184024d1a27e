package org.zhenlian.core.io;

import java.util.List;
import java.util.Optional;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.programme.Comparison;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.programme.TaskForce;

/** Makes nouns of the programme of rows that need no other rows. */
final class ProgrammeRows {
    private final Nouns nouns;

    ProgrammeRows(Nouns nouns) {
        this.nouns = nouns;
    }

    void evidence(Cells cells) {
        Optional<Subject> about = cells.parse("subject", Subject::parse);
        String kind = cells.id("kind");
        Optional<Evidence.State> state = cells.word("state", Evidence.State.class);
        Optional<AsOf> asOf = cells.date("as-of");
        String source = cells.id("source");
        nouns.keep(
                cells,
                () -> new Evidence(
                        about.orElseThrow(),
                        kind,
                        state.orElse(Evidence.State.PRESENT),
                        cells.names(),
                        asOf,
                        source,
                        cells.text("note")),
                AtlasBuilder::add);
    }

    void taskForce(Cells cells) {
        Optional<Subject> about = cells.parse("subject", Subject::parse);
        List<String> members = cells.items("members", text -> text);
        Optional<AsOf> asOf = cells.date("as-of");
        String source = cells.id("source");
        nouns.keep(
                cells,
                () -> new TaskForce(
                        about.orElseThrow(),
                        cells.text("leader"),
                        cells.text("department"),
                        members,
                        cells.text("contact"),
                        asOf,
                        source,
                        cells.text("note")),
                AtlasBuilder::add);
    }

    void goal(Cells cells) {
        Optional<Subject> about = cells.parse("subject", Subject::parse);
        String metric = cells.id("metric");
        Optional<Comparison> comparison = cells.word("comparison", Comparison.class);
        Optional<Quantity> target = cells.quantity("target");
        Optional<AsOf> due = cells.date("due");
        Optional<AsOf> since = cells.date("since");
        String source = cells.id("source");
        nouns.keep(
                cells,
                () -> new Goal(
                        about.orElseThrow(),
                        metric,
                        comparison.orElseThrow(),
                        target.orElseThrow(),
                        due,
                        since,
                        source,
                        cells.text("note")),
                AtlasBuilder::add);
    }

    void measure(Cells cells) {
        String id = cells.id("id");
        Optional<Subject> about = cells.parse("subject", Subject::parse);
        List<String> problems = cells.ids("problems");
        Optional<PolicyMeasure.Stage> stage = cells.word("stage", PolicyMeasure.Stage.class);
        Optional<AsOf> asOf = cells.date("as-of");
        String source = cells.id("source");
        nouns.keep(
                cells,
                () -> new PolicyMeasure(
                        id,
                        cells.names(),
                        about.orElseThrow(),
                        problems,
                        stage.orElseThrow(),
                        asOf,
                        source,
                        cells.text("note")),
                AtlasBuilder::add);
    }
}
