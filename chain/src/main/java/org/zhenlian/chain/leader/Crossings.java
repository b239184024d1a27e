package org.zhenlian.chain.leader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhenlian.chain.leader.Coupling.Crossing;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.product.Product;

/** Finds the products that cross from town to town. */
final class Crossings {
    private static final Comparator<Crossing> ORDER = Comparator.comparing(Crossing::kind)
            .thenComparing(c -> c.from().id())
            .thenComparing(c -> c.to().id())
            .thenComparing(c -> c.product().id());

    private record Route(String from, String to) implements Comparable<Route> {
        private static final Comparator<Route> ORDER =
                Comparator.comparing(Route::from).thenComparing(Route::to);

        @Override
        public int compareTo(Route other) {
            return ORDER.compare(this, other);
        }
    }

    private final Atlas atlas;
    private final Makers makers;
    private final Map<String, SortedMap<Route, List<SupplyLink>>> linksOf = new TreeMap<>();

    private Crossings(Atlas atlas, Makers makers) {
        this.atlas = atlas;
        this.makers = makers;
        atlas.links().list().forEach(this::link);
    }

    static List<Crossing> of(Atlas atlas, Makers makers) {
        Crossings crossings = new Crossings(atlas, makers);
        List<Crossing> found = new ArrayList<>();
        atlas.products().forEach(p -> found.addAll(crossings.of(p)));
        return found.stream().sorted(ORDER).toList();
    }

    private void link(SupplyLink link) {
        for (String from : atlas.enterprise(link.supplier()).towns()) {
            for (String to : atlas.enterprise(link.customer()).towns()) {
                if (!from.equals(to)) {
                    linksOf.computeIfAbsent(link.product(), p -> new TreeMap<>())
                            .computeIfAbsent(new Route(from, to), r -> new ArrayList<>())
                            .add(link);
                }
            }
        }
    }

    private List<Crossing> of(Product product) {
        Flow flow = new Flow(
                product,
                byTown(makers.makersOf(product.id())),
                byTown(makers.usersOf(product.id())),
                linksOf.getOrDefault(product.id(), new TreeMap<>()));
        return flow.routes().stream().map(r -> crossing(flow, r)).toList();
    }

    /** Who makes and who can use a product in which town, and its links between towns. */
    private record Flow(
            Product product,
            Map<String, SortedSet<String>> making,
            Map<String, SortedSet<String>> using,
            Map<Route, List<SupplyLink>> declared) {

        Set<Route> routes() {
            Set<Route> routes = new TreeSet<>(declared.keySet());
            making.keySet()
                    .forEach(from -> using.keySet().forEach(to -> {
                        if (!from.equals(to)
                                && !withPartner(making.get(from), using.get(to)).isEmpty()) {
                            routes.add(new Route(from, to));
                        }
                    }));
            return routes;
        }
    }

    private Crossing crossing(Flow flow, Route route) {
        SortedSet<String> makersThere = flow.making.getOrDefault(route.from, new TreeSet<>());
        SortedSet<String> usersThere = flow.using.getOrDefault(route.to, new TreeSet<>());
        SortedSet<String> sellers = withPartner(makersThere, usersThere);
        SortedSet<String> buyers = withPartner(usersThere, makersThere);
        boolean fits = !sellers.isEmpty();
        List<SupplyLink> links = flow.declared.getOrDefault(route, List.of());
        links.forEach(l -> {
            sellers.add(l.supplier());
            buyers.add(l.customer());
        });
        return new Crossing(new Crossing.Facts(
                atlas.town(route.from),
                atlas.town(route.to),
                flow.product,
                List.copyOf(sellers),
                List.copyOf(buyers),
                List.copyOf(links),
                fits,
                flow.making.containsKey(route.to)));
    }

    private Map<String, SortedSet<String>> byTown(Collection<String> enterprises) {
        Map<String, SortedSet<String>> byTown = new TreeMap<>();
        enterprises.forEach(e -> atlas.enterprise(e)
                .towns()
                .forEach(t -> byTown.computeIfAbsent(t, any -> new TreeSet<>()).add(e)));
        return byTown;
    }

    /** Returns those of one set for whom there is somebody else in the other set. */
    private static SortedSet<String> withPartner(SortedSet<String> ones, SortedSet<String> others) {
        SortedSet<String> found = new TreeSet<>();
        for (String one : ones) {
            if (others.size() > 1 || !others.isEmpty() && !others.contains(one)) {
                found.add(one);
            }
        }
        return found;
    }
}
