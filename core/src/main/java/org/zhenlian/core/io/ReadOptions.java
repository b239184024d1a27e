package org.zhenlian.core.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How to read files: the charset, and the limits beyond which a file is refused instead of filling the memory, see {@link ReadLimit}.
 * Immutable; start from {@link #DEFAULTS}.
 */
public final class ReadOptions {
    /** UTF-8 and the usual limits. */
    public static final ReadOptions DEFAULTS = new ReadOptions(StandardCharsets.UTF_8, new EnumMap<>(ReadLimit.class));

    private final Charset charset;
    private final Map<ReadLimit, Long> changed;

    private ReadOptions(Charset charset, Map<ReadLimit, Long> changed) {
        this.charset = charset;
        this.changed = changed;
    }

    /**
     * Returns these options with another charset, for example GB18030 for files saved by a Chinese Excel.
     *
     * @param other the charset of the file or of every CSV file of the folder; {@code datapackage.json} is always UTF-8
     */
    public ReadOptions withCharset(Charset other) {
        return new ReadOptions(Objects.requireNonNull(other, "other"), changed);
    }

    /**
     * Returns these options with one limit changed.
     *
     * @param limit which
     * @param value the most that is allowed, from 1 to {@link ReadLimit#most}
     * @throws IllegalArgumentException if it is not in this range
     */
    public ReadOptions with(ReadLimit limit, long value) {
        Objects.requireNonNull(limit, "limit");
        if (value < 1 || value > limit.most()) {
            throw new IllegalArgumentException(
                    "the limit " + limit + " must be 1 to " + limit.most() + " but is " + value);
        }
        Map<ReadLimit, Long> limits = new EnumMap<>(changed);
        limits.put(limit, value);
        return new ReadOptions(charset, limits);
    }

    /** Returns the charset of the file, or of every CSV file of the folder. */
    public Charset charset() {
        return charset;
    }

    /**
     * Returns the most that is allowed of something.
     *
     * @param limit of what
     */
    public long limit(ReadLimit limit) {
        Objects.requireNonNull(limit, "limit");
        return changed.getOrDefault(limit, limit.usual());
    }

    /** Returns a limit whose most is an int. */
    int small(ReadLimit limit) {
        return Math.toIntExact(limit(limit));
    }

    /** Returns the charset and all limits, for example {@code UTF-8; at most 1073741824 bytes, 5000000 rows, ...}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(charset + "; at most");
        for (ReadLimit limit : ReadLimit.values()) {
            text.append(limit.ordinal() == 0 ? " " : ", ").append(limit(limit)).append(" ");
            text.append(limit.name().toLowerCase(java.util.Locale.ROOT));
        }
        return text.toString();
    }
}
