package org.zhenlian.chain.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.text.TextTable;

/**
 * Which sectors hold an economy together, and what depends on each?
 *
 * <p>With flows {@code z_ij} from i to j, output x and final demand {@code d = x - Z 1}:
 *
 * <ul>
 *   <li>{@code A = Z x^-1} (purchases per unit of the buyer's output), {@code L = (I - A)^-1} (Leontief), {@code x = L d};
 *   <li>{@code B = x^-1 Z} (sales per unit of the seller's output), {@code G = (I - B)^-1 = x^-1 L x} (Ghosh), {@code x' = v' G} with
 *       {@code v' = x' - 1' Z} the primary inputs;
 *   <li>backward linkages are column sums: of A direct, of L total. Forward linkages are row sums: of B direct, of G total. The row sums
 *       of L are {@link SectorLinkage#sensitivity}. Normalised: over the average, see {@link Weighting};
 *   <li>upstreamness is the row sum of G, downstreamness the column sum of L;
 *   <li>multipliers {@code w' L}, extractions, field of influence and structural paths: see their own classes.
 * </ul>
 *
 * <p>One factorisation serves all: up to 1,000 sectors, or where more than a tenth of all pairs trade, L is inverted as a whole by LU,
 * O(n^3) time and O(n^2) memory. Larger sparse tables are never inverted: each question that needs a combination of rows or columns of
 * L is solved by Gauss and Seidel's method to a relative 1e-14, O(flows) per sweep, and only extractions solve for every sector.
 *
 * <p>Missing data: a table is complete, see {@link InputOutputTable}; accounts may lack figures, see {@link Multipliers}. Order:
 * sectors by {@link SectorLinkage#strength} falling, then id. Units cancel in all linkages. Immutable.
 *
 * <p>Sources: R. E. Miller and P. D. Blair, Input-output analysis, 2nd ed., 2009, ch. 2, 12 and 13; P. N. Rasmussen, Studies in
 * inter-sectoral relations, 1956; A. Ghosh, Economica 25, 1958; P. Antràs, D. Chor, T. Fally and R. Hillberry, American Economic
 * Review 102(3), 2012 (upstreamness, here over output without a correction for trade and stocks).
 */
public final class Linkages implements Listing<SectorLinkage> {
    private static final int DENSE = 1000;
    private static final int SHOWN = 8;
    /** So much of a demand may be left unmet, or met too much, by rounding. */
    private static final double RESIDUAL = 1e-6;

    private final InputOutputTable table;
    private final Coefficients coefficients;
    private final Inverse inverse;
    private final Vectors vectors;
    private final List<SectorLinkage> list;

    private Linkages(InputOutputTable table, Coefficients coefficients, Inverse inverse) {
        this.table = table;
        this.coefficients = coefficients;
        this.inverse = inverse;
        vectors = Vectors.of(table.output(), coefficients, inverse);
        list = IntStream.range(0, table.size())
                .mapToObj(i -> new SectorLinkage(this, i))
                .sorted(falling(SectorLinkage::strength))
                .toList();
    }

    /**
     * Returns the linkages of a table.
     *
     * @param table the table
     * @throws IllegalArgumentException if the sectors use as much as they make, or so nearly that rounding decides, so that L cannot be
     *     told, or a sector sells and has the output 0. With negative coefficients L may exist though the rounds {@code d + A d + ...} do
     *     not end; then it is what solves {@code x = d + A x}, and {@link org.zhenlian.core.table.TableFindings} warns
     */
    public static Linkages of(InputOutputTable table) {
        Coefficients coefficients = new Coefficients(Objects.requireNonNull(table, "table"));
        double[] output = table.output();
        double[] sales = coefficients.times(output);
        for (int i = 0; i < output.length; i++) {
            if (output[i] == 0 && sales[i] != 0) {
                throw new IllegalArgumentException(
                        "the sector " + table.sectors().get(i) + " sells " + Digits.of(sales[i])
                                + " and has the output 0\nMaybe all of it is imported: see atTotalSupply()");
            }
        }
        long pairs = (long) table.size() * table.size();
        boolean dense = table.size() <= DENSE || coefficients.count() > pairs / 10;
        Optional<Inverse> inverse = (dense ? DenseInverse.of(coefficients) : SparseInverse.of(coefficients))
                .filter(found -> solves(found, coefficients, output));
        return new Linkages(
                table,
                coefficients,
                inverse.orElseThrow(() -> new IllegalArgumentException("the sectors of table " + table.id()
                        + " use as much as they make, or more, at least in a loop: final demand cannot be met"
                        + "\nSee TableFindings.of(table); maybe coefficients were declared as flows")));
    }

