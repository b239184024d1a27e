package org.zhenlian.chain.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jgrapht.Graph;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.TextTable;

/**
 * Who supplies whom among enterprises, and every question asked of it. Immutable and thread-safe.
 *
 * <p>Made of an atlas's links ({@link #of}), a CSV file ({@link #read}), a snapshot ({@link #load}) or links added one by one ({@link
 * #builder}). The same links in any order make the same network: enterprises and products are numbered in the order of their ids,
 * links in that of supplier, customer, product, value. An enterprise that supplies itself is refused. Several links of one supplier,
 * customer and product stay links of their own unless the reader is told to sum them.
 *
 * <p>An unknown value is neither 0 nor left out: results that depend on it are intervals, or name what is missing. Long questions can
 * be watched and stopped, see {@link #with}.
 *
 * <p>Size: about 20 bytes a link and 16 an enterprise plus the bytes of its id; at most 2^30 links, and ids of 2^31 bytes in all.
 */
public final class SupplyNetwork {
    private final Snapshot.Content content;
    private final Adjacency adjacency;
    private final Ids ids;
    private final Optional<Atlas> atlas;
    private final Crew crew;

    private SupplyNetwork(Snapshot.Content content, Optional<Atlas> atlas, Crew crew) {
        this.content = content;
        this.atlas = atlas;
        this.crew = crew;
        adjacency = content.adjacency();
        ids = content.enterprises();
    }

    static SupplyNetwork of(Assembly.Result made, Origin origin, Optional<Atlas> atlas) {
        Snapshot.Content content = new Snapshot.Content(made.adjacency(), made.enterprises(), made.products(), origin);
        return new SupplyNetwork(content, atlas, Crew.all(Progress.NONE));
    }

    /**
     * One link.
     *
     * @param number its number, from 0
     * @param supplier the selling enterprise's id
     * @param customer the buying enterprise's id
     * @param product the product's id
     * @param value for how much a year, in the network's unit; empty if not known
     */
    public record Link(int number, String supplier, String customer, String product, OptionalDouble value) {
        /** Checks that nothing is missing. */
        public Link {
            Objects.requireNonNull(supplier, "supplier");
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(product, "product");
            Objects.requireNonNull(value, "value");
        }

        /** Returns for example {@code e1 -> e2 glass 1,200}. */
        @Override
        public String toString() {
            String amount = value.isPresent() ? new Amount(Interval.of(value.getAsDouble()), "").toString() : "unknown";
            return supplier + " -> " + customer + " " + product + " " + amount;
        }
    }

    /** Adds links one by one. Not for several threads at once. */
    public static final class Builder {
        private final String name;
        private final Dictionary dictionary = new Dictionary();
        private final Rows rows = new Rows(dictionary, 16);

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Adds an enterprise, to be there also without links.
         *
         * @param id its id
         * @return this builder
         * @throws IllegalArgumentException if the id is empty, too long, or has control characters
         */
        public Builder enterprise(String id) {
            AtlasLinks.number(dictionary.enterprises, checked(id, "enterprise"));
            return this;
        }

        /**
         * Adds a link.
         *
         * @param supplier the selling enterprise's id
         * @param customer the buying enterprise's id
         * @param product the product's id
         * @param value for how much a year, in yuan; empty if not known
         * @return this builder
         * @throws IllegalArgumentException if an id is malformed, an enterprise sells to itself, or the value is not from 0 to 1e18
         */
        public Builder link(String supplier, String customer, String product, OptionalDouble value) {
            Objects.requireNonNull(product, "product");
            Objects.requireNonNull(value, "value");
            checked(supplier, "supplier");
            if (supplier.equals(checked(customer, "customer"))) {
                throw new IllegalArgumentException("enterprise " + supplier
                        + " sells to itself\nLeave out what an enterprise makes for its own use");
            }
            checked(product, "product");
            if (value.isPresent() && !(value.getAsDouble() >= 0 && value.getAsDouble() <= 1e18)) {
                throw new IllegalArgumentException(
                        "value " + value.getAsDouble() + " is not from 0 to 1e18\nLeave it empty if it is not known");
            }
            int from = AtlasLinks.number(dictionary.enterprises, supplier);
            int to = AtlasLinks.number(dictionary.enterprises, customer);
            rows.add(from, to, AtlasLinks.number(dictionary.products, product), value.orElse(Double.NaN));
            return this;
        }

