package org.zhenlian.core.charter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.AsOf;

/**
 * An official's time as chain leader (链长).
 *
 * @param official the official's name, or the office where the name is not known
 * @param post the post held, in words; may be empty
 * @param from since when, if known
 * @param until until when, if over and known
 * @param source the id of the source, or empty if illustrative
 * @param note a remark, may be empty
 */
public record Appointment(
        String official, String post, Optional<AsOf> from, Optional<AsOf> until, String source, String note)
        implements Comparable<Appointment> {

    private static final Comparator<Appointment> ORDER = Comparator.comparing(
                    (Appointment a) -> a.from().map(f -> f.start().toString()).orElse(""))
            .thenComparing(Appointment::official)
            .thenComparing(Appointment::post)
            .thenComparing(Appointment::source)
            .thenComparing(Appointment::note)
            .thenComparing(a -> a.from().map(AsOf::toString).orElse(""))
            .thenComparing(a -> a.until().map(AsOf::toString).orElse(""));

    /** Checks that nothing is missing. */
    public Appointment {
        Objects.requireNonNull(official, "official");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
    }

    /**
     * Tells whether the appointment held on a day; an unknown start or end is open.
     *
     * @param day the day
     */
    public boolean holdsOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        boolean begun = from.map(f -> !day.isBefore(f.start())).orElse(true);
        return begun && until.map(u -> !day.isAfter(u.end())).orElse(true);
    }

    /** Orders by start, unknown first, then name. */
    @Override
    public int compareTo(Appointment other) {
        return ORDER.compare(this, other);
    }
}
