package org.zhenlian.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.InvalidAtlasException;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.io.AtlasFormatException;
import org.zhenlian.core.io.AtlasReader;
import org.zhenlian.core.io.LoadedAtlas;
import org.zhenlian.core.io.ReadLimit;
import org.zhenlian.core.io.ReadOptions;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.issue.Severity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Evidence;

/** Reading and writing through the front door. */
class AtlasesTest {
    private static final Path RESOURCES = Path.of(System.getProperty("zhenlian.root", ".."), "core/src/test/resources");
    private static final Path PLAIN = RESOURCES.resolve("oddities/plain");

    @TempDir
    Path temp;

    @Test
    void read_givesTheRows() {
        Atlas atlas = Atlases.read(PLAIN);
        assertEquals("tiny", atlas.id());
        assertEquals("小例", atlas.names().zh());
        assertEquals("2023", atlas.asOf().orElseThrow().toString());
        assertEquals("a \"b\", c", atlas.product("glass").note());
        assertEquals("=1+1", atlas.product("石英砂").note());
        assertEquals("melt: sand -> glass", atlas.recipe("melt").toString());
        assertEquals(
                "12000 t",
                atlas.capacities().get(0).perYear().orElseThrow().value().toString());
    }

    @TestFactory
    Stream<DynamicTest> oddity_isLegalAndTheSameAtlas() throws IOException {
        Atlas plain = Atlases.read(PLAIN);
        List<Path> oddities;
        try (Stream<Path> all = Files.list(RESOURCES.resolve("oddities"))) {
            oddities = all.sorted().toList();
        }
        assertTrue(oddities.size() > 20);
        return oddities.stream()
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                    LoadedAtlas loaded = Atlases.readLenient(path);
                    assertTrue(
                            loaded.issues().list().stream().allMatch(i -> i.severity() == Severity.INFO),
                            loaded.issues()::toString);
                    assertEquals(plain, loaded.atlas());
                }));
    }

    @Test
    void sample_hasNoErrorsAndFitsTheSchema() throws IOException {
        Atlas sample = Atlases.sample();
        assertEquals(9, sample.towns().size());
        assertEquals(sample, Atlases.parseJson(Atlases.toJson(sample)));
        try (var in = Atlases.class.getResourceAsStream("io/atlas.schema.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
            assertEquals(List.of(), schema.validate(Atlases.toJson(sample), InputFormat.JSON));
            assertFalse(schema.validate(
                            "{\"format\": \"zhenlian-atlas\", \"version\": 1, \"id\": \"a b\"}", InputFormat.JSON)
                    .isEmpty());
        }
    }

    /** The sample has all rules, word for word; a rule that it had in another form would be an error. */
    @Test
    void sample_holdsTheRules() {
        Atlas rules = Atlases.rules();
        assertEquals("rules", rules.id());
        assertTrue(Atlases.sample().rows().toList().containsAll(rules.rows().toList()));
        assertEquals(
                List.of(),
                AtlasReader.resource("/org/zhenlian/core/sample", rules)
                        .issues()
                        .list());
        assertEquals(
                Atlases.sample(), Atlases.sample().toBuilder().addAll(rules).build());
        assertTrue(Atlases.sample() == Atlases.sample() && rules == Atlases.rules());
    }

    @Test
    void rules_areThereAndSound() {
        Atlas rules = Atlases.rules();
        assertEquals(0, rules.towns().size() + rules.facts().size());
        assertEquals(rules, Atlases.parseJson(Atlases.toJson(rules)));
        assertEquals(
                List.of(
                        "development-plan",
                        "annual-goals",
                        "incentive-policy",
                        "leading-enterprise",
                        "enterprise-pool",
                        "employment-effect",
                        "platform",
                        "brand",
                        "talent-base",
                        "task-force"),
                rules.checklist("十有").items().stream().map(ChecklistItem::id).toList());
    }

    @Test
    void evidenceOfTheSample_speaksOfTownsAndOfTheCity() {
        Atlas sample = Atlases.sample();
        assertEquals(
                List.of(
                        "brand-weak",
                        "document",
                        "incentive-policy",
                        "industrial-connection-weak",
                        "leading-enterprise-weak",
                        "platform",
                        "talent-gap"),
                sample.evidence(Subject.parse("region:140700")).stream()
                        .map(Evidence::kind)
                        .toList());
        assertEquals(
                List.of("brand", "employment-effect", "incentive-policy", "local-support"),
                sample.evidence(Subject.parse("town:qixian-glassware")).stream()
                        .map(Evidence::kind)
                        .toList());
    }

    @Test
    void documentAndFolder_holdTheSame() throws IOException {
        Path first = temp.resolve("first.json");
        Path folder = temp.resolve("new/folder");
        Path second = temp.resolve("second.json");
        Atlases.write(Atlases.sample(), first);
        Atlases.write(Atlases.read(first), folder);
        Atlases.write(Atlases.read(folder), second);
        assertEquals(-1, Files.mismatch(first, second));
        assertEquals(Atlases.sample(), Atlases.read(folder));
    }

    @Test
    void write_isTheSameTwice() throws IOException {
        Path first = temp.resolve("first");
        Path second = temp.resolve("second");
        Atlases.write(Atlases.sample(), first);
        Atlases.write(Atlases.sample(), second);
        try (Stream<Path> files = Files.list(first)) {
            for (Path file : files.toList()) {
                assertEquals(-1, Files.mismatch(file, second.resolve(file.getFileName())), file.toString());
            }
        }
        assertFalse(Files.readString(first.resolve("towns.csv")).contains("\r"));
        assertTrue(Files.readString(first.resolve("appointments.csv")).startsWith("charter,official,"));
    }

    @Test
    void read_withErrors_saysAllOfThem() {
        Path path = RESOURCES.resolve("defects/all-in-one");
        InvalidAtlasException e = assertThrows(InvalidAtlasException.class, () -> Atlases.read(path));
        assertEquals(Atlases.readLenient(path).issues().list(), e.issues().list());
        assertTrue(e.getMessage().contains("... and "), e.getMessage());
    }

    @Test
    void readLenient_keepsWhatIsRight() {
        LoadedAtlas loaded = Atlases.readLenient(RESOURCES.resolve("defects/all-in-one"));
        assertEquals(
                List.of("fifth"),
                loaded.atlas().capacities().stream().map(Capacity::enterprise).toList());
        assertEquals(3, loaded.atlas().products().size());
    }

    @Test
    void locationOf_pointsAtTheRow() {
        LoadedAtlas folder = Atlases.readLenient(PLAIN);
        Subject sand = Subject.parse("product:sand");
        assertEquals(Optional.of(new Location("products.csv", 3, "")), folder.locationOf(sand));
        assertEquals(Optional.empty(), folder.locationOf(Subject.parse("product:gold")));
        LoadedAtlas text = Atlases.parseJsonLenient(Atlases.toJson(folder.atlas()));
        assertEquals(Optional.of(new Location("text", 12, "/products/1")), text.locationOf(sand));
    }

    @Test
    void read_ofNothing_saysWhereItLooked() {
        AtlasFormatException e =
                assertThrows(AtlasFormatException.class, () -> Atlases.read(temp.resolve("none.json")));
        assertEquals(IssueCode.UNREADABLE, e.issue().code());
        assertTrue(e.getMessage().contains("Looked for"), e.getMessage());
        AtlasFormatException empty = assertThrows(AtlasFormatException.class, () -> Atlases.read(temp));
        assertTrue(empty.getMessage().contains("no atlas in this folder"), empty.getMessage());
    }

    @Test
    void read_ofAnotherCharset_needsTheOption() throws IOException {
        Charset gb = Charset.forName("GB18030");
        Path file = temp.resolve("gb.json");
        Files.write(
                file,
                Files.readString(RESOURCES.resolve("oddities/document.json")).getBytes(gb));
        AtlasFormatException e = assertThrows(AtlasFormatException.class, () -> Atlases.read(file));
        assertEquals(IssueCode.BAD_ENCODING, e.issue().code());
        assertTrue(e.issue().hint().contains("GB18030"));
        assertEquals(Atlases.read(PLAIN), Atlases.read(file, ReadOptions.DEFAULTS.withCharset(gb)));
        Path folder = RESOURCES.resolve("defects/10-gbk");
        assertEquals(
                3,
                Atlases.read(mixed(folder), ReadOptions.DEFAULTS.withCharset(gb))
                        .products()
                        .size());
    }

    /** A folder saved by a Chinese Excel: every table in GBK. */
    private Path mixed(Path folder) throws IOException {
        Path copy = Files.createDirectory(temp.resolve("gbk"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                boolean recode = file.toString().endsWith(".csv") && !file.endsWith("products.csv");
                byte[] gbk = new String(bytes, StandardCharsets.UTF_8).getBytes(Charset.forName("GBK"));
                Files.write(copy.resolve(file.getFileName()), recode ? gbk : bytes);
            }
        }
        return copy;
    }

    @Test
    void limits_stopTheReading() throws IOException {
        Path document = RESOURCES.resolve("oddities/document.json");
        assertEquals(IssueCode.LIMIT, refused(document, ReadOptions.DEFAULTS.with(ReadLimit.BYTES, 100)));
        assertEquals(IssueCode.LIMIT, refused(document, ReadOptions.DEFAULTS.with(ReadLimit.ROWS, 1)));
        assertEquals(IssueCode.LIMIT, refused(document, ReadOptions.DEFAULTS.with(ReadLimit.CELL, 5)));
        assertEquals(IssueCode.LIMIT, refused(PLAIN, ReadOptions.DEFAULTS.with(ReadLimit.BYTES, 30)));
        assertEquals(IssueCode.LIMIT, refused(PLAIN, ReadOptions.DEFAULTS.with(ReadLimit.ROWS, 1)));
        assertEquals(IssueCode.LIMIT, refused(PLAIN, ReadOptions.DEFAULTS.with(ReadLimit.CELL, 12)));
        assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULTS.with(ReadLimit.ROWS, 0));
    }

    private static IssueCode refused(Path path, ReadOptions options) {
        return assertThrows(AtlasFormatException.class, () -> Atlases.readLenient(path, options))
                .issue()
                .code();
    }

    @Test
    void write_ofWhatFilesCannotHold_isRefusedAndChangesNothing() throws IOException {
        Path file = temp.resolve("a.json");
        Atlases.write(Atlases.read(PLAIN), file);
        byte[] before = Files.readAllBytes(file);
        for (String note : List.of("bell \u0007", "half \uD83D", "line \r")) {
            Product product = Product.builder("p", Unit.of("t")).note(note).build();
            Atlas atlas = Atlas.builder("x").add(product).build();
            var e = assertThrows(IllegalArgumentException.class, () -> Atlases.write(atlas, file));
            assertTrue(e.getMessage().startsWith("cannot write note of products p: it "), e.getMessage());
            assertThrows(IllegalArgumentException.class, () -> Atlases.write(atlas, temp.resolve("folder")));
        }
        assertEquals(List.of("a.json"), names(temp));
        assertEquals(List.of(before.length), List.of(Files.readAllBytes(file).length));
    }

    @Test
    void write_ofAFolderOverAFile_isRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("notes.txt"), "mine");
        assertThrows(IllegalArgumentException.class, () -> Atlases.write(Atlases.read(PLAIN), file));
        assertEquals("mine", Files.readString(file));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** Files of version 1 stay readable: these were written when it was new. */
    @Test
    void filesOfVersion1_areReadAsEver(@TempDir Path elsewhere) throws Exception {
        Path old = Path.of(getClass().getResource("/compatibility/atlas-1.json").toURI());
        Atlas atlas = Atlases.read(old);
        assertEquals(atlas, Atlases.read(old.resolveSibling("atlas-1")));
        assertTrue(atlas.enterprises().size() > 1 && !atlas.capacities().isEmpty(), atlas.toString());
        Path written = elsewhere.resolve("a.json");
        Atlases.write(atlas, written);
        assertEquals(atlas, Atlases.read(written));
    }
}
