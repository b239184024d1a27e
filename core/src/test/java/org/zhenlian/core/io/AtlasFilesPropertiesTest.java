package org.zhenlian.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.fixture.AtlasArbitraries;

/** Laws of reading and writing, for arbitrary atlases. */
class AtlasFilesPropertiesTest {
    @Provide
    Arbitrary<Atlas> atlases() {
        return AtlasArbitraries.atlases();
    }

    @Property(tries = 300)
    void document_readsBackEqual(@ForAll("atlases") Atlas atlas) {
        String text = AtlasWriter.toJson(atlas);
        LoadedAtlas back = AtlasReader.parse(text);
        assertFalse(back.issues().hasErrors(), back.issues()::toString);
        assertEquals(atlas, back.atlas());
        assertEquals(text, AtlasWriter.toJson(back.atlas()));
    }

    @Property(tries = 50)
    void document_fitsTheJsonSchema(@ForAll("atlases") Atlas atlas) throws IOException {
        try (InputStream in = AtlasReader.class.getResourceAsStream("atlas.schema.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
            assertEquals(List.of(), schema.validate(AtlasWriter.toJson(atlas), InputFormat.JSON));
        }
    }

    @Property(tries = 60)
    void folder_readsBackEqual(@ForAll("atlases") Atlas atlas) throws IOException {
        Path folder = Files.createTempDirectory("zhenlian");
        try {
            AtlasWriter.write(atlas, folder);
            LoadedAtlas back = AtlasReader.read(folder, ReadOptions.DEFAULTS);
            assertFalse(back.issues().hasErrors(), back.issues()::toString);
            assertEquals(atlas, back.atlas());
            assertEquals(AtlasWriter.toJson(atlas), AtlasWriter.toJson(back.atlas()));
        } finally {
            Durable.delete(folder);
        }
    }

    @Property(tries = 100)
    void order_doesNotMatterToTheByte(@ForAll("atlases") Atlas atlas, @ForAll long seed) {
        Atlas other = AtlasArbitraries.shuffled(atlas, new Random(seed));
        assertEquals(AtlasWriter.toJson(atlas), AtlasWriter.toJson(other));
    }

    @Property(tries = 30)
    void orderOfCsvLines_doesNotMatterToTheByte(@ForAll("atlases") Atlas atlas, @ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("zhenlian");
        try {
            AtlasWriter.write(withoutLineBreaks(atlas), folder);
            String before = AtlasWriter.toJson(
                    AtlasReader.read(folder, ReadOptions.DEFAULTS).atlas());
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                    shuffle(file, new Random(seed));
                }
            }
            assertEquals(
                    before,
                    AtlasWriter.toJson(
                            AtlasReader.read(folder, ReadOptions.DEFAULTS).atlas()));
        } finally {
            Durable.delete(folder);
        }
    }

    @Property
    void spreadsheetText_isLossless(@ForAll String text) {
        assertEquals(text, SpreadsheetText.unescaped(SpreadsheetText.escaped(text)));
        assertEquals("'=" + text, SpreadsheetText.unescaped(SpreadsheetText.escaped("'=" + text)));
        assertFalse(SpreadsheetText.escaped("=" + text).startsWith("="));
    }

    private static Atlas withoutLineBreaks(Atlas atlas) {
        return AtlasReader.parse(AtlasWriter.toJson(atlas).replace("\\n", " ")).atlas();
    }

    private static void shuffle(Path file, Random random) throws IOException {
        List<String> lines = new ArrayList<>(List.of(Files.readString(file).split("\n")));
        Collections.shuffle(lines.subList(1, lines.size()), random);
        Files.writeString(file, String.join("\r\n", lines));
    }
}
