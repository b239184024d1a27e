package org.zhenlian.core.town;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.AsOf;

/**
 * A dated change of a town's tier: recognised, promoted, demoted or removed.
 *
 * @param asOf when, if known
 * @param tier the tier from then on; empty if the town was removed
 * @param batch the batch of recognition, in words; may be empty
 * @param source the id of the source, or empty if illustrative
 * @param note a remark, may be empty
 */
public record TierEvent(Optional<AsOf> asOf, Optional<Tier> tier, String batch, String source, String note)
        implements Comparable<TierEvent> {

    private static final Comparator<TierEvent> ORDER = Comparator.comparing(
                    (TierEvent e) -> e.asOf().map(a -> a.end().toString()).orElse(""))
            .thenComparing(e -> e.tier().map(Tier::ordinal).orElse(-1))
            .thenComparing(TierEvent::batch)
            .thenComparing(TierEvent::source)
            .thenComparing(TierEvent::note)
            .thenComparing(e -> e.asOf().map(AsOf::toString).orElse(""));

    /** Checks that nothing is missing. */
    public TierEvent {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
    }

    /** Orders by date, undated ones first, then by rising tier. */
    @Override
    public int compareTo(TierEvent other) {
        return ORDER.compare(this, other);
    }
}
