package org.zhenlian.core.io;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words that files write for the constants of an enum: lower case, hyphens for underscores. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> of(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Words::of).toList();
    }
}
