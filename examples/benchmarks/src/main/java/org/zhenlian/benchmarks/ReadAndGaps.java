package org.zhenlian.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.zhenlian.chain.Chain;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;

/** An atlas of 300 recipes, 1,000 enterprises and 10,000 links: reading it, and reading it and asking for all gaps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadAndGaps {
    /** The form of the files. */
    @Param({"json", "csv"})
    public String form;

    private Path folder;
    private Path file;
    private Atlas atlas;

    static Atlas town() {
        return Generator.atlas(42, 300, 1000, 10_000);
    }

    /**
     * Writes the atlas.
     *
     * @throws IOException if it cannot be written
     */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("zhenlian");
        file = folder.resolve(form.equals("json") ? "atlas.json" : "atlas");
        atlas = town();
        Atlases.write(atlas, file);
    }

    /**
     * Deletes it.
     *
     * @throws IOException if it cannot be deleted
     */
    @TearDown
    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }

    /** Reads it. */
    @Benchmark
    public Object read() {
        return Atlases.read(file);
    }

    /** Reads it and finds all gaps of everything in it. */
    @Benchmark
    public Object readAndGaps() {
        return Chain.ofAll(Atlases.read(file)).gaps();
    }

    /** Finds all gaps, and the reason of each. */
    @Benchmark
    public int gaps() {
        return Chain.ofAll(atlas).gaps().list().stream()
                .mapToInt(g -> g.why().path().size())
                .sum();
    }
}
