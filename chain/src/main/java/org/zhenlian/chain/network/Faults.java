package org.zhenlian.chain.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Location;

/** What is wrong in a file, or a stretch of it: all counted, the first kept. */
final class Faults {
    private final String file;
    private final int most;
    private final List<Issue> first = new ArrayList<>();
    private final Map<IssueCode, Long> counts = new EnumMap<>(IssueCode.class);
    private long badRows;

    Faults(String file, int most) {
        this.file = file;
        this.most = most;
    }

    /** Tells of something; lines count from 1. */
    void add(IssueCode code, long line, String column, String message, String hint) {
        counts.merge(code, 1L, Long::sum);
        if (first.size() < most) {
            first.add(Issue.of(code, "", column, message, hint).at(new Location(file, line, column)));
        }
    }

    /** Counts a row that is left out. */
    void badRow() {
        badRows++;
    }

    long badRows() {
        return badRows;
    }

    Map<IssueCode, Long> counts() {
        return new EnumMap<>(counts);
    }

    Issues issues() {
        return Issues.of(first);
    }

    /** Adds what is wrong in a later stretch whose first line is {@code skipped + 1}. */
    void addAll(Faults later, long skipped) {
        later.counts.forEach((code, n) -> counts.merge(code, n, Long::sum));
        badRows += later.badRows;
        for (Issue issue : later.first) {
            if (first.size() < most) {
                Location place = issue.location().orElseThrow();
                first.add(issue.at(new Location(file, place.line() + skipped, place.place())));
            }
        }
    }
}
