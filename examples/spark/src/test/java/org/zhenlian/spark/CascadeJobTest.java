package org.zhenlian.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.SystemicRisk;
import org.zhenlian.chain.cascade.SystemicRisks;
import org.zhenlian.chain.network.SupplyNetwork;

/** 100,000 enterprises: what Spark answers is what one JVM answers, to the byte. */
class CascadeJobTest {
    private static final int ENTERPRISES = 100_000;
    private static final int TOWN = 40;
    private static JavaSparkContext spark;
    private static SupplyNetwork network;
    private static Cascade cascade;

    @BeforeAll
    static void start() {
        spark = new JavaSparkContext(new SparkConf()
                .setAppName("test")
                .setMaster("local[2]")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.driver.host", "127.0.0.1"));
        network = network();
        cascade = Cascade.of(network, Settings.rules());
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    /** Towns of 40 enterprises; two links from each to others of its town, of values 1 to 100; 2,000 products. */
    private static SupplyNetwork network() {
        SplittableRandom random = new SplittableRandom(42);
        SupplyNetwork.Builder builder = SupplyNetwork.builder("random");
        for (int i = 0; i < ENTERPRISES; i++) {
            for (int k = 0; k < 2; k++) {
                int j = i / TOWN * TOWN + (i + 1 + random.nextInt(TOWN - 1)) % TOWN;
                builder.link("e" + i, "e" + j, "p" + i % 2000, 1 + random.nextInt(100));
            }
        }
        return builder.build();
    }

    @Test
    void all_equalsOneMachine_toTheByte() {
        long start = System.nanoTime();
        SystemicRisks here = cascade.all();
        long between = System.nanoTime();
        List<SystemicRisk> there = CascadeJob.all(spark, network, 16);
        System.out.printf(
                "all %,d enterprises, %,d links: in process %.1f s, Spark local[2] %.1f s, broadcast %,d bytes%n",
                network.enterprises(),
                network.links(),
                (between - start) / 1e9,
                (System.nanoTime() - between) / 1e9,
                Shipped.of(network).bytes());
        assertEquals(ENTERPRISES, there.size());
        assertTrue(here.toCsv().equals(here.columns().csv(there)), "the tables differ");
        assertEquals(here.list(), there);
    }

    @Test
    void scenarios_equalOneMachine_howeverDivided() {
        List<Double> here = IntStream.range(0, 200)
                .mapToObj(i -> cascade.shock(CascadeJob.shock(network, i)).esri())
                .toList();
        assertEquals(here, CascadeJob.scenarios(spark, network, 200, 4));
        assertEquals(here, CascadeJob.scenarios(spark, network, 200, 7));
        assertTrue(here.stream().distinct().count() > 100);
    }
}
