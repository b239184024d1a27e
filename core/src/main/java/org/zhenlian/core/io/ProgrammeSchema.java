package org.zhenlian.core.io;

import static org.zhenlian.core.io.Columns.date;
import static org.zhenlian.core.io.Columns.id;
import static org.zhenlian.core.io.Columns.list;
import static org.zhenlian.core.io.Columns.note;
import static org.zhenlian.core.io.Columns.number;
import static org.zhenlian.core.io.Columns.source;
import static org.zhenlian.core.io.Columns.subject;
import static org.zhenlian.core.io.Columns.text;
import static org.zhenlian.core.io.Columns.unit;

import java.util.List;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.Comparison;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Normalisation;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.programme.Scheme;

/** The tables of the programme: what towns are asked to have, reach and do, and what is attested of it. Part of {@link Schema}. */
final class ProgrammeSchema {
    static final Table EVIDENCE = new Table(
            "evidence",
            "documents and facts that show what something has or lacks",
            List.of(
                    subject("what it speaks of; what a region has speaks to every town in it, but only in part")
                            .needed(),
                    id("kind", "what it shows, words joined by hyphens: a kind that criteria ask for, or any other")
                            .needed(),
                    Column.word(
                            "state", Words.of(Evidence.State.class), "whether there is such a thing; empty: present"),
                    text("zh", "what it is, in Chinese"),
                    text("en", "what it is, in English"),
                    date("as-of", "its date"),
                    source(),
                    note()));

    static final Table TASK_FORCES = new Table(
            "task-forces",
            "work special classes: the standing cross-department teams of towns and chains",
            List.of(
                    subject("the town or chain that it works for").needed(),
                    text("leader", "who leads it"),
                    text("department", "the lead department"),
                    list("members", "member departments or persons"),
                    text("contact", "whom to call"),
                    date("as-of", "since when"),
                    source(),
                    note()));

    static final Table GOALS = new Table(
            "goals",
            "numbers to be reached",
            List.of(
                    subject("whose goal it is").needed(),
                    id("metric", "the metric: words joined by hyphens, as in figures")
                            .needed(),
                    Column.word("comparison", Words.of(Comparison.class), "how the figure is compared with the target")
                            .needed(),
                    number("target", "the number to be reached").needed(),
                    unit("its unit").needed(),
                    date("due", "the day or period whose figure is compared"),
                    date("since", "when work towards it began"),
                    source(),
                    note()));

    static final Table CHECKLISTS = new Table(
                    "checklists",
                    "lists of things asked for, such as the ten haves",
                    List.of(
                            id("id", "the checklist's id").needed(),
                            text("zh", "the Chinese name"),
                            text("en", "the English name"),
                            Column.word("purpose", Words.of(Checklist.Purpose.class), "what its items mean")
                                    .needed(),
                            source(),
                            note()))
            .called("checklist")
            .whole();

    static final Table CHECKLIST_ITEMS = new Table(
                    "checklist-items",
                    "what a checklist asks for",
                    List.of(
                            checklist(),
                            id("item", "the item's id: words joined by hyphens").needed(),
                            number("position", "its place in the list: 1, 2, 3").needed(),
                            text("zh", "what it asks for, in Chinese"),
                            text("en", "what it asks for, in English"),
                            note()))
            .in(CHECKLISTS)
            .keyed(2);

    static final Table CRITERIA = new Table(
                    "criteria",
                    "ways to decide an item of a checklist: attested by evidence or honours, or by the level of a metric,"
                            + " its proportion in another or its growth",
                    List.of(
                            checklist(),
                            id("item", "the item of the checklist").needed(),
                            Column.word(
                                            "kind",
                                            List.of("attested", "level", "proportion", "growth"),
                                            "by what it is decided")
                                    .needed(),
                            list("evidence", "attested only: kinds of evidence, any of which suffices"),
                            list("honours", "attested only: kinds of honours, any of which suffices"),
                            id("metric", "all but attested: the metric; of a proportion, that of the part"),
                            id("whole", "proportion only: the metric of the whole"),
                            Column.word(
                                    "comparison",
                                    Words.of(Comparison.class),
                                    "all but attested: how the number is compared with the threshold"),
                            number("threshold", "with what; empty: not known, nothing is decided"),
                            unit("the threshold's unit; % for a proportion and for growth"),
                            number(
                                    "years",
                                    "a whole number: how many of the last years each, or how many growth runs over; empty: the"
                                            + " latest figure, not for growth"),
                            Column.word(
                                    "role",
                                    Words.of(Criterion.Role.class),
                                    "what it does for its item; empty: decides"),
                            text("zh", "what it asks, in Chinese"),
                            text("en", "what it asks, in English"),
                            source(),
                            note()))
            .in(CHECKLISTS);

    static final Table SCHEMES = new Table(
                    "schemes",
                    "assessment schemes: weighted indicators and grades",
                    List.of(
                            id("id", "the scheme's id").needed(),
                            text("zh", "the Chinese name"),
                            text("en", "the English name"),
                            Column.word(
                                            "missing",
                                            Words.of(Scheme.Missing.class),
                                            "what happens where a figure is missing")
                                    .needed(),
                            source(),
                            note()))
            .called("scheme")
            .whole();

    static final Table SCHEME_INDICATORS = new Table(
                    "scheme-indicators",
                    "what a scheme scores, one or more",
                    List.of(
                            scheme(),
                            id("indicator", "the indicator's id: words joined by hyphens")
                                    .needed(),
                            text("zh", "the Chinese name"),
                            text("en", "the English name"),
                            id("metric", "the metric whose figure is scored").needed(),
                            Column.word(
                                            "period",
                                            List.of("year", "latest"),
                                            "the figure of the year assessed, or the latest of any period")
                                    .needed(),
                            number("weight", "its weight, above 0").needed(),
                            Column.word(
                                            "method",
                                            Words.of(Normalisation.Method.class),
                                            "how the figure becomes a score from 0 to 1")
                                    .needed(),
                            Column.word("direction", Words.of(Normalisation.Direction.class), "which way is better")
                                    .needed(),
                            number("worst", "anchors only: the value of score 0"),
                            number("best", "anchors and target only: the value of score 1"),
                            unit("the unit of worst and best"),
                            source(),
                            note()))
            .in(SCHEMES)
            .keyed(2);

    static final Table GRADES = new Table(
                    "grades",
                    "the grades of a scheme",
                    List.of(
                            scheme(),
                            id("grade", "the grade's id: words joined by hyphens")
                                    .needed(),
                            text("zh", "the Chinese name"),
                            text("en", "the English name"),
                            number("from", "the lowest score that earns it, 0 to 100")
                                    .needed()))
            .in(SCHEMES)
            .keyed(2);

    static final Table POLICY_MEASURES = new Table(
                    "policy-measures",
                    "measures of policy and the problems that they address",
                    List.of(
                            id("id", "the measure's id").needed(),
                            text("zh", "what is done, in Chinese"),
                            text("en", "what is done, in English"),
                            subject("for whom: a region, a town or a chain; a region's measure is for every town in it")
                                    .needed(),
                            list("problems", "ids of the checklist items that it addresses"),
                            Column.word("stage", Words.of(PolicyMeasure.Stage.class), "how far it has come")
                                    .needed(),
                            date("as-of", "the date of that"),
                            source(),
                            note()))
            .called("policy-measure");

    private ProgrammeSchema() {}

    private static Column checklist() {
        return id("checklist", "the checklist").to("checklists").needed();
    }

    private static Column scheme() {
        return id("scheme", "the scheme").to("schemes").needed();
    }
}
