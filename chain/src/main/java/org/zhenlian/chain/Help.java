package org.zhenlian.chain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * Which question is answered by which call, in Chinese and English.
 *
 * <p>Calls are Java as typed in jshell, with {@code atlas} an atlas, {@code chain} a chain and {@code day} a {@code LocalDate}; ids in
 * them are those of the sample's glassware chain. Order: from what the chain is to what to do. Found with {@link Chain#help()}.
 */
public final class Help implements Listing<Help.Question> {
    /**
     * A question and its call.
     *
     * @param names the question in Chinese and English
     * @param call the call that answers it
     */
    public record Question(Names names, String call) {
        /** Checks that nothing is missing. */
        public Question {
            Objects.requireNonNull(names, "names");
            Objects.requireNonNull(call, "call");
        }

        /** Returns the call, then the question in both languages. */
        @Override
        public String toString() {
            return call + "  " + names.en() + " " + names.zh();
        }
    }

    private static final Columns<Question> COLUMNS =
            Columns.<Question>none().names("question", "问题", Question::names).with("call", "调用", Question::call);
    private static final int SHOWN = 9;

    /** English, Chinese, call. */
    private static final String TABLE = """
            What belongs to the chain, by stage?|链上有哪些产品，分几级？|chain.tiers()
            Which products, which are final?|有哪些产品？哪些是最终产品？|chain.products(); chain.targets()
            On which stage is a product?|某产品在第几级？|chain.tier("quartz-sand")
            What goes into a product, what is made of it?|某产品用什么？又用于什么？|chain.upstreamOf("hand-blown-glassware"); chain.downstreamOf("quartz-sand")
            Which products need each other?|哪些产品互为投入（回路）？|chain.loops()
            How does the chain look?|产业链图谱？|chain.map().toMermaid(); chain.map().toDot(); chain.map().withProcesses().toGraphMl()
            What does a target output need of everything?|达到目标产量，各环节需要多少？|chain.requirements("hand-blown-glassware", 1000)
            What is needed here, and what is made here?|本地需要多少，能供多少？|chain.balance()
            With which coefficients and shares is it reckoned?|按什么系数和比例测算？|chain.technology()
            What do we lack here (gaps)?|本地缺什么（断点、短板）？|chain.gaps()
            What does a wider region lack?|放大到全省还缺什么？|chain.within("山西省").gaps(); chain.compare("140727", "1407", "14")
            Which gaps of one kind, the worst first?|只看某一类缺口？|chain.gaps().where(g -> g.kind() == GapKind.SHORT)
            Why is it a gap, and what would close it?|为什么缺？怎样才不缺？|chain.gaps().top(1).get(0).why()
            How do I take a list to a spreadsheet or a program?|怎样导出到表格或程序？|chain.gaps().toCsv(); chain.gaps().toJson()
            How local is the chain?|本地配套率多少？|chain.gaps().localSupport()
            Are both ends outside?|是否两头在外？|chain.gaps().bothEndsOutside()
            What limits it (bottlenecks), and what next?|堵点在哪里？解决后下一个是什么？|chain.bottlenecks()
            What is the most that can be sold, and what limits that?|最多能产出多少？受什么限制？|chain.throughput()
            What of all this costs most if it fails or stays?|哪些薄弱环节损失最大？|chain.weakPoints()
            Without whom does it stop (choke points)?|少了谁就停（卡点）？|chain.mustHaves()
            Which two or three together stop it?|哪两三家同时停产会断链？|chain.breakingSets(2)
            On how few suppliers does a product rest?|供应商是否过于集中？|chain.concentration()
            What if a plant closes, grows or comes?|某企业停产、扩产或引进后怎样？|chain.whatIf(Shock.recruit("quartz-sand", Quantity.parse("10000 t"), "140727"))
            What to do next (fill, strengthen, extend)?|下一步做什么（补链、强链、延链）？|chain.plan(3)
            Whom to attract (investment list)?|招商招谁？|chain.attractionList()
            Who leads the chain, is the charter complete?|链长是谁？章程齐不齐？|chain.charter(); chain.charterCheck(day)
            Who could be the owner of the chain?|谁可以当链主？|chain.ownerCandidates()
            Who supports the owner?|谁是核心配套企业？|chain.coreSupport()
            Which towns serve which stages?|哪些专业镇服务哪些环节？|chain.stages()
            What crosses towns and chains?|镇与镇之间买卖什么？|Coupling.of(atlas)
            Which enterprise do many depend on?|很多企业都靠谁？|chain.network().singlePoints(); chain.network().cutPoints()
            Whose closing costs the network most (ESRI)?|哪家企业停产对网络冲击最大？|chain.systemic()
            Which loop consumes more than it makes?|哪个回路消耗大于产出？|chain.check()
            On what do the figures stand?|数据来源如何？|chain.provenance(); atlas.provenance()
            Which sources say what of a figure?|各来源的数字一致吗？|atlas.figures(Subject.parse("town:qixian-glassware"), "national-market-share")
            The papers of the chain leader?|一链一档？|chain.dossier()
            Which papers are in it, and one of them as a table?|档案里有哪些页？单看一页？|chain.dossier().pages(); chain.dossier().page("gap-list").toCsv()
            All towns and chains at a glance?|全市总览？|Overview.of(atlas, List.of(chain.dossier()))
            How many towns of the 10, 30 and 50 wanted (135)?|“135”目标完成多少？|Echelon.of(atlas, RegionCode.of("1407"), day, Echelon.Counting.EXCLUSIVE)
            Which of the ten haves has a town?|十有有几有？|Review.of(atlas, atlas.town("qixian-glassware").subject(), atlas.checklist("十有"), day)
            Which of the four problems has a town?|四大短板有哪些？|Diagnosis.of(atlas, atlas.town("qixian-glassware"), atlas.checklist("four-problems"), day)
            How is an award split, to the fen?|奖金怎么分？|AwardSplit.equal(Quantity.parse("5000 万元"), List.of("a", "b", "c"))
            The same questions of a changed atlas?|换一份数据再问？|chain.with(atlas)
            The graph for other algorithms (JGraphT)?|用其他图算法？|chain.graph(); chain.productionGraph()
            """;

    private static final List<Question> QUESTIONS = TABLE.lines()
            .map(line -> line.split("\\|", 3))
            .map(part -> new Question(Names.of(part[1], part[0]), part[2]))
            .toList();

    static final Help ALL = new Help();

    private Help() {}

    /** Returns the questions, from what the chain is to what to do. */
    @Override
    public List<Question> list() {
        return QUESTIONS;
    }

    @Override
    public Columns<Question> columns() {
        return COLUMNS;
    }

    /** Returns every question in English and Chinese, and below it its call. */
    @Override
    public String print() {
        return head()
                + QUESTIONS.stream()
                        .map(q -> "\n" + q.names().en() + " " + q.names().zh() + "\n    " + q.call())
                        .collect(Collectors.joining());
    }

    private static String head() {
        return "Help: " + QUESTIONS.size() + " questions and the calls that answer them";
    }

    /** Returns the first questions with their calls; {@link #print} has them all. */
    @Override
    public String toString() {
        TextTable table = new TextTable("call", "question");
        top(SHOWN)
                .forEach(q -> table.row(
                        TextTable.fit(q.call(), 34), TextTable.fit(q.names().en(), 38)));
        return head() + "\n" + table + "\n  ... " + (QUESTIONS.size() - SHOWN) + " more, see print()";
    }
}
