package org.zhenlian.core.table;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * How much does each sector sell to each other, and how much does it make in all?
 *
 * <p>A square table: {@code z_ij} is what sector i sells sector j in a year, {@code x_j} the output of j, {@code a_ij = z_ij / x_j}
 * the coefficient. What is in the cells, flows or coefficients, is declared by the caller and never guessed. With final demand f and
 * imports m a row balances if {@code sum_j z_ij + f_i = x_i + m_i}; where only one of output and final demand is declared the other
 * follows from that. The net final demand used by every analysis is {@code d = x - Z 1}, so that {@code x = d + A x} holds in any
 * case; what the declared numbers lack in balance is a finding, see {@link TableFindings}.
 *
 * <p>Units: all money in {@link #unit}, each account in its own. Missing data: an account may be unknown for a sector and then is
 * empty, never 0; a table is complete in its cells, so a pair of sectors without a cell trades nothing. Sectors and accounts are
 * ordered by id. Cells that are 0 take no memory. Immutable. Looking up a cell takes O(log n).
 */
public final class InputOutputTable {
    /** What the cells of the square were declared to be. */
    public enum Entries {
        /** Amounts sold, in the table's unit. */
        FLOWS,
        /** Amounts bought per unit of the buyer's output. */
        COEFFICIENTS
    }

    /** Takes the flows of a table one by one. */
    @FunctionalInterface
    public interface FlowVisitor {
        /**
         * Takes one flow.
         *
         * @param from the position of the seller among the sectors
         * @param to the position of the buyer among the sectors
         * @param value what was sold, in the table's unit; not 0
         */
        void flow(int from, int to, double value);
    }

    /** The id of the sector that households are in a closed table. */
    public static final String HOUSEHOLDS = "households";

    private final TableHead head;
    final Cells cells;
    private final List<Sector> sectors;
    private final double[] output;
    private final double[] finalDemand;
    private final double[] imports;
    private final SortedMap<String, double[]> accounts;
    private final boolean importsDeclared;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();

    InputOutputTable(TableHead head, TableColumns columns) {
        this.head = head;
        sectors = columns.sectors();
        cells = columns.cells();
        output = columns.output();
        finalDemand = columns.finalDemand();
        imports = columns.imports();
        importsDeclared = columns.importsDeclared();
        accounts = columns.accounts();
        for (int i = 0; i < sectors.size(); i++) {
            byId.put(sectors.get(i).id(), i);
            for (String word : sectors.get(i).words()) {
                byName.merge(word, i, (a, b) -> a.equals(b) ? a : -1);
            }
        }
    }

    /**
     * Starts a table whose cells are amounts sold.
     *
     * @param id the table's id, for example {@code cn2007}
     */
    public static InputOutputTableBuilder flows(String id) {
        return new InputOutputTableBuilder(id, Entries.FLOWS);
    }

    /**
     * Starts a table whose cells are amounts bought per unit of the buyer's output.
     *
     * @param id the table's id
     */
    public static InputOutputTableBuilder coefficients(String id) {
        return new InputOutputTableBuilder(id, Entries.COEFFICIENTS);
    }

    /** Returns the table's id. */
    public String id() {
        return head.id();
    }

    /** Returns what the cells were declared to be. */
    public Entries entries() {
        return head.entries();
    }

    /** Returns the unit of all amounts of money as declared, for example {@code 万元}; empty if it was not. */
    public String unit() {
        return head.unit();
    }

    /** Returns the year, if declared. */
    public OptionalInt year() {
        return head.year();
    }

    /** Returns where the figures come from; illustrative if that was not declared. */
    public Basis basis() {
        return head.basis();
    }

    /** Returns the sectors in order of id. */
    public List<Sector> sectors() {
        return sectors;
    }

    /** Returns how many sectors there are. */
    public int size() {
        return sectors.size();
    }

    /** Returns how many pairs of sectors trade. */
    public int flowCount() {
        return cells.value.length;
    }

    /**
     * Returns the position of a sector among {@link #sectors}. An id as it is written goes before any name.
     *
     * @param sector a sector's id or name
     * @throws UnknownIdException if there is no such sector, or several have the name
     */
    public int position(String sector) {
        Integer found = byId.get(Objects.requireNonNull(sector, "sector"));
        found = found == null ? byName.get(Names.key(sector)) : found;
        if (found == null) {
            TreeSet<String> known = new TreeSet<>();
            sectors.forEach(s -> {
                known.add(s.id());
                known.addAll(s.allNames());
            });
            throw UnknownIdException.unknown("sector", sector, "table " + id(), known);
        }
        if (found < 0) {
            List<String> ids = sectors.stream()
                    .filter(s -> s.words().contains(Names.key(sector)))
                    .map(Sector::id)
                    .toList();
            throw UnknownIdException.ambiguous("sector", sector, "table " + id(), ids);
        }
        return found;
    }

    /**
     * Returns a sector.
     *
     * @param sector its id or name
     * @throws UnknownIdException if there is no such sector
     */
    public Sector sector(String sector) {
        return sectors.get(position(sector));
    }

    /**
     * Returns what one sector sells another, in the table's unit.
     *
     * @param from the seller's id or name
     * @param to the buyer's id or name
     * @throws UnknownIdException if there is no such sector
     */
    public double flow(String from, String to) {
        int j = position(to);
        double cell = cells.at(position(from), j);
        return entries() == Entries.FLOWS ? cell : cell * output[j];
    }

    /**
     * Returns what a sector buys of another per unit of its own output; 0 if it has no output.
     *
     * @param from the seller's id or name
     * @param to the buyer's id or name
     * @throws UnknownIdException if there is no such sector
     */
    public double coefficient(String from, String to) {
        int j = position(to);
        double cell = cells.at(position(from), j);
        return entries() == Entries.COEFFICIENTS || cell == 0 ? cell : cell / output[j];
    }

    /**
     * Gives every flow that is not 0, by seller, then buyer.
     *
     * @param visitor takes them
     */
    public void eachFlow(FlowVisitor visitor) {
        each(Objects.requireNonNull(visitor, "visitor"), entries() == Entries.FLOWS);
    }

    /**
     * Gives every coefficient that is not 0, by seller, then buyer.
     *
     * @param visitor takes them, the coefficient in the place of the flow
     */
    public void eachCoefficient(FlowVisitor visitor) {
        Objects.requireNonNull(visitor, "visitor");
        if (entries() == Entries.COEFFICIENTS) {
            each(visitor, true);
        } else {
            each((i, j, z) -> visitor.flow(i, j, z / output[j]), true);
        }
    }

    private void each(FlowVisitor visitor, boolean asTheyAre) {
        for (int i = 0; i < size(); i++) {
            for (int k = cells.start[i]; k < cells.start[i + 1]; k++) {
                int j = cells.column[k];
                double value = asTheyAre ? cells.value[k] : cells.value[k] * output[j];
                if (value != 0) {
                    visitor.flow(i, j, value);
                }
            }
        }
    }

    /** Returns the outputs by position, in the table's unit. */
    public double[] output() {
        return output.clone();
    }

    /**
     * Returns a sector's output.
     *
     * @param sector its id or name
     * @throws UnknownIdException if there is no such sector
     */
    public double output(String sector) {
        return output[position(sector)];
    }

    /** Returns the final demands as declared, or as they follow from output and imports, by position. */
    public double[] finalDemand() {
        return finalDemand.clone();
    }

    /** Returns the net final demands {@code d = x - Z 1} by position: final demand less imports, and what keeps a row from balance. */
    public double[] netFinalDemand() {
        double[] net = output.clone();
        eachFlow((i, j, z) -> net[i] -= z);
        return net;
    }

    /** Returns the imports of what each sector makes, by position; 0 where none were declared. */
    public double[] imports() {
        return imports.clone();
    }

    /** Tells whether imports were declared; if not, they are not known to be 0. */
    boolean hasImports() {
        return importsDeclared;
    }

    /** Returns the accounts below the square, in order of id. */
    public List<Account> accounts() {
        return head.accounts();
    }

    /**
     * Returns what a sector has in an account; empty if that is not known.
     *
     * @param account the account's id
     * @param sector the sector's id or name
     * @throws UnknownIdException if there is no such account or sector
     */
    public OptionalDouble account(String account, String sector) {
        if (!accounts.containsKey(Objects.requireNonNull(account, "account"))) {
            throw UnknownIdException.unknown("account", account, "table " + id(), accounts.keySet());
        }
        double value = accounts.get(account)[position(sector)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * Returns the same table with total supply, output plus imports, in the place of output and no imports. Where a table's flows hold
     * imported goods, shares in supply stay below 1 and shares in output need not. Coefficients become smaller accordingly. Where
     * the table has primary inputs the imports are booked as another, {@code competing-imports}, so that columns balance as before.
     * Returns this table if it has no imports.
     */
    public InputOutputTable atTotalSupply() {
        return new Imports(this).atTotalSupply();
    }

    /**
     * Returns the same table without what is imported: of each sector's goods every buyer, final users included, is taken to buy the
     * same share from abroad, {@code m_i / (x_i + m_i)}, so that {@code z_ij} and {@code f_i} become {@code x_i / (x_i + m_i)} of what
     * they were. Rows and columns balance as before; no sector sells more than it makes for the imports in its row. What the buyers take
     * from abroad is booked as account {@code imported-inputs}, a primary input if the table has others; its multipliers are the import
     * content of final demand. Returns this table if it has no imports.
     *
     * @throws IllegalArgumentException if imports are negative, or the table has an account of that name
     */
    public InputOutputTable domestic() {
        return new Imports(this).domestic();
    }

    /**
     * Returns the same table closed with regard to households: they become a sector {@link #HOUSEHOLDS} that sells labour to the others and
     * buys what it consumes, so that multipliers count what wages are spent on (type II). The wages are in the square from then on and no
     * account any more; in the other accounts households have 0.
     *
     * @param wages the account of what each sector pays households; known for every sector, not negative
     * @param consumption what households buy of each sector, by its id or name, and of themselves by {@link #HOUSEHOLDS}; sectors left out
     *     sell them nothing
     * @param income the whole income of households, of which what they buy is a share; at least the wages
     * @throws UnknownIdException if there is no such account or sector
     * @throws IllegalArgumentException if a figure is unknown, negative, infinite or NaN, or the income is less than the wages
     */
    public InputOutputTable closed(String wages, Map<String, Double> consumption, double income) {
        return new Households(this, wages, consumption).closed(income);
    }

    /** Returns the columns of a table row by row: what is known of an account in each sector, NaN where nothing is. */
    SortedMap<String, double[]> accountRows() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
    }

    /** Returns the size, the total output and the largest sectors. */
    @Override
    public String toString() {
        double total = 0;
        for (double x : output) {
            total += x;
        }
        String head = "Input-output table " + id() + (year().isPresent() ? " " + year().getAsInt() : "") + ": " + size()
                + " sectors, " + flowCount() + " flows, output " + Shown.number(total) + Shown.unit(unit());
        String rest = sectors.stream()
                .sorted((a, b) -> Double.compare(output(b.id()), output(a.id())))
                .limit(3)
                .map(s -> TextTable.fit(s.toString(), 30) + " " + Shown.number(output(s.id())))
                .reduce((a, b) -> a + ", " + b)
                .orElse("none");
        return TextTable.fit(head, 80) + "\n  " + Shown.basis(basis()) + ", declared as "
                + entries().name().toLowerCase(java.util.Locale.ROOT) + "\n  largest: " + rest;
    }

    /**
     * Returns an account by id, if the table has it.
     *
     * @param id the account's id
     */
    public Optional<Account> account(String id) {
        Objects.requireNonNull(id, "id");
        return accounts().stream().filter(a -> a.id().equals(id)).findFirst();
    }
}
