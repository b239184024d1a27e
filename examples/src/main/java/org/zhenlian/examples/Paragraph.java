package org.zhenlian.examples;

import java.text.BreakIterator;
import java.util.Locale;
import org.zhenlian.core.text.TextTable;

/** Breaks long sentences, Chinese ones too, where a terminal's line ends. */
final class Paragraph {
    /** The width of a report in terminal columns. */
    static final int WIDTH = 100;

    private Paragraph() {}

    /** Returns the text in lines of at most {@link #WIDTH} columns; lines after the first start with the indent. */
    static String of(String text, String indent) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            if (TextTable.width(line.toString()) + TextTable.width(piece.stripTrailing()) > WIDTH
                    && !line.toString().isBlank()) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(indent);
            }
            line.append(piece);
        }
        return lines.append(line.toString().stripTrailing()).toString();
    }
}
