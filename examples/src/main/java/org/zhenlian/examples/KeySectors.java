package org.zhenlian.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.chain.linkage.Extraction;
import org.zhenlian.chain.linkage.Linkages;
import org.zhenlian.chain.linkage.SectorLinkage;
import org.zhenlian.core.io.TableReader;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTable.Entries;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.table.TableFindings;
import org.zhenlian.core.text.Names;

/** Question: which sectors are most linked, most upstream and most critical in an input-output table? */
public final class KeySectors {
    private static final Path CHINA = Path.of("../shared/oracles/china-2007");
    private static final int TEN = 10;

    private KeySectors() {}

    /**
     * Prints what is odd about a table, its ten most linked, most upstream and most critical sectors, and more on some.
     *
     * @param args a table as {@link TableReader} describes it, or a folder with a matrix of 万元 of 2007 {@code x_Z.csv} and a list {@code x_sectors.csv}, then codes of sectors to explain; by default
     *     China's table of 2007 where it lies beside the project, with glass, coking, graphite and pharmaceuticals, and else a textbook
     *     table of two sectors
     */
    public static void main(String[] args) {
        Path place = args.length > 0 ? Path.of(args[0]) : CHINA;
        InputOutputTable table = Files.isRegularFile(place)
                ? TableReader.of(place).read()
                : find(place).map(KeySectors::read).orElseGet(KeySectors::textbook);
        Linkages linkages = Linkages.of(table);
        System.out.println(table);
        System.out.println(TableFindings.of(table));
        section("most linked: mean of both normalised linkages", linkages.top(TEN));
        section(
                "most upstream: furthest from final demand",
                linkages.byUpstreamness().subList(0, Math.min(TEN, table.size())));
        section(
                "most critical: output lost without them",
                linkages.extractions().top(TEN));
        System.out.println("\ncoefficients that matter most\n" + linkages.fieldOfInfluence());
        String[] sectors = args.length > 1 ? args : new String[] {"", "053", "038", "056", "046"};
        for (int i = 1; i < sectors.length; i++) {
            explain(linkages, sectors[i]);
        }
    }

    private static void section(String title, List<?> lines) {
        System.out.println("\n" + title);
        for (int i = 0; i < lines.size(); i++) {
            System.out.println("  " + (i + 1) + ". " + lines.get(i));
        }
    }

    private static void explain(Linkages linkages, String id) {
        if (linkages.table().sectors().stream().map(Sector::id).noneMatch(id::equals)) {
            return;
        }
        SectorLinkage sector = linkages.of(id);
        Extraction extraction = linkages.extractions().of(id);
        System.out.println("\n" + sector.why());
        System.out.println(extraction.because().zh());
        System.out.println(linkages.paths(id, TEN).print());
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

    private static InputOutputTable read(Path matrix) {
        Path sectors = matrix.resolveSibling(matrix.getFileName().toString().replace("_Z.csv", "_sectors.csv"));
        return TableReader.of(matrix)
                .declaredAs(Entries.FLOWS)
                .describedAs("万元", 2007, "nbs-2007")
                .withSectors(sectors, Map.of("name-zh", "name", "output", "total_input", "imports", "IM"))
                .read();
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
