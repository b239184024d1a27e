package org.zhenlian.core.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhenlian.core.assessment.Judgement.Material;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.programme.Criterion.Attested;
import org.zhenlian.core.programme.Criterion.Terms;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Evidence.State;
import org.zhenlian.core.text.Names;

/** Is there evidence of one of some kinds, or an honour in force? */
final class AttestedRule {
    /** Dated before undated, the latest first; of one date the strongest. */
    private static final Comparator<Evidence> BEST_FIRST = Comparator.comparing(
                    (Evidence e) -> e.asOf().map(a -> a.end() + " " + a.start()).orElse(""), Comparator.reverseOrder())
            .thenComparing(Evidence::state)
            .thenComparing(Comparator.naturalOrder());

    private final Attested asked;
    private final Standing standing;
    private final List<Evidence> own = new ArrayList<>();
    private final List<Evidence> regional = new ArrayList<>();
    private final List<Evidence> superseded = new ArrayList<>();
    private final List<Evidence> later = new ArrayList<>();
    private final List<Honour> inForce = new ArrayList<>();
    private final List<Honour> lapsed = new ArrayList<>();
    private final List<Honour> laterHonours = new ArrayList<>();

    private AttestedRule(Attested asked, Standing standing) {
        this.asked = asked;
        this.standing = standing;
        for (String kind : asked.evidence()) {
            sift(standing.own(kind), own);
            sift(standing.regional(kind), regional);
        }
        asked.honours().stream()
                .flatMap(kind -> standing.honours(kind).stream())
                .forEach(this::sift);
    }

    static Judgement judge(Attested asked, Standing standing) {
        return new AttestedRule(asked, standing).judgement();
    }

    /** Returns the evidence of a kind about the subject itself by which there is such a thing, at least in part. */
    static List<Evidence> naming(String kind, Standing standing) {
        Attested asked = new Attested(List.of(kind), List.of(), Terms.PLAIN);
        return new AttestedRule(asked, standing)
                .own.stream().filter(e -> e.state() != State.ABSENT).toList();
    }

    /** Keeps what counts on the day; the best row of each subject speaks, the others stand beside it. */
    private void sift(List<Evidence> rows, List<Evidence> speaking) {
        Map<Subject, List<Evidence>> bySubject = new TreeMap<>();
        for (Evidence row : rows) {
            if (standing.known().counts(row.asOf())) {
                bySubject.computeIfAbsent(row.about(), s -> new ArrayList<>()).add(row);
            } else {
                later.add(row);
            }
        }
        for (List<Evidence> of : bySubject.values()) {
            of.sort(BEST_FIRST);
            speaking.add(of.get(0));
            superseded.addAll(of.subList(1, of.size()));
        }
    }

    private void sift(Honour honour) {
        boolean over = honour.validUntil()
                .filter(u -> u.end().isBefore(standing.known().day()))
                .isPresent();
        List<Honour> where = !standing.known().counts(honour.asOf()) ? laterHonours : over ? lapsed : inForce;
        where.add(honour);
    }

    /** An own word goes before a region's, which is never more than part of the answer. */
    private Judgement judgement() {
        if (!inForce.isEmpty() || has(own, State.PRESENT)) {
            return judgement(Fulfilment.MET, with(own, State.PRESENT));
        }
        if (has(own, State.PARTIAL)) {
            return judgement(Fulfilment.PARTIAL, with(own, State.PARTIAL));
        }
        if (has(own, State.ABSENT)) {
            return judgement(Fulfilment.UNMET, own);
        }
        List<Evidence> said =
                regional.stream().filter(e -> e.state() != State.ABSENT).toList();
        return judgement(said.isEmpty() ? Fulfilment.UNKNOWN : Fulfilment.PARTIAL, said);
    }

    private static List<Evidence> with(List<Evidence> rows, State state) {
        return rows.stream().filter(e -> e.state() == state).toList();
    }

    private static boolean has(List<Evidence> rows, State state) {
        return rows.stream().anyMatch(e -> e.state() == state);
    }

    private Judgement judgement(Fulfilment fulfilment, List<Evidence> used) {
        List<Evidence> beside = Stream.of(own, regional, superseded)
                .flatMap(List::stream)
                .filter(e -> !used.contains(e))
                .toList();
        Outcome outcome = new Outcome();
        outcome.used = new Material(List.of(), used, inForce);
        outcome.beside = new Material(List.of(), beside, lapsed);
        outcome.later = new Material(List.of(), later, laterHonours);
        outcome.words.add(told(outcome.used, "", ""));
        outcome.words.add(told(outcome.beside, "另见：", "beside it: "));
        outcome.words.add(told(outcome.later, "其后才知：", "known only later: "));
        missing(fulfilment, used, outcome);
        return new Judgement(standing, asked, fulfilment, outcome);
    }

    private Names told(Material material, String zhLead, String enLead) {
        List<Names> all = new ArrayList<>();
        material.evidence().forEach(e -> all.add(Telling.evidence(e, standing.subject())));
        material.honours().forEach(h -> all.add(Telling.honour(h)));
        return Saying.after(zhLead, enLead, Saying.few(all));
    }

    private void missing(Fulfilment fulfilment, List<Evidence> used, Outcome outcome) {
        if (fulfilment == Fulfilment.MET || fulfilment == Fulfilment.UNMET) {
            return;
        }
        if (used.stream().anyMatch(e -> e.about().equals(standing.subject()))) {
            used.forEach(e -> lack("the rest of " + e.kind(), outcome));
            return;
        }
        asked.evidence().forEach(kind -> lack("no evidence of kind " + kind, outcome));
        asked.honours().forEach(kind -> lack("no honour " + Telling.kind(kind).en() + " in force", outcome));
        outcome.words.add(
                used.isEmpty() ? Names.of("未查到", "nothing found") : Names.of("未查到其本身的", "nothing found of its own"));
    }

    private void lack(String what, Outcome outcome) {
        outcome.missing.add(what + " (" + standing.subject() + ")");
    }
}
