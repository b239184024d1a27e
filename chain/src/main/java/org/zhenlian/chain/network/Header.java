package org.zhenlian.chain.network;

import java.util.ArrayList;
import java.util.List;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.text.NearMiss;

/**
 * Which columns of a file hold what.
 *
 * @param columns how many columns there are
 * @param supplier the number of the suppliers' column, from 0
 * @param customer the number of the customers' column
 * @param product the number of the products' column
 * @param value the number of the values' column
 * @param names the names of these four as the options give them
 */
record Header(int columns, int supplier, int customer, int product, int value, List<String> names) {
    /** Finds the columns; tells of those that will not be read. */
    static Header of(List<String> given, LoadOptions options, Location line, Faults faults) {
        List<String> found = given.stream().map(String::strip).toList();
        int[] at = new int[4];
        for (int i = 0; i < 4; i++) {
            at[i] = column(options.columns().get(i), found, line);
        }
        List<String> others = new ArrayList<>(found);
        others.removeAll(options.columns());
        for (String other : others) {
            String message = "column " + Cell.shown(other) + " is not read";
            faults.add(IssueCode.UNKNOWN_COLUMN, line.line(), "", message, "");
        }
        return new Header(found.size(), at[0], at[1], at[2], at[3], options.columns());
    }

    private static int column(String wanted, List<String> found, Location line) {
        int first = found.indexOf(wanted);
        if (first < 0) {
            throw NetworkFormatException.at(
                    line,
                    IssueCode.MISSING_COLUMN,
                    "there is no column \"" + wanted + "\" among " + Cell.shown(String.join(",", found)),
                    NearMiss.hint(
                            wanted, found, "Begin with a header, or name the columns with LoadOptions.withColumns"));
        }
        if (first != found.lastIndexOf(wanted)) {
            throw NetworkFormatException.at(
                    line, IssueCode.BAD_SYNTAX, "there are two columns \"" + wanted + "\"", "Rename one of them");
        }
        return first;
    }
}
