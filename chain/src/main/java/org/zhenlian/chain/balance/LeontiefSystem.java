package org.zhenlian.chain.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * Solves {@code x = max(0, c + K x)} for a sparse K, block by block along the strongly connected components.
 *
 * <p>K holds input coefficients (positive) less co-product credits (negative). Where there are no credits and c is not negative this
 * is the Leontief system {@code x = c + A x}; the maximum says that nobody makes what is already there as a co-product. Each block is
 * solved by {@link Complementarity}. Complexity O(links) plus the cubes of the block sizes.
 */
final class LeontiefSystem {
    private final List<String> names;
    private final int[][] rows;
    private final double[][] values;
    private final List<int[]> blocks = new ArrayList<>();

    /** Column j holds {@code values[j][k]} at {@code rows[j][k]}. Rows that are not variables may be left out by the caller. */
    LeontiefSystem(List<String> names, int[][] rows, double[][] values) {
        this.names = names;
        this.rows = rows;
        this.values = values;
        order();
    }

    /** Kosaraju's method finds the components in topological order, and without recursion. */
    private void order() {
        Graph<Integer, DefaultEdge> depends = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (int j = 0; j < rows.length; j++) {
            depends.addVertex(j);
        }
        for (int j = 0; j < rows.length; j++) {
            for (int row : rows[j]) {
                depends.addEdge(j, row);
            }
        }
        new KosarajuStrongConnectivityInspector<>(depends)
                .stronglyConnectedSets()
                .forEach(block -> blocks.add(
                        block.stream().mapToInt(Integer::intValue).sorted().toArray()));
    }

    /**
     * Returns the solution.
     *
     * @param constant c
     * @param unbounded whether a block that cannot be solved gets infinity instead of an exception
     * @throws UnproductiveLoopException if a block consumes more than it makes
     */
    double[] solve(double[] constant, boolean unbounded) {
        double[] sum = constant.clone();
        double[] x = new double[sum.length];
        for (int[] block : blocks) {
            solveBlock(block, sum, x, unbounded);
            for (int j : block) {
                spread(j, block, x, sum);
            }
        }
        return x;
    }

    /** Blocks that cannot produce one unit of each of their products. */
    List<UnproductiveLoopException> unproductive() {
        List<UnproductiveLoopException> found = new ArrayList<>();
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        double[] x = new double[rows.length];
        for (int[] block : blocks) {
            try {
                solveBlock(block, ones, x, false);
            } catch (UnproductiveLoopException e) {
                found.add(e);
            }
        }
        return found;
    }

    private void spread(int j, int[] block, double[] x, double[] sum) {
        if (x[j] == 0) {
            return;
        }
        for (int k = 0; k < rows[j].length; k++) {
            if (Arrays.binarySearch(block, rows[j][k]) < 0 && values[j][k] != 0) {
                sum[rows[j][k]] += values[j][k] * x[j];
            }
        }
    }

    private void solveBlock(int[] block, double[] sum, double[] x, boolean unbounded) {
        double[][] inside = inside(block);
        double[] c = Arrays.stream(block).mapToDouble(i -> sum[i]).toArray();
        if (block.length == 1 && inside[0][0] == 0) {
            x[block[0]] = Math.max(0, c[0]);
            return;
        }
        double[] solution = Arrays.stream(c).anyMatch(v -> v == Double.POSITIVE_INFINITY)
                ? new double[0]
                : Complementarity.solve(inside, c);
        boolean failed = solution.length == 0;
        if (failed && !unbounded) {
            List<String> products = Arrays.stream(block).mapToObj(names::get).toList();
            throw new UnproductiveLoopException(products, SpectralRadius.of(inside));
        }
        for (int i = 0; i < block.length; i++) {
            x[block[i]] = failed ? Double.POSITIVE_INFINITY : solution[i];
        }
    }

    private double[][] inside(int[] block) {
        double[][] inside = new double[block.length][block.length];
        for (int j = 0; j < block.length; j++) {
            int column = block[j];
            for (int k = 0; k < rows[column].length; k++) {
                int i = Arrays.binarySearch(block, rows[column][k]);
                if (i >= 0) {
                    inside[i][j] += values[column][k];
                }
            }
        }
        return inside;
    }
}
