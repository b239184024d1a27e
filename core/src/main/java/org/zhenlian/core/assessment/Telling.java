package org.zhenlian.core.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Criterion.Attested;
import org.zhenlian.core.programme.Criterion.Growth;
import org.zhenlian.core.programme.Criterion.Level;
import org.zhenlian.core.programme.Criterion.Proportion;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/** What criteria, figures, evidence and honours are in a sentence. */
final class Telling {
    private static final int CELL = 34;

    private Telling() {}

    /** Returns the criterion's name, or else what it asks. */
    static Names criterion(Criterion criterion) {
        return criterion.terms().names().isEmpty()
                ? asked(criterion)
                : criterion.terms().names();
    }

    /** Returns what a criterion asks. */
    static Names asked(Criterion criterion) {
        if (criterion instanceof Level level) {
            return timed(level.years(), Saying.say("%s %s", "%s %s", level.metric(), level.bound()));
        }
        if (criterion instanceof Proportion share) {
            Names body = Saying.say("%s 占 %s 的比重 %s", "%s in %s %s", share.part(), share.whole(), share.bound());
            return timed(share.years(), body);
        }
        if (criterion instanceof Growth growth) {
            return Saying.say(
                    "%s 近%s年年均增长 %s",
                    "average annual growth of %s over %s years %s", growth.metric(), growth.years(), growth.bound());
        }
        return attested((Attested) criterion);
    }

    private static Names timed(int years, Names asked) {
        return switch (years) {
            case 0 -> asked;
            case 1 -> Saying.say("上一年 %s", "%s in the last year", asked);
            default -> Saying.say("近%2$s年每年 %1$s", "%s in each of the last %s years", asked, years);
        };
    }

    private static Names attested(Attested asked) {
        List<Names> ways = Stream.concat(
                        asked.evidence().stream().map(kind -> Saying.say("%s 的证据", "evidence of %s", kind)),
                        asked.honours().stream().map(kind -> Saying.say("荣誉“%s”", "honour %s", kind(kind))))
                .toList();
        return Saying.join("或", " or ", ways);
    }

    /** Returns the first of what is missing about a subject, without naming it again, and how many more, for a cell of a table. */
    static String first(List<String> missing, Subject subject) {
        String first = missing.stream()
                .findFirst()
                .orElse("")
                .replace(subject + " ", "")
                .replace(" (" + subject + ")", "");
        return TextTable.fit(first, CELL) + (missing.size() > 1 ? " (+" + (missing.size() - 1) + ")" : "");
    }

    /** Returns an id and a Chinese name for a cell of a table. */
    static String label(String id, Names names) {
        return names.zh().isEmpty() ? id : id + " " + names.zh();
    }

