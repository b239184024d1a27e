package org.zhenlian.chain.dossier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** The punctuation of Chinese print: full width beside Chinese characters, and no blank after it. */
final class Punctuation {
    private static final Map<Character, Character> WIDE = Map.of(',', '，', ';', '；', ':', '：', '?', '？', '!', '！');

    private Punctuation() {}

    /** Commas, colons and the like after or before a Chinese character become wide; brackets if they hold or follow Chinese. */
    static String chinese(String text) {
        StringBuilder said = new StringBuilder();
        Deque<Boolean> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                open.push(isWide(said, said.length() - 1) || holdsWide(text, i));
                said.append(open.peek() ? '（' : c);
            } else if (c == ')') {
                said.append(!open.isEmpty() && open.pop() ? '）' : c);
            } else if (isWidened(said, text, i)) {
                said.append(WIDE.get(c));
                i = next(text, i) - 1;
            } else {
                said.append(c);
            }
        }
        return said.toString();
    }

    /** A semicolon never stands inside a number, so any in a Chinese text becomes wide. */
    private static boolean isWidened(CharSequence said, String text, int i) {
        char c = text.charAt(i);
        boolean beside = isWide(said, said.length() - 1) || isWide(text, next(text, i));
        return WIDE.containsKey(c) && (beside || c == ';' && text.chars().anyMatch(Punctuation::isWide));
    }

    private static int next(String text, int i) {
        return i + 1 < text.length() && text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
    }

    private static boolean holdsWide(String text, int open) {
        int close = text.indexOf(')', open);
        return close > 0 && text.substring(open, close).chars().anyMatch(Punctuation::isWide);
    }

    private static boolean isWide(CharSequence text, int at) {
        return at >= 0 && at < text.length() && isWide(text.charAt(at));
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || c >= 0x3000 && c <= 0x303F
                || c >= 0xFF00 && c <= 0xFF60
                || c == '”'
                || c == '“';
    }
}
