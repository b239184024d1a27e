package org.zhenlian.chain.gap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;

/**
 * Where a final product is sold, as far as links and figures tell.
 *
 * <p>Of at most C a year (local supply at capacity) the links declare L sold to local enterprises and O to others outside, by quantity
 * in the latest year declared. What is not declared may go anywhere: the share sold outside lies in {@code [O / C, 1 - L / C]}. An
 * {@code export-share} of the product raises the lower end.
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
        List<Interval> known =
                atlas.figures(new Subject(Subject.Kind.PRODUCT, product), BothEndsOutside.EXPORT_SHARE).stream()
                        .filter(f -> f.value().unit().fits(SHARE) && !f.isNegative())
                        .map(f -> f.interval(SHARE))
                        .toList();
        return known.isEmpty() ? 0 : Math.min(1, known.get(known.size() - 1).low());
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
