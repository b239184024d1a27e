package org.zhenlian.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.io.LoadedTable;
import org.zhenlian.core.io.ReadOptions;
import org.zhenlian.core.io.SupplyUseReader;
import org.zhenlian.core.io.TableReader;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTable.Entries;
import org.zhenlian.core.table.InvalidTableException;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.table.SupplyUse.Technology;

/** {@code table}: what is odd about an input-output table, and which of its sectors matter. */
final class TableCommand implements Command {
    @Override
    public String name() {
        return "table";
    }

    @Override
    public String operands() {
        return "TABLE | SUPPLY USE";
    }

    @Override
    public String help() {
        return """
                what is odd about an input-output table, and which of its sectors matter
                Key sectors, upstreamness, output lost without a sector, multipliers of every account, coefficients that matter most.
                TABLE is a square in CSV: a header "flows,CODE,..,output" (or "coefficients,..") and a row for every code; before it
                lines such as "unit,万元" and "source,illustrative"; below it accounts such as "input:value-added,..". Two files are a
                supply table ("supply,PRODUCT,..", a row for every industry) and a use table ("use,INDUSTRY,..", a row for every product).
                A bare square goes with a list: --cells flows --sectors LIST --columns output=GO,imports=IM,name-zh=NAME.
                With --format json: all sectors. Exit code 1 if the table is wrong, or its sectors use as much as they make.""";
    }

    @Override
    public int most() {
        return 2;
    }

    @Override
    public Set<Option> options() {
        return Set.of(
                Option.SUPPLY,
                Option.DOMESTIC,
                Option.CELLS,
                Option.SECTORS,
                Option.COLUMNS,
                Option.SECTOR,
                Option.TECHNOLOGY,
                Option.FORMAT,
                Option.LANG,
                Option.CHARSET);
    }

    @Override
    public int run(Arguments arguments, Console console) {
        Lang lang = Lang.of(arguments);
        boolean json = arguments.choice(Option.FORMAT, "text", "json").equals("json");
        Technology technology =
                arguments.choice(Option.TECHNOLOGY, "industry", "product").equals("product")
                        ? Technology.PRODUCT
                        : Technology.INDUSTRY;
        boolean pair = !arguments.operandOr(1, "").isEmpty();
        check(arguments, pair);
        try {
            LoadedTable file = pair ? pair(arguments, console, technology) : square(arguments, console);
            TableAnswers answers = answers(file, pair ? Optional.of(technology) : Optional.empty(), arguments);
            console.out().print(json ? new TableJson(answers).print() : new TableText(answers, lang).print());
            answers.refused().ifPresent(console::complain);
            return answers.refused().isPresent() ? Zhenlian.DATA : Zhenlian.OK;
        } catch (InvalidTableException e) {
            console.complain(e.getMessage());
            return Zhenlian.DATA;
        }
    }

    private static TableAnswers answers(LoadedTable file, Optional<Technology> technology, Arguments arguments) {
        InputOutputTable read =
                file.table().orElseThrow(() -> new InvalidTableException(arguments.operand(0), file.issues()));
        List<Sector> sectors = sector(read, arguments).map(List::of).orElse(List.of());
        if (arguments.has(Option.DOMESTIC)) {
            return TableAnswers.of(domestic(read), technology, sectors);
        }
        return arguments.has(Option.SUPPLY)
                ? TableAnswers.of(read.atTotalSupply(), technology, sectors)
                : TableAnswers.of(file, technology, sectors);
    }

    private static InputOutputTable domestic(InputOutputTable table) {
        try {
            return table.domestic();
        } catch (IllegalArgumentException e) {
            throw invalid(table.id(), e);
        }
    }

    private static InvalidTableException invalid(String table, IllegalArgumentException e) {
        String[] said = (e.getMessage() + "\n").split("\n", 2);
        Issue issue = Issue.of(IssueCode.INCONSISTENT, "", "", said[0], said[1].strip());
        return new InvalidTableException(table, Issues.of(List.of(issue)));
    }

