package org.zhenlian.chain.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.core.text.Names;

/**
 * Why a finding holds.
 *
 * @param because the reason, in Chinese and English
 * @param path the ids on the way from the thing to what depends on it; may be empty
 * @param numbers the numbers behind it by name, in the order in which they are used
 * @param flip the smallest change after which the finding would no longer hold, in Chinese and English; may be empty
 */
public record Why(Names because, List<String> path, Map<String, Amount> numbers, Names flip) {
    /** Copies the path and the numbers. */
    public Why {
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(flip, "flip");
        path = List.copyOf(path);
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /** Returns the reason, the path, the numbers and the flip in English, one per line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(because.enOr(because.zh()));
        if (path.size() > 1) {
            text.append("\n  path: ").append(String.join(" -> ", path));
        }
        if (!numbers.isEmpty()) {
            text.append("\n  numbers: ")
                    .append(numbers.entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .collect(Collectors.joining(", ")));
        }
        if (!flip.isEmpty()) {
            text.append("\n  would no longer hold: ").append(flip.enOr(flip.zh()));
        }
        return text.toString();
    }
}
