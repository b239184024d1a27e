package org.zhenlian.chain.dossier;

import java.util.List;
import org.zhenlian.core.text.TextTable;

/**
 * How much of a text goes into so many pixels. Nobody knows the reader's font, so the widths are those of a wide one (DejaVu Sans);
 * in others there is room to spare.
 */
final class Lettering {
    private static final String MORE = "…";
    private static final double EM = 1.03;
    private static final double BROAD = 1.0;
    private static final double CAPITAL = 0.8;
    private static final double PLAIN = 0.64;
    private static final double THIN = 0.4;

    private final double size;

    /**
     * Letters of a size.
     *
     * @param size the size of the font in pixels
     */
    Lettering(double size) {
        this.size = size;
    }

    private double width(int c) {
        if (TextTable.width(Character.toString(c)) > 1) {
            return size * EM;
        }
        if ("WM@%mw—…&".indexOf(c) >= 0) {
            return size * BROAD;
        }
        if (" .,;:'ijlI|!()[]-".indexOf(c) >= 0) {
            return size * THIN;
        }
        boolean letter = c < 0x250 && !Character.isUpperCase(c);
        return size * (letter ? PLAIN : Character.isUpperCase(c) && c < 0x250 ? CAPITAL : EM);
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    /** The text, or its beginning and an ellipsis. */
    String fit(String text, double room) {
        return width(text) <= room ? text : text.substring(0, end(text, room - width(MORE.codePointAt(0)))) + MORE;
    }

    /** The text in one line, or in two if it is too long for one; broken at a blank if there is one. */
    List<String> lines(String text, double room) {
        if (width(text) <= room) {
            return List.of(text);
        }
        int end = end(text, room);
        int blank = text.lastIndexOf(' ', end);
        int cut = blank > 0 ? blank : end;
        return List.of(text.substring(0, cut), fit(text.substring(cut).strip(), room));
    }

    /** Where what goes into the room ends, never inside a character. */
    private int end(String text, double room) {
        double used = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            used += width(c);
            if (used > room) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }
}
