package org.zhenlian.chain.gap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Balance;

/** The Chinese for the names of missing figures, see {@link Balance#missing}; ids hold no spaces, so that the names come apart. */
final class MissingWords {
    private static final Map<Pattern, String> WORDS = words();

    private MissingWords() {}

    private static Map<Pattern, String> words() {
        Map<Pattern, String> words = new LinkedHashMap<>();
        words.put(Pattern.compile("capacity of (\\S+) for (\\S+)"), "$1 按 $2 的产能");
        words.put(Pattern.compile("amount of (\\S+) per run of (\\S+)"), "$2 的单耗：$1");
        words.put(Pattern.compile("amount of (\\S+) in a unit that fits (\\S+)"), "以与 $2 相容的单位表示的 $1 数量");
        words.put(Pattern.compile("price of (\\S+)"), "$1 的价格");
        return words;
    }

    static String zh(List<String> names) {
        return names.stream().map(MissingWords::zh).collect(Collectors.joining("；"));
    }

    private static String zh(String name) {
        return WORDS.entrySet().stream()
                .filter(e -> e.getKey().matcher(name).matches())
                .findFirst()
                .map(e -> e.getKey().matcher(name).replaceFirst(e.getValue()))
                .orElse(name);
    }
}