    /** Returns a kind of honour: its Chinese name, and in English as files write it. */
    static Names kind(Honour.Kind kind) {
        String zh = switch (kind) {
            case SINGLE_CHAMPION -> "制造业单项冠军";
            case LITTLE_GIANT -> "专精特新“小巨人”";
            case SPECIALISED_SME -> "专精特新中小企业";
            case GEOGRAPHICAL_INDICATION -> "地理标志产品";
            case INTANGIBLE_HERITAGE -> "非物质文化遗产";
            case TIME_HONOURED_BRAND -> "老字号";
            case INDUSTRY_BASE -> "产业基地";
            case OTHER -> "其他";
        };
        return Names.of(zh, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Returns a figure with its date and basis, and what kind of period it is if it is no day or year. */
    static Names figure(Figure figure) {
        Names sign = switch (figure.qualifier()) {
            case EXACT -> Names.NONE;
            case ABOUT -> Names.of("约", "about");
            case AT_LEAST -> Names.of("至少", "at least");
            case AT_MOST -> Names.of("至多", "at most");
        };
        String amount = figure.upTo()
                .map(q -> figure.value().amount().toPlainString() + ".." + q)
                .orElse(figure.value().toString());
        Names signed = Saying.join(" ", " ", List.of(sign, Saying.say("%s", "%s", amount)));
        return Saying.say(
                "%s（%s）", "%s (%s)", signed, details(figure.asOf().map(Telling::when), basis(figure.basis())));
    }

    /** Returns a figure under the name of its metric. */
    static Names figure(String metric, Figure figure) {
        return Saying.say("%s %s", "%s %s", metric, figure(figure));
    }

    /** Returns a figure under the name of its metric. */
    static Names fact(Fact fact) {
        return figure(fact.metric(), fact.figure());
    }

    private static Names basis(Basis basis) {
        return switch (basis.kind()) {
            case REPORTED -> Saying.say("来源 %s", "reported %s", basis.reference());
            case DERIVED -> Saying.say("推算：%s", "derived: %s", basis.reference());
            case ILLUSTRATIVE ->
                basis.reference().isEmpty()
                        ? Names.of("示例", "illustrative")
                        : Saying.say("示例：%s", "illustrative: %s", basis.reference());
        };
    }

    private static Names source(String id) {
        return id.isEmpty() ? Names.of("示例", "illustrative") : Saying.say("来源 %s", "source %s", id);
    }

    private static Names details(Optional<Names> date, Names basis) {
        return Saying.join("，", ", ", List.of(date.orElse(Names.of("未注日期", "undated")), basis));
    }

    private static Names date(AsOf asOf) {
        return Saying.say("%s", "%s", asOf);
    }

    /** What a figure of part of a year says must not be taken for a year's. */
    private static Names when(AsOf asOf) {
        Names kind = switch (asOf.span()) {
            case DAY, YEAR -> Names.NONE;
            case PART -> Names.of("不足一年", "part of a year");
            case YEARS -> Names.of("一年以上", "more than a year");
        };
        return Saying.join("，", ", ", List.of(date(asOf), kind));
    }

    /** Returns a piece of evidence with its state, date and source, and what it is about if that is not {@code self}. */
    static Names evidence(Evidence evidence, Subject self) {
        Names about = evidence.about().equals(self) ? Names.NONE : Saying.say("（%s）", "of %s", evidence.about());
        return evidence(evidence, about);
    }

    /** Returns a piece of evidence with what it is about, its state, date and source. */
    static Names evidence(Evidence evidence) {
        return evidence(evidence, Saying.say("（%s）", "of %s", evidence.about()));
    }

    private static Names evidence(Evidence evidence, Names about) {
        Names state = switch (evidence.state()) {
            case PRESENT -> Names.of("有", "present");
            case PARTIAL -> Names.of("部分有", "present in part");
            case ABSENT -> Names.of("无", "absent");
        };
        Names head = Saying.join("", " ", List.of(Saying.say("%s", "%s", evidence.kind()), about, state));
        Names named = Saying.join("：", ": ", List.of(head, evidence.names()));
        return Saying.say(
                "%s（%s）", "%s (%s)", named, details(evidence.asOf().map(Telling::date), source(evidence.source())));
    }

    /** Returns an honour with its holder, date, end and source. */
    static Names honour(Honour honour) {
        Names title = honour.names().isEmpty()
                ? kind(honour.kind())
                : Saying.say("%s（%s）", "%s (%s)", honour.names(), kind(honour.kind()));
        Names until = honour.validUntil()
                .map(u -> Saying.say("有效期至 %s", "valid until %s", u))
                .orElse(Names.NONE);
        Names basis = Saying.join("，", ", ", List.of(until, source(honour.source())));
        Names dated = details(honour.asOf().map(Telling::date), basis);
        return Saying.say("%s 持有%s（%s）", "%s holds %s (%s)", honour.holder(), title, dated);
    }

    /** Returns whether a number satisfies its bound. */
    static Names verdict(Verdict verdict) {
        return verdict == Verdict.UNKNOWN
                ? Names.of("不能判定", "which leaves it open")
                : Fulfilment.of(verdict).names();
    }

    /** Returns a range in a unit. */
    static Names range(Range range, String unit) {
        String zh = range.toString().replace("at least ", "至少 ").replace("at most ", "至多 ");
        return Names.of(zh + " " + unit, range + " " + unit);
    }
}
