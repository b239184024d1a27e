package org.zhenlian.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.network.Progress;
import org.zhenlian.chain.network.SupplyNetwork;

/** A network of {@link SupplyFile}: reading it, and its questions, each by itself. {@link Peers} sets them beside rivals. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NetworkQueries {
    private static final int SHOCKS = 100;

    /** How many firms there are. */
    @Param({"10000", "100000"})
    public int firms;

    private Path file;
    private SupplyNetwork network;
    private Cascade cascade;
    private String last;

    /**
     * Writes the file and reads it.
     *
     * @throws IOException if it cannot be written
     */
    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("links", ".csv");
        SupplyFile.write(firms, 14, 42, file);
        network = SupplyNetwork.read(file);
        last = network.id(network.enterprises() - 1);
        cascade = Cascade.of(network, CascadeRules.of(Essentiality.LEONTIEF)).with(1, Progress.NONE);
    }

    /**
     * Deletes the file.
     *
     * @throws IOException if it cannot be deleted
     */
    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** Reads the file. */
    @Benchmark
    public Object read() {
        return SupplyNetwork.read(file);
    }

    /** Who supplies one enterprise, directly or through others. */
    @Benchmark
    public Object upstream() {
        return network.upstream(last).size();
    }

    /** Loops. */
    @Benchmark
    public Object components() {
        return network.components().count();
    }

    /** Dominators from the enterprises without supplier. */
    @Benchmark
    public Object singlePoints() {
        return network.singlePoints().size();
    }

    /** Articulation points. */
    @Benchmark
    public Object cutPoints() {
        return network.cutPoints().size();
    }

    /** The ESRI of one enterprise, on one thread. */
    @Benchmark
    @OperationsPerInvocation(SHOCKS)
    public Object esri() {
        return cascade.run(0, SHOCKS);
    }
}
