package org.zhenlian.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The format's description, its JSON Schema and the sample's manifest say what the code does. To renew them, run with -Dzhenlian.renew=true. */
class FormatPageTest {
    private static final Path MAIN = Path.of(System.getProperty("zhenlian.root", ".."), "core/src/main");

    @Test
    void packageComment_listsEveryTableAndColumn() throws IOException {
        Path file = MAIN.resolve("java/org/zhenlian/core/io/package-info.java");
        String given = Files.readString(file);
        int from = given.indexOf(FormatPage.BEGIN);
        int to = given.indexOf(FormatPage.END) + FormatPage.END.length();
        String expected = given.substring(0, from) + FormatPage.text() + given.substring(to);
        renew(file, expected);
        assertEquals(expected, given, "the tables in " + file + " are out of date; run with -Dzhenlian.renew=true");
    }

    @Test
    void jsonSchema_isWhatTheSchemaGenerates() throws IOException {
        Path file = MAIN.resolve("resources/org/zhenlian/core/io/atlas.schema.json");
        String given = Files.exists(file) ? Files.readString(file) : "";
        renew(file, JsonSchema.text());
        assertEquals(JsonSchema.text(), given, file + " is out of date; run with -Dzhenlian.renew=true");
    }

    @Test
    void manifestOfTheSample_isWhatTheWriterWrites(@TempDir Path temp) throws IOException {
        Path file = MAIN.resolve("resources/org/zhenlian/core/sample").resolve(Manifest.FILE);
        LoadedAtlas sample = AtlasReader.resource("/org/zhenlian/core/sample");
        assertEquals(List.of(), sample.issues().errors().list());
        AtlasWriter.write(sample.atlas(), temp);
        String expected = Files.readString(temp.resolve(Manifest.FILE));
        String given = Files.readString(file);
        renew(file, expected);
        assertEquals(expected, given, file + " is out of date; run with -Dzhenlian.renew=true");
    }

    private static void renew(Path file, String text) throws IOException {
        if (Boolean.getBoolean("zhenlian.renew")) {
            Files.writeString(file, text);
        }
    }
}
