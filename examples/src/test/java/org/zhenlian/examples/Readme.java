package org.zhenlian.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The fenced blocks of a Markdown file.
 *
 * @param lines the file's lines
 */
record Readme(List<String> lines) {
    /**
     * A fenced block.
     *
     * @param language the word after the fence
     * @param line the number of the fence's line, from 1
     * @param text what stands in it, ended by a newline
     * @param output the text of the {@code text} block that follows at most one blank line below; empty if there is none
     */
    record Block(String language, int line, String text, String output) {}

    /** The blocks of a language, in order. */
    List<Block> blocks(String language) {
        List<Block> all = blocks();
        List<Block> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Block block = all.get(i);
            int after = block.line() + (int) block.text().lines().count() + 2;
            boolean follows = i + 1 < all.size()
                    && all.get(i + 1).language().equals("text")
                    && all.get(i + 1).line() <= after + 1;
            if (block.language().equals(language)) {
                found.add(new Block(
                        language,
                        block.line(),
                        block.text(),
                        follows ? all.get(i + 1).text() : ""));
            }
        }
        return found;
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                int start = i++;
                while (i < lines.size() && !lines.get(i).equals("```")) {
                    i++;
                }
                String text =
                        lines.subList(start + 1, i).stream().map(l -> l + "\n").collect(Collectors.joining());
                blocks.add(new Block(lines.get(start).substring(3).strip(), start + 1, text, ""));
            }
        }
        return blocks;
    }

    /** Tells whether the printed text is the expected one; a line {@code ...} stands for any lines. */
    static boolean matches(String expected, String printed) {
        return matches(
                expected.stripTrailing().lines().toList(),
                printed.stripTrailing().lines().toList());
    }

    private static boolean matches(List<String> expected, List<String> printed) {
        if (expected.isEmpty()) {
            return printed.isEmpty();
        }
        List<String> rest = expected.subList(1, expected.size());
        if (expected.get(0).strip().equals("...")) {
            for (int i = 0; i <= printed.size(); i++) {
                if (matches(rest, printed.subList(i, printed.size()))) {
                    return true;
                }
            }
            return false;
        }
        return !printed.isEmpty()
                && expected.get(0).stripTrailing().equals(printed.get(0).stripTrailing())
                && matches(rest, printed.subList(1, printed.size()));
    }
}