    /** Tells whether {@code x = d + A x} holds for what the inverse says of a demand of all outputs, but for rounding. */
    private static boolean solves(Inverse inverse, Coefficients coefficients, double[] demand) {
        double[] x = inverse.times(demand);
        double[] used = coefficients.times(x);
        double off = 0;
        double most = 0;
        for (int i = 0; i < x.length; i++) {
            off = Math.max(off, Math.abs(x[i] - used[i] - demand[i]));
            most = Math.max(most, Math.abs(demand[i]));
        }
        return off <= RESIDUAL * most;
    }

    private static Comparator<SectorLinkage> falling(ToDoubleFunction<SectorLinkage> key) {
        return Comparator.comparingDouble(key)
                .reversed()
                .thenComparing(s -> s.sector().id());
    }

    Vectors vectors() {
        return vectors;
    }

    Inverse inverse() {
        return inverse;
    }

    Coefficients coefficients() {
        return coefficients;
    }

    /** Returns the table. */
    public InputOutputTable table() {
        return table;
    }

    /** Returns all sectors, the most strongly linked first. */
    @Override
    public List<SectorLinkage> list() {
        return list;
    }

    /**
     * Returns the most strongly linked sectors.
     *
     * @param n at most how many
     */
    @Override
    public List<SectorLinkage> top(int n) {
        return list.stream().limit(n).toList();
    }

    /**
     * Returns one sector's linkages.
     *
     * @param sector its id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     */
    public SectorLinkage of(String sector) {
        return new SectorLinkage(this, table.position(sector));
    }

    /** Returns the key sectors: total backward and forward linkage above average, in order of strength. */
    public List<SectorLinkage> keySectors() {
        return list.stream().filter(s -> s.role() == SectorLinkage.Role.KEY).toList();
    }

    /** Returns all sectors, the one furthest from final demand first. */
    public List<SectorLinkage> byUpstreamness() {
        return list.stream().sorted(falling(SectorLinkage::upstreamness)).toList();
    }

    /** Returns all sectors, the one furthest from primary inputs first. */
    public List<SectorLinkage> byDownstreamness() {
        return list.stream().sorted(falling(SectorLinkage::downstreamness)).toList();
    }

    /**
     * Returns {@code l_ij}: how much of i one unit of final demand for j needs in all.
     *
     * @param i the supplying sector's id or name
     * @param j the demanded sector's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     */
    public double leontief(String i, String j) {
        return inverse.column(table.position(j))[table.position(i)];
    }

    /**
     * Returns {@code g_ij = l_ij x_j / x_i}: how much output of j rests on one unit of primary inputs of i; 0 for another sector if i
     * has no output.
     *
     * @param i the supplying sector's id or name
     * @param j the supplied sector's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     */
    public double ghosh(String i, String j) {
        int from = table.position(i);
        int to = table.position(j);
        double own = vectors.output()[from];
        return from == to || own == 0 ? (from == to ? leontief(i, j) : 0) : leontief(i, j) * vectors.output()[to] / own;
    }

    /**
     * Returns column j of L by the table's order of sectors.
     *
     * @param j the demanded sector's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     */
    public double[] leontiefColumn(String j) {
        return inverse.column(table.position(j));
    }

    /**
     * Returns the output of every sector that a final demand needs, {@code x = L d}, by sector.
     *
     * @param demand final demand by the sectors' ids or names; sectors left out are not demanded
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if a demand is infinite or NaN
     */
    public SortedMap<String, Double> outputFor(Map<String, Double> demand) {
        return bySector(inverse.times(vector(demand)));
    }