        /**
         * Adds a link of known value.
         *
         * @param supplier the selling enterprise's id
         * @param customer the buying enterprise's id
         * @param product the product's id
         * @param value for how much a year, in yuan
         * @return this builder
         * @throws IllegalArgumentException as for the other method
         */
        public Builder link(String supplier, String customer, String product, double value) {
            return link(supplier, customer, product, OptionalDouble.of(value));
        }

        private static String checked(String id, String what) {
            Cell.flaw(Objects.requireNonNull(id, what)).ifPresent(flaw -> {
                throw new IllegalArgumentException(
                        what + " " + Cell.shown(id) + " " + flaw + "\nUse letters and digits of any script");
            });
            return id;
        }

        /** Returns the network of all links added so far; their values count as reported. */
        public SupplyNetwork build() {
            List<Rows> copy = new ArrayList<>(List.of(rows.copy()));
            Assembly.Result made = Assembly.of(copy, List.of(dictionary), false, Crew.alone());
            Provenance all = new Provenance(made.adjacency().links(), 0, 0);
            return SupplyNetwork.of(made, new Origin(name, Origin.YUAN, all, ""), Optional.empty());
        }
    }

    /**
     * Starts a network.
     *
     * @param name what it is called in headings
     */
    public static Builder builder(String name) {
        return new Builder(Objects.requireNonNull(name, "name"));
    }

    /**
     * Returns the network of an atlas: all its enterprises, and of the links between them those of the last date where there are
     * several of one supplier, customer and product.
     *
     * <p>All values are in one unit, so that they can be added: the link's value in yuan, else its quantity times the product's
     * latest price, else unknown. If that gives no value at all, the quantities are taken, each in its product's unit; they can be
     * compared within one product only. {@link #toString} says which.
     *
     * @param atlas the atlas
     */
    public static SupplyNetwork of(Atlas atlas) {
        AtlasLinks links = new AtlasLinks(atlas);
        List<Rows> rows = new ArrayList<>(List.of(links.rows()));
        Origin origin = links.origin();
        Assembly.Result made = Assembly.of(rows, List.of(links.rows().dictionary), false, Crew.alone());
        return of(made, origin, Optional.of(atlas));
    }

    /**
     * Reads a CSV file without bad rows: columns supplier, customer, product and value, in any order and with others besides, UTF-8.
     *
     * @param csv the file
     * @throws NetworkFormatException if it cannot be read, or any row is bad
     */
    public static SupplyNetwork read(Path csv) {
        return read(csv, LoadOptions.DEFAULTS);
    }

    /**
     * Reads a CSV file without bad rows.
     *
     * <p>Cells may be quoted as RFC 4180 says; lines end in LF or CR LF; a byte order mark is skipped; blanks around a cell are not
     * part of it; an empty value is unknown. A row is bad if it has another number of cells than the header, an id is empty, longer
     * than 255 bytes, not UTF-8 or has control characters, an enterprise supplies itself, or the value is no number from 0 to 1e18. A
     * quote that is never closed makes the whole file unreadable. {@link LoadOptions} lists the limits. Time: a few tenths of a second per million links.
     *
     * @param csv the file
     * @param options columns, duplicates, threads, who hears of progress
     * @throws NetworkFormatException if it cannot be read, or any row is bad; it tells the first ones with their lines
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static SupplyNetwork read(Path csv, LoadOptions options) {
        CsvLinks.Read read = CsvLinks.read(csv, options);
        if (read.faults().badRows() > 0) {
            throw NetworkFormatException.badRows(
                    csv.toString(), read.faults().issues(), read.faults().badRows());
        }
        return read.assemble(csv, options).network();
    }

    /**
     * Reads the good rows of a CSV file, and says what is wrong with the others.
     *
     * @param csv the file
     * @throws NetworkFormatException if it cannot be read at all
     */
    public static LoadedNetwork readLenient(Path csv) {
        return readLenient(csv, LoadOptions.DEFAULTS);
    }

