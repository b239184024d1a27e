package org.zhenlian.chain.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.chain.dossier.Page.Heading;
import org.zhenlian.chain.leader.LedChain;
import org.zhenlian.core.assessment.Diagnosis;
import org.zhenlian.core.assessment.Diagnosis.Problem;
import org.zhenlian.core.assessment.Review;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.Checklist.Purpose;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Town;

/** The list of problems of all member towns, and of each town its haves and its problems. */
final class TownPages {
    /** A problem and whose it is. */
    private record Owned(Town town, Problem problem) {}

    private final Dossier dossier;
    private final Atlas atlas;
    private final List<Town> towns;

    TownPages(Dossier dossier) {
        this.dossier = dossier;
        atlas = dossier.chain().atlas();
        towns = towns(dossier.chain());
    }

    /** The member towns of the charter, or the town that the chain was made from. */
    static List<Town> towns(LedChain chain) {
        Stream<String> own = chain.subject().kind() == Kind.TOWN ? Stream.of(chain.id()) : Stream.empty();
        return Stream.concat(chain.towns().stream(), own)
                .map(chain.atlas()::town)
                .toList();
    }

    List<Page> list() {
        List<Page> pages = new ArrayList<>(List.of(problems()));
        for (Town town : towns) {
            first(Purpose.HAVES).ifPresent(list -> pages.add(haves(town, list)));
            first(Purpose.PROBLEMS).ifPresent(list -> pages.add(problems(town, list)));
        }
        return pages;
    }

    private Optional<Checklist> first(Purpose purpose) {
        return atlas.checklists().stream()
                .filter(c -> c.purpose() == purpose && isUsual(c))
                .findFirst()
                .or(() -> atlas.checklists().stream()
                        .filter(c -> c.purpose() == purpose)
                        .findFirst());
    }

    /** The ten haves and the four problems of Jinzhong come before other lists. */
    private static boolean isUsual(Checklist list) {
        return List.of("ten-haves", "four-problems").contains(list.id());
    }

    private Page problems() {
        List<Owned> all = towns.stream()
                .flatMap(t -> first(Purpose.PROBLEMS).stream()
                        .flatMap(c -> diagnosis(t, c).list().stream().map(p -> new Owned(t, p))))
                .toList();
        Columns<Owned> columns = Columns.<Owned>none()
                .with("town", "专业镇编号", o -> o.town().id())
                .names("town-name", "专业镇", o -> o.town().names())
                .with("problem", "问题编号", o -> o.problem().item().id())
                .names("name", "问题", o -> o.problem().item().names())
                .names("state", "状态", o -> o.problem().state().names())
                .with(
                        "measures",
                        "举措",
                        o -> o.problem().measures().stream()
                                .map(PolicyMeasure::id)
                                .toList())
                .with("missing", "缺失数据", o -> o.problem().missing())
                .names("why", "原因", o -> o.problem().because());
        return Page.of(
                "problem-list",
                Heading.of(
                        "问题清单",
                        "Problem list",
                        "成员专业镇的共性问题及举措",
                        "The usual problems of the member towns, and what is done about them"),
                columns,
                all,
                dossier.stamp());
    }

    private Diagnosis diagnosis(Town town, Checklist problems) {
        return Diagnosis.of(atlas, town, problems, dossier.stamp().day());
    }

    private Stamp stamp(Town town) {
        return new Stamp(dossier.stamp().date(), Provenance.ofRows(atlas.facts(town.subject()).stream()));
    }

    private Page haves(Town town, Checklist haves) {
        Review review = Review.of(atlas, town.subject(), haves, dossier.stamp().day());
        return Page.of(
                "town-" + town.id() + "-haves", heading(town, haves), review.columns(), review.list(), stamp(town));
    }

    private Page problems(Town town, Checklist problems) {
        Diagnosis diagnosis = diagnosis(town, problems);
        return Page.of(
                "town-" + town.id() + "-problems",
                heading(town, problems),
                diagnosis.columns(),
                diagnosis.list(),
                stamp(town));
    }

    private static Heading heading(Town town, Checklist list) {
        Names title = Names.of(
                town.names().zhOr(town.id()) + "：" + list.names().zhOr(list.id()),
                town.names().enOr(town.names().zhOr(town.id())) + ": "
                        + list.names().enOr(list.id()));
        return new Heading(
                title, Names.of("逐条结论、原因和缺失的数据", "Each item with its answer, the reason and what is missing"));
    }
}
