package org.zhenlian.core.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.table.TableFinding.Kind;
import org.zhenlian.core.text.Names;

class InputOutputTableTest {
    /** Miller and Blair's example: 150, 500; 200, 100; output 1,000 and 2,000. */
    static InputOutputTableBuilder two() {
        return InputOutputTable.flows("mb")
                .sector(new Sector("b", Names.of("钢铁", "Steel")))
                .sector(new Sector("a", Names.of("农业", "Farms")))
                .cell("a", "a", 150)
                .cell("a", "b", 500)
                .cell("b", "a", 200)
                .cell("b", "b", 100);
    }

    @Test
    void output_givesFinalDemand_andTheOtherWayRound() {
        InputOutputTable fromOutput = two().output("a", 1000).output("b", 2000).build();
        InputOutputTable fromDemand =
                two().finalDemand("a", 350).finalDemand("b", 1700).build();
        assertArrayEquals(new double[] {350, 1700}, fromOutput.finalDemand());
        assertArrayEquals(new double[] {1000, 2000}, fromDemand.output());
        assertEquals(0.25, fromDemand.coefficient("a", "钢铁"));
        assertEquals(500, fromOutput.flow("Farms", "steel"));
        assertEquals(
                List.of("a", "b"), fromOutput.sectors().stream().map(Sector::id).toList());
    }

    @Test
    void coefficients_withFinalDemand_giveOutput() {
        InputOutputTable table = InputOutputTable.coefficients("mb")
                .sector("a")
                .sector("b")
                .cell("a", "a", 0.15)
                .cell("a", "b", 0.25)
                .cell("b", "a", 0.2)
                .cell("b", "b", 0.05)
                .finalDemand("a", 600)
                .finalDemand("b", 1500)
                .build();
        assertEquals(1247.5, table.output("a"), 0.1);
        assertEquals(1841.6, table.output("b"), 0.1);
        assertEquals(0.25, table.coefficient("a", "b"));
        assertEquals(0.25 * table.output("b"), table.flow("a", "b"), 1e-9);
        assertArrayEquals(new double[] {600, 1500}, table.netFinalDemand(), 1e-9);
    }