    /**
     * Reads the good rows of a CSV file, and says what is wrong with the others; see {@link #read(Path, LoadOptions)}.
     *
     * @param csv the file
     * @param options columns, duplicates, threads, who hears of progress
     * @throws NetworkFormatException if it cannot be read at all
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static LoadedNetwork readLenient(Path csv, LoadOptions options) {
        return CsvLinks.read(csv, options).assemble(csv, options);
    }

    /**
     * Reads a snapshot.
     *
     * <p>A file whose size is not what its head says is refused before anything is read, and one that needs more memory than the
     * program may have as well.
     *
     * @param snapshot a file that {@link #save} wrote
     * @throws NetworkFormatException if it is missing, no snapshot, torn, damaged, too large for the memory, or of another version
     */
    public static SupplyNetwork load(Path snapshot) {
        return load(snapshot, Progress.NONE);
    }

    /**
     * Reads a snapshot, watched.
     *
     * @param snapshot a file that {@link #save} wrote
     * @param progress who hears how far the reading is
     * @throws NetworkFormatException if it is missing, no snapshot, torn, damaged, or of another version
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static SupplyNetwork load(Path snapshot, Progress progress) {
        Crew crew = Crew.all(Objects.requireNonNull(progress, "progress"));
        return new SupplyNetwork(Snapshot.load(snapshot, crew), Optional.empty(), Crew.all(Progress.NONE));
    }

    /**
     * Writes a snapshot, from which the network is read back much faster than from CSV. All or nothing: whatever happens, there is the
     * old file or the new one. The same network gives the same bytes.
     *
     * @param file the file, which may exist
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void save(Path file) {
        Snapshot.save(content, file, crew);
    }

    /**
     * Returns the same network, whose long questions tell somebody how far they are. O(1): nothing is copied.
     *
     * @param progress who hears
     */
    public SupplyNetwork with(Progress progress) {
        return new SupplyNetwork(content, atlas, Crew.all(Objects.requireNonNull(progress, "progress")));
    }

    /** Returns how many enterprises there are. */
    public int enterprises() {
        return ids.size();
    }

    /** Returns how many links there are. */
    public int links() {
        return adjacency.links();
    }

    /** Returns how many products there are. */
    public int products() {
        return content.products().size();
    }

    /** Returns the unit of all values, {@code 元/a}; empty if they are quantities, each in its product's unit. */
    public String unit() {
        return content.origin().unit();
    }

    /** Returns how many links have no known value. */
    public int unknownValues() {
        return adjacency.value.unknowns();
    }

    /** Returns how many links are reported, derived and illustrative. */
    public Provenance provenance() {
        return content.origin().provenance();
    }

    /** Returns what was done to come to the values, such as {@code 12 values are quantity x price}; may be empty. */
    public String note() {
        return content.origin().note();
    }

    /** Returns the ids of all enterprises in order, so that each stands at its number; a view. */
    public List<String> ids() {
        return ids.list();
    }

    /** Returns the ids of all products in order, so that each stands at its number; a view. */
    public List<String> productIds() {
        return content.products().list();
    }

    /**
     * Returns an enterprise's id.
     *
     * @param enterprise its number
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public String id(int enterprise) {
        return ids.list().get(enterprise);
    }

    /**
     * Returns a product's id.
     *
     * @param product its number
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public String productId(int product) {
        return productIds().get(product);
    }

    /**
     * Returns an enterprise's number. O(log enterprises).
     *
     * @param id its id; if the network was made of an atlas, also its name
     * @throws UnknownIdException if there is none; names what is near
     */
    public int number(String id) {
        boolean named = atlas.isPresent() && ids.find(id) < 0 && atlas.get().has(Subject.Kind.ENTERPRISE, id);
        return Lookup.enterprise(ids, named ? atlas.get().enterprise(id).id() : id);
    }

