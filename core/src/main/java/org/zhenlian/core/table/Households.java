package org.zhenlian.core.table;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhenlian.core.text.Names;

/** Makes households a sector. */
final class Households {
    private static final String ID = InputOutputTable.HOUSEHOLDS;

    private final InputOutputTable table;
    private final String account;
    private final SortedMap<String, Double> wages = new TreeMap<>();
    private final SortedMap<String, Double> bought = new TreeMap<>();

    Households(InputOutputTable table, String account, Map<String, Double> consumption) {
        this.table = table;
        this.account = Objects.requireNonNull(account, "wages");
        Objects.requireNonNull(consumption, "consumption");
        for (Sector sector : table.sectors()) {
            double paid = table.account(account, sector.id())
                    .orElseThrow(() -> new IllegalArgumentException(
                            account + " of " + sector + " is unknown\nDeclare it, 0 if it pays none"));
            wages.put(sector.id(), checked(account + " of " + sector, paid));
        }
        consumption.forEach((name, amount) -> {
            String id = name.equals(ID) ? ID : table.sector(name).id();
            bought.merge(id, checked("the consumption of " + name, amount), Double::sum);
        });
    }

    private static double checked(String what, double amount) {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException(what + " is " + amount + "\nGive a number from 0");
        }
        return amount;
    }

    InputOutputTable closed(double income) {
        double paid = wages.values().stream().mapToDouble(w -> w).sum();
        if (!(income >= paid * (1 - 1e-9)) || Double.isInfinite(income)) {
            throw new IllegalArgumentException("the income of households is " + income + ", the wages "
                    + Shown.number(paid) + "\nThe income holds the wages");
        }
        InputOutputTableBuilder closed = InputOutputTable.flows(table.id() + "-closed")
                .unit(table.unit())
                .basis(table.basis());
        closed.year = table.year();
        table.sectors().forEach(closed::sector);
        closed.sector(new Sector(ID, Names.of("居民", "Households")));
        double[] output = table.output();
        for (int i = 0; i < output.length; i++) {
            String id = table.sectors().get(i).id();
            closed.output(id, output[i]);
            closed.cell(ID, id, wages.get(id));
        }
        closed.output(ID, income);
        table.eachFlow((i, j, z) ->
                closed.cell(table.sectors().get(i).id(), table.sectors().get(j).id(), z));
        bought.forEach((id, amount) -> closed.cell(id, ID, amount));
        if (table.hasImports()) {
            double[] imports = table.imports();
            for (int i = 0; i < imports.length; i++) {
                closed.imports(table.sectors().get(i).id(), imports[i]);
            }
            closed.imports(ID, 0);
        }
        accounts(closed);
        return closed.build();
    }

    private void accounts(InputOutputTableBuilder closed) {
        table.accounts().stream().filter(a -> !a.id().equals(account)).forEach(a -> {
            closed.account(a).account(a.id(), ID, 0);
            for (Sector sector : table.sectors()) {
                table.account(a.id(), sector.id()).ifPresent(v -> closed.account(a.id(), sector.id(), v));
            }
        });
    }
}
