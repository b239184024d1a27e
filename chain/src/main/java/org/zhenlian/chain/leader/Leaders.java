package org.zhenlian.chain.leader;

import java.time.LocalDate;
import java.util.List;
import org.zhenlian.core.charter.Appointment;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.text.Names;

/** Is exactly one chain leader in office on a day? The same official in two appointments counts once. */
final class Leaders {
    private final ChainCharter charter;
    private final LocalDate date;

    private Leaders(ChainCharter charter, LocalDate date) {
        this.charter = charter;
        this.date = date;
    }

    static Answer on(ChainCharter charter, LocalDate date) {
        return charter.leaders().isEmpty()
                ? Answer.unknown(
                        Names.of("链长", "chain leaders"),
                        charter.subject(),
                        Names.of("未列出链长", "no chain leader is listed"))
                : new Leaders(charter, date).answer();
    }

    private Answer answer() {
        List<Appointment> holding =
                charter.leaders().stream().filter(a -> a.holdsOn(date)).toList();
        List<String> officials = officials(holding);
        if (officials.isEmpty()) {
            return nobody();
        }
        if (officials.size() == 1) {
            return answer(
                    Verdict.MET,
                    holding,
                    Names.of(
                            date + " 在任链长：" + officials.get(0),
                            "exactly one chain leader is in office on " + date + ": " + officials.get(0)),
                    Names.of("该任期在此前结束，或另有一人在任", "this term over by then, or another leader in office"));
        }
        boolean certain =
                officials(holding.stream().filter(this::certain).toList()).size() > 1;
        return certain ? several(holding, officials) : perhapsSeveral(holding, officials);
    }

    private Answer nobody() {
        Appointment last = charter.leaders().get(charter.leaders().size() - 1);
        return answer(
                Verdict.UNMET,
                charter.leaders(),
                Names.of(
                        date + " 无人在任链长；最后列出的是" + last.official() + "（" + term(last, "至今") + "）",
                        "nobody listed is in office on " + date + "; the last one listed is " + last.official() + " ("
                                + term(last, "now") + ")"),
                Names.of("任命一名链长", "the appointment of a chain leader"));
    }

    private Answer several(List<Appointment> holding, List<String> officials) {
        return answer(
                Verdict.UNMET,
                holding,
                Names.of(
                        date + " 有 " + officials.size() + " 名链长同时在任：" + String.join("、", officials),
                        officials.size() + " chain leaders are in office on " + date + ": "
                                + String.join(", ", officials)),
                Names.of("只留一名链长在任", "only one of them in office"));
    }

    private Answer perhapsSeveral(List<Appointment> holding, List<String> officials) {
        Names because = Names.of(
                "任期日期不够精确，" + date + " 谁在任无法判断：" + String.join("、", officials),
                "the dates are too coarse to tell who is in office on " + date + ": " + String.join(", ", officials));
        List<String> missing = holding.stream()
                .filter(a -> !certain(a))
                .map(a -> "exact term of " + a.official() + " (" + term(a, "now") + ")")
                .toList();
        return new Answer(Verdict.UNKNOWN, evidence(holding), missing, because, Names.of("准确的任免日期", "exact dates"));
    }

    private static Answer answer(Verdict verdict, List<Appointment> stands, Names because, Names flip) {
        return new Answer(verdict, evidence(stands), List.of(), because, flip);
    }

    private static List<String> officials(List<Appointment> appointments) {
        return appointments.stream().map(Appointment::official).distinct().toList();
    }

    /** Tells whether the appointment holds whichever day of its first and last month or year is meant. */
    private boolean certain(Appointment appointment) {
        boolean begun = appointment.from().map(f -> !date.isBefore(f.end())).orElse(true);
        return begun && appointment.until().map(u -> !date.isAfter(u.start())).orElse(true);
    }

    private static List<String> evidence(List<Appointment> appointments) {
        return appointments.stream()
                .map(a -> "appointment of " + a.official() + (a.post().isEmpty() ? "" : ", " + a.post()) + " ("
                        + term(a, "now") + "), " + (a.source().isEmpty() ? "illustrative" : "source " + a.source()))
                .toList();
    }

    private static String term(Appointment a, String open) {
        String from = a.from().map(AsOf::toString).orElse("?");
        return from + " - " + a.until().map(AsOf::toString).orElse(open);
    }
}
