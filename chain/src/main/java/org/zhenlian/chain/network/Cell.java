package org.zhenlian.chain.network;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a cell of a file may hold, and how a message shows it. */
final class Cell {
    private static final int SHOWN = 60;

    private Cell() {}

    /** Returns what is wrong with {@code text[from..to)} as an id, if anything. */
    static Optional<String> flaw(byte[] text, int from, int to) {
        if (isPlain(text, from, to)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text, from, to - from);
            return flaw(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.of("is not UTF-8");
        }
    }

    /** The usual case, told without decoding: every new id comes here. */
    private static boolean isPlain(byte[] text, int from, int to) {
        boolean plain = from < to && to - from <= IdTable.LONGEST;
        for (int i = from; plain && i < to; i++) {
            plain = text[i] > ' ' && text[i] <= '~';
        }
        return plain;
    }

    /** Returns what is wrong with a text as an id, if anything. */
    static Optional<String> flaw(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        if (id.isEmpty()) {
            return Optional.of("is empty");
        }
        if (bytes.length > IdTable.LONGEST) {
            return Optional.of("is longer than " + IdTable.LONGEST + " bytes");
        }
        if (id.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("holds a control character");
        }
        if (!new String(bytes, StandardCharsets.UTF_8).equals(id)) {
            return Optional.of("holds half of a character");
        }
        return id.strip().equals(id) ? Optional.empty() : Optional.of("begins or ends with a blank");
    }

    /** Returns {@code text[from..to)} in quotes, not too long, and harmless to a terminal. */
    static String shown(byte[] text, int from, int to) {
        int some = Math.min(to, from + 8 * SHOWN);
        return shown(new String(text, from, some - from, StandardCharsets.UTF_8));
    }

    static String shown(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(SHOWN).forEach(c -> {
            boolean plain =
                    c >= ' ' && c <= '~' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
            shown.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04X", c));
        });
        return shown.append(text.codePointCount(0, text.length()) > SHOWN ? "...\"" : "\"")
                .toString();
    }
}
