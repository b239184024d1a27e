package org.zhenlian.chain.dossier;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis.Kind;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.TierEvent;

/**
 * What every page of a dossier is stamped with: how old the data are and on what they stand.
 *
 * @param date the last day that the data speak of
 * @param provenance how many of the figures behind the page are reported, derived and illustrative
 */
public record Stamp(LocalDate date, Provenance provenance) {
    /** Checks that nothing is missing. */
    public Stamp {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(provenance, "provenance");
    }

    /** The day that the atlas states, or else the last that anything in it speaks of. */
    static LocalDate lastDay(Atlas atlas) {
        return atlas.asOf()
                .map(AsOf::end)
                .orElseGet(() -> Stream.of(
                                atlas.facts().stream().map(f -> f.figure().asOf()),
                                atlas.evidence().stream().map(Evidence::asOf),
                                atlas.towns().stream()
                                        .flatMap(t -> t.history().stream())
                                        .map(TierEvent::asOf))
                        .flatMap(s -> s)
                        .flatMap(Optional::stream)
                        .map(AsOf::end)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.EPOCH));
    }

    /** Returns the stamp as a sentence, in Chinese and English. */
    public Names words() {
        if (provenance.total() == 0) {
            return Names.of("数据截至 " + date + ";没有数值", "Data as of " + date + "; no figures");
        }
        return Names.of(
                "数据截至 %s;%d 个数值:报告 %s,推算 %s,示例 %s"
                        .formatted(
                                date,
                                provenance.total(),
                                percent(Kind.REPORTED),
                                percent(Kind.DERIVED),
                                percent(Kind.ILLUSTRATIVE)),
                "Data as of %s; %d figures: %s reported, %s derived, %s illustrative"
                        .formatted(
                                date,
                                provenance.total(),
                                percent(Kind.REPORTED),
                                percent(Kind.DERIVED),
                                percent(Kind.ILLUSTRATIVE)));
    }

    private String percent(Kind kind) {
        return Math.round(100 * provenance.share(kind)) + "%";
    }

    /** Returns the English sentence. */
    @Override
    public String toString() {
        return words().en();
    }
}
