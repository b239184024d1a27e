package org.zhenlian.chain.gap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;

/** Puts a gap into words. */
final class Reason {
    private final Gap gap;
    private final Interval external;
    private final String unit;
    private final String zh;
    private final String en;
    private final Amount need;
    private final Amount local;
    private final Amount lacking;

    private Reason(Gap gap, Interval external) {
        this.gap = gap;
        this.external = external;
        unit = gap.product().unit() + "/a";
        zh = gap.product().names().zhOr(gap.product().id());
        en = gap.product().names().enOr(gap.product().id());
        need = new Amount(gap.need(), unit);
        local = new Amount(gap.local(), unit);
        lacking = new Amount(gap.amount(), unit);
    }

    static Why of(Gap gap, Interval external) {
        Reason reason = new Reason(gap, external);
        Map<String, Amount> numbers = new LinkedHashMap<>();
        numbers.put("need", reason.need);
        numbers.put("local", reason.local);
        numbers.put("coverage", Amount.share(gap.coverage()));
        numbers.put("lacking", reason.lacking);
        return new Why(reason.because(), gap.path(), numbers, reason.flip());
    }

    private Names because() {
        return switch (gap.kind()) {
            case NO_PRODUCER ->
                Names.of(
                        "需要" + zh + " " + need.zh() + ",范围内无人生产," + outsideZh(),
                        en + " is needed (" + need + "), nobody makes it here, and " + outsideEn());
            case SHORT ->
                Names.of(
                        zh + "需要 " + need.zh() + ",本地只有 " + local.zh() + ",缺 " + lacking.zh(),
                        en + ": " + need + " needed, only " + local + " to be had here, " + lacking + " lacking");
            case IMPORTED ->
                Names.of(zh + "(" + need.zh() + ")全部由范围外供应", en + " (" + need + ") comes wholly from outside");
            case SINGLE_SOURCE ->
                Names.of(
                        zh + "在范围内只有一家生产:" + first(gap.producers()),
                        "only one enterprise makes " + en + " here: " + first(gap.producers()));
            case DATA_MISSING ->
                gap.missing().isEmpty()
                        ? Names.of(
                                "数据只有区间,无法判断" + zh + "是否够用:需要 " + need.zh() + ",本地 " + local.zh(),
                                "whether " + en + " is enough cannot be told from ranges: " + need + " needed, " + local
                                        + " to be had here")
                        : Names.of(
                                "缺少数据,无法判断" + zh + "是否够用:" + String.join("; ", gap.missing()),
                                "whether " + en + " is enough cannot be told; missing: "
                                        + String.join("; ", gap.missing()));
        };
    }

    private String outsideEn() {
        String known = gap.outsideProducers().isEmpty()
                ? ""
                : "; outside the scope " + first(gap.outsideProducers()) + " makes it";
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
        String known = gap.outsideProducers().isEmpty() ? "" : ";范围外有 " + first(gap.outsideProducers()) + " 生产";
        if (external.equals(Interval.UNKNOWN)) {
            return "外部供应情况未知" + known;
        }
        String most = new Amount(external, unit).zh();
        return (external.high() == 0 ? "外部也无供应" : isShort() ? "外部只能供应 " + most : "外部供应 " + most + ",是否够用未知") + known;
    }

    private Names flip() {
        return switch (gap.kind()) {
            case NO_PRODUCER, IMPORTED -> Names.of("引进一家本地企业,年产 " + need.zh(), "one local producer with " + need);
            case SHORT -> Names.of("本地产能增加 " + lacking.zh(), "local capacity up by " + lacking);
            case SINGLE_SOURCE -> Names.of("再有一家本地企业生产", "a second local producer");
            case DATA_MISSING ->
                gap.missing().isEmpty()
                        ? Names.of("给出更精确的数据", "narrower figures")
                        : Names.of("补齐上述数据", "the missing figures");
        };
    }

    private static String first(List<String> ids) {
        return ids.get(0) + (ids.size() > 1 ? " (+" + (ids.size() - 1) + ")" : "");
    }
}
