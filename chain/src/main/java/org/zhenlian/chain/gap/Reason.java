package org.zhenlian.chain.gap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.indicator.Concentration;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.MissingFigure;
import org.zhenlian.core.text.Names;

/** Puts a gap into words. Every number in the words stands among the numbers. */
final class Reason {
    private final Gap gap;
    private final Interval external;
    private final String unit;
    private final String zh;
    private final String en;
    private final Amount need;
    private final Amount local;
    private final Amount lacking;
    private final Map<String, Amount> numbers = new LinkedHashMap<>();

    private Reason(Gap gap) {
        Balance balance = gap.survey().balance();
        this.gap = gap;
        external = balance.externalAmount(gap.product().id());
        unit = gap.product().unit() + "/a";
        zh = gap.product().names().zhOr(gap.product().id());
        en = gap.product().names().enOr(gap.product().id());
        need = new Amount(gap.need(), unit);
        local = new Amount(gap.local(), unit);
        lacking = new Amount(gap.amount(), unit);
    }

    static Why of(Gap gap) {
        Reason reason = new Reason(gap);
        reason.numbers.put("need", reason.need);
        reason.numbers.put("local", reason.local);
        reason.numbers.put("coverage", Amount.share(gap.coverage()));
        reason.numbers.put("lacking", reason.lacking);
        Names because = reason.because();
        Names flip = new Remedy(gap, reason.numbers).words();
        return new Why(because, gap.path(), reason.numbers, flip);
    }

    private Names because() {
        return switch (gap.kind()) {
            case NO_PRODUCER -> noProducer();
            case SHORT ->
                Names.of(
                        zh + "需要 " + need.zh() + "，本地只有 " + local.zh() + "，缺 " + lacking.zh(),
                        en + ": " + need + " needed, only " + local + " to be had here, " + lacking + " lacking");
            case IMPORTED ->
                Names.of(zh + "（" + need.zh() + "）全部由范围外供应", en + " (" + need + ") comes wholly from outside");
            case UPSTREAM_BROKEN -> broken();
            case SINGLE_SOURCE ->
                Names.of(
                        zh + "在范围内只有一家生产：" + few(gap.producers()).zh(),
                        "only one enterprise makes " + en + " here: "
                                + few(gap.producers()).en());
            case CONCENTRATED -> concentrated();
            case UNSOLD ->
                Names.of(
                        zh + "在本地有产出（" + local.zh() + "），但本地无人使用，可考虑延链",
                        en + " is made here (" + local
                                + ") and nobody here uses it: a candidate for extending the chain");
            case DATA_MISSING -> open();
        };
    }

    private Names noProducer() {
        if (!external.equals(Interval.UNKNOWN) && external.high() > 0) {
            numbers.put("outside", new Amount(external, unit));
        }
        return Names.of(
                "需要" + zh + " " + need.zh() + "，范围内无人生产，" + outsideZh(),
                en + " is needed (" + need + "), nobody makes it here, and " + outsideEn());
    }

    private String outsideEn() {
        String known = gap.outsideProducers().isEmpty()
                ? ""
                : "; outside the scope " + few(gap.outsideProducers()).en() + " makes it";
        if (external.equals(Interval.UNKNOWN)) {
            return "what can be had from outside is not known" + known;
        }
        return (external.high() == 0
                        ? "none can be had from outside"
                        : isShort()
                                ? "from outside only " + new Amount(external, unit) + " can be had"
                                : "whether the " + new Amount(external, unit) + " from outside are enough is not known")
                + known;
    }

    /** Tells whether supply from outside is too little for certain. */
    private boolean isShort() {
        return external.high() < gap.need().low();
    }

    private String outsideZh() {
        String known = gap.outsideProducers().isEmpty()
                ? ""
                : "；范围外有 " + few(gap.outsideProducers()).zh() + " 生产";
        if (external.equals(Interval.UNKNOWN)) {
            return "外部供应情况未知" + known;
        }
        String most = new Amount(external, unit).zh();
        return (external.high() == 0 ? "外部也无供应" : isShort() ? "外部只能供应 " + most : "外部供应 " + most + "，是否够用未知") + known;
    }

    private Names broken() {
        List<String> blocking = gap.blocking();
        Amount count = new Amount(Interval.of(blocking.size()), "");
        numbers.put("blocking", count);
        Names who = few(gap.producers());
        Names what = few(blocking);
        if (!gap.survey().derivation().isMade(blocking.get(0))) {
            return Names.of(
                    "本地有企业生产" + zh + "（" + who.zh() + "），但其上游有 " + count.zh() + " 种投入品本地无法获得，外部也无供应：" + what.zh(),
                    en + " has a maker here (" + who.en() + "), but " + count
                            + " of its inputs upstream can neither be made here nor come from outside: "
                            + what.en());
        }
        return Names.of(
                "本地有企业生产" + zh + "（" + who.zh() + "），但其上游 " + count.zh() + " 种产品互为投入，循环无法自行启动：" + what.zh(),
                en + " has a maker here (" + who.en() + "), but " + count
                        + " of the products upstream only feed each other, a loop that cannot start itself: "
                        + what.en());
    }

    private Names concentrated() {
        Concentration supply = gap.concentration().orElseThrow();
        Amount hhi = new Amount(supply.hhi(), "");
        Amount threshold = new Amount(Interval.of(gap.survey().thresholds().concentrated()), "");
        Amount largest = Amount.share(supply.cr(1));
        Amount enterprises = new Amount(Interval.of(gap.producers().size()), "");
        numbers.put("enterprises", enterprises);
        numbers.put("HHI", hhi);
        numbers.put("threshold", threshold);
        numbers.put("largest share", largest);
        String sure = supply.hhi().isExact() ? "" : " (for certain)";
        return Names.of(
                zh + "由 " + enterprises.zh() + " 家企业生产，供应集中：HHI 为 " + hhi.zh() + "，达到 " + threshold.zh() + "；最大一家占 "
                        + largest.zh(),
                enterprises + " enterprises make " + en + " here, but supply hangs on a few: HHI " + hhi
                        + ", threshold " + threshold + sure + "; the largest has " + largest);
    }

    private Names open() {
        boolean enough = gap.undecided().contains(GapKind.SHORT);
        boolean few = gap.undecided().contains(GapKind.CONCENTRATED);
        String questionZh = (enough ? "是否够用" : "") + (enough && few ? "、" : "") + (few ? "供应是否集中" : "");
        String questionEn = (enough ? "is enough" : "")
                + (enough && few ? ", and whether it " : "")
                + (few ? "hangs on a few suppliers" : "");
        if (gap.missing().isEmpty()) {
            return Names.of(
                    "数据只有区间，无法判断" + zh + questionZh + "：需要 " + need.zh() + "，本地 " + local.zh(),
                    "whether " + en + " " + questionEn + " cannot be told from ranges: " + need + " needed, " + local
                            + " to be had here");
        }
        Names missing = MissingFigure.names(gap.missing());
        return Names.of(
                "缺少数据，无法判断" + zh + questionZh + "：" + missing.zh(),
                "whether " + en + " " + questionEn + " cannot be told; missing: " + missing.en());
    }

    /** The first of some, and that or how many more there are. */
    static Names few(List<String> ids) {
        return ids.size() == 1
                ? Names.of(ids.get(0), ids.get(0))
                : Names.of(ids.get(0) + "等", ids.get(0) + " (+" + (ids.size() - 1) + ")");
    }
}
