package org.zhenlian.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhenlian.core.atlas.UnknownIdException;
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
                Option.CELLS,
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
            InputOutputTable read = pair ? pair(arguments, console, technology) : square(arguments, console);
            InputOutputTable table = arguments.has(Option.SUPPLY) ? read.atTotalSupply() : read;
            TableAnswers answers =
                    TableAnswers.of(table, pair ? Optional.of(technology) : Optional.empty(), sector(table, arguments));
            console.out().print(json ? new TableJson(answers).print() : new TableText(answers, lang).print());
            answers.refused().ifPresent(console::complain);
            return answers.refused().isPresent() ? Zhenlian.DATA : Zhenlian.OK;
        } catch (InvalidTableException e) {
            console.complain(e.getMessage());
            return Zhenlian.DATA;
        }
    }

    private static void check(Arguments arguments, boolean pair) {
        if (pair && arguments.has(Option.CELLS)) {
            throw new UsageException("--cells is not for supply and use", "Leave it out; both hold flows.");
        }
        if (!pair && arguments.has(Option.TECHNOLOGY)) {
            throw new UsageException("--technology is for supply and use", "Name both files, or leave it out.");
        }
    }

    private static InputOutputTable square(Arguments arguments, Console console) {
        TableReader reader = TableReader.of(file(arguments.operand(0), console)).with(Data.options(arguments));
        if (!arguments.has(Option.CELLS)) {
            return reader.read();
        }
        boolean flows = arguments.choice(Option.CELLS, "flows", "coefficients").equals("flows");
        return reader.declaredAs(flows ? Entries.FLOWS : Entries.COEFFICIENTS).read();
    }

    private static InputOutputTable pair(Arguments arguments, Console console, Technology technology) {
        ReadOptions options = Data.options(arguments);
        Path supply = file(arguments.operand(0), console);
        Path use = file(arguments.operand(1), console);
        String id =
                supply.getFileName().toString().replaceFirst("\\.[^.]*$", "").replaceAll("[^\\p{L}\\p{N}._-]", "-");
        String plain = id.replaceAll("^[._-]+", "");
        String name = plain.isEmpty() ? "supply-use" : plain.substring(0, Math.min(64, plain.length()));
        try {
            return SupplyUseReader.of(supply, use).with(options).read(name).table(technology);
        } catch (InvalidTableException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            String[] said = (e.getMessage() + "\n").split("\n", 2);
            Issue issue = Issue.of(IssueCode.INCONSISTENT, "", "", said[0], said[1].strip());
            throw new InvalidTableException(name, Issues.of(List.of(issue)));
        }
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