    /**
     * Returns the rounds {@code d, A d, A^2 d, ...} in which a final demand spreads; all of them together are {@link #outputFor}.
     *
     * @param demand final demand by the sectors' ids or names
     * @param rounds how many, from 1
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if a demand is infinite or NaN, or there are no rounds
     */
    public List<SortedMap<String, Double>> tiers(Map<String, Double> demand, int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds is " + rounds + "\nAsk for 1 or more");
        }
        List<SortedMap<String, Double>> tiers = new ArrayList<>();
        double[] now = vector(demand);
        for (int round = 0; round < rounds; round++) {
            tiers.add(bySector(now));
            now = coefficients.times(now);
        }
        return List.copyOf(tiers);
    }

    /**
     * Returns by how much prices rise if costs do and are passed on in full, {@code p' = c' L} (Leontief's price model), by sector. If c are
     * all primary inputs per unit of output, p is 1.
     *
     * @param costs by the sectors' ids or names the rise of cost per unit of output, as a share of the price before, such as 0.02 for a
     *     tax of two hundredths; may be negative; sectors left out have none
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if a cost is infinite or NaN
     */
    public SortedMap<String, Double> pricesFor(Map<String, Double> costs) {
        return bySector(inverse.timesTransposed(vector(costs)));
    }

    /**
     * Returns by how much prices rise if that of one sector does, whatever the reason, and the others pass on what it costs them, {@code
     * p_j = l_kj / l_kk}, by sector.
     *
     * @param sector the sector's id or name
     * @param rise the rise of its price as a share of the price before, such as 0.3 for three tenths; may be negative
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if the rise is infinite or NaN
     */
    public SortedMap<String, Double> pricesIf(String sector, double rise) {
        int k = table.position(sector);
        if (!Double.isFinite(rise)) {
            throw new IllegalArgumentException("the price of " + sector + " rises by " + rise + "\nGive a number");
        }
        double[] row = inverse.row(k).clone();
        double own = row[k];
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j] / own * rise;
        }
        return bySector(row);
    }

    private double[] vector(Map<String, Double> demand) {
        double[] d = new double[table.size()];
        Objects.requireNonNull(demand, "demand").forEach((sector, amount) -> {
            if (!Double.isFinite(Objects.requireNonNull(amount, () -> "amount for " + sector))) {
                throw new IllegalArgumentException("the amount for " + sector + " is " + amount + "\nGive a number");
            }
            d[table.position(sector)] += amount;
        });
        return d;
    }

    /** Values by sector in order of id. */
    SortedMap<String, Double> bySector(double[] values) {
        SortedMap<String, Double> map = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(table.sectors().get(i).id(), values[i]);
        }
        return Collections.unmodifiableSortedMap(map);
    }

    /** Returns what would be lost without each sector. */
    public Extractions extractions() {
        return new Extractions(this);
    }

    /** Returns which coefficients matter most. */
    public FieldOfInfluence fieldOfInfluence() {
        return new FieldOfInfluence(this);
    }

    /**
     * Returns the multipliers of an account, such as value added or employment; those of output are the total backward linkages.
     *
     * @param account the account's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if the table has no such account
     */
    public Multipliers multipliers(String account) {
        return new Multipliers(this, Objects.requireNonNull(account, "account"));
    }

    /**
     * Returns the paths by which one unit of final demand calls for most output.
     *
     * @param sector the demanded sector's id or name
     * @param most how many paths at most, 1 to 10,000
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if {@code most} is out of range or a coefficient is negative
     */
    public StructuralPaths paths(String sector, int most) {
        double[] ones = new double[table.size()];
        java.util.Arrays.fill(ones, 1);
        return StructuralPaths.of(this, table.position(sector), ones, "output", most);
    }

    /**
     * Returns the paths by which one unit of final demand calls for most of an account, such as value added or employment.
     *
     * @param sector the demanded sector's id or name
     * @param account the account's id
     * @param most how many paths at most, 1 to 10,000
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector or account
     * @throws IllegalArgumentException if {@code most} is out of range, or a coefficient or an intensity is negative or unknown
     */
    public StructuralPaths paths(String sector, String account, int most) {
        int position = table.position(sector);
        return StructuralPaths.of(this, position, multipliers(account).intensities(), account, most);
    }

    /** Returns all sectors as a table. */
    @Override
    public String print() {
        return text(Integer.MAX_VALUE);
    }

    /** Returns the number of key sectors and the most strongly linked ones; {@link #print} has them all. */
    @Override
    public String toString() {
        return text(SHOWN);
    }

    private String text(int most) {
        TextTable lines = new TextTable("sector", "role", ">backward", ">/mean", ">forward", ">/mean");
        top(most)
                .forEach(s -> lines.row(
                        TextTable.fit(s.sector().toString(), 30),
                        s.role(),
                        Digits.of(s.totalBackward()),
                        Digits.of(s.normalisedBackward(Weighting.EQUAL)),
                        Digits.of(s.totalForward()),
                        Digits.of(s.normalisedForward(Weighting.EQUAL))));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        String head =
                "Linkages of table " + table.id() + ": " + keySectors().size() + " key sectors of " + table.size();
        return TextTable.fit(head, 80) + "\n" + lines + more;
    }

    @Override
    public Columns<SectorLinkage> columns() {
        return LinkageColumns.SECTORS;
    }
}
