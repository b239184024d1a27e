package org.zhenlian.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.SystemicRisk;
import org.zhenlian.chain.network.SupplyNetwork;

/**
 * Question: how do I run the cascade of every enterprise, or many random shocks, on a cluster? The network is broadcast once; what is
 * distributed are ranges of enterprises, {@code Cascade.run(lo, hi)}, and numbers of scenarios. The answers do not depend on how they
 * were divided: they equal those of one machine to the byte.
 *
 * <p>{@code mvn -Pspark package} makes one jar of the job, zhenlian and its libraries, without Spark:
 *
 * <pre>
 * spark-submit --class org.zhenlian.spark.CascadeJob --master spark://... examples/spark/target/zhenlian-spark-all.jar links.csv
 * </pre>
 *
 * <p>The driver reads the file; executors need no files. {@code examples/spark/submit links.csv} does the same to a cluster of two
 * executors on this machine, each a JVM of its own.
 */
public final class CascadeJob {
    private CascadeJob() {}

    /** One enterprise's answer, as it travels; the library's own record does not. */
    private record Row(String id, double[] index, int rounds, double bound) implements Serializable {
        static Row of(SystemicRisk risk) {
            double[] index = {risk.esri(), risk.down(), risk.up()};
            return new Row(risk.id(), index, risk.rounds(), risk.bound().orElse(Double.NaN));
        }

        SystemicRisk risk() {
            OptionalDouble known = Double.isNaN(bound) ? OptionalDouble.empty() : OptionalDouble.of(bound);
            return new SystemicRisk(id, index[0], index[1], index[2], rounds, known);
        }
    }

    /** From one enterprise's number to before another's. */
    private record Piece(int from, int to) implements Serializable {}

    /**
     * The random shock of a scenario: some enterprises lose a part or all of their output.
     *
     * @param network the network
     * @param scenario the scenario's number, which is its seed
     */
    public static Map<String, Double> shock(SupplyNetwork network, long scenario) {
        SplittableRandom random = new SplittableRandom(scenario);
        Map<String, Double> lost = new TreeMap<>();
        for (int k = 1 + random.nextInt(5); k > 0; k--) {
            lost.put(network.id(random.nextInt(network.enterprises())), 0.25 * (1 + random.nextInt(4)));
        }
        return lost;
    }

    /**
     * Returns the ESRI of every enterprise, highest first, of equals by id: what {@code Cascade.all} returns.
     *
     * @param spark the session
     * @param network the network
     * @param pieces into how many ranges the enterprises are divided
     */
    public static List<SystemicRisk> all(JavaSparkContext spark, SupplyNetwork network, int pieces) {
        Broadcast<Shipped> shipped = spark.broadcast(Shipped.of(network));
        int n = network.enterprises();
        List<Piece> ranges = IntStream.range(0, pieces)
                .mapToObj(i -> new Piece((int) ((long) n * i / pieces), (int) ((long) n * (i + 1) / pieces)))
                .toList();
        List<Row> rows = spark.parallelize(new ArrayList<>(ranges), pieces)
                .flatMap(piece -> shipped.value().cascade().run(piece.from(), piece.to()).list().stream()
                        .map(Row::of)
                        .iterator())
                .collect();
        shipped.destroy();
        return rows.stream()
                .map(Row::risk)
                .sorted(Comparator.comparingDouble(SystemicRisk::esri).reversed().thenComparing(SystemicRisk::id))
                .toList();
    }

    /**
     * Returns what part of all revenue is lost in each of some random scenarios, in order of their numbers.
     *
     * @param spark the session
     * @param network the network
     * @param scenarios how many
     * @param pieces into how many parts they are divided
     */
    public static List<Double> scenarios(JavaSparkContext spark, SupplyNetwork network, int scenarios, int pieces) {
        Broadcast<Shipped> shipped = spark.broadcast(Shipped.of(network));
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, scenarios).boxed().toList());
        List<Double> lost = spark.parallelize(numbers, pieces)
                .map(number -> {
                    Cascade cascade = shipped.value().cascade();
                    return cascade.shock(shock(cascade.network(), number)).esri();
                })
                .collect();
        shipped.destroy();
        return new ArrayList<>(lost);
    }

    /**
     * Prints the most systemic enterprises and the spread of 1,000 random shocks.
     *
     * @param args a CSV file of links; the master is spark-submit's, or this machine
     */
    public static void main(String[] args) {
        SparkConf conf = new SparkConf().setAppName("zhenlian").setIfMissing("spark.master", "local[*]");
        SupplyNetwork network = SupplyNetwork.read(Path.of(args[0]));
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            int pieces = 4 * spark.defaultParallelism();
            all(spark, network, pieces).stream().limit(20).forEach(System.out::println);
            List<Double> lost = scenarios(spark, network, 1000, pieces).stream().sorted().toList();
            System.out.printf("random shocks: median %.4f, worst of a hundred %.4f%n", lost.get(500), lost.get(990));
        }
    }
}
