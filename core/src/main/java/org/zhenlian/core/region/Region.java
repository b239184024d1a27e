package org.zhenlian.core.region;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.text.Names;

/**
 * An administrative division: its code, its names and, where it was abolished or upgraded, until when and what succeeds it.
 *
 * <p>Codes are not reused after retirement. 140726 (Taigu county) is retired in favour of 140703 (Taigu district).
 *
 * @param code the GB/T 2260 code
 * @param names the names
 * @param from when the code came into use, if known
 * @param until when it was last in use, if it is retired and the time known
 * @param successor the code that took its place, if it is retired
 * @param source the id of the source; may be empty
 * @param note a remark, may be empty
 */
public record Region(
        RegionCode code,
        Names names,
        Optional<AsOf> from,
        Optional<AsOf> until,
        Optional<RegionCode> successor,
        String source,
        String note) {

    /**
     * Checks that a region does not succeed itself.
     *
     * @throws IllegalArgumentException if it does
     */
    public Region {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
        if (successor.filter(code::equals).isPresent()) {
            throw new IllegalArgumentException("region " + code + " cannot succeed itself\nName the new code");
        }
    }

    /**
     * Returns a region in use.
     *
     * @param code the GB/T 2260 code, see {@link RegionCode#of}
     * @param names the names
     */
    public static Region of(String code, Names names) {
        return new Region(RegionCode.of(code), names, Optional.empty(), Optional.empty(), Optional.empty(), "", "");
    }

    /** Tells whether the code is retired today, that is, has an end or a successor. */
    public boolean isRetired() {
        return until.isPresent() || successor.isPresent();
    }

    /**
     * Tells whether the code was in use on a day. A retired code without a known end counts as not in use.
     *
     * @param day the day
     */
    public boolean inUseOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        boolean begun = from.map(f -> !day.isBefore(f.start())).orElse(true);
        boolean going = until.map(u -> !day.isAfter(u.end())).orElse(successor.isEmpty());
        return begun && going;
    }

    /** Returns for example {@code 140727 祁县 Qixian}. */
    @Override
    public String toString() {
        return code + (names.isEmpty() ? "" : " " + names) + (isRetired() ? " (retired)" : "");
    }
}
