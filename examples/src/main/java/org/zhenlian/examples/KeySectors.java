package org.zhenlian.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.io.LoadedTable;
import org.zhenlian.core.io.TableReader;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTable.Entries;
import org.zhenlian.core.table.InvalidTableException;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.table.TableFinding.Kind;
import org.zhenlian.core.text.Names;

/** Question: which sectors are most linked, most upstream and most critical in an input-output table? */
public final class KeySectors {
    private static final Path CHINA = Path.of("../shared/oracles/china-2007");
    private static final List<String> FOUR = List.of("053", "038", "056", "046");

    private KeySectors() {}

    /**
     * Prints what is odd about a table, its ten most linked, most upstream and most critical sectors, and more on some. Where sectors
     * sell imports as well, the linkages are those of the flows without imports.
     *
     * @param args a table as {@link TableReader} describes it, or a folder with a matrix of 万元 of 2007 {@code x_Z.csv} and a list {@code x_sectors.csv}, then codes of sectors to explain, or {@code --zh}; by default
     *     China's table of 2007 where it lies beside the project, with glass, coking, graphite and pharmaceuticals, and else a textbook
     *     table of two sectors
     */
    public static void main(String[] args) {
        List<String> words = new ArrayList<>(List.of(args));
        Lang lang = words.remove("--zh") ? Lang.ZH : Lang.EN;
        Path place = words.isEmpty() ? CHINA : Path.of(words.get(0));
        Optional<LoadedTable> file = Files.isRegularFile(place)
                ? Optional.of(TableReader.of(place).readLenient())
                : find(place).map(KeySectors::read);
        file.filter(f -> f.issues().hasErrors()).ifPresent(f -> {
            throw new InvalidTableException(place.toString(), f.issues());
        });
        InputOutputTable table = file.flatMap(LoadedTable::table).orElseGet(KeySectors::textbook);
        List<String> wanted = words.size() > 1 ? words.subList(1, words.size()) : FOUR;
        List<Sector> sectors = table.sectors().stream()
                .filter(s -> wanted.contains(s.id()))
                .sorted(Comparator.comparing(s -> wanted.indexOf(s.id())))
                .toList();
        TableAnswers read = file.map(f -> TableAnswers.of(f, Optional.empty(), sectors))
                .orElseGet(() -> TableAnswers.of(table, Optional.empty(), sectors));
        boolean imports = !read.findings().ofKind(Kind.SELLS_MORE_THAN_OUTPUT).isEmpty() && table.domestic() != table;
        System.out.print(new TableText(read, lang).print(!imports));
        if (imports) {
            System.out.println();
            System.out.print(
                    new TableText(TableAnswers.of(table.domestic(), Optional.empty(), sectors), lang).print(true));
        }
    }

    /** The matrix in a folder, the first by name. */
    private static Optional<Path> find(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith("_Z.csv")).sorted().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LoadedTable read(Path matrix) {
        Path sectors = matrix.resolveSibling(matrix.getFileName().toString().replace("_Z.csv", "_sectors.csv"));
        return TableReader.of(matrix)
                .declaredAs(Entries.FLOWS)
                .describedAs("万元", 2007, "nbs-2007")
                .withSectors(
                        sectors,
                        Map.of("name-zh", "name", "output", "total_input", "imports", "IM", "final-demand", "TFU"))
                .readLenient();
    }

    /** The example of R. E. Miller and P. D. Blair, Input-output analysis, 2009, chapter 2. */
    private static InputOutputTable textbook() {
        return InputOutputTable.flows("miller-blair")
                .basis(Basis.reported("Miller-Blair-2009"))
                .sector(new Sector("1", Names.of("部门一", "Sector 1")))
                .sector(new Sector("2", Names.of("部门二", "Sector 2")))
                .cell("1", "1", 150)
                .cell("1", "2", 500)
                .cell("2", "1", 200)
                .cell("2", "2", 100)
                .output("1", 1000)
                .output("2", 2000)
                .build();
    }
}
