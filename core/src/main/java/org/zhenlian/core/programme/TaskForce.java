package org.zhenlian.core.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Subject;

/**
 * A work special class (工作专班): the standing cross-department team of a town or a chain.
 *
 * @param about the town or chain that it works for
 * @param leader who leads it; empty if not known
 * @param department the lead department; empty if not known
 * @param members the member departments or persons, in order; empty if not known
 * @param contact whom to call; empty if not known
 * @param asOf since when, if known
 * @param source the id of the source, or empty if illustrative
 * @param note a remark, may be empty
 */
public record TaskForce(
        Subject about,
        String leader,
        String department,
        List<String> members,
        String contact,
        Optional<AsOf> asOf,
        String source,
        String note)
        implements Comparable<TaskForce> {

    private static final Comparator<TaskForce> ORDER = Comparator.comparing(TaskForce::about)
            .thenComparing(t -> t.asOf().map(a -> a.end() + a.toString()).orElse(""))
            .thenComparing(TaskForce::leader)
            .thenComparing(TaskForce::department)
            .thenComparing(t -> String.join(";", t.members()))
            .thenComparing(TaskForce::contact)
            .thenComparing(TaskForce::source)
            .thenComparing(TaskForce::note);

    /**
     * Checks what it works for.
     *
     * @throws IllegalArgumentException if that is neither a town nor a chain
     */
    public TaskForce {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(leader, "leader");
        Objects.requireNonNull(department, "department");
        members = members.stream().distinct().sorted().toList();
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
        if (about.kind() != Subject.Kind.TOWN && about.kind() != Subject.Kind.CHAIN) {
            throw new IllegalArgumentException("a task force works for a town or a chain, not for " + about
                    + "\nName one of the two, such as town:qixian-glassware");
        }
    }

    /** Returns which of leader, department, members and contact are not known, in this order. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (leader.isEmpty()) {
            missing.add("leader");
        }
        if (department.isEmpty()) {
            missing.add("department");
        }
        if (members.isEmpty()) {
            missing.add("members");
        }
        if (contact.isEmpty()) {
            missing.add("contact");
        }
        return List.copyOf(missing);
    }

    /** Orders by subject, then date, undated ones first, then leader. */
    @Override
    public int compareTo(TaskForce other) {
        return ORDER.compare(this, other);
    }
}
