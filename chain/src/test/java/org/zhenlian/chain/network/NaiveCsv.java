package org.zhenlian.chain.network;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV character by character into lists of texts, as RFC 4180 says: slow, and plain to see. */
final class NaiveCsv {
    /** The cells of a record and the line on which it begins, from 1. */
    record Line(List<String> cells, int line) {}

    private NaiveCsv() {}

    static List<Line> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean fresh = true;
        int line = 1;
        int begin = 1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            boolean last = i == text.length();
            if (quoted && !last) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                line += c == '\n' ? 1 : 0;
                if (doubled) {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && fresh) {
                quoted = true;
                fresh = false;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
                fresh = true;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                boolean ended = last && cells.isEmpty() && cell.length() == 0;
                cells.add(cell.toString());
                if (!ended) {
                    lines.add(new Line(List.copyOf(cells), begin));
                }
                cells.clear();
                cell.setLength(0);
                fresh = true;
                begin = ++line;
            } else {
                cell.append(c);
                fresh = false;
            }
        }
        return lines;
    }
}
