package org.zhenlian.chain.bottleneck;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.Names;

/** An enterprise, a recipe or a product without which a final product cannot be made in the scope. */
public final class MustHave implements Finding {
    static final String UNCLEAR_ZH = "尚不清楚的范围外供应";
    static final String UNCLEAR_EN = "supply from outside that is not known of";

    private static final double TEN_THOUSANDS = 1e-4;

    /** How sure it is. */
    public enum Certainty {
        /** Whatever there is of supply from outside that is not known. */
        CERTAIN("必定", "certain"),
        /** Only if supply from outside that is not known does not exist. */
        POSSIBLE("可能", "possible");

        private final Names names;

        Certainty(String zh, String en) {
            this.names = Names.of(zh, en);
        }

        /** Returns it in words, for example {@code 必定} and {@code certain}. */
        public Names names() {
            return names;
        }
    }

    private final Setting setting;
    private final int element;
    private final BitSet certain;
    private final BitSet possible;
    private final Interval lost;

    /** The goals that it breaks for certain, and all that it may break. */
    MustHave(Setting setting, int element, BitSet certain, BitSet possible) {
        this.setting = setting;
        this.element = element;
        this.certain = certain;
        this.possible = possible;
        lost = setting.losses().of(certain, possible);
    }

    int count() {
        return possible.cardinality();
    }

    int countForCertain() {
        return certain.cardinality();
    }

    boolean breaks(int goal) {
        return possible.get(goal);
    }

    /** Returns the enterprise, recipe or product. */
    @Override
    public Subject subject() {
        return setting.net().elements().subject(element);
    }

    /** Returns its names, Chinese and English. */
    public Names names() {
        return setting.names(element);
    }

    /** Returns CERTAIN if it breaks at least one final product whatever is not known, else POSSIBLE. */
    public Certainty certainty() {
        return certain.isEmpty() ? Certainty.POSSIBLE : Certainty.CERTAIN;
    }

    /** Returns the ids of the final products that cannot be made without it, for certain or possibly, in order. */
    public List<String> breaks() {
        return setting.ids(possible);
    }

    /** Returns the ids of those that cannot be made without it for certain, in order. */
    public List<String> breaksForCertain() {
        return setting.ids(certain);
    }

    /**
     * Returns the output lost without it, in 元 a year: the local capacity of the final products that it breaks at their prices; at
     * least that of those broken for certain. A missing capacity or price leaves it open upwards, see {@link #missing}.
     */
    public Interval lost() {
        return lost;
    }

    /** Returns the names of the capacities and prices that are missing to say how much is lost, in order. */
    public List<String> missing() {
        return setting.losses().missing(possible);
    }

    /**
     * Returns a way to the first final product that it breaks: its id, then the ids of the products up to the final one, as they are
     * made of each other.
     */
    public List<String> path() {
        BitSet goals = certain.isEmpty() ? possible : certain;
        int goal = setting.net().goals()[goals.nextSetBit(0)];
        World world = certain.isEmpty()
                ? setting.readings().strict(goal)
                : setting.readings().hopeful();
        return new Derivation(setting.net(), world)
                .path(element, goal).stream().map(setting.net().elements()::id).toList();
    }

    /**
     * Returns what would make it dispensable for all that it breaks, each verified by asking again. For an enterprise or a product there
     * always is one; for a recipe there may be none, as for a {@link BreakingSet}.
     */
    public List<Relief> reliefs() {
        return reliefsOf().list();
    }

    private Reliefs reliefsOf() {
        return new Reliefs(setting, new int[] {element}, possible);
    }

    /** Returns why: what it breaks, the path, the output lost, and what would make it dispensable. */
    @Override
    public Why why() {
        Map<String, Amount> numbers = new LinkedHashMap<>();
        numbers.put("final products broken", new Amount(Interval.of(possible.cardinality()), ""));
        if (certain.cardinality() < possible.cardinality()) {
            numbers.put("of these for certain", new Amount(Interval.of(certain.cardinality()), ""));
        }
        numbers.put("output lost", lostAmount(lost()));
        return new Why(sentence(), path(), numbers, reliefsOf().words());
    }

    static Amount lostAmount(Interval yuan) {
        return new Amount(yuan.times(Interval.of(TEN_THOUSANDS)), "万元/a");
    }

    private Names sentence() {
        BitSet rest = (BitSet) possible.clone();
        rest.andNot(certain);
        Names sure = setting.goalNames(certain);
        Names unsure = setting.goalNames(rest);
        String zh = "没有" + setting.zh(element) + "，";
        String en = "without " + setting.en(element) + ", ";
        if (certain.isEmpty()) {
            return Names.of(
                    zh + "除非另有" + UNCLEAR_ZH + "，范围内就无法生产" + unsure.zh(),
                    en + unsure.en() + " cannot be made here, unless there is " + UNCLEAR_EN);
        }
        boolean all = rest.isEmpty();
        return Names.of(
                zh + "范围内就无法生产" + sure.zh() + (all ? "" : "；除非另有" + UNCLEAR_ZH + "，也无法生产" + unsure.zh()),
                en + sure.en() + " cannot be made here"
                        + (all ? "" : ", nor can " + unsure.en() + ", unless there is " + UNCLEAR_EN));
    }

    /** Returns one line: what it is, how sure, what it breaks and the output lost. */
    @Override
    public String toString() {
        return subject() + " " + setting.zh(element) + ": must-have (" + certainty() + ") of "
                + setting.goalNames(possible).en() + ", output lost " + lostAmount(lost());
    }
}
