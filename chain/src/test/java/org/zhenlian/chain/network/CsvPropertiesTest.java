package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.zhenlian.chain.fixture.RandomNetworks;

/** Files of every legal and illegal kind against {@link NaiveCsv}, cut into stretches of any size. */
class CsvPropertiesTest {
    private static final String[] IDS = {
        "a", "b", "c", "enterprise-7", "91140727MA0K000001", "祁县玻璃", "é", "x y", "a,b", "q\"q", "\uD83D\uDE00", "\uFF21"
    };

    private static Path file;

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("links", ".csv");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(file);
    }

    /** Writes random CSV; now and then something is wrong in it, or a quoted cell has a line break. */
    private static byte[] csv(Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> header = new ArrayList<>(List.of("supplier", "customer", "product", "value"));
        if (random.nextBoolean()) {
            header.add(random.nextInt(5), "note");
        }
        if (random.nextBoolean()) {
            java.util.Collections.shuffle(header, random);
        }
        boolean lineBreaks = random.nextInt(4) == 0;
        String end = random.nextBoolean() ? "\n" : "\r\n";
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        text.append(random.nextInt(8) == 0 ? end : "");
        text.append(String.join(",", header));
        int rows = random.nextInt(30);
        for (int i = 0; i < rows; i++) {
            text.append(end);
            List<String> cells = new ArrayList<>();
            header.forEach(h -> cells.add(cell(h, random, lineBreaks)));
            if (random.nextInt(20) == 0) {
                cells.remove(0);
            } else if (random.nextInt(20) == 0) {
                cells.add("more");
            }
            text.append(random.nextInt(20) == 0 ? "" : String.join(",", cells));
        }
        text.append(random.nextBoolean() ? end : "");
        out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static String cell(String column, Random random, boolean lineBreaks) {
        String plain = switch (column) {
            case "value" ->
                switch (random.nextInt(12)) {
                    case 0 -> "";
                    case 1 -> "-1";
                    case 2 -> "many";
                    case 3 -> "1e3";
                    case 4 -> "00012.500";
                    case 5 -> "123456789012345678901234567890";
                    case 6 -> "0.1234567890123456789";
                    default -> String.valueOf(random.nextInt(100_000) / 100.0);
                };
            case "note" -> lineBreaks && random.nextInt(4) == 0 ? "two\nlines" : "note";
            default -> random.nextInt(25) == 0 ? "" : IDS[random.nextInt(IDS.length)];
        };
        boolean quote = plain.contains(",") || plain.contains("\n") || plain.startsWith("\"") || random.nextInt(6) == 0;
        String padded = random.nextInt(8) == 0 && !plain.isEmpty() ? " " + plain + "\t" : plain;
        return quote ? "\"" + padded.replace("\"", "\"\"") + "\"" : padded;
    }

    /** What the naive reader makes of a file: good rows, and the lines of bad ones. */
    private record Naive(List<RandomNetworks.Row> rows, TreeSet<Long> badLines, int seen) {
        static Naive of(byte[] bytes) {
            List<NaiveCsv.Line> lines = new ArrayList<>(NaiveCsv.read(bytes));
            lines.removeIf(l -> l.cells().stream().allMatch(String::isBlank));
            List<String> header = lines.remove(0).cells();
            List<RandomNetworks.Row> rows = new ArrayList<>();
            TreeSet<Long> bad = new TreeSet<>();
            for (NaiveCsv.Line line : lines) {
                List<String> cells = line.cells().stream().map(String::strip).toList();
                if (cells.size() != header.size()) {
                    bad.add((long) line.line());
                    continue;
                }
                String supplier = cells.get(header.indexOf("supplier"));
                String customer = cells.get(header.indexOf("customer"));
                String product = cells.get(header.indexOf("product"));
                String value = cells.get(header.indexOf("value"));
                boolean number = value.matches("|[0-9].*") && (value.isEmpty() || Double.parseDouble(value) <= 1e18);
                boolean ids = !supplier.isEmpty() && !customer.isEmpty() && !product.isEmpty();
                if (number && ids && !supplier.equals(customer)) {
                    OptionalDouble amount =
                            value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value));
                    rows.add(new RandomNetworks.Row(supplier, customer, product, amount));
                } else {
                    bad.add((long) line.line());
                }
            }
            return new Naive(rows, bad, lines.size());
        }

        List<String> inOrder() {
            Comparator<RandomNetworks.Row> order = Comparator.comparing(RandomNetworks.Row::supplier)
                    .thenComparing(RandomNetworks.Row::customer)
                    .thenComparing(RandomNetworks.Row::product)
                    .thenComparingDouble(r -> r.value().orElse(Double.NaN));
            return rows.stream().sorted(order).map(Object::toString).toList();
        }
    }

    private static List<String> links(SupplyNetwork network) {
        return IntStream.range(0, network.links())
                .mapToObj(network::link)
                .map(l -> new RandomNetworks.Row(l.supplier(), l.customer(), l.product(), l.value()).toString())
                .toList();
    }

    @Property
    void reading_isWhatTheNaiveReaderSays(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = csv(random);
        Files.write(file, bytes);
        Naive naive = Naive.of(bytes);
        LoadOptions options = LoadOptions.DEFAULTS.withMaxIssues(1000).withThreads(1 + random.nextInt(3));
        int stretch = 1 + random.nextInt(100);
        LoadedNetwork loaded = CsvLinks.read(file, options, stretch).assemble(file, options);
        assertEquals(naive.inOrder(), links(loaded.network()));
        assertEquals(naive.seen(), loaded.rows());
        assertEquals(naive.badLines().size(), loaded.badRows());
        TreeSet<Long> told = new TreeSet<>();
        loaded.issues()
                .errors()
                .forEach(i -> told.add(i.location().orElseThrow().line()));
        assertEquals(naive.badLines(), told);
        TreeSet<String> ids = new TreeSet<>();
        naive.rows().forEach(r -> ids.addAll(List.of(r.supplier(), r.customer())));
        assertEquals(List.copyOf(ids), loaded.network().ids());
        assertEquals(loaded.rows(), loaded.network().links() + loaded.badRows());
    }

    @Property
    void stretchesAndThreads_doNotMatter(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Files.write(file, csv(random));
        LoadOptions options = LoadOptions.DEFAULTS.withMaxIssues(1 + random.nextInt(4));
        LoadedNetwork whole = SupplyNetwork.readLenient(file, options.withThreads(1));
        LoadedNetwork parts = CsvLinks.read(file, options.withThreads(3), 1 + random.nextInt(50))
                .assemble(file, options.withThreads(3));
        assertEquals(whole.toString(), parts.toString());
        assertEquals(whole.issues().list(), parts.issues().list());
        assertEquals(whole.counts(), parts.counts());
        assertEquals(links(whole.network()), links(parts.network()));
    }

    @Property
    void summing_addsDuplicates(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Files.write(file, csv(random));
        LoadOptions options = LoadOptions.DEFAULTS;
        SupplyNetwork kept = SupplyNetwork.readLenient(file, options).network();
        LoadedNetwork summed = SupplyNetwork.readLenient(file, options.withDuplicates(LoadOptions.Duplicates.SUM));
        List<SupplyNetwork.Link> expected = new ArrayList<>();
        for (int k = 0; k < kept.links(); k++) {
            SupplyNetwork.Link link = kept.link(k);
            int last = expected.size() - 1;
            boolean same = last >= 0
                    && expected.get(last).supplier().equals(link.supplier())
                    && expected.get(last).customer().equals(link.customer())
                    && expected.get(last).product().equals(link.product());
            OptionalDouble sum = same ? add(expected.remove(last).value(), link.value()) : link.value();
            expected.add(
                    new SupplyNetwork.Link(expected.size(), link.supplier(), link.customer(), link.product(), sum));
        }
        SupplyNetwork network = summed.network();
        assertEquals(
                expected,
                IntStream.range(0, network.links()).mapToObj(network::link).toList());
        assertEquals(kept.links() - expected.size(), summed.summedRows());
        assertEquals(summed.rows(), network.links() + summed.summedRows() + summed.badRows());
    }

    private static OptionalDouble add(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() && b.isPresent()
                ? OptionalDouble.of(a.getAsDouble() + b.getAsDouble())
                : OptionalDouble.empty();
    }
}
