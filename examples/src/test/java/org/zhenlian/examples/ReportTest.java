package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.bottleneck.Bottleneck;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.assessment.Diagnosis;
import org.zhenlian.core.assessment.ItemReview;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Town;

class ReportTest {
    private static final Atlas SAMPLE = Atlases.sample();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void report_ofTheSample_saysWhatTheModelSays(String language) {
        Run run = Run.of("report", "--lang", language);
        Lang lang = language.equals("en") ? Lang.EN : Lang.ZH;
        assertEquals(Zhenlian.OK, run.code());
        assertEquals("", run.err());
        for (Town town : SAMPLE.towns()) {
            assertTrue(run.out().contains(town.id()), town.id());
        }
        for (ChainCharter charter : SAMPLE.charters()) {
            Chain chain = Chain.of(SAMPLE, charter.id());
            for (Gap gap : chain.gaps().top(3)) {
                assertSays(run, gap.kind() == null ? "" : gap.product().id());
                assertSays(run, lang.say(gap.why().because()));
            }
            for (Bottleneck stage : chain.bottlenecks().top(1)) {
                assertSays(run, lang.say(stage.why().because()));
            }
        }
        assertSays(run, String.valueOf(SAMPLE.provenance().illustrative()));
        assertTrue(
                run.out().stripTrailing().lines().reduce((a, b) -> b).orElse("").contains(lang.say("firms", "虚构")));
    }

    private static void assertSays(Run run, String words) {
        assertTrue(run.flat().contains(Run.flat(words)), words);
    }

    @Test
    void report_withoutArguments_isThatOfTheSample() {
        assertEquals(Run.of("report", "sample"), Run.of());
    }

    @Test
    void report_anyLine_fitsTheTerminal() {
        for (String lang : List.of("en", "zh")) {
            Run.of("--lang", lang).out().lines().forEach(l -> assertTrue(TextTable.width(l) <= Paragraph.WIDTH, l));
        }
    }

    @Test
    void towns_tier_isThatAtTheDateOfTheAtlas() {
        String line = line(Run.of(), "yuci-textile-machinery");
        assertTrue(line.contains("municipal"), "provincial only since 2023-12: " + line);
        assertTrue(line(Run.of(), "qixian-glassware").contains("provincial"));
        assertTrue(line(Run.of("--lang", "zh"), "qixian-glassware").contains("省级"));
    }

    private static String line(Run run, String start) {
        return run.out()
                .lines()
                .filter(l -> l.startsWith("  " + start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void report_ofOneChainInOneScope_hasOnlyThat() {
        Run run = Run.of("report", "--chain", "祁县玻璃器皿", "--scope", "1407");
        assertEquals(1, run.out().lines().filter(l -> l.startsWith("Chain ")).count());
        assertTrue(run.out().contains("Local is 晋中市 140700"), run.out());
        assertSays(
                run,
                Chain.of(SAMPLE, "祁县玻璃器皿")
                        .within("1407")
                        .gaps()
                        .list()
                        .get(0)
                        .why()
                        .because()
                        .en());
    }

    @Test
    void report_ofTheSameAtlasFromFiles_isTheSame(@TempDir Path dir) {
        for (String target : List.of("sample.json", "folder")) {
            assertEquals(
                    Zhenlian.OK,
                    Run.of("convert", "sample", dir.resolve(target)).code());
            for (String format : List.of("text", "json")) {
                String expected = Run.of("report", "--format", format).out();
                assertEquals(
                        expected,
                        Run.of("report", dir.resolve(target), "--format", format)
                                .out());
            }
        }
    }

    @Test
    void report_ofATownWithoutCharter_hasItsChain() {
        Run run = Run.of("report", Run.DATA.resolve("my-town"));
        assertEquals(Zhenlian.OK, run.code());
        assertTrue(run.out().contains("Chain willow-bay-pottery 柳湾陶器"), run.out());
    }

    @Test
    void report_onDataWithErrors_refusesAndPointsToCheck(@TempDir Path dir) {
        Path broken = Broken.folder(dir);
        Run run = Run.of("report", broken);
        assertEquals(Zhenlian.DATA, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("check " + broken), run.err());
        assertFalse(run.err().contains("\tat "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void programme_everyTown_hasTierTenHavesAndProblems(String language) {
        Run run = Run.of("report", "--lang", language);
        Lang lang = language.equals("en") ? Lang.EN : Lang.ZH;
        Programme programme = Programme.of(SAMPLE, Optional.empty());
        String[] towns = run.out().split("\n(?=" + lang.say("Town ", "专业镇 ") + "\\S)");
        assertEquals(SAMPLE.towns().size() + 1, towns.length);
        for (Town town : SAMPLE.towns()) {
            String part = Stream.of(towns)
                    .filter(t -> t.startsWith(lang.say("Town ", "专业镇 ") + town.id()))
                    .findFirst()
                    .orElseThrow();
            for (ItemReview item : programme.tenHaves(town).list()) {
                String row = item.item().position() + " ";
                String line = part.lines()
                        .filter(l -> l.startsWith("    " + row))
                        .findFirst()
                        .orElseThrow();
                assertTrue(line.contains(lang.say(item.fulfilment().names())), line);
            }
            for (Diagnosis.Problem problem : programme.problems(town).list()) {
                assertTrue(
                        part.contains(lang.say(problem.item().names())
                                + lang.say(": ", "：")
                                + lang.say(problem.state().names())),
                        part);
            }
            assertTrue(part.contains(programme.lastEvent(town).orElseThrow().source()), part);
        }
    }

    @Test
    void programme_onAnotherDay_isThatOfTheDay() {
        Run later = Run.of("report", "--date", "2023-12-31");
        assertTrue(
                later.flat().contains(Run.flat("provincial (second provincial batch (8), 2023-12, s4)")), later.out());
        assertTrue(later.flat().contains(Run.flat("provincial 4 4 (40%) >= 10 个 40% 6 no unknown")), later.out());
        assertTrue(later.flat().contains(Run.flat("municipal 5 9 (30%) >= 30 个 16.6667% 25 no unknown")), later.out());
        Run wrong = Run.of("report", "--date", "31.12.2023");
        assertEquals(Zhenlian.USAGE, wrong.code());
        assertTrue(wrong.err().contains("2023-09-30"), wrong.err());
    }
}
