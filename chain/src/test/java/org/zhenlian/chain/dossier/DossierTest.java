package org.zhenlian.chain.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.charter.ChainCharter;

class DossierTest {
    private static final Atlas SAMPLE = Atlases.sample();
    private static final Dossier GLASS = Chain.of(SAMPLE, "glassware").dossier();

    @TempDir
    Path folder;

    @Test
    void pages_areThePublishedSet() {
        assertEquals(
                List.of(
                        "chain-map",
                        "status-map",
                        "investment-map",
                        "gap-list",
                        "strength-list",
                        "bottleneck-list",
                        "choke-list",
                        "project-list",
                        "enterprise-list",
                        "supporter-list",
                        "policy-list",
                        "charter-list",
                        "problem-list",
                        "town-qixian-glassware-haves",
                        "town-qixian-glassware-problems"),
                GLASS.pages().stream().map(Page::id).toList());
        assertEquals(10, GLASS.page("town-qixian-glassware-haves").rows().size());
        assertEquals(4, GLASS.page("town-qixian-glassware-problems").rows().size());
        assertEquals(GLASS.gaps().list(), GLASS.page("gap-list").rows().list());
    }

    @Test
    void page_mistyped_namesWhatIsNear() {
        UnknownIdException unknown = assertThrows(UnknownIdException.class, () -> GLASS.page("gap-lst"));
        assertTrue(unknown.getMessage().contains("gap-list"), unknown.getMessage());
    }

    @Test
    void everyPage_isStampedInEveryRow() {
        for (Page page : GLASS.pages()) {
            assertEquals("2023-09-30", page.stamp().date().orElseThrow().toString());
            assertTrue(page.stamp().words().zh().contains("示例"), page::id);
            assertTrue(page.stamp().words().en().contains("illustrative"), page::id);
            List<String> lines = page.toCsv().lines().toList();
            assertTrue(lines.get(0).endsWith(",data-date,reported,derived,illustrative"), lines.get(0));
            var p = page.stamp().provenance();
            String end = ",2023-09-30," + p.reported() + "," + p.derived() + "," + p.illustrative();
            lines.stream().skip(1).forEach(line -> assertTrue(line.endsWith(end), line));
        }
        assertEquals(Chain.of(SAMPLE, "glassware").provenance(), GLASS.stamp().provenance());
    }

    @Test
    void html_everyChainOfTheSampleInBothLanguages_isStrictAndHoldsEveryGap() {
        for (ChainCharter charter : SAMPLE.charters()) {
            Dossier dossier = Chain.of(SAMPLE, charter.id()).dossier();
            for (Language language : Language.values()) {
                String html = dossier.toHtml(language);
                StrictHtml page = StrictHtml.read(html);
                assertEquals(Set.of(), page.dangling(), charter.id());
                Wording wording = new Wording(SAMPLE, new Naming(SAMPLE, language), language);
                for (Gap gap : dossier.gaps().list()) {
                    String why = wording.of(language.say(gap.because(), "").replaceAll("\\R", " "));
                    assertTrue(page.texts().contains(why), () -> gap + " is not on the page");
                }
                assertEquals(html, Chain.of(SAMPLE, charter.id()).dossier().toHtml(language));
            }
        }
    }

    @Test
    void html_forbidsItselfEveryRequest() {
        String html = GLASS.toHtml(Language.ZH);
        assertTrue(html.contains("default-src 'none'"));
        String plain = html.replace("http://www.w3.org/2000/svg", "");
        assertFalse(plain.contains("http://") || plain.contains("https://") || plain.contains("url("), "a request");
        assertTrue(html.contains("lang=\"zh-CN\""));
    }

    @Test
    void strengths_areMadeHereForCertainAndEnough() {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .uses("ware", "mould", 1)
                .runs("works", "ware", 10)
                .recipe("melt")
                .runs("kiln", "melt", 20)
                .recipe("mould")
                .runsUnknown("shop", "mould")
                .chain("ware");
        List<?> strong = chain.within(chain.atlas().scope("140727"))
                .dossier()
                .page("strength-list")
                .rows()
                .list();
        assertEquals(
                List.of("ware", "melt"),
                strong.stream()
                        .map(p -> ((org.zhenlian.core.product.Product) p).id())
                        .toList());
    }

    @Test
    void chainWithoutCharterOrPrices_hasEmptyPagesAndOpenFlows() {
        Dossier dossier = new Atelier()
                .recipe("ware")
                .uses("ware", "sand", 1)
                .runs("works", "ware", 10)
                .chain("ware")
                .dossier();
        assertEquals(
                "Date of the data unknown; 2 figures: 0% reported, 0% derived, 100% illustrative",
                dossier.stamp().toString());
        assertTrue(dossier.page("gap-list").toCsv().lines().skip(1).allMatch(l -> l.endsWith(",,0,0,2")));
        assertEquals(0, dossier.page("supporter-list").rows().size());
        for (Language language : Language.values()) {
            String html = dossier.toHtml(language);
            StrictHtml.read(html);
            assertTrue(html.contains("class=\"flow thin\""), "an unknown value is a dotted line");
        }
    }

    @Test
    void writeTo_writesWholeFilesOverOldOnes() throws IOException {
        Files.writeString(folder.resolve("gap-list.csv"), "old");
        List<Path> written = GLASS.writeTo(folder);
        assertEquals(GLASS.pages().size() + 3, written.size());
        assertEquals("\uFEFF" + GLASS.page("gap-list").toCsv(), Files.readString(folder.resolve("gap-list.csv")));
        assertEquals(GLASS.toHtml(Language.EN), Files.readString(folder.resolve("dossier.en.html")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(written.size(), files.count(), "no temporary file is left");
        }
        assertEquals(
                1,
                GLASS.writeTo(folder.resolve("one"), Language.ZH).stream()
                        .filter(f -> f.toString().endsWith(".html"))
                        .count());
    }

    @Test
    void writeTo_whereAFileIsInTheWay_saysWhich() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        UncheckedIOException failed = assertThrows(UncheckedIOException.class, () -> GLASS.writeTo(file));
        assertTrue(failed.getMessage().contains("dossier.zh.html"), failed.getMessage());
        assertEquals("x", Files.readString(file));
    }

    @Test
    void toString_echoesWholeInJshell() {
        assertTrue(GLASS.toString().length() <= 900, GLASS::toString);
        assertTrue(GLASS.toString().lines().findFirst().orElseThrow().length() <= 80);
        assertEquals(GLASS.pages().size() + 1, GLASS.print().lines().count());
    }
}
