package org.zhenlian.chain.plan;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import org.zhenlian.core.text.Names;

/** One action of a plan or of a ranking, with what it changes there. Immutable. */
public final class PlanStep {
    private final int number;
    private final Action action;
    private final double gain;
    private final Supplier<Effect> effect;

    PlanStep(int number, Action action, double gain, Supplier<Effect> effect) {
        this.number = number;
        this.action = action;
        this.gain = gain;
        this.effect = Suppliers.memoize(effect);
    }

    /** Returns its number, from 1. */
    public int number() {
        return number;
    }

    /** Returns the action. */
    public Action action() {
        return action;
    }

    /** Returns by how much it raises the score, as {@link Effect#gain}, but known without a replay. */
    public double gain() {
        return gain;
    }

    /** Returns what it changes: in a plan on top of the steps before it, in a ranking alone. Replayed when first asked for. */
    public Effect effect() {
        return effect.get();
    }

    /** Returns why it is suggested and what it changes, in Chinese and English. */
    public Names because() {
        Names why = action.because();
        Names what = effect().because();
        return Names.of(why.zh() + "。" + what.zh(), why.en() + ". " + what.en());
    }

    /** Returns what would make it unnecessary, in Chinese and English. */
    public Names unless() {
        return action.unless();
    }

    /** Returns the step on four lines: action and gain, why, effect, what would make it unnecessary. */
    @Override
    public String toString() {
        return number + ". " + action.kind() + " " + action.kind().names().zh() + " " + action.id() + ", gain "
                + Plan.points(gain)
                + action.cost().map(c -> ", cost " + c).orElse("") + "\n   why: "
                + action.because().enOr(action.because().zh()) + "\n   effect: " + effect() + "\n   unnecessary with: "
                + unless().en();
    }
}
