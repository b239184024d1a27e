package org.zhenlian.chain.bottleneck;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhenlian.chain.bottleneck.MustHave.Certainty;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.Names;

/** Enterprises, recipes or products without all of which a final product cannot be made in the scope, and none of them is idle. */
public final class BreakingSet implements Finding {
    private final Setting setting;
    private final int[] members;
    private final BitSet certain;
    private final BitSet possible;
    private final Interval lost;

    BreakingSet(Setting setting, int[] members, BitSet certain, BitSet possible) {
        this.setting = setting;
        this.members = members;
        this.certain = certain;
        this.possible = possible;
        lost = setting.losses().of(certain, possible);
    }

    int countForCertain() {
        return certain.cardinality();
    }

    int count() {
        return possible.cardinality();
    }

    boolean breaks(int goal) {
        return possible.get(goal);
    }

    /** Returns the first final product that breaks. */
    @Override
    public Subject subject() {
        BitSet goals = certain.isEmpty() ? possible : certain;
        return setting.net().elements().subject(setting.net().goals()[goals.nextSetBit(0)]);
    }

    /** Returns the members, in order of id. */
    public List<Subject> members() {
        return IntStream.of(members).mapToObj(setting.net().elements()::subject).toList();
    }

    /** Returns CERTAIN if at least one final product breaks whatever is not known, else POSSIBLE; see {@link MustHaves}. */
    public Certainty certainty() {
        return certain.isEmpty() ? Certainty.POSSIBLE : Certainty.CERTAIN;
    }

    /** Returns the ids of the final products that break, for certain or possibly, in order. */
    public List<String> breaks() {
        return setting.ids(possible);
    }

    /** Returns the ids of those that break for certain, in order. */
    public List<String> breaksForCertain() {
        return setting.ids(certain);
    }

    /** Returns the output lost, in 元 a year, reckoned as for a {@link MustHave}. */
    public Interval lost() {
        return lost;
    }

    /** Returns the names of the capacities and prices that are missing to say how much is lost, in order. */
    public List<String> missing() {
        return setting.losses().missing(possible);
    }

    /**
     * Returns what would keep all that breaks possible though every member fails, each verified by asking again: changes for one member,
     * or, if there are none of these, for all members together. For enterprises and products there always is one; for recipes there is
     * none where the atlas knows no other recipe and their outputs from outside would not do, as those of a final product never do.
     */
    public List<Relief> reliefs() {
        return new Reliefs(setting, members, possible).list();
    }

    /** Returns why: the members, what breaks, the output lost, and what would prevent it. */
    @Override
    public Why why() {
        Map<String, Amount> numbers = new LinkedHashMap<>();
        numbers.put("final products broken", new Amount(Interval.of(count()), ""));
        numbers.put("output lost", MustHave.lostAmount(lost));
        return new Why(sentence(), path(), numbers, new Reliefs(setting, members, possible).words());
    }

    /** The way that remains from the last member to the final product when the others have failed. */
    private List<String> path() {
        BitSet goals = certain.isEmpty() ? possible : certain;
        int goal = setting.net().goals()[goals.nextSetBit(0)];
        World world = certain.isEmpty()
                ? setting.readings().strict(goal)
                : setting.readings().hopeful();
        int last = members.length - 1;
        int[] others = IntStream.range(0, last).map(i -> members[i]).toArray();
        return new Derivation(setting.net(), world.without(others))
                .path(members[last], goal).stream()
                        .map(setting.net().elements()::id)
                        .toList();
    }

    private Names sentence() {
        Names broken = setting.goalNames(possible);
        Names names = setting.list(members);
        boolean sure = !certain.isEmpty();
        return Names.of(
                names.zh() + (members.length > 1 ? "若同时停摆，" : "若停摆，") + (sure ? "" : "除非另有" + MustHave.UNCLEAR_ZH + "，")
                        + "范围内就无法生产" + broken.zh(),
                "if " + names.en() + (members.length > 1 ? " fail together, " : " fails, ") + broken.en()
                        + " cannot be made here" + (sure ? "" : ", unless there is " + MustHave.UNCLEAR_EN));
    }

    /** Returns one line: the members, how sure, what breaks and the output lost. */
    @Override
    public String toString() {
        return members().stream().map(Subject::id).collect(Collectors.joining(" + ")) + " (" + certainty()
                + "): breaks " + setting.goalNames(possible).en() + ", output lost " + MustHave.lostAmount(lost);
    }
}
