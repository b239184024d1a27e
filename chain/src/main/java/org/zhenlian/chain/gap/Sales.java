package org.zhenlian.chain.gap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.town.Town;

/**
 * Where a final product is sold, as far as links and figures tell.
 *
 * <p>Of at most C a year (local supply at capacity) the links declare L sold to local enterprises and O to others outside, by quantity
 * in the latest year declared. What is not declared may go anywhere: the share sold outside lies in {@code [O / C, 1 - L / C]}. An
 * {@code export-share} of the product raises the lower end. That of a town is about all it sells, so it raises the lower end of what
 * its leading products that are made here sell together, if all their makers here are in the town; of each one alone it says nothing.
 */
final class Sales {
    private static final Unit SHARE = Unit.of("1");

    private final Balance balance;
    private final Atlas atlas;

    Sales(Balance balance) {
        this.balance = balance;
        this.atlas = balance.graph().atlas();
    }

    Interval made(String product) {
        return balance.suppliedAtCapacity(product).values().stream().reduce(Interval.ZERO, Interval::plus);
    }

    Interval outside(String product) {
        double local = 0;
        double outside = 0;
        for (SupplyLink link : links(product)) {
            double quantity = link.quantity().orElse(0);
            if (atlas.isLocal(link.customer(), balance.scope())) {
                local += quantity;
            } else {
                outside += quantity;
            }
        }
        double all = Math.max(made(product).high(), local + outside);
        double low = all > 0 && Double.isFinite(all) ? outside / all : 0;
        double high = all > 0 && Double.isFinite(all) ? 1 - local / all : 1;
        double abroad = exported(product);
        return new Interval(Math.max(low, abroad), Math.max(high, Math.max(low, abroad)));
    }

    private double exported(String product) {
        return exportShare(new Subject(Subject.Kind.PRODUCT, product))
                .map(Sales::atLeast)
                .orElse(0.0);
    }

    /** The least share that a figure tells. */
    static double atLeast(Figure share) {
        return Math.min(1, share.interval(SHARE).low());
    }

    private Optional<Figure> exportShare(Subject subject) {
        return atlas.figures(subject, BothEndsOutside.EXPORT_SHARE).stream()
                .filter(f -> f.value().unit().fits(SHARE) && !f.isNegative())
                .reduce((earlier, later) -> later);
    }

    /** The figure of the town whose sales are those of some products, if there is one; the first town by id. */
    Optional<Fact> ofTown(List<String> products) {
        return atlas.towns().stream()
                .filter(town -> sells(town, products))
                .flatMap(town ->
                        exportShare(town.subject())
                                .map(f -> new Fact(town.subject(), BothEndsOutside.EXPORT_SHARE, f))
                                .stream())
                .findFirst();
    }

    /** Tells whether what is made here of a town's leading products is just these products, and all their makers are in the town. */
    private boolean sells(Town town, List<String> products) {
        List<String> leading =
                town.products().stream().filter(this::isMade).sorted().toList();
        return leading.equals(products.stream().sorted().toList())
                && products.stream()
                        .flatMap(p -> balance.suppliers(p).stream())
                        .allMatch(e -> atlas.isLocal(e, town.scope()));
    }

    /** Tells whether a product may be made here, in this chain or not. */
    private boolean isMade(String product) {
        Unit unit = atlas.product(product).unit();
        return made(product).high() > 0
                || atlas.recipesFor(product).stream()
                        .flatMap(r -> atlas.capacitiesFor(r.id()).stream())
                        .filter(c -> atlas.isLocal(c.enterprise(), balance.scope()))
                        .anyMatch(c -> c.perYear()
                                .map(f -> f.interval(unit).high() > 0)
                                .orElse(true));
    }

    /** The declared sales of local enterprises, those of the latest year and undated ones. */
    private List<SupplyLink> links(String product) {
        List<SupplyLink> all = atlas.links().list().stream()
                .filter(l -> l.product().equals(product) && atlas.isLocal(l.supplier(), balance.scope()))
                .toList();
        Optional<LocalDate> latest = all.stream()
                .map(SupplyLink::asOf)
                .flatMap(Optional::stream)
                .map(AsOf::end)
                .max(Comparator.naturalOrder());
        return all.stream()
                .filter(l -> l.asOf().isEmpty() || l.asOf().map(AsOf::end).equals(latest))
                .toList();
    }
}
