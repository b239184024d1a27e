package org.zhenlian.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.guard.Checked;
import org.zhenlian.core.guard.Doors;
import org.zhenlian.core.guard.Surroundings;

class ClosedDoorsTest {
    /** What the JVM loads as soon as anything, in whatever library, looks for an address or a connection. */
    private static final Pattern NETWORK = Pattern.compile("(java\\.net\\.(Inet\\w*Address|\\w*Socket|HttpURL\\w*)\\b"
            + "|sun\\.nio\\.ch\\.(NioSocket|SocketChannel|ServerSocketChannel|DatagramChannel)"
            + "|sun\\.net\\.www\\.protocol\\.http|java\\.net\\.http\\.)\\S*");

    @TempDir
    Path folder;

    /** The whole sample once: read, asked, written. */
    static final class Whole {
        private Whole() {}

        public static void main(String[] words) throws IOException {
            if (words.length > 1) {
                new java.net.Socket().close();
                return;
            }
            Path to = Path.of(words[0]);
            Atlas atlas = Atlases.sample();
            Atlases.write(atlas, to.resolve("a.json"));
            Atlases.write(Atlases.read(to.resolve("a.json")), to.resolve("a"));
            Chain chain = Chain.of(Atlases.read(to.resolve("a")), "glassware");
            chain.dossier().writeTo(to.resolve("d"));
            chain.network().save(to.resolve("n.zln"));
            System.out.println(SupplyNetwork.load(to.resolve("n.zln")));
            System.out.println(chain.systemic().print());
            System.out.println(chain.throughput().print());
            System.out.println(chain.plan(1).print());
            System.out.println(chain.map().toGraphMl());
        }
    }

    private List<String> loaded(String... words) throws Exception {
        Path log = folder.resolve("classes.txt");
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Stream<String> command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                path,
                Whole.class.getName(),
                folder.toString());
        Process process = new ProcessBuilder(
                        Stream.concat(command, Stream.of(words)).toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> said());
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(NETWORK::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .map(m -> m.group())
                    .distinct()
                    .toList();
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void answers_dependOnNeitherLocaleNorClockNorChance() {
        assertEquals(List.of(), new Surroundings(Checked.module("org.zhenlian.chain")).asked());
    }

    @Test
    void chain_reachesNeitherNetworkNorProcessesNorTypesNamedByFiles() {
        Checked chain = Checked.module("org.zhenlian.chain");
        assertFalse(chain.classes().isEmpty());
        assertEquals(List.of(), new Doors(chain).open());
    }

    @Test
    void wholeSample_noLibraryTouchesTheNetwork() throws Exception {
        assertEquals(List.of(), loaded());
        assertTrue(said().contains("<graphml"), said());
    }

    @Test
    void theCheckItself_seesASocket() throws Exception {
        assertTrue(loaded("with a socket").contains("java.net.Socket"));
    }
}
