package org.zhenlian.chain.bottleneck;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.ExternalSupply.Availability;

/**
 * What counts when it is asked whether a product can be had: which declarations of supply from outside, and which inputs.
 *
 * <p>A product without a declaration is read as UNKNOWN. Where supply from outside may or may not exist, every answer is given
 * for both readings, see {@link MustHaves}. A limited supply whose limit is known to be 0 is read as NONE.
 *
 * @param open the declarations that make a product to be had from outside for certain
 * @param doubtful the declarations that leave it open; those in neither set mean that there is none
 * @param needed the criticalities of inputs without which a recipe cannot run. A group of alternatives is needed if any of its
 *     inputs is, and then each of its alternatives can serve it
 */
public record Premises(Set<Availability> open, Set<Availability> doubtful, Set<Criticality> needed) {
    /**
     * The usual premises: UNLIMITED and LIMITED supply is open, UNKNOWN doubtful; ESSENTIAL and NON_ESSENTIAL inputs are needed,
     * NEGLIGIBLE ones are not.
     */
    public static final Premises DEFAULTS = new Premises(
            EnumSet.of(Availability.UNLIMITED, Availability.LIMITED),
            EnumSet.of(Availability.UNKNOWN),
            EnumSet.of(Criticality.ESSENTIAL, Criticality.NON_ESSENTIAL));

    /**
     * Copies the sets and checks them.
     *
     * @throws IllegalArgumentException if a declaration is both open and doubtful, or NONE is either
     */
    public Premises {
        open = copy(open, Availability.class);
        doubtful = copy(doubtful, Availability.class);
        needed = copy(needed, Criticality.class);
        for (Availability each : Availability.values()) {
            boolean both = open.contains(each) && doubtful.contains(each);
            if (both || each == Availability.NONE && (open.contains(each) || doubtful.contains(each))) {
                throw new IllegalArgumentException("supply from outside declared as " + each + " cannot be "
                        + (both ? "both open and doubtful" : open.contains(each) ? "open" : "doubtful")
                        + "\nEach declaration is open, doubtful or neither; NONE is neither");
            }
        }
    }

    private static <E extends Enum<E>> Set<E> copy(Collection<E> given, Class<E> type) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(given);
        return Collections.unmodifiableSet(copy);
    }

    /**
     * Returns these premises with other inputs needed.
     *
     * @param criticalities the criticalities of the inputs that are needed
     */
    public Premises needing(Set<Criticality> criticalities) {
        return new Premises(open, doubtful, criticalities);
    }

    /**
     * Returns these premises with another reading of the declarations.
     *
     * @param certain those that count as open
     * @param possible those that leave it open
     * @throws IllegalArgumentException if a declaration is in both, or NONE in either
     */
    public Premises reading(Set<Availability> certain, Set<Availability> possible) {
        return new Premises(
                Objects.requireNonNull(certain, "certain"), Objects.requireNonNull(possible, "possible"), needed);
    }

    /** Returns one line: what is open, doubtful and needed. */
    @Override
    public String toString() {
        return "supply from outside: open " + open + ", doubtful " + doubtful + "; needed inputs: " + needed;
    }
}
