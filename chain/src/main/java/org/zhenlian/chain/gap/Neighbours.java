package org.zhenlian.chain.gap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;

/** The enterprises outside a scope that make a product, as main output or beside: those of the same prefecture first, then of the same province, then others. */
final class Neighbours {
    private Neighbours() {}

    static List<String> of(Balance balance, String product) {
        Atlas atlas = balance.graph().atlas();
        Scope scope = balance.scope();
        return Stream.concat(balance.graph().makers(product).stream(), balance.graph().coMakers(product).stream())
                .flatMap(r -> atlas.capacitiesFor(r.id()).stream())
                .map(Capacity::enterprise)
                .filter(e -> !atlas.isLocal(e, scope))
                .distinct()
                .sorted(Comparator.comparingInt((String e) -> distance(
                                scope, atlas.current(atlas.enterprise(e).region())))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int distance(Scope scope, RegionCode region) {
        if (shares(scope, region, 4)) {
            return 0;
        }
        return shares(scope, region, 2) ? 1 : 2;
    }

    private static boolean shares(Scope scope, RegionCode region, int digits) {
        String prefix = region.digits().substring(0, digits);
        return scope.regions().stream().anyMatch(r -> r.digits().startsWith(prefix));
    }
}
