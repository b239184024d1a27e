package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.dossier.Dossier;
import org.zhenlian.chain.dossier.Language;
import org.zhenlian.chain.dossier.Overview;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;

/** Every page is valid by the Nu Html Checker, in markup, ARIA and style. */
class HtmlValidityTest {
    private static String faults(String html) throws Exception {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        checker.setNoLangDetect(true);
        return checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                .lines()
                .filter(line -> !line.isBlank() && !isNewerThanTheChecker(line))
                .collect(Collectors.joining("\n"));
    }

    /** A property of SVG 2 that the checker's style sheets of SVG 1.1 do not know. */
    private static boolean isNewerThanTheChecker(String line) {
        return line.contains("Property “paint-order” doesn't exist");
    }

    @Test
    void checker_findsFaults() throws Exception {
        String broken = Chain.of(Atlases.sample(), "glassware")
                .dossier()
                .toHtml(Language.EN)
                .replace("<h1>", "<h1 id='a b'><p>");
        assertTrue(faults(broken).contains("error"));
    }

    @Test
    void everyPageOfTheSample_isValid() throws Exception {
        Atlas sample = Atlases.sample();
        List<Dossier> dossiers = sample.charters().stream()
                .map(c -> Chain.of(sample, c.id()).dossier())
                .toList();
        for (Language language : Language.values()) {
            assertEquals("", faults(Overview.of(sample, dossiers).toHtml(language)), "overview");
            for (Dossier dossier : dossiers) {
                assertEquals(
                        "", faults(dossier.toHtml(language)), dossier.chain().id());
            }
        }
    }

    @Test
    void pagesOfHostileNames_andOf200Products_areValid() throws Exception {
        Dossier hostile = Papers.ofHostileNames();
        Dossier broad = Papers.ofTwoHundredProducts();
        for (Language language : Language.values()) {
            assertEquals("", faults(hostile.toHtml(language)), "hostile");
            assertEquals("", faults(broad.toHtml(language)), "200 products");
        }
    }
}
