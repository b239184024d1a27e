package org.zhenlian.chain.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.plan.Plan;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.listing.Selection;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;

class WordingTest {
    private static final Atlas SAMPLE = Atlases.sample();
    private static final List<Dossier> DOSSIERS = SAMPLE.charters().stream()
            .map(c -> Chain.of(SAMPLE, c.id()).dossier())
            .toList();
    private static final Set<String> SENTENCES = sentences(Chain.of(SAMPLE, "glassware"));
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z][A-Za-z'-]*(?:[ ,:]+[A-Za-z][A-Za-z'-]*)+");
    private static final Pattern ID = Pattern.compile("[a-z]+(?:-[a-z]+)+");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]{2,}_|\\b[A-Z]{5,}\\b");
    private static final Pattern NARROW = Pattern.compile("[\\p{IsHan}“”] ?[,;:?()]|[,;:?()] ?[\\p{IsHan}“”]");

    private static String zh(String text) {
        return new Wording(SAMPLE, new Naming(SAMPLE, Language.ZH), Language.ZH).of(text);
    }

    private static String en(String text) {
        return new Wording(SAMPLE, new Naming(SAMPLE, Language.EN), Language.EN).of(text);
    }

    @Test
    void chinesePages_ofTheWholeSample_holdNoEnglishNoIdsAndNoNarrowMarks() {
        TreeSet<String> foreign = new TreeSet<>();
        DOSSIERS.forEach(d -> collect(d.toHtml(Language.ZH), foreign));
        collect(Overview.of(SAMPLE, DOSSIERS).toHtml(Language.ZH), foreign);
        assertEquals(new TreeSet<>(), foreign);
    }

    private static void collect(String html, TreeSet<String> foreign) {
        for (String text : StrictHtml.read(html).texts()) {
            NARROW.matcher(text).results().forEach(m -> foreign.add(m.group()));
            String rest = text.replaceAll("(来源|来自) ?[\\w-]+", "");
            ENGLISH.matcher(rest).results().forEach(m -> foreign.add(m.group()));
            ID.matcher(rest).results().forEach(m -> foreign.add(m.group()));
        }
    }

    @Test
    void chineseSentences_ofTheWholeSample_haveFullWidthMarks() {
        TreeSet<String> said = new TreeSet<>();
        DOSSIERS.forEach(d -> d.pages().forEach(p -> read(p.rows(), said)));
        Overview.of(SAMPLE, DOSSIERS).pages().forEach(p -> read(p.rows(), said));
        said.addAll(SENTENCES);
        assertEquals(List.of(), with(NARROW, said));
    }

    @Test
    void chineseSentences_ofAChain_holdNoEnglishAndNoConstants() {
        assertEquals(List.of(), with(ENGLISH, SENTENCES));
        assertEquals(List.of(), with(CONSTANT, SENTENCES));
    }

    private static List<String> with(Pattern wrong, Set<String> said) {
        return said.stream().filter(s -> wrong.matcher(s).find()).toList();
    }

    private static Set<String> sentences(Chain chain) {
        TreeSet<String> said = new TreeSet<>();
        answers(chain)
                .map(Finding::why)
                .forEach(w -> said.addAll(List.of(w.because().zh(), w.flip().zh())));
        Plan plan = chain.plan(5);
        plan.actions().list().forEach(a -> said.add(a.because().zh()));
        plan.actions().skipped().forEach(n -> said.add(n.because().zh()));
        plan.notes().forEach(n -> said.add(n.zh()));
        chain.products().stream().limit(9).forEach(p -> said.add(loss(chain, p)));
        said.add(chain.stages().because().zh());
        Chain.help().list().forEach(q -> said.add(q.names().zh()));
        return said;
    }

    private static <T> void read(Selection<T> rows, TreeSet<String> said) {
        for (Columns.Column<T> column : rows.columns().list()) {
            said.add(column.heading().zh());
            if (column.form() == Columns.Form.NAMES) {
                rows.list().forEach(r -> said.add(((Names) column.value().apply(r)).zh()));
            }
        }
    }

    private static Stream<Finding> answers(Chain chain) {
        return Stream.<Listing<? extends Finding>>of(
                        chain.gaps(),
                        chain.bottlenecks(),
                        chain.mustHaves(),
                        chain.breakingSets(2),
                        chain.concentration(),
                        chain.weakPoints(),
                        chain.ownerCandidates(),
                        chain.coreSupport(),
                        chain.charterCheck(LocalDate.of(2023, 9, 30)),
                        chain.stages())
                .flatMap(l -> l.list().stream());
    }

    /** What the loss of all supply of a product from outside would change. */
    private static String loss(Chain chain, Product product) {
        String region = chain.scope().regions().get(0).digits();
        return chain.whatIf(Shock.supply(product.id(), region, Availability.NONE))
                .because()
                .zh();
    }

    @Test
    void missing_isSaidInChinese() {
        assertEquals("卡耐夫集团（山西）管道系统有限公司“玛钢铸造”的产能", zh("capacity of taigu-kanaif for malleable-casting"));
        assertEquals("石英砂的价格", zh("price of quartz-sand"));
        assertEquals("没有祁县玻璃器皿“公共服务平台”的证据", zh("no evidence of kind platform (town:qixian-glassware)"));
        assertEquals("本地配套率的标准（从未公布）", zh("threshold of local-support-rate >= ?: never published"));
    }

    @Test
    void ids_becomeNames_wordsStay() {
        assertEquals("only Quartz sand", en("only quartz-sand"));
        assertEquals("of Qixian glassware, 31–51%", en("of town:qixian-glassware, 31..51%"));
        assertEquals("glassware stays a word", en("glassware stays a word"), "an id of one word may be a word");
        assertEquals("用 t 计，5 t/a", zh("用 t 计,5 t/a"), "units stay");
        assertEquals("不认识的 no-such-id", zh("不认识的 no-such-id"));
    }

    @Test
    void unitsAreTranslated_andUnknownIsNoQuestionMark() {
        assertEquals("at least 4 firms, 300 sets/a", en("at least 4 家, 300 套/a"));
        assertEquals("套利 is a word", en("套利 is a word"), "part of a word is no unit");
        assertEquals("unknown", en("?"));
        assertEquals("未知", zh("?"));
    }

    @Test
    void punctuation_isWideBesideChinese_andNarrowInNumbers() {
        assertEquals("需要 1,209 t/a，无人（一家也没有）：x(1)", Punctuation.chinese("需要 1,209 t/a,无人(一家也没有): x(1)"));
        assertEquals("2023-09-30；180 个", Punctuation.chinese("2023-09-30;180 个"));
        assertEquals("a, b; c (d)", Punctuation.chinese("a, b; c (d)"));
        assertEquals("只有）和（", Punctuation.chinese("只有）和("));
    }
}
