package org.zhenlian.examples;

import java.time.LocalDate;
import org.zhenlian.chain.Chain;
import org.zhenlian.core.Atlases;

/** Question: what does a chain leader (链长) need to know before a meeting? */
public final class ChainLeaderBriefing {
    private static final int STEPS = 3;

    private ChainLeaderBriefing() {}

    /**
     * Prints whether the charter holds, which towns serve the stages, who leads and supports the chain, what it lacks and what limits
     * it, what to do first and whom to attract.
     *
     * @param args a chain of the sample and a day; by default the malleable iron chain on 2023-09-08
     */
    public static void main(String[] args) {
        Chain chain = Chain.of(Atlases.sample(), args.length > 0 ? args[0] : "malleable-iron");
        LocalDate day = LocalDate.parse(args.length > 1 ? args[1] : "2023-09-08");
        section("Charter", chain.charterCheck(day));
        section("Stages", chain.stages());
        section("Owners", chain.ownerCandidates());
        section("Core support", chain.coreSupport());
        section("Gaps", chain.gaps());
        section("Bottlenecks", chain.bottlenecks());
        section("Plan", chain.plan(STEPS));
        section("Enterprises wanted", chain.attractionList());
    }

    private static void section(String title, Object answer) {
        System.out.println("## " + title);
        System.out.println(answer);
        System.out.println();
    }
}
