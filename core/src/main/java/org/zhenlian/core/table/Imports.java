package org.zhenlian.core.table;

import java.util.Arrays;

/** What becomes of a table whose flows hold imported goods. */
final class Imports {
    private static final String COMPETING = "competing-imports";
    private static final String INPUTS = "imported-inputs";

    private final InputOutputTable table;
    private final double[] output;
    private final double[] imports;

    Imports(InputOutputTable table) {
        this.table = table;
        output = table.output();
        imports = table.imports();
    }

    private boolean areNone() {
        return Arrays.stream(imports).allMatch(m -> m == 0);
    }

    private boolean hasCosts() {
        return table.accounts().stream().anyMatch(a -> a.role() == Account.Role.PRIMARY_INPUT);
    }

    private String id(int position) {
        return table.sectors().get(position).id();
    }

    InputOutputTable atTotalSupply() {
        if (areNone()) {
            return table;
        }
        InputOutputTableBuilder builder =
                InputOutputTable.flows(table.id() + "-supply").like(table);
        table.eachFlow((i, j, z) -> builder.cell(id(i), id(j), z));
        if (hasCosts()) {
            builder.account(Account.of(COMPETING, Account.Role.PRIMARY_INPUT));
        }
        double[] demand = table.finalDemand();
        for (int i = 0; i < output.length; i++) {
            builder.output(id(i), output[i] + imports[i]).finalDemand(id(i), demand[i]);
            if (hasCosts()) {
                builder.account(COMPETING, id(i), imports[i]);
            }
        }
        return builder.build();
    }

    InputOutputTable domestic() {
        if (areNone()) {
            return table;
        }
        double[] abroad = new double[output.length];
        for (int i = 0; i < abroad.length; i++) {
            if (imports[i] < 0) {
                throw new IllegalArgumentException(
                        "the imports of " + table.sectors().get(i) + " are " + Shown.number(imports[i])
                                + ", below 0\nDeclare what comes in, as 0 or more");
            }
            abroad[i] = imports[i] == 0 ? 0 : imports[i] / (output[i] + imports[i]);
        }
        InputOutputTableBuilder builder =
                InputOutputTable.flows(table.id() + "-domestic").like(table);
        builder.account(Account.of(INPUTS, hasCosts() ? Account.Role.PRIMARY_INPUT : Account.Role.SATELLITE));
        double[] bought = new double[output.length];
        table.eachFlow((i, j, z) -> {
            builder.cell(id(i), id(j), z * (1 - abroad[i]));
            bought[j] += z * abroad[i];
        });
        double[] demand = table.finalDemand();
        for (int i = 0; i < output.length; i++) {
            builder.output(id(i), output[i])
                    .finalDemand(id(i), demand[i] * (1 - abroad[i]))
                    .account(INPUTS, id(i), bought[i]);
        }
        return builder.build();
    }
}
