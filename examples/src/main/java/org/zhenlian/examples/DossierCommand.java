package org.zhenlian.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.dossier.Dossier;
import org.zhenlian.chain.dossier.Language;
import org.zhenlian.chain.dossier.Overview;
import org.zhenlian.core.region.Scope;

/** {@code dossier}: the chain leader's papers of every chain, or of one, as HTML and CSV files. */
final class DossierCommand implements Command {
    @Override
    public String name() {
        return "dossier";
    }

    @Override
    public String operands() {
        return "[ATLAS]";
    }

    @Override
    public String help() {
        return """
                the chain leader's papers of every chain, or of one: maps and lists as a page of HTML and as CSV files
                Writes DIR/CHAIN/dossier.LANG.html, which works without network, and a CSV file for each page; over all chains also DIR/index.LANG.html. Files of the same name are written over, each as a whole. Every chain with a charter, and every town that belongs to none. Without --lang in both languages.""";
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.OUT, Option.CHAIN, Option.SCOPE, Option.LANG, Option.CHARSET);
    }

    @Override
    public int run(Arguments arguments, Console console) {
        Language[] languages = languages(arguments);
        Path folder = folder(arguments, console);
        Data data = Data.read(arguments.operandOr(0, Data.SAMPLE), arguments, console);
        if (data.issues().hasErrors()) {
            return ConvertCommand.refuse(data, "no dossier on data that is wrong", console);
        }
        List<Chain> chains = ReportCommand.chains(arguments, data.atlas());
        List<Dossier> dossiers = new ArrayList<>();
        for (Chain chain : chains) {
            console.err().println("dossier " + (dossiers.size() + 1) + "/" + chains.size() + ": " + chain.id());
            Scope scope = ReportCommand.scope(arguments, data.atlas()).orElse(chain.scope());
            dossiers.add(chain.within(scope).dossier());
        }
        Overview overview = Overview.of(data.atlas(), dossiers);
        int files = arguments.has(Option.CHAIN)
                ? dossiers.get(0)
                        .writeTo(folder.resolve(chains.get(0).id()), languages)
                        .size()
                : overview.writeTo(folder, languages).size();
        console.out().println("wrote " + files + " files on " + chains.size() + " chains to " + folder(arguments));
        return Zhenlian.OK;
    }

    private static Language[] languages(Arguments arguments) {
        if (!arguments.has(Option.LANG)) {
            return Language.values();
        }
        return new Language[] {Lang.of(arguments) == Lang.ZH ? Language.ZH : Language.EN};
    }

    private static String folder(Arguments arguments) {
        return arguments
                .value(Option.OUT)
                .orElseThrow(() -> new UsageException("dossier needs a folder to write to", "Add --out DIR."));
    }

    private static Path folder(Arguments arguments, Console console) {
        Path folder = console.path(folder(arguments));
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException(
                    "\"" + folder(arguments) + "\" is a file, so it is left alone", "Name a folder after --out.");
        }
        return folder;
    }
}
