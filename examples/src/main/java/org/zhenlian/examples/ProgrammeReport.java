package org.zhenlian.examples;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhenlian.core.assessment.Attainment;
import org.zhenlian.core.assessment.Diagnosis;
import org.zhenlian.core.assessment.Diagnosis.Problem;
import org.zhenlian.core.assessment.Echelon;
import org.zhenlian.core.assessment.Echelon.Counting;
import org.zhenlian.core.assessment.ItemReview;
import org.zhenlian.core.assessment.Review;
import org.zhenlian.core.assessment.TierProgress;
import org.zhenlian.core.assessment.TierProgress.Target;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Source;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Criterion.Role;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.TierEvent;
import org.zhenlian.core.town.Town;

/** What a report says of the professional-town programme: the echelon of the city, then every town. */
final class ProgrammeReport {
    private final Programme programme;
    private final Lang lang;
    private final Proof proof;
    private final StringBuilder text = new StringBuilder();

    ProgrammeReport(Programme programme, Lang lang) {
        this.programme = programme;
        this.lang = lang;
        this.proof = new Proof(lang);
    }

    /** Returns the report; empty if there is no town. */
    String print() {
        List<Echelon> cumulative = programme.echelons(Counting.CUMULATIVE);
        List<Echelon> exclusive = programme.echelons(Counting.EXCLUSIVE);
        for (int i = 0; i < exclusive.size(); i++) {
            echelon(exclusive.get(i), cumulative.get(i));
        }
        programme.atlas().towns().forEach(this::town);
        sources();
        return text.toString();
    }

    /** The sources that the report names, with title and address. */
    private void sources() {
        Set<String> words =
                new HashSet<>(List.of(text.toString().replaceAll("-\\n +", "-").split("[^\\p{L}\\p{N}._-]+")));
        List<Source> cited = programme.atlas().sources().stream()
                .filter(s -> words.contains(s.id()))
                .toList();
        if (!cited.isEmpty()) {
            text.append('\n');
            line("", lang.say("Sources of the programme's answers:", "以上依据的来源："));
            cited.forEach(s -> line(
                    "  ",
                    s.id() + " " + lang.say(s.names())
                            + (s.address().isEmpty() ? "" : lang.say(", ", "，") + s.address())));
        }
    }

    private void line(String indent, String words) {
        text.append(Paragraph.of(indent + words, indent + "  ")).append('\n');
    }

    private void echelon(Echelon echelon, Echelon cumulative) {
        String place = programme.atlas().scope(echelon.region()).toString();
        text.append('\n');
        line("", lang.say("Echelon of ", "梯队：") + place + lang.say(" on ", "，") + programme.on());
        TextTable table = new TextTable(
                lang.say("tier", "级别"),
                lang.say(">have", ">现有"),
                lang.say(">cumulative", ">含上级"),
                lang.say("goal", "目标"),
                lang.say(">share", ">完成"),
                lang.say(">lacking", ">差"),
                lang.say("reached", "达到"),
                lang.say("on track", "进度"));
        echelon.list().forEach(tier -> tier.targets().forEach(target -> row(table, tier, target, cumulative)));
        text.append(table).append('\n');
        echelon.list().forEach(tier -> {
            line("  ", lang.say(tier(tier.tier())) + lang.say(": ", "：") + lang.say(tier.because()));
            tier.targets().forEach(t -> line("    ", lang.say(t.pace().because())));
        });
    }

    private void row(TextTable table, TierProgress tier, Target target, Echelon cumulative) {
        Attainment reached = target.attainment();
        Range wide = cumulative.of(tier.tier()).have();
        Attainment upwards =
                new Attainment(wide, target.goal().comparison(), target.goal().target());
        String due = target.goal().due().map(d -> lang.say(" by ", "，至 ") + d).orElse("");
        table.row(
                lang.say(tier(tier.tier())),
                known(tier.have()),
                wide.isExact() ? known(wide) + bracketed(percent(upwards)) : known(wide),
                target.goal().comparison().sign() + " " + target.goal().target() + due,
                percent(reached),
                known(reached.gap()),
                verdict(reached.verdict()),
                verdict(target.pace().onTrack()));
    }

