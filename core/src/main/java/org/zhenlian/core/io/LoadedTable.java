package org.zhenlian.core.io;

import java.util.List;
import java.util.Optional;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.TableFinding;
import org.zhenlian.core.table.TableFindings;

/**
 * An input-output table as it was read, if it could be, what was found wrong on the way, and what is odd about the table, each with its
 * place in the files. Immutable.
 */
public final class LoadedTable {
    private final Optional<InputOutputTable> table;
    private final Issues issues;
    private final TablePlaces places;
    private Optional<TableFindings> findings = Optional.empty();

    LoadedTable(Optional<InputOutputTable> table, Issues issues, TablePlaces places) {
        this.table = table;
        this.issues = issues;
        this.places = places;
    }

    /** Returns the table; empty if there was any error, since a table with holes would give wrong answers everywhere. */
    public Optional<InputOutputTable> table() {
        return table;
    }

    /** Returns what is odd about the table: imbalances, negative final demand, loops that use as much as they make; empty without one. */
    public synchronized Optional<TableFindings> findings() {
        if (findings.isEmpty()) {
            findings = table.map(TableFindings::of);
        }
        return findings;
    }

    /**
     * Returns everything found, in order of place: what kept the table from being made, or as warnings of code {@link
     * IssueCode#ODD_TABLE} what is odd about it, by {@link #findings}.
     */
    public Issues issues() {
        List<Issue> odd =
                findings().map(f -> f.list().stream().map(this::issue).toList()).orElse(List.of());
        return issues.and(Issues.of(odd));
    }

    private Issue issue(TableFinding finding) {
        return Issue.of(
                        IssueCode.ODD_TABLE,
                        finding.sector(),
                        finding.kind().name(),
                        Shown.harmless(finding.toString()),
                        finding.advice().en())
                .at(locationOf(finding));
    }

    /**
     * Returns where what is odd stands: the row or column of a sector, the cell of its final demand, imports or output, or the header
     * for the whole table.
     *
     * @param finding one of {@link #findings}
     */
    public Location locationOf(TableFinding finding) {
        String sector = finding.sector();
        return switch (finding.kind()) {
            case ROW_IMBALANCE, NEGATIVE_FINAL_DEMAND -> places.total("final-demand", sector);
            case NEGATIVE_IMPORTS -> places.total("imports", sector);
            case SELLS_MORE_THAN_OUTPUT -> places.total("output", sector);
            case COLUMN_IMBALANCE, ZERO_COLUMN -> places.column(sector);
            case ZERO_ROW, NEGATIVE_FLOW -> places.row(sector);
            case NOT_PRODUCTIVE, BARELY_PRODUCTIVE -> places.header();
        };
    }

    /** The issues of the file alone. */
    Issues errors() {
        return issues;
    }

    /** Returns the table's first line, if there is one, and a count of the issues. */
    @Override
    public String toString() {
        return table.map(InputOutputTable::toString).orElse("no table") + "\n" + issues();
    }
}
