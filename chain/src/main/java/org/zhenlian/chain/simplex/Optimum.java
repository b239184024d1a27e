package org.zhenlian.chain.simplex;

import java.util.Random;

/**
 * The best plan of a linear program of flows, with a proof of how good it is.
 *
 * <p>Method: the program is put into units near 1 ({@link Scaling}); a small random amount is asked for in each row so that few bounds
 * are met at once; the primal simplex method finds the best plan, the amounts are taken back, and the dual method mends what that
 * changed. Proof: for any prices {@code y >= 0} of the rows no plan is worth more than {@code sum_j max(0, c_j + y A_j) u_j}
 * (weak duality), which is reckoned from the original numbers; {@link #value} is reckoned from the plan, and the plan is checked to keep
 * every row. Where value and bound differ by more than rounding, or a row is not kept, after a bound was changed the program is solved
 * again from the start, and then in other units; if they differ even then, both are reported.
 *
 * <p>Deterministic. Source: Maros 2003, Computational Techniques of the Simplex Method.
 */
public final class Optimum {
    /** A relative distance between value and bound that counts as none. */
    static final double PROVEN = 1e-8;

    /** A part of all that capacities alone would allow that counts as nothing. */
    private static final double NOTHING = 1e-12;

    /** A part of what goes through a row, or of the row's unit, that may be amiss in it. */
    private static final double ROW = 1e-7;

    /** A part of what is added up for a reduced cost that may be rounding. */
    private static final double DUST = 1e-12;

    private static final double PERTURBATION = 1e-8;
    /** How much the size of flows counts in the choice of units: tried one after the other until the answer is proven. */
    private static final double[] FLOW_WEIGHTS = {0.3, 0, 0.03};

    /** A reduced cost that counts as none where what usually counts as none does not prove the answer. */
    private static final double FINEST = 1e-13;

    private static final int SEED = 7;

    private final LinearProgram program;
    private final Scaling scaling;
    private final Vertex vertex;
    private final boolean bounded;
    private final boolean kept;
    private final double value;
    private final double[] worthOfMore;
    private final double bound;
    private final boolean proven;

    private Optimum(LinearProgram program, Scaling scaling, Vertex vertex, boolean bounded) {
        this.program = program;
        this.scaling = scaling;
        this.vertex = vertex;
        this.bounded = bounded;
        kept = keepsRows();
        value = bounded ? worth() : Double.POSITIVE_INFINITY;
        worthOfMore = bounded ? worthOfMore() : new double[program.columns];
        double most = bounded ? mostAt(worthOfMore) : Double.POSITIVE_INFINITY;
        bound = Math.max(value, most);
        proven = !bounded || kept && (bound - Math.min(most, value) <= PROVEN * bound || bound <= nothing());
    }

    /** What is worth nothing beside all that could be sold if only capacities limited it. */
    private double nothing() {
        Flows flows = Flows.atFirstSight(program);
        double sum = 0;
        for (int j = 0; j < program.columns; j++) {
            double most = Double.isFinite(program.upper[j]) ? program.upper[j] : flows.most[j];
            sum += program.cost[j] > 0 && Double.isFinite(most) ? program.cost[j] * most : 0;
        }
        return NOTHING * sum;
    }

