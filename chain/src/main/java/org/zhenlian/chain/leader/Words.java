package org.zhenlian.chain.leader;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;

/** Wording that the answers share. */
final class Words {
    private static final int SHOWN = 5;
    private static final int WAN = 4;

    private Words() {}

    /** Returns the first five in English, and how many more. */
    static String en(Collection<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + ", ... " + (names.size() - SHOWN) + " more" : shown;
    }

    /** Returns the first five in Chinese, and how many there are. */
    static String zh(Collection<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining("、"));
        return names.size() > SHOWN ? shown + "等" + names.size() + "个" : shown;
    }

    /** Returns the first five names of some things in both languages. */
    static Names few(Collection<String> ids, Function<String, Names> names) {
        return Names.of(
                zh(ids.stream().map(id -> names.apply(id).zhOr(id)).toList()),
                en(ids.stream().map(id -> names.apply(id).enOr(id)).toList()));
    }

    static Names products(Atlas atlas, Collection<String> ids) {
        return few(ids, id -> atlas.product(id).names());
    }

    static Names enterprises(Atlas atlas, Collection<String> ids) {
        return few(ids, id -> atlas.enterprise(id).names());
    }

    static Names towns(Atlas atlas, Collection<String> ids) {
        return few(ids, id -> atlas.town(id).names());
    }

    /** Returns an amount of yuan in 万元, every digit of it. */
    static Names money(Range yuan) {
        if (yuan.isExact()) {
            return Names.of(wan(yuan.low().orElseThrow()), wan(yuan.low().orElseThrow()));
        }
        if (yuan.low().isPresent() && yuan.high().isPresent()) {
            String both = number(yuan.low().get()) + ".." + wan(yuan.high().get());
            return Names.of(both, both);
        }
        return yuan.low()
                .map(low -> Names.of("至少 " + wan(low), "at least " + wan(low)))
                .orElse(Names.of("未知", "unknown"));
    }

    private static String wan(BigDecimal yuan) {
        return number(yuan) + " 万元";
    }

    private static String number(BigDecimal yuan) {
        return yuan.signum() == 0
                ? "0"
                : yuan.movePointLeft(WAN).stripTrailingZeros().toPlainString();
    }

    /** Returns why there is no owner; empty names if there is one. */
    static Names noOwner(LedChain chain) {
        if (chain.charter().isEmpty()) {
            return Names.of(
                    "该产业链由" + chain.subject() + "生成，没有链长制文件，链主未知",
                    "the chain was made from " + chain.subject() + " and has no charter: its owners are not known");
        }
        return chain.owners().isEmpty()
                ? Names.of("链长制文件未列出链主", "the charter names no owner: the owners are not known")
                : Names.NONE;
    }

    /** Returns the share of illustrative links, or a dash if there are no links. */
    static String illustrative(Provenance links) {
        return links.total() == 0
                ? "-"
                : Amount.share(Interval.of(links.share(Basis.Kind.ILLUSTRATIVE)))
                        .toString();
    }
}
