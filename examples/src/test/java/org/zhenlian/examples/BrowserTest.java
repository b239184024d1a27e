package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.dossier.Dossier;
import org.zhenlian.chain.dossier.Language;
import org.zhenlian.core.Atlases;

/** The dossier in a real browser; skipped, and said so, where none is installed. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BrowserTest {
    private static final String GAPS = "document.querySelector('#table-gap-list')";
    private static final String FIRST = GAPS + ".tBodies[0].rows[0].textContent";

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path dir;

    @Test
    void dossier_inBothLanguages_sortsByKeyboardAndAsksForNothing() throws Exception {
        Optional<Path> chromium = Browser.find();
        assumeTrue(chromium.isPresent(), "skipped: no Chromium on the path, none named by -Dzhenlian.chromium");
        Dossier dossier = Chain.of(Atlases.sample(), "glassware").dossier();
        List<Path> files = dossier.writeTo(dir.resolve("papers"));
        try (Browser browser = Browser.start(chromium.get(), dir.resolve("profile"))) {
            for (int i = 0; i < Language.values().length; i++) {
                browser.open(files.get(i).toUri());
                String rows = browser.run(GAPS + ".tBodies[0].rows.length");
                assertEquals(String.valueOf(dossier.gaps().list().size()), rows);
                sortsByKeyboard(browser);
                filters(browser);
                highlights(browser);
            }
            assertEquals(List.of(), browser.complaints());
            assertTrue(browser.requests().stream().allMatch(r -> r.startsWith("file:")), browser.requests()::toString);
            assertEquals(Language.values().length, browser.requests().size(), browser.requests()::toString);
        }
    }

    /** Enter on a heading sorts up, the space bar down again; what is unknown stays last. */
    private static void sortsByKeyboard(Browser browser) {
        String need = GAPS + ".querySelectorAll('th[data-type=number]')[1]";
        browser.run(need + ".querySelector('button').focus()");
        browser.press("Enter", 13, "\r");
        assertEquals("ascending", browser.run(need + ".getAttribute('aria-sort')"));
        String up = browser.run(FIRST);
        assertEquals("true", browser.run(isSorted(need, "<=")));
        browser.press(" ", 32, " ");
        assertEquals("descending", browser.run(need + ".getAttribute('aria-sort')"));
        assertEquals("true", browser.run(isSorted(need, ">=")));
        assertNotEquals(up, browser.run(FIRST));
    }

    private static String isSorted(String head, String order) {
        return "(() => { const i = " + head + ".cellIndex; const k = Array.from(" + GAPS
                + ".tBodies[0].rows, r => r.cells[i].dataset.sort); const n = k.filter(x => x !== '').map(Number);"
                + " return n.length > 5 && k.slice(n.length).every(x => x === '')"
                + " && n.every((x, j) => j === 0 || n[j - 1] " + order + " x); })()";
    }

    private static void filters(Browser browser) {
        String input = "document.querySelector('input[data-table=table-gap-list]')";
        browser.run("(" + input + ".value = '" + "t', " + input + ".dispatchEvent(new Event('input')))");
        browser.run("(" + input + ".value = 'no such thing', " + input + ".dispatchEvent(new Event('input')))");
        assertEquals("0", browser.run(GAPS + ".querySelectorAll('tbody tr:not([hidden])').length"));
        browser.run("(" + input + ".value = '', " + input + ".dispatchEvent(new Event('input')))");
        assertNotEquals("0", browser.run(GAPS + ".querySelectorAll('tbody tr:not([hidden])').length"));
    }

    /** A box reached by keyboard shows its links, and leads to its row. */
    private static void highlights(Browser browser) {
        String box = "document.querySelector('#diagram a[data-id=\"quartz-sand\"]')";
        browser.run(box + ".focus()");
        assertNotEquals("0", browser.run("document.querySelectorAll('#diagram path.lit').length"));
        browser.press("Enter", 13, "\r");
        assertEquals("#row-quartz-sand", browser.run("location.hash"));
        assertEquals("row-quartz-sand", browser.run("document.querySelector('tr:target').id"));
    }
}
