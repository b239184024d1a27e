package org.zhenlian.chain.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhenlian.chain.network.SupplyNetwork;

/** Where mutation begins: the files of the tests, good and bad, and what fuzzing found before ({@code resources/fuzz}). */
final class Seeds {
    private static final String LINKS = "supplier,customer,product,value\na,b,p,1.5\nb,\"c\",玻璃,\nb,c,p,1e3\n";
    private static final String TABLE = "table,demo\nunit,万元\nyear,2023\nsource,illustrative\n"
            + "flows,name-zh,sand,glass,final-demand,imports,output\nsand,石英砂,1,60,5,6,60\n"
            + "glass,玻璃,0,１０,190,0,200\ninput:value-added,,59,130,,,\nsatellite:employment,,40,,,,\n";
    private static final String SQUARE = "coefficients,a,b,final-demand\na,0.1,0.2,1\nb,0.3,0.1,2\n";

    private Seeds() {}

    /** Returns the inputs to begin with, in order. */
    static List<byte[]> of(Target target) throws IOException {
        List<byte[]> seeds = new ArrayList<>(
                switch (target) {
                    case ATLAS_DOCUMENT -> documents();
                    case ATLAS_FOLDER -> folders();
                    case CODES ->
                        texts("91140727MA0GRW1X2N", "140727", "C3054", "305", "2019-01/2019-10", "town:a", "万元");
                    case FIGURES ->
                        texts("1,200.5 t", "20万", "１．５亿元", "-3e2 万t", "1e999999999", "0.00001 m3", "5 pieces");
                    case NETWORK_CSV ->
                        texts(LINKS, LINKS.replace("\n", "\r\n"), LINKS.replace("\"c\"", "\"c\n\"\"d\""));
                    case SNAPSHOT -> snapshots();
                    case TABLE -> texts(TABLE, SQUARE);
                    case SUPPLY_USE ->
                        List.of(Target.together(new TreeMap<>(Map.of(
                                "s.csv",
                                bytes("unit,t\nsupply,a,b\nA,90,10\nB,0,100\n"),
                                "u.csv",
                                bytes("year,2020\nuse,A,B\na,0,30\nb,20,0\ninput:value-added,80,70\n")))));
                });
        seeds.addAll(found(target));
        return seeds;
    }

    /** Returns what fuzzing found before. */
    static List<byte[]> found(Target target) throws IOException {
        Path folder = root().resolve("chain/src/test/resources/fuzz/" + target);
        return Files.isDirectory(folder) ? read(folder, f -> true) : List.of();
    }

    private static Path root() {
        return Path.of(System.getProperty("zhenlian.root", ".."));
    }

    private interface Wanted {
        boolean wants(Path file);
    }

    private static List<byte[]> read(Path folder, Wanted wanted) throws IOException {
        List<byte[]> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(wanted::wants)
                    .sorted()
                    .toList()) {
                found.add(Files.readAllBytes(file));
            }
        }
        return found;
    }

    private static List<byte[]> documents() throws IOException {
        return read(
                root().resolve("core/src/test/resources"),
                f -> f.toString().endsWith(".json")
                        && !f.endsWith("datapackage.json")
                        && !f.toString().contains("cases"));
    }

    private static List<byte[]> folders() throws IOException {
        List<byte[]> found = new ArrayList<>();
        for (String group : List.of("defects", "oddities")) {
            try (Stream<Path> folders = Files.list(root().resolve("core/src/test/resources/" + group))) {
                for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                    found.add(folder(folder));
                }
            }
        }
        return found;
    }

    private static byte[] folder(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return Target.together(files);
    }

    private static List<byte[]> snapshots() throws IOException {
        Path file = Files.createTempFile("zhenlian", ".zln");
        try {
            SupplyNetwork.builder("n")
                    .enterprise("alone")
                    .link("a", "b", "p", 12.25)
                    .link("a", "b", "p", 1e17 / 3)
                    .link("b", "c", "玻璃", OptionalDouble.empty())
                    .build()
                    .save(file);
            byte[] small = Files.readAllBytes(file);
            SupplyNetwork.builder("empty").build().save(file);
            return List.of(small, Files.readAllBytes(file));
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> texts(String... texts) {
        return Stream.of(texts).map(Seeds::bytes).toList();
    }
}