    @Test
    void coefficientsThatUseMoreThanIsMade_haveNoOutput() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> InputOutputTable.coefficients("x")
                                .sector("a")
                                .sector("b")
                                .cell("a", "b", 2)
                                .cell("b", "a", 0.6)
                                .finalDemand("a", 1)
                                .finalDemand("b", 1)
                                .build())
                .getMessage();
        assertTrue(message.contains("use as much as they make"), message);
    }

    @Test
    void missingOutput_isNamed_notTakenAsZero() {
        String some = assertThrows(
                        IllegalArgumentException.class,
                        () -> two().output("a", 1000).build())
                .getMessage();
        assertTrue(some.contains("output is missing for 1 of 2") && some.contains("b"), some);
        assertThrows(IllegalArgumentException.class, () -> two().build());
        String none = assertThrows(
                        IllegalArgumentException.class,
                        () -> two().output("a", 1000).output("b", 0).build())
                .getMessage();
        assertTrue(none.contains("buys 600") && none.contains("output 0"), none);
        String imports = assertThrows(
                        IllegalArgumentException.class,
                        () -> two().output("a", 1000)
                                .output("b", 2000)
                                .imports("a", 5)
                                .build())
                .getMessage();
        assertTrue(imports.contains("imports is missing for 1 of 2"), imports);
    }

    @Test
    void purchasesThatCancel_needOutputAsWell() {
        InputOutputTableBuilder table = InputOutputTable.flows("x")
                .sector("a")
                .sector("b")
                .cell("a", "b", 5)
                .cell("b", "b", -5)
                .output("a", 9)
                .output("b", 0);
        String said = assertThrows(IllegalArgumentException.class, table::build).getMessage();
        assertTrue(said.contains("the sector b buys 0 and has the output 0"), said);
    }

    @Test
    void nameOfOneThatIsTheIdOfAnother_leavesTheIdAlone() {
        InputOutputTable table = InputOutputTable.flows("x")
                .sector(new Sector("coal", Names.of("煤炭", "Mining")))
                .sector(new Sector("other", Names.of("", "Coal")))
                .output("coal", 1)
                .output("other", 2)
                .build();
        assertEquals(0, table.position("coal"));
        assertEquals(1, table.position("other"));
        assertEquals(0, table.position("MINING"));
        String said = assertThrows(UnknownIdException.class, () -> table.position("Coal"))
                .getMessage();
        assertTrue(said.contains("coal") && said.contains("other"), said);
    }

    @Test
    void wrongArguments_nameThem() {
        assertTrue(assertThrows(UnknownIdException.class, () -> two().cell("a", "c", 1))
                .getMessage()
                .contains("\"c\""));
        assertThrows(IllegalArgumentException.class, () -> two().cell("a", "a", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> two().output("a", -1));
        assertThrows(IllegalArgumentException.class, () -> two().output("a", 1).output("a", 1));
        assertThrows(IllegalArgumentException.class, () -> two().sector("a"));
        String twice = assertThrows(
                        IllegalArgumentException.class,
                        () -> two().cell("a", "b", 1)
                                .output("a", 1)
                                .output("b", 1)
                                .build())
                .getMessage();
        assertTrue(twice.contains("a, b was set twice"), twice);
        assertThrows(
                UnknownIdException.class,
                () -> two().output("a", 1000).output("b", 2000).build().output("Steal"));
    }

    @Test
    void accounts_areUnknownWhereNotSet() {
        InputOutputTable table = two().output("a", 1000)
                .output("b", 2000)
                .account(Account.of("jobs", Account.Role.SATELLITE))
                .account("jobs", "a", 300)
                .build();
        assertEquals(OptionalDouble.of(300), table.account("jobs", "a"));
        assertEquals(OptionalDouble.empty(), table.account("jobs", "b"));
        assertThrows(UnknownIdException.class, () -> table.account("work", "a"));
    }

    @Test
    void soundTable_hasNoFindings() {
        InputOutputTable table = two().output("a", 1000)
                .output("b", 2000)
                .finalDemand("a", 350)
                .finalDemand("b", 1700)
                .account(Account.of(Account.VALUE_ADDED, Account.Role.PRIMARY_INPUT))
                .account(Account.VALUE_ADDED, "a", 650)
                .account(Account.VALUE_ADDED, "b", 1400)
                .build();
        TableFindings findings = TableFindings.of(table);
        assertEquals(List.of(), findings.list());
        assertTrue(findings.isProductive());
        double rho = 0.1 + Math.sqrt(0.05 * 0.05 + 0.05);
        assertEquals(rho, findings.spectralRadius(), 1e-9);
    }

    @Test
    void everyDefect_isNamed() {
        InputOutputTable table = InputOutputTable.flows("bad")
                .sector("a")
                .sector("b")
                .sector("c")
                .cell("a", "b", 500)
                .cell("b", "a", -3)
                .output("a", 100)
                .output("b", 200)
                .output("c", 10)
                .finalDemand("a", 7)
                .finalDemand("b", 203)
                .finalDemand("c", -1)
                .account(Account.of(Account.VALUE_ADDED, Account.Role.PRIMARY_INPUT))
                .account(Account.VALUE_ADDED, "a", 50)
                .build();
        TableFindings findings = TableFindings.of(table);
        assertEquals(List.of("a", "c"), sectors(findings, Kind.ROW_IMBALANCE));
        assertEquals(507, findings.ofKind(Kind.ROW_IMBALANCE).get(0).value());
        assertEquals(List.of("a"), sectors(findings, Kind.COLUMN_IMBALANCE));
        assertEquals(List.of("c"), sectors(findings, Kind.NEGATIVE_FINAL_DEMAND));
        assertEquals(List.of("a"), sectors(findings, Kind.SELLS_MORE_THAN_OUTPUT));
        assertEquals(List.of("c"), sectors(findings, Kind.ZERO_ROW));
        assertEquals(List.of("c"), sectors(findings, Kind.ZERO_COLUMN));
        assertEquals(
                "c sells nothing to any sector",
                findings.ofKind(Kind.ZERO_ROW).get(0).because().en());
        assertEquals(
                "c buys nothing from any sector",
                findings.ofKind(Kind.ZERO_COLUMN).get(0).because().en());
        assertEquals(List.of("b"), sectors(findings, Kind.NEGATIVE_FLOW));
        assertTrue(findings.toString().lines().findFirst().orElseThrow().length() <= 80);
        assertTrue(findings.toString().length() <= 900, findings.toString());
    }

    private static List<String> sectors(TableFindings findings, Kind kind) {
        return findings.ofKind(kind).stream().map(TableFinding::sector).toList();
    }

    @Test
    void sectorsThatUseMoreThanTheyMake_areNotProductive() {
        InputOutputTable table = InputOutputTable.flows("loop")
                .sector("a")
                .sector("b")
                .cell("a", "b", 30)
                .cell("b", "a", 30)
                .output("a", 20)
                .output("b", 20)
                .build();
        TableFindings findings = TableFindings.of(table);
        assertFalse(findings.isProductive());
        assertEquals(1.5, findings.ofKind(Kind.NOT_PRODUCTIVE).get(0).value(), 1e-9);
    }

    /** A chain is in no loop, however much it takes; one loop is looked at by itself. */
    @Test
    void productivity_isThatOfLoops() {
        InputOutputTableBuilder line = InputOutputTable.coefficients("line");
        for (int i = 0; i < 300; i++) {
            line.sector("s" + i).output("s" + i, 1);
        }
        for (int i = 1; i < 300; i++) {
            line.cell("s" + (i - 1), "s" + i, 50);
        }
        TableFindings chain = TableFindings.of(line.build());
        assertEquals(0, chain.spectralRadius(), 0);
        assertTrue(chain.isProductive());
        InputOutputTable two = InputOutputTable.coefficients("two")
                .sector("a")
                .sector("b")
                .sector("c")
                .cell("a", "a", 0.9)
                .cell("a", "b", 700)
                .cell("b", "c", 0.5)
                .cell("c", "b", 0.5)
                .output("a", 1)
                .output("b", 1)
                .output("c", 1)
                .build();
        assertEquals(0.9, TableFindings.of(two).spectralRadius(), 1e-12);
    }

    @Test
    void importsDeclaredBelowZero_areNamed() {
        InputOutputTable table = two().output("a", 1000)
                .output("b", 2000)
                .imports("a", -4)
                .imports("b", 0)
                .build();
        assertEquals(List.of("a"), sectors(TableFindings.of(table), Kind.NEGATIVE_IMPORTS));
    }

    @Test
    void atTotalSupply_countsImports() {
        InputOutputTable table = two().output("a", 600)
                .output("b", 2000)
                .imports("a", 400)
                .imports("b", 0)
                .build();
        assertEquals(
                1, TableFindings.of(table).ofKind(Kind.SELLS_MORE_THAN_OUTPUT).size());
        InputOutputTable supply = table.atTotalSupply();
        assertEquals(1000, supply.output("a"));
        assertEquals(0.15, supply.coefficient("a", "a"));
        assertEquals(List.of(), TableFindings.of(supply).list());
    }

    @Test
    void domestic_leavesOutTheImportedShareOfEachGood() {
        InputOutputTable table = two().output("a", 600)
                .output("b", 2000)
                .imports("a", 400)
                .imports("b", 0)
                .account(Account.of(Account.VALUE_ADDED, Account.Role.PRIMARY_INPUT))
                .account(Account.VALUE_ADDED, "a", 250)
                .account(Account.VALUE_ADDED, "b", 1400)
                .build();
        InputOutputTable domestic = table.domestic();
        assertEquals(90, domestic.flow("a", "a"), 1e-12);
        assertEquals(300, domestic.flow("a", "b"), 1e-12);
        assertEquals(200, domestic.flow("b", "a"), 1e-12);
        assertEquals(600, domestic.output("a"));
        assertEquals(210, domestic.finalDemand()[0], 1e-12);
        assertEquals(60, domestic.account("imported-inputs", "a").getAsDouble(), 1e-12);
        assertEquals(200, domestic.account("imported-inputs", "b").getAsDouble(), 1e-12);
        assertEquals(List.of(), TableFindings.of(domestic).list());
        InputOutputTable none = two().output("a", 1000).output("b", 2000).build();
        assertTrue(none.domestic() == none && none.atTotalSupply() == none);
        InputOutputTable bad = two().output("a", 1000)
                .output("b", 2000)
                .imports("a", -4)
                .imports("b", 0)
                .build();
        String said =
                assertThrows(IllegalArgumentException.class, bad::domestic).getMessage();
        assertTrue(said.contains("the imports of a 农业 are -4"), said);
    }

    @Test
    void builderUsedFurther_changesNoTable() {
        InputOutputTableBuilder builder = two().unit("万元").output("a", 1000).output("b", 2000);
        InputOutputTable table = builder.build();
        builder.unit("元").year(1999).account(Account.of("late", Account.Role.SATELLITE));
        table.output()[0] = 7;
        assertEquals("万元", table.unit());
        assertTrue(table.year().isEmpty() && table.accounts().isEmpty());
        assertEquals(1000, table.output("a"));
        assertThrows(IllegalArgumentException.class, builder::build);
    }

    @Test
    void toString_isShort() {
        String text = two().unit("万元")
                .year(2007)
                .output("a", 1000)
                .output("b", 2000)
                .build()
                .toString();
        assertTrue(text.startsWith("Input-output table mb 2007: 2 sectors, 4 flows, output 3,000 万元\n"), text);
        assertTrue(text.contains("b 钢铁 2,000"), text);
    }
}
