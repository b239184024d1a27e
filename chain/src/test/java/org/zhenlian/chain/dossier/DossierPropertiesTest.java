package org.zhenlian.chain.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Hostile;

/** Whatever things are called, the page holds no code but its own, and every CSV file its rows and nothing else. */
class DossierPropertiesTest {
    @Provide
    Arbitrary<List<String>> names() {
        return Hostile.names().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 60)
    void html_anyNames_holdsNoCodeButItsOwn(@ForAll("names") List<String> names, @ForAll Language language) {
        Chain chain = Chain.of(Hostile.atlas(names), "town");
        StrictHtml page = StrictHtml.read(chain.dossier().toHtml(language));
        assertEquals(1, page.scripts());
        assertEquals(Set.of(), page.dangling());
        String name = language.say(chain.products().get(0).names(), "p0").replaceAll("\\R", " ");
        boolean plain = name.codePoints().allMatch(c -> c >= ' ' && c < 0x7F);
        assertTrue(!plain || page.texts().contains(name), name);
    }

    @Property(tries = 60)
    void csv_anyNames_hasItsRowsAndNoFormula(@ForAll("names") List<String> names) {
        for (Page page : Chain.of(Hostile.atlas(names), "town").dossier().pages()) {
            List<CsvRecord> rows =
                    CsvReader.builder().ofCsvRecord(page.toCsv()).stream().toList();
            assertEquals(page.rows().size() + 1, rows.size());
            int width = rows.get(0).getFieldCount();
            rows.forEach(row -> {
                assertEquals(width, row.getFieldCount());
                row.getFields().forEach(DossierPropertiesTest::checkInert);
            });
        }
    }

    private static void checkInert(String cell) {
        boolean number = cell.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
        assertTrue(cell.isEmpty() || number || "=+-@\t＝＋－＠".indexOf(cell.charAt(0)) < 0, cell);
        assertTrue(cell.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT), cell);
    }
}
