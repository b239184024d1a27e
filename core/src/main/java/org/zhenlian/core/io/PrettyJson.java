package org.zhenlian.core.io;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;

/** Writes small JSON trees of maps, lists, texts, numbers and booleans, indented; lists and maps without others in one line. */
final class PrettyJson {
    private static final int WIDTH = 120;

    private PrettyJson() {}

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, quoted);
        return quoted.append('"').toString();
    }

    static String of(Object tree) {
        StringBuilder out = new StringBuilder();
        write(tree, "", out);
        return out.append('\n').toString();
    }

    private static void write(Object tree, String indent, StringBuilder out) {
        String line = inLine(tree);
        if (indent.length() + line.length() <= WIDTH && !nests(tree)) {
            out.append(line);
        } else if (tree instanceof Map<?, ?> map) {
            String comma = "{\n";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(comma)
                        .append(indent)
                        .append("  ")
                        .append(quoted(entry.getKey().toString()))
                        .append(": ");
                write(entry.getValue(), indent + "  ", out);
                comma = ",\n";
            }
            out.append('\n').append(indent).append('}');
        } else if (tree instanceof List<?> list) {
            String comma = "[\n";
            for (Object item : list) {
                out.append(comma).append(indent).append("  ");
                write(item, indent + "  ", out);
                comma = ",\n";
            }
            out.append('\n').append(indent).append(']');
        } else {
            out.append(line);
        }
    }

    private static boolean nests(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(v -> v instanceof Map<?, ?> m && !m.isEmpty());
        }
        return tree instanceof List<?> list && list.stream().anyMatch(v -> v instanceof Map);
    }

    private static String inLine(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            StringBuilder line = new StringBuilder("{");
            map.forEach((key, value) -> line.append(line.length() > 1 ? ", " : "")
                    .append(quoted(key.toString()))
                    .append(": ")
                    .append(inLine(value)));
            return line.append('}').toString();
        }
        if (tree instanceof List<?> list) {
            StringBuilder line = new StringBuilder("[");
            list.forEach(item -> line.append(line.length() > 1 ? ", " : "").append(inLine(item)));
            return line.append(']').toString();
        }
        return tree instanceof String text ? quoted(text) : String.valueOf(tree);
    }
}
