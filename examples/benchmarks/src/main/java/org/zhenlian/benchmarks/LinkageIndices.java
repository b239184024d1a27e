package org.zhenlian.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;
import org.zhenlian.chain.linkage.Influence;
import org.zhenlian.chain.linkage.Linkages;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTableBuilder;

/** Linkages of random tables: 400 sectors that all trade, and 5,000 of which each buys from fifty. Purchases are 60% of output. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class LinkageIndices {
    /** How many sectors. */
    @Param({"400", "5000"})
    public int sectors;

    private InputOutputTable table;
    private Linkages linkages;

    /** Makes the table. */
    @Setup
    public void generate() {
        table = random(sectors, sectors <= 400 ? sectors : 50, 42);
        linkages = Linkages.of(table);
    }

    /** A table in which each sector buys from some others. */
    static InputOutputTable random(int sectors, int suppliers, long seed) {
        Random random = new Random(seed);
        InputOutputTableBuilder builder = InputOutputTable.flows("random");
        for (int i = 0; i < sectors; i++) {
            builder.sector("s" + i);
        }
        for (int j = 0; j < sectors; j++) {
            double scale = Math.exp(3 * random.nextGaussian());
            builder.output("s" + j, scale * suppliers * 0.5 / 0.6);
            int first = random.nextInt(sectors);
            for (int k = 0; k < suppliers; k++) {
                int i = suppliers == sectors ? k : (first + k * 97) % sectors;
                builder.cell("s" + i, "s" + j, scale * random.nextDouble());
            }
        }
        return builder.build();
    }

    /** The factorisation and every index that needs no solution per sector: linkages, upstreamness, key sectors. */
    @Benchmark
    public Object indices() {
        return Linkages.of(table).keySectors();
    }

    /** The same and all extractions, which need every diagonal entry of the inverse. */
    @Benchmark
    public Object indicesAndExtractions() {
        return Linkages.of(table).extractions();
    }

    /** The hundred most influential coefficients of all pairs. */
    @Benchmark
    public Object influences() {
        return linkages.fieldOfInfluence().top(100);
    }

    /** What changes in the whole inverse with each of ten coefficients, exactly; 400 sectors only. */
    @Benchmark
    public Object changes() {
        double sum = 0;
        for (Influence i : linkages.fieldOfInfluence().top(sectors <= 400 ? 10 : 0)) {
            sum += linkages.fieldOfInfluence().change(i.from(), i.to(), 0.01)[0][0];
        }
        return sum;
    }

    /** The hundred largest paths behind one multiplier. */
    @Benchmark
    public Object paths() {
        return linkages.paths("s0", 100);
    }
}
