package org.zhenlian.chain.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Hostile;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;

/** What is exported is read by the programs that it is exported for. */
class ForeignReadersTest {
    @TempDir
    private Path dir;

    /** Every chain of the sample, plain and with processes, and chains in which everything has a hostile name. */
    private static List<ChainMap> maps() {
        Atlas sample = Atlases.sample();
        Stream<ChainMap> chains = sample.charters().stream()
                .map(c -> Chain.of(sample, c.id()).dossier().map());
        Chain hostile = Chain.of(Hostile.atlas(Hostile.NAMES), "p0");
        return Stream.concat(chains, Stream.of(hostile.map(), hostile.dossier().map()))
                .flatMap(m -> Stream.of(m, m.withProcesses()))
                .toList();
    }

    @Test
    void graphMl_isReadByJGraphT_whichChecksItsSchema() {
        for (ChainMap map : maps()) {
            Graph<String, DefaultEdge> read = new DirectedPseudograph<>(DefaultEdge.class);
            GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
            importer.setSchemaValidation(true);
            importer.setVertexFactory(id -> id);
            Map<String, String> labels = new HashMap<>();
            importer.addVertexAttributeConsumer(
                    (v, a) -> labels.merge(v.getFirst() + " " + v.getSecond(), a.getValue(), String::concat));
            importer.importGraph(read, new StringReader(map.toGraphMl()));
            Set<String> ids = new HashSet<>(
                    map.nodes().list().stream().map(n -> GraphMl.token(n.id())).toList());
            assertEquals(ids, read.vertexSet());
            assertEquals(map.links().size(), read.edgeSet().size());
            for (MapNode node : map.nodes().list()) {
                assertEquals(String.valueOf(node.tier()), labels.get(GraphMl.token(node.id()) + " tier"), node.id());
                assertEquals(node.id(), labels.get(GraphMl.token(node.id()) + " code"));
            }
        }
    }

    @Test
    void dot_isDrawnByGraphviz() throws Exception {
        String found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "dot"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
        assumeTrue(!found.isEmpty(), "skipped: no Graphviz on the path");
        for (ChainMap map : maps()) {
            Path file = Files.writeString(dir.resolve("map.dot"), map.toDot());
            Path svg = dir.resolve("map.svg");
            Process dot = new ProcessBuilder(found, "-Tsvg", "-o", svg.toString(), file.toString())
                    .redirectError(dir.resolve("errors").toFile())
                    .start();
            assertTrue(dot.waitFor(60, TimeUnit.SECONDS), "dot did not end");
            assertEquals(0, dot.exitValue(), () -> map + " " + read(dir.resolve("errors")));
            String drawn = read(svg);
            assertEquals(map.nodes().size(), count(drawn, "class=\"node\""), map::toString);
            assertEquals(map.links().size(), count(drawn, "class=\"edge\""), map::toString);
            assertEquals(0, count(drawn, "<script|<image|<a |xlink:href=\"(?!#)"), map::toString);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long count(String text, String what) {
        return Pattern.compile(what).matcher(text).results().count();
    }
}
