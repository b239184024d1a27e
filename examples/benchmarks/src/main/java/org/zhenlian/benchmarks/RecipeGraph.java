package org.zhenlian.benchmarks;

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
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.atlas.Atlas;

/** How the questions grow with the number of recipes: layered graphs of five inputs a recipe, with loops; one enterprise each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecipeGraph {
    /** How many recipes. */
    @Param({"100", "1000", "10000"})
    public int recipes;

    private Atlas atlas;
    private Chain chain;
    private Chain rich;

    /** Makes the atlas. */
    @Setup
    public void generate() {
        atlas = Generator.atlas(42, recipes, recipes, 0);
        chain = Chain.ofAll(atlas);
        rich = Chain.ofAll(Enriched.of(atlas, 42));
    }

    /** Builds the production graph: tiers, loops, JGraphT's graph. */
    @Benchmark
    public Object graph() {
        return Chain.ofAll(atlas);
    }

    /** What 1,000 t of the final product need. */
    @Benchmark
    public Object requirements() {
        return chain.requirements("p0", 1000);
    }

    /** All gaps at capacity. */
    @Benchmark
    public Object gaps() {
        return chain.gaps();
    }

    /** The ladder for the final products' capacity. */
    @Benchmark
    public Object bottlenecks() {
        return chain.bottlenecks();
    }

    /** Loops that consume more than they make. */
    @Benchmark
    public Object check() {
        return chain.check();
    }

    /** The must-have enterprises, recipes and products. */
    @Benchmark
    public Object mustHaves() {
        return chain.mustHaves();
    }

    /** The most that can be sold, as a linear program with a proof. */
    @Benchmark
    public Object throughput() {
        return chain.throughput().value();
    }

    /** The same with substitutes, co-products, limited supply from outside and twenty products that are sold. */
    @Benchmark
    public Object throughputRich() {
        return rich.within(rich.atlas().scope("990100")).throughput(Enriched.sales(42)).value();
    }

    /** What changes if one enterprise closes. */
    @Benchmark
    public Object whatIf() {
        return chain.whatIf(Shock.close("e5"));
    }

    /** The weak points of all kinds in one ranking. */
    @Benchmark
    public Object weakPoints() {
        return chain.weakPoints();
    }

    /** The twenty best steps of a plan; their effects are replayed when asked for. */
    @Benchmark
    public Object plan() {
        return chain.plan(20);
    }

    /** The same, and what a session shows of it first. */
    @Benchmark
    public Object planShown() {
        return chain.plan(20).toString();
    }

    /** Whom to attract, with all profiles. */
    @Benchmark
    public Object attraction() {
        return chain.attractionList().print();
    }
}
