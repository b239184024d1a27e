package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.dossier.Dossier;
import org.zhenlian.chain.dossier.Language;
import org.zhenlian.chain.dossier.Overview;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.text.Names;

/** Dossiers and overview in a real browser; skipped, and said so, where none is installed. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class BrowserTest {
    private static final Atlas SAMPLE = Atlases.sample();
    private static final String LOOK = script();
    private static final String GAPS = "document.querySelector('#table-gap-list')";

    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path dir;

    private static Browser browser;
    private static List<Dossier> dossiers;
    private int asked;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> chromium = Browser.find();
        assumeTrue(chromium.isPresent(), "skipped: no Chromium on the path, none named by -Dzhenlian.chromium");
        browser = Browser.start(chromium.get(), dir.resolve("profile"));
        dossiers = SAMPLE.charters().stream()
                .map(c -> Chain.of(SAMPLE, c.id()).dossier())
                .toList();
        Overview.of(SAMPLE, dossiers).writeTo(dir.resolve("papers"), Language.values());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** What looks at a page from inside. */
    private static String script() {
        try (var in = BrowserTest.class.getResourceAsStream("look.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void open(Path page, int width) {
        browser.resize(width, 900);
        asked = browser.requests().size();
        browser.open(page.toUri());
        browser.run("(" + LOOK + ", 'ready')");
    }

    /** Nothing was complained of, nothing but the page itself was asked for. */
    private void checkQuiet(Path page) {
        assertEquals(List.of(), browser.complaints());
        List<String> requests = browser.requests();
        assertEquals(List.of(page.toUri().toString()), requests.subList(asked, requests.size()));
    }

    private static Path html(Dossier dossier, Language language) {
        return dir.resolve("papers/" + dossier.chain().id() + "/dossier."
                + language.name().toLowerCase(java.util.Locale.ROOT) + ".html");
    }

    @Test
    void everyDossier_inBothLanguages_isQuiet_legible_andHasEveryGap() {
        for (Dossier dossier : dossiers) {
            for (Language language : Language.values()) {
                Path page = html(dossier, language);
                open(page, 1400);
                assertEquals(gaps(dossier, language), browser.run("look.column('table-gap-list', 0).join('|')"));
                checkLegible(dossier + " " + language);
                checkQuiet(page);
            }
        }
    }

    private static String gaps(Dossier dossier, Language language) {
        return dossier.gaps().list().stream()
                .map(g -> name(g.product().names(), language))
                .collect(Collectors.joining("|"));
    }

    private static String name(Names names, Language language) {
        return language == Language.ZH ? names.zh() : names.en();
    }

    private static void checkLegible(String what) {
        assertEquals("", browser.run("look.overlaps().join('\\n')"), what + ": labels upon each other");
        assertEquals("", browser.run("look.outside().join('\\n')"), what + ": labels outside their boxes");
        assertEquals("", browser.run("look.faint().join('\\n')"), what + ": contrast below 4.5");
        assertEquals("", browser.run("look.nameless().join('\\n')"), what + ": controls without a name");
        assertEquals(
                "true", browser.run("document.documentElement.scrollWidth <= innerWidth"), what + ": page too wide");
    }

    @Test
    void overview_inBothLanguages_isQuiet_sorts_andLeadsToEveryDossier() {
        for (String file : List.of("index.zh.html", "index.en.html")) {
            Path page = dir.resolve("papers").resolve(file);
            open(page, 1400);
            checkLegible(file);
            String links =
                    browser.run("Array.from(document.querySelectorAll('#dossiers a'), a => a.pathname).join('|')");
            assertEquals(dossiers.size(), links.split("\\|").length);
            Path folder = dir.resolve("papers").toAbsolutePath();
            List.of(links.split("\\|"))
                    .forEach(l ->
                            assertTrue(Files.exists(Path.of(l)) && Path.of(l).startsWith(folder), l));
            assertEquals("9", browser.run("look.column('table-town-overview', 0).length"));
            String head = "#table-chain-overview th[data-type=number] button";
            browser.click(head);
            assertEquals("ascending", browser.run("document.querySelector('" + head + "').parentElement.ariaSort"));
            assertEquals("true", browser.run("look.sorted('table-chain-overview', 1)"));
            checkQuiet(page);
        }
    }

    @Test
    void phone_showsEveryPageWithoutScrollingItSideways() {
        for (Language language : Language.values()) {
            open(html(dossiers.get(2), language), 390);
            checkLegible("phone " + language);
        }
        open(dir.resolve("papers/index.zh.html"), 390);
        checkLegible("phone, overview");
    }

    @Test
    void tables_sortByClickAndByKeyboard_unknownLast_andFilter() {
        for (Language language : Language.values()) {
            open(html(dossiers.get(2), language), 1400);
            String head = "#table-gap-list th[data-type=number]:nth-of-type(5) button";
            String first = browser.run("look.column('table-gap-list', 0)[0]");
            browser.click(head);
            assertEquals("true", browser.run("look.sorted('table-gap-list', 1)"), "a click sorts up");
            browser.press("Enter", 13, "\r");
            assertEquals("true", browser.run("look.sorted('table-gap-list', -1)"), "Enter sorts down");
            assertNotEquals(first, browser.run("look.column('table-gap-list', 0)[0]"));
            browser.press(" ", 32, " ");
            assertEquals("true", browser.run("look.sorted('table-gap-list', 1)"), "the space bar sorts up again");
            filters();
        }
    }

    private static void filters() {
        browser.click("input[data-table=table-gap-list]");
        String rows = GAPS + ".querySelectorAll('tbody tr:not([hidden])').length";
        String all = browser.run(rows);
        browser.press("%", 0, "%");
        assertNotEquals("0", browser.run(rows));
        browser.press("~", 0, "~");
        assertEquals("0", browser.run(rows), "nothing holds %~");
        browser.press("Backspace", 8, "");
        browser.press("Backspace", 8, "");
        assertEquals(all, browser.run(rows));
    }

    @Test
    void keyboard_reachesContentTablesAndDrawings_andShowsWhereItIs() {
        open(html(dossiers.get(2), Language.EN), 1400);
        browser.press("Tab", 9, "");
        assertEquals("skip", browser.run("document.activeElement.className"));
        assertNotEquals("none", browser.run("getComputedStyle(document.activeElement).outlineStyle"));
        browser.press("Enter", 13, "\r");
        assertEquals("#main", browser.run("location.hash"));
        browser.run("document.querySelector('#status-map .skip').focus()");
        assertEquals("true", browser.run("document.activeElement.getBoundingClientRect().left >= 0"), "shown in focus");
        browser.press("Enter", 13, "\r");
        browser.press("Tab", 9, "");
        assertEquals("table-status-map", browser.run("document.activeElement.dataset.table"), "the drawing is skipped");
        String box = "document.querySelector('#status-map a[data-id=\"quartz-sand\"]')";
        browser.run(box + ".focus()");
        assertNotEquals("0", browser.run("document.querySelectorAll('#status-map path.lit').length"));
        assertTrue(browser.run(box + ".querySelector('title').textContent").contains("imported"));
        browser.press("Enter", 13, "\r");
        assertEquals("row-quartz-sand", browser.run("document.querySelector('tr:target').id"));
    }

    @Test
    void twoHundredProducts_stayLegible_andZoom() throws Exception {
        Dossier broad = Papers.ofTwoHundredProducts();
        assertEquals(200, broad.map().nodes().size());
        List<Path> written = broad.writeTo(dir.resolve("broad"));
        for (int i = 0; i < Language.values().length; i++) {
            open(written.get(i), 1400);
            assertEquals("200", browser.run("document.querySelectorAll('#status-map a[data-id]').length"));
            assertEquals(gaps(broad, Language.values()[i]), browser.run("look.column('table-gap-list', 0).join('|')"));
            checkLegible("200 products");
            String wide = "document.querySelector('#status-map .scroll svg').getBoundingClientRect().width";
            String full = browser.run(wide);
            browser.click("#status-map [data-zoom=fit]");
            assertTrue(Double.parseDouble(browser.run(wide)) <= 1400, "fits the window");
            browser.click("#status-map [data-zoom=full]");
            assertEquals(full, browser.run(wide));
            assertTrue(Double.parseDouble(browser.run(wide.replace("width", "height"))) < 1500, "two screens at most");
            checkQuiet(written.get(i));
        }
    }

    @Test
    void hostileNames_areShownAndNothingElse() throws Exception {
        Dossier hostile = Papers.ofHostileNames();
        List<Path> written = hostile.writeTo(dir.resolve("hostile"));
        for (int i = 0; i < Language.values().length; i++) {
            open(written.get(i), 1400);
            assertEquals("1", browser.run("document.scripts.length"));
            assertEquals(
                    "0",
                    browser.run("document.querySelectorAll('img, iframe, object, [onmouseover], [onerror]').length"));
            assertNotEquals("owned", browser.run("document.title"));
            assertTrue(browser.run("document.body.textContent").contains("<script>document.title='owned'</script>"));
            checkLegible("hostile names");
            checkQuiet(written.get(i));
        }
    }
}
