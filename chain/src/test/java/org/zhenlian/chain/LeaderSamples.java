package org.zhenlian.chain;

import java.time.LocalDate;
import java.util.List;
import org.zhenlian.chain.leader.CharterCheck.Question;
import org.zhenlian.chain.leader.Coupling;
import org.zhenlian.chain.leader.LedChain;
import org.zhenlian.chain.leader.SelectionRules;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;

/** One object of each public type of the package leader. */
final class LeaderSamples {
    private LeaderSamples() {}

    static List<Object> of() {
        Atlas atlas = Atlases.sample();
        Chain chain = Chain.of(atlas, "malleable-iron");
        Coupling coupling = Coupling.of(atlas);
        LedChain led = LedChain.of(atlas, chain.id());
        return List.of(
                SelectionRules.shanxi(),
                SelectionRules.shanxi().tradeAbove(),
                led,
                led.subject(),
                chain.ownerCandidates(),
                chain.ownerCandidates().top(1).get(0),
                chain.coreSupport(),
                chain.coreSupport().top(1).get(0),
                chain.charterCheck(LocalDate.EPOCH),
                chain.charterCheck(LocalDate.EPOCH).of(Question.LEADER),
                chain.stages(),
                chain.stages().list().get(0),
                coupling,
                coupling.crossings().get(0));
    }
}
