package org.zhenlian.chain.cascade;

/**
 * Runs one cascade after the other by the synchronous rules, following only what changes: losses only grow, so a growth is added to
 * what it reaches.
 */
final class Engine implements Solver {
    private final Coefficients c;
    private final double eps;
    private final Half down;
    private final Half up;
    private int rounds;

    Engine(Coefficients c, double eps) {
        this.c = c;
        this.eps = eps;
        down = new DownHalf(c);
        up = new UpHalf(c);
    }

    @Override
    public void solve(int[] shocked, double[] shares) {
        start(shocked, shares);
        double change;
        do {
            change = step();
        } while (change > eps);
    }

    /** Starts anew with a shock. */
    void start(int[] shocked, double[] shares) {
        down.clear();
        up.clear();
        rounds = 0;
        for (int i = 0; i < shocked.length; i++) {
            if (shares[i] > 0) {
                down.start(shocked[i], shares[i]);
                up.start(shocked[i], shares[i]);
            }
        }
    }

    /** One step of both halves; returns by how much the most grew. */
    double step() {
        Solver.poll();
        rounds++;
        return Math.max(up.step(), down.step());
    }

    @Override
    public double loss(int half, int i) {
        return (half == 0 ? down : up).loss(i);
    }

    @Override
    public int rounds() {
        return rounds;
    }

    @Override
    public double bound() {
        return Double.NaN;
    }

    @Override
    public double[] index() {
        double first = down.lost();
        double second = up.lost();
        double both = down.touches() < up.touches() ? second + excess(down, up) : first + excess(up, down);
        double total = c.totalRevenue == 0 ? 1 : c.totalRevenue;
        return new double[] {both / total, first / total, second / total};
    }

    /** The revenue that is lost in one half beyond what is lost in the other. */
    private double excess(Half half, Half other) {
        double excess = 0;
        for (int t = 0; t < half.touches(); t++) {
            int i = half.touched(t);
            excess += c.revenue[i] * Math.max(0, half.loss(i) - other.loss(i));
        }
        return excess;
    }
}