    /**
     * Tells whether the network has an enterprise.
     *
     * @param id its id
     */
    public boolean has(String id) {
        return ids.find(Objects.requireNonNull(id, "id")) >= 0;
    }

    /**
     * Returns a link.
     *
     * @param number its number, from 0 to {@code links() - 1}
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public Link link(int number) {
        int supplier = adjacency.supplier(number);
        double value = adjacency.value(number);
        return new Link(
                number,
                id(supplier),
                id(adjacency.customer(number)),
                productId(adjacency.product(number)),
                value != value ? OptionalDouble.empty() : OptionalDouble.of(value));
    }

    /** Returns the arrays, for algorithms of one's own. */
    public Adjacency adjacency() {
        return adjacency;
    }

    /**
     * Returns the network as a JGraphT graph on which any JGraphT algorithm runs: vertices are the numbers of enterprises ({@link #id}
     * tells the id), edges those of links ({@link #link} tells what they are), weights the values, NaN if unknown. Directed,
     * unmodifiable, a view; takes 4 bytes a link besides. Many JGraphT algorithms are 10 to 100 times slower than the questions here.
     */
    public Graph<Integer, Integer> graph() {
        return new GraphView(adjacency);
    }

    /**
     * Returns everybody who supplies an enterprise, directly or through others.
     *
     * @param id its id or, in the network of an atlas, its name
     * @throws UnknownIdException if there is no such enterprise
     */
    public Reach upstream(String id) {
        return new Reach(ids, number(id), true, adjacency, crew);
    }

    /**
     * Returns everybody whom an enterprise supplies, directly or through others.
     *
     * @param id its id or, in the network of an atlas, its name
     * @throws UnknownIdException if there is no such enterprise
     */
    public Reach downstream(String id) {
        return new Reach(ids, number(id), false, adjacency, crew);
    }

    /** Returns how far upstream each enterprise stands. */
    public Tiers tiers() {
        return new Tiers(ids, adjacency, crew);
    }

    /** Returns which enterprises supply each other in loops. */
    public Components components() {
        return new Components(ids, StrongParts.of(adjacency, crew));
    }

    /** Returns the enterprises through which every supply path to some others runs, from where no supplier is known. */
    public SinglePoints singlePoints() {
        return new SinglePoints(ids, content.origin(), adjacency, Sources.of(adjacency, crew), crew);
    }

    /**
     * Returns the enterprises through which every supply path to some others runs, from given ones.
     *
     * @param sources the ids of the enterprises where supply begins
     * @throws UnknownIdException if one is not in the network
     */
    public SinglePoints singlePoints(Collection<String> sources) {
        return new SinglePoints(ids, content.origin(), adjacency, numbers(sources), crew);
    }

    /** Returns the enterprises without which the network, read without directions, falls into pieces. */
    public CutPoints cutPoints() {
        return new CutPoints(ids, CutVertices.of(adjacency, crew));
    }

    /**
     * Returns the least that cuts some customers off from some suppliers, which is also the most that can flow.
     *
     * @param by what is counted: value, links or enterprises
     * @param suppliers the suppliers' ids
     * @param customers the customers' ids
     * @throws UnknownIdException if one is not in the network
     * @throws IllegalArgumentException if one is on both sides
     */
    public Cut cut(Cut.By by, Collection<String> suppliers, Collection<String> customers) {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(customers, "customers");
        int[] from = numbers(suppliers);
        int[] to = numbers(customers);
        Arrays.stream(from)
                .filter(e -> Arrays.binarySearch(to, e) >= 0)
                .findFirst()
                .ifPresent(e -> {
                    throw new IllegalArgumentException("enterprise " + id(e)
                            + " is both among the suppliers and the customers\nTake it out on one side");
                });
        CutProblem problem = new CutProblem(adjacency, by, from, to, crew);
        return new Cut(this, by, problem.solve());
    }

    /**
     * Returns what every supply path from one enterprise to another runs through.
     *
     * @param supplier where the paths begin
     * @param customer where they end
     * @throws UnknownIdException if one is not in the network
     */
    public Passage passage(String supplier, String customer) {
        int from = number(supplier);
        int to = number(customer);
        return new Passage(this, from, to, Sweep.of(adjacency, from, to, crew));
    }

