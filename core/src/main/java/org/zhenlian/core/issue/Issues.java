package org.zhenlian.core.issue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An immutable list of issues, ordered by file and line, then severity, code, subject, field, message and place. */
public final class Issues implements Iterable<Issue> {
    /** No issues. */
    public static final Issues NONE = new Issues(List.of());

    private static final Comparator<Issue> ORDER = Comparator.comparing(
                    (Issue i) -> i.location().map(Location::file).orElse(""))
            .thenComparing(i -> i.location().map(Location::line).orElse(0L))
            .thenComparing(Issue::severity)
            .thenComparing(Issue::code)
            .thenComparing(Issue::subject)
            .thenComparing(Issue::field)
            .thenComparing(Issue::message)
            .thenComparing(i -> i.location().map(Location::place).orElse(""))
            .thenComparing(Issue::hint);

    private static final int SHOWN = 5;

    private final List<Issue> list;

    private Issues(List<Issue> list) {
        this.list = list;
    }

    /**
     * Returns the issues in order, without duplicates.
     *
     * @param issues any issues
     */
    public static Issues of(Collection<Issue> issues) {
        return issues.isEmpty()
                ? NONE
                : new Issues(issues.stream().distinct().sorted(ORDER).toList());
    }

    /** Returns all issues in order. */
    public List<Issue> list() {
        return list;
    }

    /** Returns how many there are. */
    public int size() {
        return list.size();
    }

    /** Tells whether there is none. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Tells whether any issue is an error. */
    public boolean hasErrors() {
        return list.stream().anyMatch(i -> i.severity() == Severity.ERROR);
    }

    /** Returns the errors only. */
    public Issues errors() {
        return of(list.stream().filter(i -> i.severity() == Severity.ERROR).toList());
    }

    /**
     * Returns the issues with a code.
     *
     * @param code the code
     */
    public Issues withCode(IssueCode code) {
        Objects.requireNonNull(code, "code");
        return of(list.stream().filter(i -> i.code() == code).toList());
    }

    /**
     * Returns these and other issues together, in order.
     *
     * @param others more issues
     */
    public Issues and(Issues others) {
        return of(Stream.concat(list.stream(), others.list.stream()).toList());
    }

    @Override
    public Iterator<Issue> iterator() {
        return list.iterator();
    }

    /** Returns a count by severity and the first five issues. */
    @Override
    public String toString() {
        if (list.isEmpty()) {
            return "no issues";
        }
        String counts = Stream.of(Severity.values())
                .filter(s -> count(s) > 0)
                .map(s -> count(s) + " " + s)
                .collect(Collectors.joining(", "));
        String shown = list.stream().limit(SHOWN).map(Issue::toString).collect(Collectors.joining("\n"));
        String more = list.size() > SHOWN ? "\n... " + (list.size() - SHOWN) + " more, see list()" : "";
        return counts + "\n" + shown + more;
    }

    private long count(Severity severity) {
        return list.stream().filter(i -> i.severity() == severity).count();
    }
}
