package org.zhenlian.chain.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.text.TextTable;

/**
 * All towns and chains of an atlas at a glance, above the dossiers of the chains.
 *
 * <p>Question: where do the towns stand, who serves which chain, and which gaps do chains share? Pages: chain-overview, town-overview,
 * echelon (towns of each tier against the targets of each region that has such targets), matrix (chains by towns: how many stages a
 * town serves), shared-gaps (products lacking in two or more chains, those that most chains lack first). Immutable.
 */
public final class Overview {
    private final Atlas atlas;
    private final List<Dossier> dossiers;
    private final Stamp stamp;
    private final OverviewPages sheets;
    private final List<Page> pages;

    private Overview(Atlas atlas, List<Dossier> dossiers) {
        this.atlas = Objects.requireNonNull(atlas, "atlas");
        this.dossiers = List.copyOf(dossiers);
        stamp = new Stamp(Stamp.lastDay(atlas), atlas.provenance());
        sheets = new OverviewPages(this);
        pages = sheets.list();
    }

    /**
     * Returns the overview of an atlas.
     *
     * @param atlas the atlas
     * @param dossiers the dossiers of its chains, in the order in which they are listed
     */
    public static Overview of(Atlas atlas, List<Dossier> dossiers) {
        return new Overview(atlas, dossiers);
    }

    /** Returns the atlas. */
    public Atlas atlas() {
        return atlas;
    }

    /** Returns the dossiers in the order given. */
    public List<Dossier> dossiers() {
        return dossiers;
    }

    /** Returns how old the atlas's data are and on what they stand. */
    public Stamp stamp() {
        return stamp;
    }

    /** Returns the pages in the order above. */
    public List<Page> pages() {
        return pages;
    }

    /**
     * Returns the overview as one self-contained page of HTML. It links to {@code ID/dossier.LANG.html} beside it for every chain.
     *
     * @param language the language
     */
    public String toHtml(Language language) {
        HtmlShell shell = new HtmlShell(atlas, Objects.requireNonNull(language, "language"));
        String name = Markup.text(language.say(atlas.names(), atlas.id()));
        shell.head(name + " · " + shell.say("总览", "overview"), shell.say("产业链和专业镇", "chains and towns"), stamp);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("dossiers", shell.say("各链档案", "Dossiers of the chains"));
        pages.forEach(p -> links.put(p.id(), shell.entry(p)));
        shell.contents(links);
        shell.add("<main id=\"main\">\n");
        shell.section(
                "dossiers",
                shell.say("各链档案", "Dossiers of the chains"),
                shell.say("打开一条链的地图和清单", "Open the maps and lists of a chain"),
                stamp);
        shell.add("<ul class=\"cards\">\n"
                + dossiers.stream().map(d -> link(d, language)).collect(Collectors.joining()) + "</ul>\n</section>\n");
        for (Page page : pages) {
            shell.open(page);
            draw(page, shell, language);
            shell.rows(page, "");
        }
        return shell.end();
    }

    /** The drawing of a page that has one. */
    private void draw(Page page, HtmlShell shell, Language language) {
        if (page.id().equals("echelon")) {
            Naming naming = new Naming(atlas, language);
            List<EchelonDiagram.Bar> bars = sheets.tiers().stream()
                    .flatMap(p -> p.tier().targets().stream()
                            .map(t -> new EchelonDiagram.Bar(
                                    naming.of(p.region().digits()) + " · "
                                            + naming.of(p.tier().tier()),
                                    p.tier().have(),
                                    t)))
                    .toList();
            EchelonDiagram diagram = new EchelonDiagram(bars, language);
            shell.scroll(diagram.title(), diagram.svg());
        } else if (page.id().equals("matrix") && !dossiers.isEmpty()) {
            MatrixDiagram diagram = new MatrixDiagram(dossiers, atlas.towns(), sheets::stages, language);
            shell.scroll(diagram.title(), diagram.svg());
        }
    }

    private static String link(Dossier dossier, Language language) {
        String id = dossier.chain().id();
        Cover cover = new Cover(dossier, language);
        return "<li><a href=\"" + Markup.text(id) + "/" + language.file("dossier") + "\">"
                + Markup.text(language.say(dossier.chain().names(), id)) + "</a> <span>"
                + Markup.text(cover.brief()) + "</span></li>\n";
    }

    /**
     * Writes the overview and all dossiers into a folder: {@code index.LANG.html}, a CSV file for each page, and a folder for each
     * chain, see {@link Dossier#writeTo(Path, Language...)}.
     *
     * @param folder the folder, made if it does not exist; other files in it are left alone
     * @param languages the languages
     * @return the files in the order in which they were written
     * @throws java.io.UncheckedIOException if a file cannot be written; each file is there whole, as it was before or not at all
     */
    public List<Path> writeTo(Path folder, Language... languages) {
        List<Path> written = new ArrayList<>();
        dossiers.forEach(d -> written.addAll(d.writeTo(folder.resolve(d.chain().id()), languages)));
        pages.forEach(p -> written.add(WholeFile.write(folder.resolve(p.id() + ".csv"), WholeFile.MARK + p.toCsv())));
        Arrays.asList(languages).forEach(l -> written.add(WholeFile.write(folder.resolve(l.file("index")), toHtml(l))));
        return List.copyOf(written);
    }

    /** Returns the atlas and the pages with their numbers of rows. */
    @Override
    public String toString() {
        return TextTable.fit("Overview of " + atlas.id() + ": " + dossiers.size() + " chains", 80)
                + pages.stream()
                        .map(p -> "\n  " + TextTable.fit(p.toString(), 78))
                        .collect(Collectors.joining());
    }
}
