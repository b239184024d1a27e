package org.zhenlian.core.io;

import java.util.Locale;

/** What no cell may hold: control characters (but line breaks and tabs in texts) and halves of surrogate pairs. */
final class IllegalText {
    private IllegalText() {}

    /**
     * Returns the position of the first such character, or -1.
     *
     * @param text the text
     * @param free whether lines may break in it
     */
    static int firstIn(String text, boolean free) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean layout = free && (c == '\n' || c == '\t');
            if (c < ' ' && !layout || c >= 0x7F && (c < 0xA0 || Character.isSurrogate(c) && Shown.isLone(text, i))) {
                return i;
            }
        }
        return -1;
    }

    static String describe(char c) {
        String kind = Character.isSurrogate(c) ? "half of a character" : "the control character";
        return kind + String.format(Locale.ROOT, " U+%04X", (int) c);
    }
}
