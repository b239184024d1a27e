package org.zhenlian.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhenlian.core.assessment.Fulfilment;
import org.zhenlian.core.assessment.ItemReview;
import org.zhenlian.core.assessment.Judgement;
import org.zhenlian.core.assessment.Judgement.Material;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.text.Names;

/** On what an answer stands, in a few words: what is attested, with date and source. */
final class Proof {
    private final Lang lang;

    Proof(Lang lang) {
        this.lang = lang;
    }

    /** Returns the rows behind the answer, and what is known only later. */
    String of(ItemReview item) {
        Material used = item.judgements().stream()
                .filter(j -> j.fulfilment() == item.fulfilment() || item.fulfilment() == Fulfilment.PARTIAL)
                .map(Judgement::used)
                .reduce(Material.NONE, Proof::join);
        String known =
                item.fulfilment() == Fulfilment.UNKNOWN ? lang.say("nothing is attested", "没有可查的依据") : rows(used);
        String later = rows(item.later());
        return later.isEmpty() ? known : known + lang.say("; known only later: ", "；之后才知：") + later;
    }

    private static Material join(Material a, Material b) {
        return new Material(
                both(a.figures(), b.figures()), both(a.evidence(), b.evidence()), both(a.honours(), b.honours()));
    }

    private static <T> List<T> both(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    /** Returns the rows in one line. */
    String rows(Material material) {
        List<String> said = new ArrayList<>();
        material.evidence().forEach(e -> said.add(dated(lang.say(named(e.names(), e.kind())), e.asOf(), e.source())));
        material.honours()
                .forEach(h ->
                        said.add(dated(lang.say(named(h.names(), h.holder().id())), h.asOf(), h.source())));
        material.figures().forEach(f -> said.add(f.metric() + " " + figure(f.figure())));
        return said.stream().distinct().collect(Collectors.joining(lang.say("; ", "；")));
    }

    private static Names named(Names names, String id) {
        return names.isEmpty() ? Names.of(id, id) : names;
    }

    private String dated(String what, Optional<AsOf> asOf, String source) {
        String when = asOf.map(AsOf::toString).orElse(lang.say("undated", "未注日期"));
        String who = source.isEmpty() ? lang.say("illustrative", "示例") : source;
        return what + lang.say(" (" + when + ", " + who + ")", "（" + when + "，" + who + "）");
    }

    private String figure(Figure figure) {
        return lang.say(figure.toString(), figure.zh());
    }
}
