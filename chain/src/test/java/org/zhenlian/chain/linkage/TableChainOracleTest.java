package org.zhenlian.chain.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.Oracles;
import org.zhenlian.chain.balance.Requirements;
import org.zhenlian.chain.plan.Plan;
import org.zhenlian.chain.plan.PlanOptions;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.SectorMerge;
import org.zhenlian.core.table.TableAtlas;
import org.zhenlian.core.text.Names;

/** National tables through the front door: added up to some forty sectors, as atlases, asked every question of a chain. */
class TableChainOracleTest {
    private static final int SECTORS = 42;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> nationalTables_answerTheQuestionsOfAChain() throws Exception {
        Path oracles = Oracles.folder("");
        if (!Files.isDirectory(oracles)) {
            return Oracles.skipped(oracles);
        }
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(oracles)) {
            for (Path place : folders.filter(Files::isDirectory).sorted().toList()) {
                for (Path z : Oracles.files(place, "_Z.csv")) {
                    tests.add(DynamicTest.dynamicTest(z.getFileName().toString(), () -> check(z)));
                }
            }
        }
        return tests.stream();
    }

    private static InputOutputTable merged(InputOutputTable table, int sectors) {
        Map<String, String> groups = new TreeMap<>();
        for (int i = 0; i < table.size(); i++) {
            groups.put(table.sectors().get(i).id(), String.format("g%03d", i * sectors / table.size()));
        }
        return SectorMerge.of(table, groups);
    }

    private static Atlas atlas(InputOutputTable table) {
        return TableAtlas.of(table, Region.of("100000", Names.of("中国", "China")));
    }

    private void check(Path z) throws Exception {
        InputOutputTable table = merged(NationalTablesOracleTest.read(z), SECTORS);
        Atlas atlas = atlas(table);
        Path file = folder.resolve("atlas.json");
        Atlases.write(atlas, file);
        assertEquals(atlas, Atlases.read(file), "written and read again");
        Linkages linkages = Linkages.of(table);
        for (String target : List.of("g007", "g016")) {
            Chain chain = Chain.of(atlas, target);
            Requirements need = chain.requirements(target, 1);
            table.sectors()
                    .forEach(s -> assertEquals(
                            linkages.leontief(s.id(), target), need.need(s.id()).low(), 1e-9, s.id()));
            assertFalse(chain.gaps().list().isEmpty());
            assertEquals(table.size(), chain.bottlenecks().list().size());
            double value = chain.throughput().value().low();
            double most = table.output(target) * 10_000 + table.imports()[table.position(target)] * 10_000;
            assertTrue(value > 0 && (!table.unit().equals("万元") || value <= most * (1 + 1e-6)), target + " " + value);
            assertEquals(table.size(), chain.network().enterprises());
            assertFalse(chain.dossier().pages().isEmpty());
        }
        plan(merged(NationalTablesOracleTest.read(z), 12));
    }

    private static void plan(InputOutputTable small) {
        Chain chain = Chain.of(atlas(small), "g004");
        Plan plan = chain.plan(PlanOptions.of(2).withExact(0, 0));
        assertFalse(plan.actions().list().isEmpty());
        assertTrue(plan.gain() >= 0);
    }
}
