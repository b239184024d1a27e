package org.zhenlian.chain.dossier;

import java.time.LocalDate;
import java.util.Locale;
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
 * @param date the last day that the data speak of; empty if nothing in them is dated
 * @param provenance how many of the figures behind the page are reported, derived and illustrative
 */
public record Stamp(Optional<LocalDate> date, Provenance provenance) {
    /** Checks that nothing is missing. */
    public Stamp {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(provenance, "provenance");
    }

    /** The day that the atlas states, or else the last that anything in it speaks of. */
    static Optional<LocalDate> lastDay(Atlas atlas) {
        Stream<Optional<AsOf>> dated = Stream.of(
                        atlas.facts().stream().map(f -> f.figure().asOf()),
                        atlas.evidence().stream().map(Evidence::asOf),
                        atlas.towns().stream()
                                .flatMap(t -> t.history().stream())
                                .map(TierEvent::asOf))
                .flatMap(s -> s);
        return atlas.asOf()
                .map(AsOf::end)
                .or(() -> dated.flatMap(Optional::stream).map(AsOf::end).max(LocalDate::compareTo));
    }

    /** The day on which towns and charters are judged; long ago if nothing is dated, so that nothing dated is taken for known. */
    LocalDate day() {
        return date.orElse(LocalDate.EPOCH);
    }

    /** Returns the stamp as a sentence, in Chinese and English. */
    public Names words() {
        String zh = date.map(d -> "数据截至 " + d).orElse("数据日期未知");
        String en = date.map(d -> "Data as of " + d).orElse("Date of the data unknown");
        if (provenance.total() == 0) {
            return Names.of(zh + "；没有数值", en + "; no figures");
        }
        String reported = percent(Kind.REPORTED);
        String derived = percent(Kind.DERIVED);
        String illustrative = percent(Kind.ILLUSTRATIVE);
        return Names.of(
                String.format(
                        Locale.ROOT,
                        "%s；%d 个数值：报告 %s，推算 %s，示例 %s",
                        zh,
                        provenance.total(),
                        reported,
                        derived,
                        illustrative),
                String.format(
                        Locale.ROOT,
                        "%s; %d figures: %s reported, %s derived, %s illustrative",
                        en,
                        provenance.total(),
                        reported,
                        derived,
                        illustrative));
    }

    private String percent(Kind kind) {
        return provenance.percent(kind) + "%";
    }

    /** Returns the English sentence. */
    @Override
    public String toString() {
        return words().en();
    }
}