    private String percent(Attainment reached) {
        return reached.percent().equals(Range.UNKNOWN) ? known(Range.UNKNOWN) : known(reached.percent()) + "%";
    }

    private String bracketed(String words) {
        return lang.say(" (" + words + ")", "（" + words + "）");
    }

    private String known(Range range) {
        return lang.say(
                range.toString(),
                range.toString()
                        .replace("unknown", "未知")
                        .replace("at least ", "至少 ")
                        .replace("at most ", "至多 "));
    }

    static Names tier(Tier tier) {
        return switch (tier) {
            case COUNTY -> Names.of("县级", "county");
            case MUNICIPAL -> Names.of("市级", "municipal");
            case PROVINCIAL -> Names.of("省级", "provincial");
        };
    }

    private String verdict(Verdict verdict) {
        return switch (verdict) {
            case MET -> lang.say("yes", "是");
            case UNMET -> lang.say("no", "否");
            case UNKNOWN -> lang.say("unknown", "未知");
        };
    }

    private void town(Town town) {
        text.append('\n');
        String names = lang.say(town.names());
        line("", lang.say("Town ", "专业镇 ") + town.id() + (names.isEmpty() ? "" : " " + names));
        String now = programme.lastEvent(town).map(this::event).orElse(lang.say("none is known", "未知"));
        String later =
                programme.laterEvents(town).stream().map(this::event).collect(Collectors.joining(lang.say("; ", "；")));
        line("  ", lang.say("Tier: ", "级别：") + now + (later.isEmpty() ? "" : lang.say("; later: ", "；之后：") + later));
        tenHaves(programme.tenHaves(town));
        problems(programme.problems(town));
    }

    private String event(TierEvent event) {
        String tier = event.tier().map(t -> lang.say(tier(t))).orElse(lang.say("removed", "退出"));
        String when = event.asOf().map(AsOf::toString).orElse(lang.say("undated", "未注日期"));
        String source = event.source().isEmpty() ? lang.say("illustrative", "示例") : event.source();
        return tier
                + bracketed(String.join(
                        lang.say(", ", "，"),
                        event.batch().isEmpty() ? List.of(when, source) : List.of(event.batch(), when, source)));
    }

    private void tenHaves(Review review) {
        line("  ", lang.say("Ten haves: ", "十有：") + counts(review));
        for (ItemReview item : review.list()) {
            String name = TextTable.fit(
                    item.item().position() + " " + lang.say(item.item().names()), 34);
            String answer = lang.say(item.fulfilment().names());
            line("    ", pad(name, 36) + pad(answer, 13) + proof.of(item));
        }
    }

    private static String pad(String words, int width) {
        return words + " ".repeat(Math.max(1, width - TextTable.width(words)));
    }

    private String counts(Review review) {
        return review.counts().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + lang.say(e.getKey().names()))
                .collect(Collectors.joining(lang.say(", ", "、")));
    }

    private void problems(Diagnosis diagnosis) {
        line("  ", lang.say("Problems:", "短板："));
        for (Problem problem : diagnosis.list()) {
            String name = lang.say(problem.item().names());
            line("    ", name + lang.say(": ", "：") + lang.say(problem.state().names()));
            problem.review().judgements().stream()
                    .filter(j -> j.criterion().terms().role() == Role.DECIDES
                            || !j.used().isEmpty())
                    .forEach(j -> line("      ", lang.say(j.because())));
            List<PolicyMeasure> measures = problem.measures();
            if (problem.state() != Diagnosis.State.ABSENT && !measures.isEmpty()) {
                String acts = measures.stream()
                        .map(m -> lang.say(m.names()) + (m.source().isEmpty() ? "" : bracketed(m.source())))
                        .collect(Collectors.joining(lang.say("; ", "；")));
                line("      ", lang.say("measures: ", "举措：") + acts);
            }
        }
    }
}