    /**
     * Returns on how few suppliers customers depend: all pairs of customer and product counted, the most concentrated listed.
     *
     * @param most how many pairs are listed at most
     * @throws IllegalArgumentException if it is negative
     */
    public Sourcing sourcing(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most must not be negative but is " + most);
        }
        return SourcingScan.all(this, most, crew);
    }

    /**
     * Returns on how few suppliers a customer depends for each product it buys.
     *
     * @param customer its id
     * @throws UnknownIdException if it is not in the network
     */
    public Sourcing sourcing(String customer) {
        return SourcingScan.of(this, number(customer));
    }

    /**
     * Returns the supply paths to a customer, from anywhere, with the highest product of shares.
     *
     * @param customer its id
     * @param count how many paths, from 1
     * @param mostLinks how many links a path may have, 1 to 64
     * @throws UnknownIdException if it is not in the network
     * @throws IllegalArgumentException if a number is out of its range
     */
    public SupplyPaths paths(String customer, int count, int mostLinks) {
        return paths(-1, number(customer), count, mostLinks);
    }

    /**
     * Returns the supply paths from one enterprise to another with the highest product of shares.
     *
     * @param supplier where the paths begin
     * @param customer where they end
     * @param count how many paths, from 1
     * @param mostLinks how many links a path may have, 1 to 64
     * @throws UnknownIdException if one is not in the network
     * @throws IllegalArgumentException if a number is out of its range
     */
    public SupplyPaths paths(String supplier, String customer, int count, int mostLinks) {
        return paths(number(supplier), number(customer), count, mostLinks);
    }

    private SupplyPaths paths(int supplier, int customer, int count, int mostLinks) {
        if (count < 1 || mostLinks < 1 || mostLinks > 64) {
            throw new IllegalArgumentException(
                    "count must be from 1 and mostLinks 1 to 64, but they are " + count + " and " + mostLinks);
        }
        PathSearch search = new PathSearch(adjacency, supplier, customer, mostLinks, crew);
        return new SupplyPaths(this, customer, mostLinks, search.best(customer, count));
    }

    /**
     * Returns for each enterprise the sum over its customers of the link's value times a number of the customer: one step of a series
     * such as Leontief's. Unknown values make the sum NaN. O(links), in parallel.
     *
     * @param ofCustomer by number of enterprise
     * @throws IllegalArgumentException if there is not one number for each enterprise
     */
    public double[] overCustomers(double[] ofCustomer) {
        return new Weighted(adjacency, true, crew).times(checked(ofCustomer));
    }

    /**
     * Returns for each enterprise the sum over its suppliers of the link's value times a number of the supplier. Unknown values make
     * the sum NaN. O(links), in parallel.
     *
     * @param ofSupplier by number of enterprise
     * @throws IllegalArgumentException if there is not one number for each enterprise
     */
    public double[] overSuppliers(double[] ofSupplier) {
        return new Weighted(adjacency, false, crew).times(checked(ofSupplier));
    }

    private double[] checked(double[] x) {
        if (x.length != enterprises()) {
            throw new IllegalArgumentException("there are " + x.length + " numbers for " + enterprises()
                    + " enterprises\nGive one for each, in the order of ids()");
        }
        return x;
    }

    private int[] numbers(Collection<String> some) {
        return some.stream().mapToInt(this::number).sorted().distinct().toArray();
    }

    /** Returns the sizes, and where the values come from. */
    @Override
    public String toString() {
        String head = String.format(
                java.util.Locale.ROOT,
                "SupplyNetwork %s: %,d enterprises, %,d links, %,d products",
                TextTable.fit(content.origin().name(), 24),
                enterprises(),
                links(),
                products());
        String unknown = unknownValues() == 0 ? "" : ", " + unknownValues() + " unknown";
        String note = note().isEmpty() ? "" : "; " + note();
        return TextTable.fit(head, 80) + "\n  values in " + (unit().isEmpty() ? "each product's unit" : unit())
                + unknown + note + "\n  " + provenance();
    }
}
