package org.zhenlian.chain.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Hostile;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;

class OverviewTest {
    private static final Atlas SAMPLE = Atlases.sample();
    private static final Overview ALL = Overview.of(
            SAMPLE,
            SAMPLE.charters().stream()
                    .map(c -> Chain.of(SAMPLE, c.id()).dossier())
                    .toList());

    @TempDir
    Path folder;

    private static Page page(String id) {
        return ALL.pages().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void pages_ofTheSample_haveAllTownsAndChains() {
        assertEquals(9, page("town-overview").rows().size());
        assertEquals(11, page("chain-overview").rows().size());
        assertEquals(11, page("matrix").rows().size());
        String echelon = page("echelon").toCsv();
        assertTrue(echelon.lines().anyMatch(l -> l.startsWith("140700,PROVINCIAL,3,")), echelon);
        assertTrue(echelon.lines().anyMatch(l -> l.startsWith("140700,MUNICIPAL,6,")), echelon);
    }

    @Test
    void matrix_memberTowns_areStarred() {
        List<String> lines = page("matrix").toCsv().lines().toList();
        List<String> head = List.of(lines.get(0).split(",", -1));
        String glass = lines.stream()
                .filter(l -> l.startsWith("glassware,"))
                .findFirst()
                .orElseThrow();
        String cell = glass.split(",", -1)[head.indexOf("qixian-glassware")];
        assertTrue(cell.matches("\\d+\\*"), cell);
    }

    @Test
    void sharedGaps_areInTwoChainsAtLeast_mostFirst() {
        List<String> lines = page("shared-gaps").toCsv().lines().skip(1).toList();
        assertTrue(lines.size() > 3);
        int before = Integer.MAX_VALUE;
        for (String line : lines) {
            int chains = Integer.parseInt(line.replaceAll("\"[^\"]*\"", "").split(",", -1)[3]);
            assertTrue(chains >= 2 && chains <= before, line);
            before = chains;
        }
    }

    @Test
    void html_isStrictAndLinksToEveryDossier() {
        for (Language language : Language.values()) {
            String html = ALL.toHtml(language);
            StrictHtml page = StrictHtml.read(html);
            assertEquals(Set.of(), page.dangling());
            SAMPLE.charters().forEach(c -> assertTrue(html.contains(c.id() + "/" + language.file("dossier")), c.id()));
        }
        Atlas hostile = Hostile.atlas(Hostile.NAMES);
        StrictHtml.read(Overview.of(hostile, List.of(Chain.of(hostile, "town").dossier()))
                .toHtml(Language.ZH));
    }

    @Test
    void writeTo_writesEverythingThatIsLinked() throws IOException {
        List<Path> written = ALL.writeTo(folder, Language.ZH);
        for (Dossier dossier : ALL.dossiers()) {
            assertTrue(Files.exists(folder.resolve(dossier.chain().id()).resolve("dossier.zh.html")));
        }
        assertEquals(ALL.toHtml(Language.ZH), Files.readString(folder.resolve("index.zh.html")));
        assertEquals(written.size(), Set.copyOf(written).size());
    }

    @Test
    void toString_echoesWholeInJshell() {
        assertTrue(ALL.toString().length() <= 900, ALL::toString);
    }
}
