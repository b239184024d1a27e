package org.zhenlian.core.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Location;

/** Collects the issues of one reading, up to a limit at which the file is taken for something else than an atlas. */
final class Findings {
    private final long most;
    private final List<Issue> found = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    Findings(ReadOptions options) {
        most = options.limit(ReadLimit.ISSUES);
    }

    void add(Issue issue) {
        if (found.size() >= most) {
            throw AtlasFormatException.at(
                    issue.location().orElse(new Location("", 0, "")),
                    IssueCode.LIMIT,
                    "more than " + most + " issues",
                    "Maybe this is not the right file, or raise ReadLimit.ISSUES; the first issue was: "
                            + found.get(0));
        }
        found.add(new Issue(
                issue.code(),
                issue.severity(),
                issue.subject(),
                issue.field(),
                issue.location(),
                Shown.harmless(issue.message()),
                Shown.harmless(issue.hint())));
    }

    void add(IssueCode code, Location place, String message, String hint) {
        add(Issue.of(code, "", "", message, hint).at(place));
    }

    /** Tells whether something is said for the first time. */
    boolean first(String what) {
        return said.add(what);
    }

    Issues all() {
        return Issues.of(found);
    }
}
