package org.zhenlian.chain.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words on a node of a drawing. */
final class Label {
    /** So many places of the ladder are marked in drawings. */
    static final int PLACES = 3;

    private Label() {}

    /** Names, then gaps and the place among the bottlenecks, so that nothing is said by colour alone. */
    static String of(MapNode node) {
        List<String> words = new ArrayList<>();
        words.add(node.names().isEmpty() ? node.id() : node.names().toString());
        if (!node.gaps().isEmpty()) {
            words.add("[" + node.gaps().stream().map(k -> k.names().zh()).collect(Collectors.joining("、")) + "]");
        }
        if (isBottleneck(node)) {
            words.add("[堵点 " + node.bottleneck().getAsInt() + "]");
        }
        return visible(String.join(" ", words));
    }

    static boolean isBottleneck(MapNode node) {
        return node.bottleneck().isPresent() && node.bottleneck().getAsInt() <= PLACES;
    }

    /** One line without characters that only steer, and without halves of characters. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.replaceAll("\\R", " ").codePoints().forEach(c -> shown.appendCodePoint(isVisible(c) ? c : 0xFFFD));
        return shown.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
