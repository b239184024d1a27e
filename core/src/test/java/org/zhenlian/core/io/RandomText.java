package org.zhenlian.core.io;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.text.Names;

/** Random texts, dates and names, the awkward ones among them. */
final class RandomText {
    private static final List<String> TEXTS = List.of(
            "",
            "",
            "plain",
            "石英砂",
            "a, b; c",
            "say \"hi\"",
            "\"",
            "two\nlines",
            "\nfirst line empty",
            "tab\tbed",
            "\ttab first",
            "=1+1",
            "+86 354",
            "-5",
            "@home",
            "'=x",
            "''=y",
            "'plain",
            "'",
            "＝全角",
            " spaces around ",
            "#comment",
            "\uD83D\uDE00 emoji",
            "e\u0301 not composed",
            "\uFEFFmark",
            "back\\slash / \u2028 \u00A0",
            "NaN",
            "null",
            "1e400",
            "{\"a\": [1]}");
    private static final List<String> DATES = List.of(
            "2023", "2023-09", "2023-09-08", "2023-H1", "2023-Q3", "2019-01/2019-10", "2023-01/2023-12", "0001");

    private final Random random;

    RandomText(Random random) {
        this.random = random;
    }

    <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        return oneOf(List.of(type.getEnumConstants()));
    }

    boolean maybe() {
        return random.nextBoolean();
    }

    <T> Optional<T> maybe(T value) {
        return maybe() ? Optional.of(value) : Optional.empty();
    }

    String text() {
        return maybe() ? "" : oneOf(TEXTS);
    }

    /** A text that is not empty. */
    String words() {
        return oneOf(TEXTS.subList(2, TEXTS.size()));
    }

    Names names() {
        return Names.of(text(), text());
    }

    Optional<AsOf> date() {
        return maybe(AsOf.parse(oneOf(DATES)));
    }
}
