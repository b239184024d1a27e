package org.zhenlian.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes a supply network of any size as CSV {@code supplier,customer,product,value}, out of a seed: the same arguments give the same
 * bytes everywhere (SplitMix64 and StrictMath).
 *
 * <p>8 layers of 80 products. A product of layer 0 takes 2 inputs from the two top layers (energy and machinery come back: loops), the
 * others 3 to 7 inputs: 70% from the next lower layer, 20% from two below, 10% from anywhere. A firm is of a random layer and makes
 * one product of it, number 80 u^1.7; its size is Pareto(1.1) distributed, at most firms^0.65. It has size * c * (0.1 + 1.8 u)
 * suppliers, c such that the mean is as asked for; half of layer 0 has none. A customer goes round its recipe and picks a maker of
 * each input, number n u^2.2 of the n makers, never itself and none twice. A link is worth 100 size / suppliers * exp(1.2 (four u's
 * - 2)) yuan, to the fen. Ids are whole numbers without any order; rows are grouped by customer.
 */
public final class SupplyFile {
    private static final int LAYERS = 8;
    private static final int WIDTH = 80;
    private static final int PRODUCTS = LAYERS * WIDTH;

    private final int firms;
    private final double degree;
    private long state;
    private final int[][] recipes = new int[PRODUCTS][];
    private final short[] product;
    private final float[] size;
    private final int[] makers;
    private final int[] makersBegin = new int[PRODUCTS + 1];
    private long links;

    private SupplyFile(int firms, double degree, long seed) {
        this.firms = firms;
        this.degree = degree;
        state = seed;
        product = new short[firms];
        size = new float[firms];
        makers = new int[firms];
        makeRecipes();
        makeFirms();
    }

    /**
     * Writes a file.
     *
     * @param args firms, mean number of suppliers, seed, file
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        int firms = Integer.parseInt(args[0]);
        Path file = Path.of(args[3]);
        long links = write(firms, Double.parseDouble(args[1]), Long.parseLong(args[2]), file);
        System.out.println(firms + " firms, " + links + " links, " + Files.size(file) + " bytes in "
                + (System.nanoTime() - start) / 1_000_000 + " ms: " + file);
    }

    /**
     * Writes a file and returns how many links it has.
     *
     * @param firms how many firms, from 100
     * @param degree how many suppliers a firm has on average, about
     * @param seed the seed
     * @param file where to
     * @throws IOException if it cannot be written
     */
    public static long write(int firms, double degree, long seed, Path file) throws IOException {
        SupplyFile supply = new SupplyFile(firms, degree, seed);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write("supplier,customer,product,value\n".getBytes(StandardCharsets.US_ASCII));
            supply.writeLinks(out);
        }
        return supply.links;
    }

    /** SplitMix64 (Steele, Lea & Flood 2014). */
    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    private int below(int n) {
        return (int) (uniform() * n);
    }

    private void makeRecipes() {
        for (int p = 0; p < PRODUCTS; p++) {
            int layer = p / WIDTH;
            int[] inputs = new int[layer == 0 ? 2 : 3 + below(5)];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = inputLayer(layer) * WIDTH + below(WIDTH);
            }
            recipes[p] = Arrays.stream(inputs).distinct().toArray();
        }
    }

    private int inputLayer(int layer) {
        if (layer == 0) {
            return LAYERS - 2 + below(2);
        }
        double u = uniform();
        return u < 0.7 ? layer - 1 : u < 0.9 ? Math.max(0, layer - 2) : below(LAYERS);
    }

    private void makeFirms() {
        double cap = StrictMath.pow(firms, 0.65);
        for (int f = 0; f < firms; f++) {
            product[f] = (short) (below(LAYERS) * WIDTH + (int) (WIDTH * StrictMath.pow(uniform(), 1.7)));
            size[f] = (float) Math.min(cap, StrictMath.pow(1 - uniform(), -1 / 1.1));
            makersBegin[product[f] + 1]++;
        }
        for (int p = 0; p < PRODUCTS; p++) {
            makersBegin[p + 1] += makersBegin[p];
        }
        int[] place = makersBegin.clone();
        for (int f = 0; f < firms; f++) {
            makers[place[product[f]]++] = f;
        }
    }

    private void writeLinks(OutputStream out) throws IOException {
        double mean = 0;
        for (float s : size) {
            mean += s / firms;
        }
        int[] chosenBy = new int[firms];
        Arrays.fill(chosenBy, -1);
        Line line = new Line();
        long factor = factor();
        for (int c = 0; c < firms; c++) {
            int wanted = (int) Math.round(size[c] * degree / mean * (0.1 + 1.8 * uniform()));
            boolean source = product[c] < WIDTH && uniform() < 0.5;
            int[] suppliers = new int[source ? 0 : wanted];
            int k = choose(c, suppliers, chosenBy);
            for (int i = 0; i < k; i++) {
                double spread = 1.2 * (uniform() + uniform() + uniform() + uniform() - 2);
                double fen = 100 * (100 * size[c] / k * StrictMath.exp(spread));
                line.clear();
                line.number(factor * suppliers[i] % firms, ',');
                line.number(factor * c % firms, ',');
                line.number(product[suppliers[i]], ',');
                line.cents(Math.max(1, Math.round(fen)));
                out.write(line.bytes, 0, line.length);
            }
            links += k;
        }
    }

    /** A number about 0.618 of the firms and without common divisor, so that multiplying by it scatters the ids. */
    private long factor() {
        long factor = (long) (firms * 0.6180339887);
        while (java.math.BigInteger.valueOf(factor)
                        .gcd(java.math.BigInteger.valueOf(firms))
                        .intValue()
                != 1) {
            factor++;
        }
        return factor;
    }

    private int choose(int customer, int[] suppliers, int[] chosenBy) {
        int[] recipe = recipes[product[customer]];
        int k = 0;
        for (int i = 0; i < suppliers.length; i++) {
            int input = recipe[i % recipe.length];
            int n = makersBegin[input + 1] - makersBegin[input];
            int supplier = n == 0 ? customer : makers[makersBegin[input] + (int) (n * StrictMath.pow(uniform(), 2.2))];
            if (supplier != customer && chosenBy[supplier] != customer) {
                chosenBy[supplier] = customer;
                suppliers[k++] = supplier;
            }
        }
        return k;
    }

    /** A line of text being written. */
    private static final class Line {
        private final byte[] bytes = new byte[128];
        private int length;

        void clear() {
            length = 0;
        }

        void number(long n, char end) {
            int digits = 1;
            for (long rest = n / 10; rest > 0; rest /= 10) {
                digits++;
            }
            long rest = n;
            for (int i = length + digits - 1; i >= length; i--) {
                bytes[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            length += digits;
            bytes[length++] = (byte) end;
        }

        void cents(long fen) {
            number(fen / 100, '.');
            bytes[length++] = (byte) ('0' + fen / 10 % 10);
            bytes[length++] = (byte) ('0' + fen % 10);
            bytes[length++] = '\n';
        }
    }
}
