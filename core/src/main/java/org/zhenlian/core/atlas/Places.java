package org.zhenlian.core.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.town.Town;

/** Which scope a code, a name or a town means, by the codes in force. */
final class Places {
    private static final int MOST_SUCCESSIONS = 10;

    private final String where;
    private final Index<Region> regions;
    private final Index<Town> towns;

    Places(String where, Index<Region> regions, Index<Town> towns) {
        this.where = where;
        this.regions = regions;
        this.towns = towns;
    }

    RegionCode current(RegionCode code) {
        RegionCode now = code;
        for (int step = 0; step < MOST_SUCCESSIONS; step++) {
            Optional<RegionCode> next =
                    regions.has(now.digits()) ? regions.get(now.digits()).successor() : Optional.empty();
            if (next.isEmpty()) {
                break;
            }
            now = next.get();
        }
        return now;
    }

    Scope scope(String text) {
        String plain = Objects.requireNonNull(text, "text").strip();
        if (plain.matches("\\d{2}|\\d{4}|\\d{6}")) {
            return scope(RegionCode.of(plain));
        }
        if (regions.has(plain)) {
            return scope(regions.get(plain).code());
        }
        if (towns.has(plain)) {
            return scope(towns.get(plain));
        }
        List<String> known = new ArrayList<>(regions.known());
        known.addAll(towns.known());
        throw UnknownIdException.unknown("region or town", plain, where, known);
    }

    Scope scope(RegionCode code) {
        RegionCode now = current(code);
        String name =
                regions.has(now.digits()) ? regions.get(now.digits()).names().zhOr("") : "";
        return Scope.of(name, List.of(now));
    }

    Scope scope(Town town) {
        List<RegionCode> now = town.regions().stream().map(this::current).toList();
        return now.size() == 1 ? scope(now.get(0)) : Scope.of(town.names().zhOr(town.id()), now);
    }
}
