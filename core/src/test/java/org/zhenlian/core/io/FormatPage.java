package org.zhenlian.core.io;

import java.util.ArrayList;
import java.util.List;

/** Generates the description of all tables that stands in the comment of the package. */
final class FormatPage {
    static final String BEGIN = " * <!-- tables, generated from Schema: see FormatPageTest -->\n";
    static final String END = " * <!-- end of tables -->\n";

    private FormatPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(BEGIN);
        for (Table table : Schema.TABLES) {
            page.append(" *\n * <p><b>").append(table.name()).append("</b>: ").append(table.description());
            table.parent()
                    .ifPresent(p -> page.append("; nested in the rows of ").append(p.name()));
            page.append(".\n *\n * <ul>\n");
            table.columns().forEach(c -> page.append(line(c)));
            page.append(" * </ul>\n");
        }
        return page.append(" *\n").append(END).toString();
    }

    private static String line(Column column) {
        List<String> facts = new ArrayList<>(List.of(column.type().label()));
        if (column.required()) {
            facts.add("required");
        }
        if (!column.refersTo().isEmpty()) {
            facts.add("from " + column.refersTo());
        }
        String words = column.words().isEmpty() ? "" : " (" + String.join(", ", column.words()) + ")";
        return " *   <li>{@code " + column.name() + "} (" + String.join(", ", facts) + "): " + column.description()
                + words + "\n";
    }
}
