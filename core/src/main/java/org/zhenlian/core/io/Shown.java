package org.zhenlian.core.io;

import java.util.Locale;

/** Text from a file as a message shows it: in quotes, not too long, and harmless to a terminal. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String text) {
        return text.length() > LONGEST
                ? '"' + harmless(text.substring(0, LONGEST)) + "...\""
                : '"' + harmless(text) + '"';
    }

    /** Returns the text with every character that a terminal might obey written as its code. */
    static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    c >= ' ' && c < 0x7F || c >= 0xA0 && Character.getType(c) != Character.FORMAT && !isLone(text, i);
            harmless.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04X", (int) c));
        }
        return harmless.toString();
    }

    /** Tells whether the character is half of a surrogate pair without the other half. */
    static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
