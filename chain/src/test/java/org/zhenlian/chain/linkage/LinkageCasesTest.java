package org.zhenlian.chain.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTableBuilder;

/** The tables of {@code cases/linkage.json} with every index, computed elsewhere from the definitions. */
class LinkageCasesTest {
    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        try (InputStream in = LinkageCasesTest.class.getResourceAsStream("/cases/linkage.json")) {
            List<DynamicTest> tests = new ArrayList<>();
            new ObjectMapper()
                    .readTree(in)
                    .get("cases")
                    .forEach(
                            c -> tests.add(DynamicTest.dynamicTest(c.get("name").asText(), () -> check(c))));
            return tests.stream();
        }
    }

    private static String id(int i) {
        return "s" + i;
    }

    private static InputOutputTable table(JsonNode c) {
        InputOutputTableBuilder table = InputOutputTable.flows("case");
        int n = c.get("output").size();
        for (int i = 0; i < n; i++) {
            table.sector(id(i)).output(id(i), c.get("output").get(i).asDouble());
        }
        table.account(Account.of("account", Account.Role.SATELLITE));
        for (int i = 0; i < n; i++) {
            table.account("account", id(i), c.get("account").get(i).asDouble());
            for (int j = 0; j < n; j++) {
                table.cell(id(i), id(j), c.get("flows").get(i).get(j).asDouble());
            }
        }
        return table.build();
    }

    private static void check(JsonNode c) {
        Linkages l = Linkages.of(table(c));
        Extractions without = l.extractions();
        Multipliers multipliers = l.multipliers("account");
        vector(c, "directBackward", i -> l.of(id(i)).directBackward());
        vector(c, "directForward", i -> l.of(id(i)).directForward());
        vector(c, "totalBackward", i -> l.of(id(i)).totalBackward());
        vector(c, "totalForward", i -> l.of(id(i)).upstreamness());
        vector(c, "sensitivity", i -> l.of(id(i)).sensitivity());
        vector(c, "full", i -> without.of(id(i)).full());
        vector(c, "backward", i -> without.of(id(i)).backward());
        vector(c, "forward", i -> without.of(id(i)).forward());
        vector(c, "multiplier", i -> multipliers.of(id(i)).total().getAsDouble());
        matrix(c, "leontief", (i, j) -> l.leontief(id(i), id(j)));
        matrix(c, "ghosh", (i, j) -> l.ghosh(id(i), id(j)));
        FieldOfInfluence field = l.fieldOfInfluence();
        matrix(c, "influence", (i, j) -> field.of(id(i), id(j)).total());
        double[][] change = field.change(id(0), id(l.table().size() - 1), 0.01);
        matrix(c, "changeFirstLastByOneHundredth", (i, j) -> change[i][j]);
    }

    private interface Entry {
        double at(int i, int j);
    }

    private static void vector(JsonNode c, String name, IntToDoubleFunction ours) {
        for (int i = 0; i < c.get(name).size(); i++) {
            double expected = c.get(name).get(i).asDouble();
            assertEquals(expected, ours.applyAsDouble(i), 1e-9 * (1 + Math.abs(expected)), name + " " + i);
        }
    }

    private static void matrix(JsonNode c, String name, Entry ours) {
        for (int i = 0; i < c.get(name).size(); i++) {
            for (int j = 0; j < c.get(name).size(); j++) {
                double expected = c.get(name).get(i).get(j).asDouble();
                assertEquals(expected, ours.at(i, j), 1e-9 * (1 + Math.abs(expected)), name + " " + i + " " + j);
            }
        }
    }
}
