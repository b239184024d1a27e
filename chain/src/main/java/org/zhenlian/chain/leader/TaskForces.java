package org.zhenlian.chain.leader;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.TaskForce;
import org.zhenlian.core.text.Names;

/** Is the task force of a chain known completely on a day? */
final class TaskForces {
    /** The one that began last; of several, the one of which most is known; undated ones began before all others. */
    private static final Comparator<TaskForce> LAST = Comparator.comparing(
                    (TaskForce t) -> t.asOf().map(AsOf::start).orElse(LocalDate.MIN))
            .thenComparing(t -> -t.missing().size())
            .thenComparing(Comparator.naturalOrder());

    private TaskForces() {}

    static Answer on(List<TaskForce> all, ChainCharter charter, LocalDate date) {
        List<TaskForce> own =
                all.stream().filter(t -> t.about().equals(charter.subject())).toList();
        if (own.isEmpty()) {
            return Answer.unknown(
                    Names.of("工作专班", "task force"), charter.subject(), Names.of("未列出工作专班", "no task force is listed"));
        }
        Optional<TaskForce> last = own.stream().filter(t -> hasBegun(t, date)).max(LAST);
        return last.map(TaskForces::complete).orElseGet(() -> later(own, date));
    }

    private static boolean hasBegun(TaskForce force, LocalDate date) {
        return force.asOf().map(a -> !a.start().isAfter(date)).orElse(true);
    }

    private static Answer later(List<TaskForce> own, LocalDate date) {
        String first = own.get(0).asOf().map(AsOf::toString).orElse("?");
        return new Answer(
                Verdict.UNMET,
                own.stream().map(TaskForces::evidence).toList(),
                List.of(),
                Names.of(
                        date + " 尚无工作专班；最早的始于 " + first,
                        "there is no task force yet on " + date + "; the first one begins in " + first),
                Names.of("设立工作专班", "a task force set up by then"));
    }

    private static Answer complete(TaskForce force) {
        List<String> missing =
                force.missing().stream().map(m -> m + " of the task force").toList();
        List<String> evidence = List.of(evidence(force));
        Names flip = Names.of("专班资料有缺", "a gap in what is known of it");
        Names whole = Names.of(
                "工作专班由" + force.leader() + "负责，牵头部门" + force.department() + "，资料齐全",
                "the task force is led by " + force.leader() + " (" + force.department() + ") and completely known");
        return missing.isEmpty()
                ? new Answer(Verdict.MET, evidence, missing, whole, flip)
                : incomplete(force, evidence, missing);
    }

    private static Answer incomplete(TaskForce force, List<String> evidence, List<String> missing) {
        List<String> zh = force.missing().stream().map(TaskForces::zh).toList();
        Names because = Names.of(
                "有工作专班，但资料不全，缺：" + Words.zh(zh),
                "there is a task force, but not known are its " + Words.en(force.missing()));
        return new Answer(Verdict.UNKNOWN, evidence, missing, because, Names.of("补齐专班资料", "the missing particulars"));
    }

    private static String zh(String particular) {
        return switch (particular) {
            case "leader" -> "负责人";
            case "department" -> "牵头部门";
            case "members" -> "成员";
            case "contact" -> "联系方式";
            default -> particular;
        };
    }

    private static String evidence(TaskForce force) {
        return "task force" + force.asOf().map(a -> " since " + a).orElse("")
                + (force.leader().isEmpty() ? "" : ", led by " + force.leader()) + ", "
                + (force.source().isEmpty() ? "illustrative" : "source " + force.source());
    }
}
