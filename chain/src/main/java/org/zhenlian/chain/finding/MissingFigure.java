package org.zhenlian.chain.finding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.core.text.Names;

/**
 * The kinds of figures about recipes that an atlas may lack. Results list what they lack by its {@link #of English name}; ids hold
 * no spaces, so that such a name comes apart again and can be {@link #names said in Chinese}.
 */
public enum MissingFigure {
    /** How much an enterprise can make by a recipe: {@code capacity of works-a for melting}. */
    CAPACITY("capacity of %s for %s", "$1 按 $2 的产能"),
    /** How much of a product a run uses or makes: {@code amount of sand per run of melting}. */
    PER_RUN("amount of %s per run of %s", "$2 的单耗：$1"),
    /** The same in a unit in which it can be added to another product: {@code amount of slag in a unit that fits t}. */
    UNIT("amount of %s in a unit that fits %s", "以与 $2 相容的单位表示的 $1 数量"),
    /** What a product costs: {@code price of glass}. */
    PRICE("price of %s", "$1 的价格");

    private final String en;
    private final Pattern pattern;
    private final String zh;

    MissingFigure(String en, String zh) {
        this.en = en;
        this.pattern = Pattern.compile(en.replace("%s", "(\\S+)"));
        this.zh = zh;
    }

    /**
     * Returns the English name of one that is missing.
     *
     * @param parts the ids in its name, or the unit, in the order of its kind's example
     */
    public String of(Object... parts) {
        return String.format(en, parts);
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
        return Stream.of(values())
                .flatMap(kind -> kind.read(name).stream())
                .findFirst()
                .orElse(name);
    }

    private Optional<String> read(String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? Optional.of(matcher.replaceFirst(zh)) : Optional.empty();
    }
}
