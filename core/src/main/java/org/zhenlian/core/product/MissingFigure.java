package org.zhenlian.core.product;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.text.Names;

/**
 * The names of the figures about recipes that an atlas may lack. Results list in English what they lack; ids hold no spaces, so that
 * such a name comes apart again and can be {@link #names said in Chinese}.
 */
public final class MissingFigure {
    private enum Kind {
        CAPACITY("capacity of %s for %s", "$1 按 $2 的产能"),
        PER_RUN("amount of %s per run of %s", "配方 $2 每次运行的 $1 数量"),
        COMPARABLE("amount of %s in a unit that fits %s", "以与 $2 相容的单位表示的 $1 数量"),
        PRICE("price of %s", "$1 的价格");

        private final String en;
        private final Pattern pattern;
        private final String zh;

        Kind(String en, String zh) {
            this.en = en;
            this.pattern = Pattern.compile(en.replace("%s", "(\\S+)"));
            this.zh = zh;
        }

        private String of(Object... parts) {
            return String.format(Locale.ROOT, en, parts);
        }

        private Optional<String> read(String name) {
            Matcher matcher = pattern.matcher(name);
            return matcher.matches() ? Optional.of(matcher.replaceFirst(zh)) : Optional.empty();
        }
    }

    private MissingFigure() {}

    /**
     * Returns the name of how much an enterprise can make by a recipe: {@code capacity of works-a for melting}.
     *
     * @param enterprise the enterprise's id
     * @param recipe the recipe's id
     */
    public static String capacity(String enterprise, String recipe) {
        return Kind.CAPACITY.of(
                Objects.requireNonNull(enterprise, "enterprise"), Objects.requireNonNull(recipe, "recipe"));
    }

    /**
     * Returns the name of how much of a product a run uses or makes: {@code amount of sand per run of melting}.
     *
     * @param product the product's id
     * @param recipe the recipe's id
     */
    public static String perRun(String product, String recipe) {
        return Kind.PER_RUN.of(Objects.requireNonNull(product, "product"), Objects.requireNonNull(recipe, "recipe"));
    }

    /**
     * Returns the name of an amount that can be added to others: {@code amount of slag in a unit that fits t}.
     *
     * @param product the product's id
     * @param unit the others' unit
     */
    public static String comparable(String product, Unit unit) {
        return Kind.COMPARABLE.of(Objects.requireNonNull(product, "product"), Objects.requireNonNull(unit, "unit"));
    }

    /**
     * Returns the name of what a product costs: {@code price of glass}.
     *
     * @param product the product's id
     */
    public static String price(String product) {
        return Kind.PRICE.of(Objects.requireNonNull(product, "product"));
    }

    /**
     * Says what is missing, in both languages; a name of no kind here stands as it is.
     *
     * @param missing the English names, as results list them
     */
    public static Names names(List<String> missing) {
        String zh = missing.stream().map(MissingFigure::zh).collect(Collectors.joining("；"));
        return Names.of(zh, String.join("; ", missing));
    }

    private static String zh(String name) {
        return Stream.of(Kind.values())
                .flatMap(kind -> kind.read(name).stream())
                .findFirst()
                .orElse(name);
    }
}