    /** Tells whether the amounts keep every row but for rounding, in units near 1. */
    private boolean keepsRows() {
        double[] left = new double[program.rows];
        double[] through = new double[program.rows];
        for (int j = 0; j < program.columns; j++) {
            double x = reached(j);
            for (int e = program.start[j]; x != 0 && e < program.start[j + 1]; e++) {
                int i = program.row[e];
                left[i] += program.value[e] * x;
                through[i] += Math.abs(program.value[e] * x);
            }
        }
        for (int i = 0; i < left.length; i++) {
            double amiss = program.upper[program.columns + i] > 0 ? -left[i] : Math.abs(left[i]);
            if (amiss > ROW * Math.max(through[i], scaling.unit(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the best plan.
     *
     * @param program the program
     */
    public static Optimum of(LinearProgram program) {
        Optimum best = of(program, new Scaling(program, FLOW_WEIGHTS[0]));
        for (int k = 1; k < FLOW_WEIGHTS.length && !best.isProven(); k++) {
            Optimum other = of(program, new Scaling(program, FLOW_WEIGHTS[k]));
            best = other.isProven() || other.value > best.value ? other : best;
        }
        return best;
    }

    private static Optimum of(LinearProgram program, Scaling scaling) {
        LinearProgram scaled = scaling.scaled(program);
        Vertex vertex = new Vertex(scaled, scaled.starts());
        if (!vertex.perturb(perturbation(scaled))) {
            vertex = new Vertex(scaled, scaled.starts());
        }
        boolean ended = climb(vertex) || isBounded(program);
        Optimum found = new Optimum(program, scaling, vertex, ended);
        return found.isProven() || !found.kept ? found : found.polished();
    }

    /** The same taken further, as far as rounding allows: large flows make something of small prices. */
    private Optimum polished() {
        Vertex better = vertex.copy(vertex.program);
        new PrimalSimplex(better, FINEST).run(1000 + better.x.length);
        Optimum found = new Optimum(program, scaling, better, true);
        return found.isProven() || found.value > value ? found : this;
    }

    /** Tells whether flows limit all that is worth something, whatever the search found. */
    private static boolean isBounded(LinearProgram program) {
        double[] most = Flows.sure(program).most;
        for (int j = 0; j < most.length; j++) {
            if (program.cost[j] > 0 && Double.isInfinite(most[j])) {
                return false;
            }
        }
        return true;
    }

    private static double[] perturbation(LinearProgram scaled) {
        double[] through = new Flows(scaled).through();
        double[] more = new double[scaled.rows];
        Random random = new Random(SEED);
        for (int i = 0; i < more.length; i++) {
            double part = PERTURBATION * (1 + random.nextDouble());
            boolean open = scaled.upper[scaled.columns + i] > 0 && !scaled.isSurplus(scaled.start(i));
            more[i] = !open ? 0 : Double.isInfinite(through[i]) ? part : part * through[i];
        }
        return more;
    }

    /** Finds the best vertex; false if there is none because the objective grows without end. */
    private static boolean climb(Vertex vertex) {
        int most = 1000 + 100 * vertex.x.length;
        if (new PrimalSimplex(vertex).run(most) == PrimalSimplex.End.UNBOUNDED) {
            return false;
        }
        vertex.tighten();
        new DualSimplex(vertex).run(most);
        return new PrimalSimplex(vertex).run(most) != PrimalSimplex.End.UNBOUNDED;
    }

    /**
     * Returns the best plan with another upper bound of a column, found from this one.
     *
     * @param column the column
     * @param most its upper bound, from 0, may be infinite
     */
    public Optimum with(int column, double most) {
        LinearProgram other = program.with(column, most);
        if (!bounded) {
            return of(other);
        }
        Vertex next = vertex.copy(scaling.scaled(other));
        next.toBounds();
        int steps = 1000 + vertex.x.length;
        if (new DualSimplex(next).run(steps) && new PrimalSimplex(next).run(steps) == PrimalSimplex.End.OPTIMAL) {
            Optimum found = new Optimum(other, scaling, next, true);
            if (found.isProven()) {
                return found;
            }
        }
        return of(other);
    }

    /** Returns what the plan is worth; infinite if there is no end. */
    public double value() {
        return value;
    }

    /** Returns what no plan is worth more than. */
    public double bound() {
        return bound;
    }

    /** Tells whether no plan is worth more than this one, but for rounding. */
    public boolean isProven() {
        return proven;
    }

    /**
     * Returns the amount of a column; 0 for all if what was found does not keep every row, as doing nothing always does.
     *
     * @param column the column
     */
    public double at(int column) {
        return kept ? reached(column) : 0;
    }

    /** What the search reached, within the bounds. */
    private double reached(int column) {
        return Math.max(0, Math.min(program.upper[column], vertex.x[column] * scaling.columnFactor(column)));
    }

    /**
     * Returns the upper bound of a column.
     *
     * @param column the column
     */
    public double most(int column) {
        return program.upper[column];
    }

    /**
     * Returns what one unit more of a column's upper bound would be worth at the prices found; one of possibly several answers, and
     * at least the true gain.
     *
     * @param column the column
     */
    public double worthOfMore(int column) {
        return worthOfMore[column];
    }

    private double worth() {
        double sum = 0;
        for (int j = 0; j < program.columns; j++) {
            sum += program.cost[j] == 0 ? 0 : program.cost[j] * at(j);
        }
        return sum;
    }

    /** Prices of the rows in the program's units; 0 or below for what may be left over, as one more of it is worth that much. */
    private double[] prices() {
        double[] prices = vertex.prices();
        for (int i = 0; i < prices.length; i++) {
            prices[i] = scaling.price(i, prices[i]);
            if (program.upper[program.columns + i] > 0) {
                prices[i] = Math.min(0, prices[i]);
            }
        }
        return prices;
    }

    /** Reduced costs; those that rounding may have left are none. */
    private double[] worthOfMore() {
        double[] prices = prices();
        double[] worth = new double[program.columns];
        for (int j = 0; j < worth.length; j++) {
            double sum = program.cost[j];
            double size = Math.abs(sum);
            for (int e = program.start[j]; e < program.start[j + 1]; e++) {
                double part = program.value[e] * prices[program.row[e]];
                sum -= part;
                size += Math.abs(part);
            }
            worth[j] = sum > DUST * size ? sum : 0;
        }
        return worth;
    }

    /** What no plan is worth more than at these worths of a unit of each column; where a column has no end, flows limit it. */
    private double mostAt(double[] worths) {
        double sum = 0;
        for (int j = 0; j < worths.length; j++) {
            if (worths[j] > 0 && Double.isInfinite(program.upper[j])) {
                return mostAtFlows(worths);
            }
            sum += worths[j] > 0 ? worths[j] * program.upper[j] : 0;
        }
        return sum - value <= PROVEN * sum ? sum : mostAtFlows(worths);
    }

    /** The same with what flows limit for every column: closer, but slower to reckon. */
    private double mostAtFlows(double[] worths) {
        double[] most = Flows.sure(program).most;
        double sum = 0;
        for (int j = 0; j < worths.length; j++) {
            sum += worths[j] > 0 ? worths[j] * most[j] : 0;
        }
        return sum;
    }
}
