package org.zhenlian.core.io;

import java.util.Optional;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.table.InputOutputTable;

/** An input-output table as it was read, if it could be, and what was found wrong on the way. Immutable. */
public final class LoadedTable {
    private final Optional<InputOutputTable> table;
    private final Issues issues;

    LoadedTable(Optional<InputOutputTable> table, Issues issues) {
        this.table = table;
        this.issues = issues;
    }

    /** Returns the table; empty if there was any error, since a table with holes would give wrong answers everywhere. */
    public Optional<InputOutputTable> table() {
        return table;
    }

    /** Returns everything found, in order of place. */
    public Issues issues() {
        return issues;
    }

    /** Returns the table's first line, if there is one, and a count of the issues. */
    @Override
    public String toString() {
        return table.map(InputOutputTable::toString).orElse("no table") + "\n" + issues;
    }
}
