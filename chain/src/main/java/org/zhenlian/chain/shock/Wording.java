package org.zhenlian.chain.shock;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhenlian.chain.shock.Shock.AddRecipe;
import org.zhenlian.chain.shock.Shock.All;
import org.zhenlian.chain.shock.Shock.Close;
import org.zhenlian.chain.shock.Shock.DropRecipe;
import org.zhenlian.chain.shock.Shock.Recruit;
import org.zhenlian.chain.shock.Shock.Scale;
import org.zhenlian.chain.shock.Shock.Substitute;
import org.zhenlian.chain.shock.Shock.Supply;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.text.Names;

/** Puts shocks into words: by the names of an atlas if there is one and it knows them, else by ids. Amounts have six digits. */
final class Wording {
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_UP);

    private final Optional<Atlas> atlas;

    Wording(Optional<Atlas> atlas) {
        this.atlas = atlas;
    }

    Names of(Shock shock) {
        if (shock instanceof Close close) {
            Names who = named(Kind.ENTERPRISE, close.enterprise());
            return Names.of("关停" + who.zh(), who.en() + " closes");
        } else if (shock instanceof Scale scale) {
            return scale(scale);
        } else if (shock instanceof Recruit recruit) {
            return recruit(recruit);
        } else if (shock instanceof AddRecipe add) {
            String recipe = add.recipe().toString();
            return Names.of("增加工艺路线 " + recipe, "a new route: " + recipe);
        } else if (shock instanceof DropRecipe drop) {
            Names recipe = named(Kind.RECIPE, drop.recipe());
            return Names.of("取消工艺路线" + recipe.zh(), "no more " + recipe.en());
        } else if (shock instanceof Substitute change) {
            Names recipe = named(Kind.RECIPE, change.recipe());
            Names old = named(Kind.PRODUCT, change.product());
            Names by = named(Kind.PRODUCT, change.by().product());
            return Names.of(
                    "工艺" + recipe.zh() + "以" + by.zh() + "替代" + old.zh(),
                    by.en() + " replaces " + old.en() + " in " + recipe.en());
        } else if (shock instanceof Supply supply) {
            return supply(supply);
        }
        return all((All) shock);
    }

    private Names all(All all) {
        if (all.shocks().isEmpty()) {
            return Names.of("无变化", "no change");
        }
        return Names.of(
                all.shocks().stream().map(s -> of(s).zh()).collect(Collectors.joining("；")),
                all.shocks().stream().map(s -> of(s).en()).collect(Collectors.joining("; ")));
    }

    private Names scale(Scale scale) {
        Names who = named(Kind.ENTERPRISE, scale.enterprise());
        Optional<Names> what = scale.recipe().map(r -> named(Kind.RECIPE, r));
        String percent = shown(BigDecimal.valueOf(scale.factor()).movePointRight(2)) + "%";
        return Names.of(
                who.zh() + what.map(w -> "（" + w.zh() + "）").orElse("") + "产能变为原来的 " + percent,
                who.en() + what.map(w -> " (" + w.en() + ")").orElse("") + " at " + percent + " of its capacity");
    }

    private Names recruit(Recruit recruit) {
        Names what = named(Kind.PRODUCT, recruit.product());
        String where = recruit.region();
        boolean box = atlas.filter(a -> a.has(Kind.PRODUCT, recruit.product()))
                .map(a -> a.recipesFor(a.product(recruit.product()).id()).isEmpty())
                .orElse(false);
        return Names.of(
                "在 " + where + " 引进一家" + what.zh() + "企业，年产 " + shown(recruit.perYear())
                        + (box ? "（无已知配方，按不需投入计）" : ""),
                "a new producer of " + what.en() + " in " + where + ", " + shown(recruit.perYear()) + " a year"
                        + (box ? " (no recipe is known; taken to need no inputs)" : ""));
    }

    private Names supply(Supply supply) {
        Names what = named(Kind.PRODUCT, supply.product());
        String zh = switch (supply.availability()) {
            case UNLIMITED -> "不限量";
            case LIMITED -> supply.perYear().map(q -> "每年 " + shown(q)).orElse("有限");
            case NONE -> "中断";
            case UNKNOWN -> "未知";
        };
        String en = switch (supply.availability()) {
            case UNLIMITED -> "without limit";
            case LIMITED ->
                supply.perYear().map(q -> "of " + shown(q) + " a year").orElse("within an unknown limit");
            case NONE -> "cut off";
            case UNKNOWN -> "not known";
        };
        return Names.of(
                supply.region() + " 外部" + what.zh() + "供应" + zh,
                "supply of " + what.en() + " from outside " + supply.region() + " " + en);
    }

    /** The names in both languages, or else the id. */
    private Names named(Kind kind, String id) {
        return atlas.filter(a -> a.has(kind, id))
                .map(a -> switch (kind) {
                    case PRODUCT -> a.product(id).names();
                    case RECIPE -> a.recipe(id).names();
                    default -> a.enterprise(id).names();
                })
                .map(n -> Names.of(n.zhOr(id), n.enOr(id)))
                .orElse(Names.of(id, id));
    }

    private static String shown(Quantity q) {
        return shown(q.amount()) + " " + q.unit();
    }

    private static String shown(BigDecimal x) {
        BigDecimal rounded = x.round(DIGITS);
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
    }
}