    private static void check(Arguments arguments, boolean pair) {
        for (Option option : List.of(Option.CELLS, Option.SECTORS, Option.COLUMNS)) {
            if (pair && arguments.has(option)) {
                throw new UsageException(option + " is not for supply and use", "Leave it out; both hold flows.");
            }
        }
        if (!pair && arguments.has(Option.TECHNOLOGY)) {
            throw new UsageException("--technology is for supply and use", "Name both files, or leave it out.");
        }
        if (arguments.has(Option.SUPPLY) && arguments.has(Option.DOMESTIC)) {
            throw new UsageException("--supply and --domestic exclude each other", "Choose one.");
        }
        if (arguments.has(Option.SECTORS) != arguments.has(Option.COLUMNS)) {
            throw new UsageException(
                    "--sectors and --columns go together",
                    "For example --sectors list.csv --columns output=GO,imports=IM");
        }
    }

    private static LoadedTable square(Arguments arguments, Console console) {
        TableReader reader = TableReader.of(file(arguments.operand(0), console)).with(Data.options(arguments));
        if (arguments.has(Option.CELLS)) {
            boolean flows =
                    arguments.choice(Option.CELLS, "flows", "coefficients").equals("flows");
            reader = reader.declaredAs(flows ? Entries.FLOWS : Entries.COEFFICIENTS);
        }
        if (arguments.has(Option.SECTORS)) {
            Path list = file(arguments.value(Option.SECTORS).orElseThrow(), console);
            reader = reader.withSectors(
                    list, columns(arguments.value(Option.COLUMNS).orElseThrow()));
        }
        return reader.readLenient();
    }

    private static Map<String, String> columns(String words) {
        Map<String, String> columns = new TreeMap<>();
        for (String pair : words.split(",")) {
            String[] sides = pair.split("=", 2);
            if (sides.length < 2 || columns.put(sides[0].strip(), sides[1].strip()) != null) {
                throw new UsageException(
                        "--columns has \"" + pair + "\"", "Write each once, for example output=GO,imports=IM");
            }
        }
        try {
            TableReader.of(Path.of("square.csv")).withSectors(Path.of("list.csv"), columns);
        } catch (IllegalArgumentException e) {
            String[] said = (e.getMessage() + "\n").split("\n", 2);
            throw new UsageException(said[0], said[1].strip());
        }
        return columns;
    }

    private static LoadedTable pair(Arguments arguments, Console console, Technology technology) {
        ReadOptions options = Data.options(arguments);
        Path supply = file(arguments.operand(0), console);
        Path use = file(arguments.operand(1), console);
        String id =
                supply.getFileName().toString().replaceFirst("\\.[^.]*$", "").replaceAll("[^\\p{L}\\p{N}._-]", "-");
        String plain = id.replaceAll("^[._-]+", "");
        String name = plain.isEmpty() ? "supply-use" : plain.substring(0, Math.min(64, plain.length()));
        return SupplyUseReader.of(supply, use).with(options).readLenient(name, technology);
    }

    private static Path file(String word, Console console) {
        Path path = console.path(word);
        if (!Files.exists(path) && word.equals(Data.SAMPLE)) {
            throw new UsageException(
                    "the sample is an atlas, not an input-output table",
                    "Try examples/data/glass-table.csv, or \"report sample\" for the chains of the atlas.");
        }
        if (!Files.exists(path)) {
            throw new UsageException(
                    "no file \"" + word + "\"", Data.advice(word, path, List.of(), "Name a .csv file."));
        }
        return path;
    }

    private static Optional<Sector> sector(InputOutputTable table, Arguments arguments) {
        return arguments.value(Option.SECTOR).map(word -> {
            try {
                return table.sector(word);
            } catch (UnknownIdException e) {
                String[] lines = (e.getMessage() + "\n").split("\\R", 2);
                throw new UsageException(lines[0], Console.isGarbled(word) ? Console.LOCALE_ADVICE : lines[1].strip());
            }
        });
    }
}
