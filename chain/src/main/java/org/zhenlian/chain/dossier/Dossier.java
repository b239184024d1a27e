package org.zhenlian.chain.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.chain.export.ChainMap;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.leader.LedChain;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.TextTable;

/**
 * The papers of a chain leader for one chain in one scope (一链一档).
 *
 * <p>Question: what would the published sets of maps and lists say of this chain, as far as the model knows? Pages, in this order:
 * chain-map (全景图), status-map (现状图), investment-map (招商图), enterprise-list, supporter-list (one row for each owner and
 * supporting enterprise), gap-list, strength-list (长板), bottleneck-list (堵点), choke-list (卡点), project-list, policy-list,
 * problem-list, charter-list, then for each member town its ten haves and four problems, if the atlas has such checklists. Nothing is
 * added that the model does not know: a page without rows stays, empty.
 *
 * <p>Provenance of the pages on the chain: the coefficients, capacities and declarations of outside supply of its products; of the
 * pages on a town: the town's figures. Immutable. Pages are reckoned at once; time: that of gaps, must-haves and actions.
 */
public final class Dossier {
    private final LedChain chain;
    private final Gaps gaps;
    private final ChainMap map;
    private final Bottlenecks bottlenecks;
    private final Stamp stamp;
    private final List<Page> pages;

    private Dossier(LedChain chain, Gaps gaps) {
        this.chain = Objects.requireNonNull(chain, "chain");
        this.gaps = Objects.requireNonNull(gaps, "gaps");
        bottlenecks = Bottlenecks.of(chain.id(), gaps.balance());
        map = ChainMap.of(chain.graph()).withGaps(gaps).withBottlenecks(bottlenecks);
        stamp = ChainPages.stamp(chain);
        List<Page> all = new ArrayList<>(new ChainPages(this).list());
        all.addAll(new PeoplePages(this).list());
        all.addAll(new TownPages(this).list());
        pages = List.copyOf(all);
    }

    /**
     * Returns the dossier of a chain.
     *
     * @param chain the chain with its charter, if it has one
     * @param gaps what it lacks in the scope of the dossier
     */
    public static Dossier of(LedChain chain, Gaps gaps) {
        return new Dossier(chain, gaps);
    }

    /** Returns the chain. */
    public LedChain chain() {
        return chain;
    }

    /** Returns the scope: what counts as local. */
    public Scope scope() {
        return gaps.scope();
    }

    /** Returns the gaps in the scope. */
    public Gaps gaps() {
        return gaps;
    }

    /** Returns the bottlenecks in the scope. */
    public Bottlenecks bottlenecks() {
        return bottlenecks;
    }

    /** Returns the map of the chain with gaps and bottlenecks marked. */
    public ChainMap map() {
        return map;
    }

    /** Returns how old the chain's data are and on what they stand. */
    public Stamp stamp() {
        return stamp;
    }

    /** Returns all pages in the order above. */
    public List<Page> pages() {
        return pages;
    }

    /**
     * Returns one page.
     *
     * @param id its id, such as {@code gap-list}
     * @throws UnknownIdException if there is none; names what is near
     */
    public Page page(String id) {
        Objects.requireNonNull(id, "id");
        return pages.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UnknownIdException.unknown(
                        "page",
                        id,
                        "the dossier of " + chain.id(),
                        pages.stream().map(Page::id).toList()));
    }

    /**
     * Returns the dossier as one self-contained page of HTML: drawings with gaps and bottlenecks marked, every page as a table that can
     * be sorted, in one language. The same dossier gives the same text.
     *
     * @param language the language
     */
    public String toHtml(Language language) {
        return new HtmlDocument(this, Objects.requireNonNull(language, "language")).text();
    }

    /**
     * Writes the dossier into a folder in Chinese and English: {@code dossier.zh.html}, {@code dossier.en.html}, one CSV file for each
     * page and {@code pages.csv} that lists them.
     *
     * @param folder the folder, made if it does not exist; other files in it are left alone
     * @return the files in the order in which they were written
     * @throws java.io.UncheckedIOException if a file cannot be written; each file is there whole, as it was before or not at all
     */
    public List<Path> writeTo(Path folder) {
        return writeTo(folder, Language.values());
    }

    /**
     * Writes the dossier into a folder like {@link #writeTo(Path)}, the HTML only in some languages.
     *
     * @param folder the folder, made if it does not exist; other files in it are left alone
     * @param languages the languages
     * @return the files in the order in which they were written
     * @throws java.io.UncheckedIOException if a file cannot be written; each file is there whole, as it was before or not at all
     */
    public List<Path> writeTo(Path folder, Language... languages) {
        List<Path> written = new ArrayList<>();
        for (Language language : Arrays.asList(languages)) {
            written.add(WholeFile.write(folder.resolve(language.file("dossier")), toHtml(language)));
        }
        for (Page page : pages) {
            written.add(WholeFile.write(folder.resolve(page.id() + ".csv"), WholeFile.MARK + page.toCsv()));
        }
        written.add(WholeFile.write(folder.resolve("pages.csv"), WholeFile.MARK + index()));
        return List.copyOf(written);
    }

    private String index() {
        return Columns.<Page>none()
                .with("file", "文件", p -> p.id() + ".csv")
                .names("title", "标题", Page::title)
                .with("rows", "行数", p -> p.rows().size())
                .names("note", "说明", Page::note)
                .names("stamp", "数据", p -> p.stamp().words())
                .csv(pages);
    }

    /** Returns the chain, the scope and the pages with their numbers of rows. */
    public String print() {
        return head() + pages.stream().map(p -> "\n  " + p).collect(Collectors.joining());
    }

    private String head() {
        return TextTable.fit("Dossier of " + chain.id() + " in " + scope() + ": " + pages.size() + " pages", 80);
    }

    /** Returns the chain, the scope and the first pages; {@link #print} has all. */
    @Override
    public String toString() {
        int shown = 8;
        return head()
                + pages.stream()
                        .limit(shown)
                        .map(p -> "\n  " + TextTable.fit(p.toString(), 78))
                        .collect(Collectors.joining())
                + (pages.size() > shown ? "\n  ... " + (pages.size() - shown) + " more, see print()" : "");
    }
}
