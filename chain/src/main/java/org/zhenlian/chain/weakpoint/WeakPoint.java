package org.zhenlian.chain.weakpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.Names;

/** A finding of another list, and what is lost by it. Immutable. */
public final class WeakPoint implements Finding {
    private static final double TEN_THOUSANDS = 1e-4;

    private final WeakKind kind;
    private final Finding finding;
    private final Names names;
    private final Loss loss;

    WeakPoint(WeakKind kind, Finding finding, Names names, Loss loss) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.finding = finding;
        this.names = names;
        this.loss = loss;
    }

    /** Returns the kind. */
    public WeakKind kind() {
        return kind;
    }

    /** Returns the finding on its own list: a must-have, a rung of the ladder or a gap. */
    public Finding finding() {
        return finding;
    }

    @Override
    public Subject subject() {
        return finding.subject();
    }

    /** Returns the names of the subject, Chinese and English. */
    public Names names() {
        return names;
    }

    /** Returns which part of the output of the final products hit is lost, 0 to 1. */
    public Interval part() {
        return loss.part();
    }

    /** Returns the ids of the final products that may be hit, in order. */
    public List<String> hits() {
        return loss.hits();
    }

    /** Returns the ids of those that are hit for certain, in order. */
    public List<String> hitsForCertain() {
        return loss.certain();
    }

    /** Returns the value of the final output lost, in 元 a year; open upwards where a price or a capacity is not known. */
    public Interval lost() {
        return loss.value();
    }

    /** Returns the share of final output lost, 0 to 1: the mean over all final products made here, each alike. */
    public Interval share() {
        return loss.share();
    }

    /** Tells whether nothing is known of the value lost. */
    public boolean isUnknown() {
        return lost().low() == 0 && Double.isInfinite(lost().high());
    }

    /** Returns the names of the prices and capacities that are missing to say how much is lost, in order. */
    public List<String> missing() {
        return loss.missing();
    }

    private Amount yuan() {
        return new Amount(lost().times(Interval.of(TEN_THOUSANDS)), "万元/a");
    }

    /** Returns why: the reason on its own list, the output lost, and what would change it. */
    @Override
    public Why why() {
        Why own = finding.why();
        Map<String, Amount> numbers = new LinkedHashMap<>(own.numbers());
        Amount share = Amount.share(share());
        numbers.put("output lost", yuan());
        numbers.put("share of output lost", share);
        Names because = own.because();
        return new Why(
                Names.of(
                        because.zhOr(because.en()) + "；" + event().zh() + "，终端产出损失 " + yuan().zh() + "，占 " + share.zh(),
                        because.enOr(because.zh()) + "; " + event().en() + ", output lost: " + yuan() + ", share "
                                + share),
                own.path(),
                numbers,
                own.flip());
    }

    private Names event() {
        return switch (kind) {
            case MUST_HAVE -> Names.of("一旦失效", "if it fails");
            case BOTTLENECK, GAP -> Names.of("若维持现状", "while it stays so");
            case SINGLE_SOURCE -> Names.of("若该企业停产", "if that enterprise fails");
            case CONCENTRATED -> Names.of("若最大一家停产", "if the largest fails");
            case IMPORTED -> Names.of("若外部供应中断", "if supply from outside ends");
        };
    }

    /** Returns one line: kind, subject, value and share of output lost. */
    @Override
    public String toString() {
        return kind + " " + subject() + " " + names.zhOr(names.en()) + ": output lost " + yuan() + ", share "
                + Amount.share(share());
    }
}
