package org.zhenlian.core.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.table.InputOutputTable.Entries;
import org.zhenlian.core.text.Names;

/**
 * Collects the sectors, cells and columns of a table. Declare the sectors first. Either output or final demand must be given, of
 * every sector; both may be. Not thread-safe.
 */
public final class InputOutputTableBuilder {
    final String id;
    final Entries entries;
    final SortedMap<String, Account> accounts = new TreeMap<>();
    String unit = "";
    OptionalInt year = OptionalInt.empty();
    Basis basis = Basis.illustrative();
    private final List<Sector> sectors = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Cells.Collector cells = new Cells.Collector();
    private final Map<String, Map<Integer, Double>> columns = new HashMap<>();
    private boolean built;

    InputOutputTableBuilder(String id, Entries entries) {
        this.id = Sector.of(id).id();
        this.entries = entries;
    }

    /**
     * States the unit of all money.
     *
     * @param text for example {@code 万元}
     * @return this builder
     */
    public InputOutputTableBuilder unit(String text) {
        unit = Objects.requireNonNull(text, "text");
        return this;
    }

    /**
     * States the year.
     *
     * @param number the year
     * @return this builder
     */
    public InputOutputTableBuilder year(int number) {
        year = OptionalInt.of(number);
        return this;
    }

    /**
     * States where the figures come from.
     *
     * @param from reported, derived or illustrative
     * @return this builder
     */
    public InputOutputTableBuilder basis(Basis from) {
        basis = Objects.requireNonNull(from, "from");
        return this;
    }

    /**
     * Adds a sector.
     *
     * @param sector the sector
     * @return this builder
     * @throws IllegalArgumentException if a sector has the id already
     */
    public InputOutputTableBuilder sector(Sector sector) {
        if (positions.putIfAbsent(sector.id(), sectors.size()) != null) {
            throw new IllegalArgumentException("the sector " + sector.id() + " stands twice\nAdd the two up first");
        }
        sectors.add(sector);
        return this;
    }

    /**
     * Adds a sector without names.
     *
     * @param sector its id
     * @return this builder
     * @throws IllegalArgumentException if a sector has the id already
     */
    public InputOutputTableBuilder sector(String sector) {
        return sector(Sector.of(sector));
    }

    /**
     * Names a sector that was added.
     *
     * @param sector its id
     * @param names its names
     * @return this builder
     * @throws UnknownIdException if there is no such sector
     */
    public InputOutputTableBuilder names(String sector, Names names) {
        Sector named = new Sector(sector, names);
        sectors.set(position(sector), named);
        return this;
    }

    /**
     * Sets a cell: a flow or a coefficient, as declared.
     *
     * @param from the seller's id
     * @param to the buyer's id
     * @param value the amount; may be negative, as tables with netted flows have it
     * @return this builder
     * @throws UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if the value is infinite or NaN
     */
    public InputOutputTableBuilder cell(String from, String to, double value) {
        Objects.requireNonNull(to, "to");
        int i = position(from);
        int j = position(to);
        finite(value, "cell " + from + ", " + to);
        cells.add(i, j, value);
        return this;
    }

    /**
     * Sets a sector's output.
     *
     * @param sector the sector's id
     * @param value the output, not negative
     * @return this builder
     * @throws UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if the value is negative, infinite or NaN, or was set before
     */
    public InputOutputTableBuilder output(String sector, double value) {
        if (value < 0) {
            throw new IllegalArgumentException("output of " + sector + " is " + value + "\nAn output is 0 or more");
        }
        return set("output", sector, value);
    }

    /**
     * Sets the final demand for what a sector makes: consumption, investment, change of stocks, exports.
     *
     * @param sector the sector's id
     * @param value the final demand; may be negative, which is a finding
     * @return this builder
     * @throws UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if the value is infinite or NaN, or was set before
     */
    public InputOutputTableBuilder finalDemand(String sector, double value) {
        return set("final-demand", sector, value);
    }

    /**
     * Sets the imports of what a sector makes, where flows and final demand hold imported goods too. Give them of every sector, 0
     * where there are none, or of none.
     *
     * @param sector the sector's id
     * @param value the imports; may be negative, which is a finding
     * @return this builder
     * @throws UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if the value is infinite or NaN, or was set before
     */
    public InputOutputTableBuilder imports(String sector, double value) {
        return set("imports", sector, value);
    }

