package org.zhenlian.core.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.fixture.Rows;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.programme.Comparison;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.Grade;
import org.zhenlian.core.programme.Normalisation;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.ScoredIndicator;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.TierEvent;
import org.zhenlian.core.town.Town;

/** Short ways to write goals, schemes, towns and dated figures. */
final class ProgrammeRows {
    private ProgrammeRows() {}

    /** An atlas with a source s1, the regions of Jinzhong and a product p; towns and figures are still to come. */
    static AtlasBuilder atlas() {
        return Atlas.builder("test")
                .add(Rows.source("s1"))
                .add(Rows.region("140000", "山西", "Shanxi"))
                .add(Rows.region("140700", "晋中", "Jinzhong"))
                .add(Rows.region("140702", "榆次", "Yuci"))
                .add(Rows.region("140727", "祁县", "Qixian"))
                .add(Rows.product("p", "t"));
    }

    static Town town(String id, TierEvent... events) {
        return town(id, "140727", events);
    }

    static Town town(String id, String region, TierEvent... events) {
        Town.Builder town = Town.builder(id, Category.MANUFACTURING)
                .regions(List.of(RegionCode.of(region)))
                .products(List.of("p"));
        List.of(events).forEach(town::event);
        return town.build();
    }

    /** A figure reported by s1; an amount may begin with {@code >=}, {@code <=} or {@code ~}, or be a range {@code 3..5 t}. */
    static Figure figure(String amount, String asOf) {
        boolean signed = !Character.isDigit(amount.charAt(0)) && amount.charAt(0) != '-';
        String plain = signed ? amount.replaceFirst("^[^\\d-]+", "") : amount;
        int dots = plain.indexOf("..");
        String unit = plain.substring(plain.indexOf(' '));
        Quantity low = Quantity.parse(dots < 0 ? plain : plain.substring(0, dots) + unit);
        Figure figure = Figure.of(low, Basis.reported("s1"));
        figure = asOf.isEmpty() ? figure : figure.withAsOf(asOf);
        figure = dots < 0 ? figure : figure.withUpTo(Quantity.parse(plain.substring(dots + 2)));
        return switch (amount.charAt(0)) {
            case '>' -> figure.withQualifier(Qualifier.AT_LEAST);
            case '<' -> figure.withQualifier(Qualifier.AT_MOST);
            case '~' -> figure.withQualifier(Qualifier.ABOUT);
            default -> figure;
        };
    }

    static Fact fact(String subject, String metric, String amount, String asOf) {
        return new Fact(Subject.parse(subject), metric, figure(amount, asOf));
    }

    /** Written {@code ">= 50 亿元"}; empty dates are unknown. */
    static Goal goal(String about, String metric, String bound, String due, String since) {
        int blank = bound.indexOf(' ');
        return new Goal(
                Subject.parse(about),
                metric,
                comparison(bound.substring(0, blank)),
                Quantity.parse(bound.substring(blank + 1)),
                when(due),
                when(since),
                "",
                "");
    }

    static Comparison comparison(String sign) {
        return List.of(Comparison.values()).stream()
                .filter(c -> c.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<AsOf> when(String asOf) {
        return asOf.isEmpty() ? Optional.empty() : Optional.of(AsOf.parse(asOf));
    }

    static ScoredIndicator indicator(String id, boolean annual, String weight, Normalisation normalisation) {
        return new ScoredIndicator(id, Names.NONE, id, annual, new BigDecimal(weight), normalisation, "", "");
    }

    static Normalisation normalisation(String method, String direction, String worst, String best) {
        return new Normalisation(
                Normalisation.Method.valueOf(method),
                Normalisation.Direction.valueOf(direction),
                worst.isEmpty() ? Optional.empty() : Optional.of(Quantity.parse(worst)),
                best.isEmpty() ? Optional.empty() : Optional.of(Quantity.parse(best)));
    }

    static Scheme scheme(Scheme.Missing missing, ScoredIndicator... indicators) {
        List<Grade> grades = List.of(
                new Grade("excellent", Names.of("优秀", "excellent"), new BigDecimal("85")),
                new Grade("good", Names.of("良好", "good"), new BigDecimal("60")));
        return new Scheme("demo", Names.of("示例考核", ""), missing, List.of(indicators), grades, "", "");
    }
}
