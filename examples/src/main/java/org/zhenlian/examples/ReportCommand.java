package org.zhenlian.examples;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhenlian.chain.Chain;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.town.Town;

/** {@code report}: the towns and their programme, and of every chain its worst gaps and its tightest bottleneck. */
final class ReportCommand implements Command {
    @Override
    public String name() {
        return "report";
    }

    @Override
    public String operands() {
        return "[ATLAS]";
    }

    @Override
    public String help() {
        return """
                the towns and their programme, and of every chain its worst gaps and its tightest bottleneck
                Of every town: tier, ten haves, the four problems, with sources and what is not known. Every chain with a charter, and every town that belongs to none. With --format json: all gaps and rungs.""";
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CHAIN, Option.SCOPE, Option.FORMAT, Option.DATE, Option.LANG, Option.CHARSET);
    }

    @Override
    public int run(Arguments arguments, Console console) {
        Lang lang = Lang.of(arguments);
        boolean json = arguments.choice(Option.FORMAT, "text", "json").equals("json");
        Data data = Data.read(arguments.operandOr(0, Data.SAMPLE), arguments, console);
        if (data.issues().hasErrors()) {
            return ConvertCommand.refuse(data, "no report on data that is wrong", console);
        }
        Atlas atlas = data.atlas();
        Optional<Scope> scope = scope(arguments, atlas);
        List<Findings> findings = words(arguments, atlas).stream()
                .map(word -> Findings.of(word, chain(atlas, word), scope))
                .toList();
        Programme programme = Programme.of(atlas, arguments.value(Option.DATE).map(ReportCommand::day));
        boolean whole = arguments.value(Option.CHAIN).isEmpty();
        console.out()
                .print(
                        json
                                ? new JsonReport(data, programme).of(findings)
                                : new TextReport(data, lang)
                                        .of(whole ? new ProgrammeReport(programme, lang).print() : "", findings));
        return Zhenlian.OK;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException("not a day: \"" + text + "\"", "Write it as 2023-09-30.");
        }
    }

    /** Returns the chains asked for: the one named, or else all. */
    static List<Chain> chains(Arguments arguments, Atlas atlas) {
        return words(arguments, atlas).stream().map(word -> chain(atlas, word)).toList();
    }

    private static List<String> words(Arguments arguments, Atlas atlas) {
        return arguments.value(Option.CHAIN).map(List::of).orElseGet(() -> chains(atlas));
    }

    private static Chain chain(Atlas atlas, String word) {
        return find(word, w -> Chain.of(atlas, w));
    }

    /** Returns the scope asked for, if any. */
    static Optional<Scope> scope(Arguments arguments, Atlas atlas) {
        return arguments.value(Option.SCOPE).map(word -> scope(atlas, word));
    }

    /** Returns the ids of all charters, then of the towns that belong to none. */
    private static List<String> chains(Atlas atlas) {
        List<String> chartered =
                atlas.charters().stream().flatMap(c -> c.towns().stream()).toList();
        return Stream.concat(
                        atlas.charters().stream().map(ChainCharter::id),
                        atlas.towns().stream().map(Town::id).filter(id -> !chartered.contains(id)))
                .toList();
    }

    private static Scope scope(Atlas atlas, String word) {
        Scope scope = find(word, atlas::scope);
        Stream<RegionCode> known = Stream.concat(
                atlas.regions().stream().map(Region::code),
                atlas.enterprises().stream().map(Enterprise::region).map(atlas::current));
        if (known.noneMatch(scope::contains)) {
            throw new UsageException(
                    "nothing in atlas " + atlas.id() + " lies in region " + word,
                    "For example "
                            + atlas.regions().stream()
                                    .findFirst()
                                    .map(Region::toString)
                                    .orElse("a town") + ".");
        }
        return scope;
    }

    /** Looks up what a word names. */
    private static <T> T find(String word, Function<String, T> look) {
        try {
            return look.apply(word);
        } catch (UnknownIdException | IllegalArgumentException e) {
            String[] lines = (e.getMessage() + "\n").split("\\R", 2);
            throw new UsageException(lines[0], Console.isGarbled(word) ? Console.LOCALE_ADVICE : lines[1].strip());
        }
    }
}
