package org.zhenlian.chain.network;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Unit;

/** Turns the links of an atlas into rows, all in yuan or, if none can be told in yuan, all in quantities. */
final class AtlasLinks {
    private static final Basis PRICED = Basis.derived("quantity x price");

    private final Atlas atlas;
    private final Dictionary dictionary = new Dictionary();
    private final Rows rows;
    private final List<Basis> bases = new ArrayList<>();
    private final List<SupplyLink> latest;
    private final Map<String, Double> prices = new HashMap<>();
    private int priced;

    AtlasLinks(Atlas atlas) {
        this.atlas = atlas;
        latest = latest(atlas.links().list());
        rows = new Rows(dictionary, latest.size());
        atlas.enterprises().forEach(e -> number(dictionary.enterprises, e.id()));
        boolean money = latest.stream().anyMatch(l -> l.value().isPresent() || !Double.isNaN(worth(l)));
        latest.forEach(l -> add(l, money));
    }

    /** Of the links of one supplier, customer and product those of the last date; links come in this order. */
    private static List<SupplyLink> latest(List<SupplyLink> links) {
        List<SupplyLink> latest = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            int last = i;
            while (last + 1 < links.size() && isSame(links.get(i), links.get(last + 1))) {
                last++;
            }
            SupplyLink newest = links.get(last);
            links.subList(i, last + 1).stream()
                    .filter(l -> l.asOf().equals(newest.asOf()))
                    .forEach(latest::add);
            i = last;
        }
        return latest;
    }

    private static boolean isSame(SupplyLink a, SupplyLink b) {
        return a.supplier().equals(b.supplier())
                && a.customer().equals(b.customer())
                && a.product().equals(b.product());
    }

    static int number(IdTable ids, String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        return ids.put(text, 0, text.length);
    }

    private void add(SupplyLink link, boolean money) {
        double value = link.quantity().orElse(Double.NaN);
        Basis basis = link.basis();
        if (money) {
            value = link.value().orElseGet(() -> worth(link));
            boolean byPrice = link.value().isEmpty() && !Double.isNaN(value);
            priced += byPrice ? 1 : 0;
            basis = byPrice ? PRICED : basis;
        }
        bases.add(basis);
        rows.add(
                number(dictionary.enterprises, link.supplier()),
                number(dictionary.enterprises, link.customer()),
                number(dictionary.products, link.product()),
                value);
    }

    private double worth(SupplyLink link) {
        double price = prices.computeIfAbsent(
                link.product(),
                p -> atlas.price(p).map(f -> f.value().amountIn(Unit.of("元"))).orElse(Double.NaN));
        return link.quantity().orElse(Double.NaN) * price;
    }

    Rows rows() {
        return rows;
    }

    Origin origin() {
        boolean money = latest.stream().anyMatch(l -> l.value().isPresent()) || priced > 0;
        List<String> notes = new ArrayList<>();
        if (!money && !latest.isEmpty()) {
            notes.add("no link has a value or a price: quantities, each in its product's unit");
        }
        if (priced > 0) {
            notes.add(priced + " values are quantity x price");
        }
        int earlier = atlas.links().size() - latest.size();
        if (earlier > 0) {
            notes.add(earlier + " links of earlier dates left out");
        }
        return new Origin(atlas.id(), money ? Origin.YUAN : "", Provenance.of(bases), String.join("; ", notes));
    }
}
