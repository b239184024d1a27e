package org.zhenlian.chain.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.dossier.Dossier;
import org.zhenlian.chain.dossier.Language;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Town;

/** Everything that zhenlian writes, of one size: the same files for the same size, others for another. */
final class Papers {
    /** What is written, each into a place of its own. */
    enum Kind {
        DOCUMENT("atlas.json"),
        FOLDER("atlas"),
        SNAPSHOT("network.zln"),
        DOSSIER("dossier");

        final String place;

        Kind(String place) {
            this.place = place;
        }
    }

    private final Map<Kind, Consumer<Path>> writers = new EnumMap<>(Kind.class);

    /** Makes papers of some kinds, ready to be written. */
    Papers(int size, Kind... kinds) {
        List.of(kinds).forEach(kind -> writers.put(kind, writer(kind, size)));
    }

    private static Consumer<Path> writer(Kind kind, int size) {
        return switch (kind) {
            case DOCUMENT, FOLDER -> {
                Atlas atlas = atlas(size);
                yield place -> Atlases.write(atlas, place);
            }
            case SNAPSHOT -> network(size)::save;
            case DOSSIER -> {
                Dossier dossier = Chain.of(atlas(4 + size % 5), "p0").dossier();
                yield place -> dossier.writeTo(place, Language.EN);
            }
        };
    }

    private static Atlas atlas(int size) {
        RegionCode home = RegionCode.of("140727");
        AtlasBuilder made = Atlas.builder("size" + size).add(Region.of("140727", Names.of("祁县", "Qixian")));
        IntStream.range(0, size).forEach(i -> {
            made.add(Product.builder("p" + i, Unit.of("t")).build());
            made.add(Enterprise.builder("e" + i, home, Basis.illustrative())
                    .towns(List.of("town"))
                    .build());
            Recipe.Builder recipe = Recipe.builder("r" + i, "p" + i);
            if (i + 1 < size) {
                recipe.input(Input.of("p" + (i + 1), Atelier.tonnes(2)));
            }
            made.add(recipe.build());
            made.add(Capacity.of("e" + i, "r" + i, Atelier.tonnes(10 + size)));
        });
        return made.add(Town.builder("town", Category.MANUFACTURING)
                        .regions(List.of(home))
                        .products(List.of("p0"))
                        .build())
                .build();
    }

    private static SupplyNetwork network(int size) {
        SupplyNetwork.Builder made = SupplyNetwork.builder("size" + size);
        IntStream.range(0, 50 * size).forEach(i -> made.link("e" + i % 97, "f" + i, "p", i / 3.0));
        return made.build();
    }

    /** Writes one kind into a folder. */
    void write(Kind kind, Path folder) {
        writers.get(kind).accept(folder.resolve(kind.place));
    }

    /** Returns what a reader sees of one kind: the facts of an atlas, or the files by name. */
    static Map<String, Object> seen(Kind kind, Path folder) throws IOException {
        Path place = folder.resolve(kind.place);
        return switch (kind) {
            case DOCUMENT, FOLDER -> Map.of("atlas", Atlases.read(place));
            case SNAPSHOT -> {
                SupplyNetwork.load(place);
                yield Map.of("bytes", List.of(new String(Files.readAllBytes(place), "ISO-8859-1")));
            }
            case DOSSIER -> files(place);
        };
    }

    private static Map<String, Object> files(Path folder) throws IOException {
        Map<String, Object> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !isPassing(f)).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /** Tells whether a file's name is one that only writers use while they write. */
    static boolean isPassing(Path file) {
        return file.getFileName().toString().matches("\\..*\\.tmp|\\.zhenlian-(new|commit)");
    }
}