    /**
     * Adds an account; what is not set in it is unknown.
     *
     * @param account the account
     * @return this builder
     * @throws IllegalArgumentException if an account has the id already
     */
    public InputOutputTableBuilder account(Account account) {
        if (accounts.putIfAbsent(account.id(), account) != null) {
            throw new IllegalArgumentException("the account " + account.id() + " stands twice\nName one differently");
        }
        return this;
    }

    /**
     * Sets what a sector has in an account.
     *
     * @param account the account's id
     * @param sector the sector's id
     * @param value the amount
     * @return this builder
     * @throws UnknownIdException if there is no such account or sector
     * @throws IllegalArgumentException if the value is infinite or NaN, or was set before
     */
    public InputOutputTableBuilder account(String account, String sector, double value) {
        Objects.requireNonNull(sector, "sector");
        if (!accounts.containsKey(Objects.requireNonNull(account, "account"))) {
            throw UnknownIdException.unknown("account", account, "table " + id, accounts.keySet());
        }
        return set("account " + account, sector, value);
    }

    /** Takes over sectors, unit, year, basis and accounts of a table. */
    InputOutputTableBuilder like(InputOutputTable table) {
        table.sectors().forEach(this::sector);
        unit(table.unit()).basis(table.basis());
        year = table.year();
        table.accounts().forEach(this::account);
        table.accountRows()
                .forEach((account, row) -> IntStream.range(0, row.length)
                        .filter(i -> !Double.isNaN(row[i]))
                        .forEach(i -> account(account, table.sectors().get(i).id(), row[i])));
        return this;
    }

    private InputOutputTableBuilder set(String column, String sector, double value) {
        int i = position(sector);
        finite(value, column + " of " + sector);
        Double before = columns.computeIfAbsent(column, c -> new HashMap<>()).putIfAbsent(i, value);
        if (before != null) {
            throw new IllegalArgumentException(
                    column + " of " + sector + " given twice: " + before + " and " + value + "\nKeep one");
        }
        return this;
    }

    private int position(String sector) {
        Integer found = positions.get(Objects.requireNonNull(sector, "sector"));
        if (found == null) {
            throw UnknownIdException.unknown("sector", sector, "table " + id, positions.keySet());
        }
        return found;
    }

    private static void finite(double value, String what) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    what + " is " + value + "\nA number is needed; 0 where nothing is traded");
        }
    }

    /**
     * Returns the table. The builder is spent.
     *
     * @throws IllegalArgumentException if there is no sector, a pair was set twice, output, final demand or imports are given for some
     *     sectors only, neither output nor final demand is given, a sector without output buys something, or output cannot be had from final demand because the sectors
     *     together use more than they make
     */
    public InputOutputTable build() {
        if (sectors.isEmpty() || built) {
            throw new IllegalArgumentException(
                    (built ? "the table was built already" : "a table without sectors") + "\nStart a new one");
        }
        built = true;
        int n = sectors.size();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing(i -> sectors.get(i).id()))
                .mapToInt(i -> i)
                .toArray();
        int[] rank = new int[n];
        for (int i = 0; i < n; i++) {
            rank[order[i]] = i;
        }
        List<Sector> sorted = Arrays.stream(order).mapToObj(sectors::get).toList();
        int[] twice = {-1, -1};
        Cells square = cells.build(rank, twice);
        if (twice[0] >= 0) {
            throw new IllegalArgumentException(
                    "the cell " + sorted.get(twice[0]).id() + ", "
                            + sorted.get(twice[1]).id() + " was set twice\nAdd the two up first");
        }
        return new Closing(this, sorted, square, rank).table();
    }

    TableHead head() {
        return new TableHead(id, entries, unit, year, basis, List.copyOf(accounts.values()));
    }

    /** The declared values of a column by final position, NaN where there is none. */
    double[] column(String name, int[] rank) {
        double[] values = new double[rank.length];
        Arrays.fill(values, Double.NaN);
        columns.getOrDefault(name, Map.of()).forEach((i, v) -> values[rank[i]] = v);
        return values;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }
}
