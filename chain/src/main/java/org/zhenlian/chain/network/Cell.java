package org.zhenlian.chain.network;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a cell of a file may hold, and how a message shows it. */
final class Cell {
    private static final int SHOWN = 60;

    private Cell() {}

    /** Returns what is wrong with {@code text[from..to)} as an id, if anything. */
    static Optional<String> flaw(byte[] text, int from, int to) {
        if (to - from > IdTable.LONGEST) {
            return Optional.of("is longer than " + IdTable.LONGEST + " bytes");
        }
        String id;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text, from, to - from);
            id = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return Optional.of("is not UTF-8");
        }
        return flaw(id);
    }

    /** Returns what is wrong with a text as an id, if anything. */
    static Optional<String> flaw(String id) {
        if (id.isEmpty()) {
            return Optional.of("is empty");
        }
        if (id.chars().anyMatch(c -> Character.isISOControl(c))) {
            return Optional.of("holds a control character");
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
            shown.append(plain ? Character.toString(c) : String.format("\\u%04X", c));
        });
        return shown.append(text.codePointCount(0, text.length()) > SHOWN ? "...\"" : "\"")
                .toString();
    }
}
