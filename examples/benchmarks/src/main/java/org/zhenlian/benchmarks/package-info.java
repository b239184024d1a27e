/**
 * How long things take: JMH benchmarks on generated data, and a cold-start clock for the built jar.
 *
 * <pre>
 * mvn -B -ntp -q -Pbenchmarks -DskipTests package
 * java -jar examples/benchmarks/target/benchmarks.jar                       all benchmarks
 * java -jar examples/benchmarks/target/benchmarks.jar RecipeGraph -p recipes=1000
 * java -Xmx4g -jar examples/benchmarks/target/benchmarks.jar NetworkQueries -p firms=100000
 * java -cp examples/benchmarks/target/benchmarks.jar org.zhenlian.benchmarks.ColdStart 20
 * java -cp examples/benchmarks/target/benchmarks.jar org.zhenlian.benchmarks.Generate /tmp/town.json
 * java -cp examples/benchmarks/target/benchmarks.jar org.zhenlian.benchmarks.ColdStart 20 report /tmp/town.json
 * java -Xmx8g -cp examples/benchmarks/target/benchmarks.jar org.zhenlian.benchmarks.Peers 100000     network and cascade, in one run
 * java -Xmx8g -cp examples/benchmarks/target/benchmarks.jar org.zhenlian.benchmarks.SupplyRatios 1000000
 * java -cp examples/benchmarks/target/benchmarks.jar org.zhenlian.benchmarks.CascadeRatios sectors 20000
 * java -cp examples/benchmarks/target/benchmarks.jar org.zhenlian.benchmarks.SupplyFile 10000000 12 42 /tmp/links.csv
 * java -Xmx8g -cp examples/benchmarks/target/benchmarks.jar org.zhenlian.benchmarks.SupplyLoad /tmp/links.csv
 * </pre>
 */
package org.zhenlian.benchmarks;
