package org.zhenlian.core.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.indicator.Reading;
import org.zhenlian.core.indicator.Supporters;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;

/**
 * Figures of towns that can be counted from the atlas's own rows where none is stated. An atlas lists what is known, so each is a
 * lower bound; where nothing is listed there is none.
 */
final class Counted {
    /** How many enterprises of the town the atlas lists. */
    static final String LISTED_ENTERPRISES = "listed-enterprises";

    /** How many supporters the enterprise of the town with the most of them has. */
    static final String STRONGEST_SUPPORTERS = "strongest-supporters";

    private Counted() {}

    static Optional<Reading> of(Standing standing, String metric) {
        if (standing.subject().kind() != Subject.Kind.TOWN) {
            return Optional.empty();
        }
        return switch (metric) {
            case LISTED_ENTERPRISES -> listed(standing);
            case STRONGEST_SUPPORTERS -> strongest(standing);
            default -> Optional.empty();
        };
    }

    private static Optional<Reading> listed(Standing standing) {
        List<Enterprise> listed = standing.enterprises();
        return reading(listed.size(), "enterprises that the atlas lists", bases(listed.stream()));
    }

    private static Optional<Reading> strongest(Standing standing) {
        Supporters supporters = standing.known().supporters();
        Optional<String> most = standing.enterprises().stream()
                .map(Enterprise::id)
                .max(Comparator.comparing((String e) -> supporters.supporters(e).size())
                        .thenComparing(Comparator.reverseOrder()));
        return most.flatMap(e -> strongest(standing.known().atlas(), supporters, e));
    }

    private static Optional<Reading> strongest(Atlas atlas, Supporters supporters, String enterprise) {
        List<String> partners = supporters.supporters(enterprise);
        Stream<Basis> links = partners.stream()
                .flatMap(p -> supporters.linksBetween(enterprise, p).stream())
                .map(SupplyLink::basis);
        Stream<Basis> ends =
                bases(Stream.concat(partners.stream(), Stream.of(enterprise)).map(atlas::enterprise));
        String what = "enterprises with links to " + enterprise + " that the atlas lists";
        return reading(partners.size(), what, Stream.concat(links, ends));
    }

    private static Stream<Basis> bases(Stream<Enterprise> enterprises) {
        return enterprises.map(Enterprise::basis);
    }

    private static Optional<Reading> reading(int count, String what, Stream<Basis> bases) {
        if (count == 0) {
            return Optional.empty();
        }
        boolean illustrative = bases.anyMatch(b -> b.kind() == Basis.Kind.ILLUSTRATIVE);
        Basis basis = new Basis(illustrative ? Basis.Kind.ILLUSTRATIVE : Basis.Kind.DERIVED, what);
        Figure figure = Figure.of(Quantity.of(count, "家"), basis).withQualifier(Qualifier.AT_LEAST);
        return Optional.of(new Reading(figure, List.of(), "counted: " + what));
    }
}
