package org.zhenlian.chain.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.indicator.Concentration;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Recipe;

/** What one product adds to a score, as {@link Gaps} and its local support have it. */
final class Terms {
    private static final double ROUNDING = 1e-9;

    private final Gaps gaps;
    private final Balance balance;
    private final Atlas atlas;
    private final Set<String> goals = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<String, Interval> outside = new HashMap<>();

    Terms(Gaps gaps) {
        this.gaps = gaps;
        balance = gaps.balance();
        atlas = balance.graph().atlas();
        goals.addAll(balance.graph().targets());
        atlas.towns().forEach(t -> goals.addAll(t.products()));
        atlas.charters().forEach(c -> goals.addAll(c.products()));
        Local local = new Local(balance);
        for (Capacity c : atlas.capacities()) {
            if (local.mayRun(c) && local.isHere(c)) {
                Recipe recipe = atlas.recipe(c.recipe());
                recipe.inputs().stream()
                        .flatMap(g -> g.alternatives().stream())
                        .filter(i -> !Local.isNothing(i))
                        .map(Input::product)
                        .forEach(used::add);
            }
        }
        gaps.ofKind(GapKind.UPSTREAM_BROKEN).forEach(g -> broken.add(g.product().id()));
        balance.graph().products().forEach(p -> outside.put(p.id(), balance.externalAmount(p.id())));
    }

    /** Tells whether a product has makers here and none of them can run. */
    boolean isBroken(String product) {
        return broken.contains(product);
    }

    boolean isUsed(String product) {
        return used.contains(product);
    }

    boolean uses(Recipe recipe, String product) {
        return Local.uses(recipe, product);
    }

    Tally of(Cell cell) {
        Tally tally = new Tally();
        if (cell.need.high() > 0) {
            coverage(cell, tally);
            amount(cell, tally);
        }
        tally.load += broken.contains(cell.product) ? points(GapKind.UPSTREAM_BROKEN) : 0;
        boolean made = cell.made.values().stream().anyMatch(a -> a.high() > 0);
        tally.load += made && !cell.isUsed && !goals.contains(cell.product) ? points(GapKind.UNSOLD) : 0;
        support(cell, tally);
        return tally;
    }

    private static int points(GapKind kind) {
        return GapKind.values().length - kind.ordinal();
    }

    private void coverage(Cell cell, Tally tally) {
        double covered = cell.supply().coverageOf(cell.need).low();
        covered = covered >= 1 - ROUNDING ? 1 : covered;
        Interval price = atlas.yuan(cell.product);
        tally.needed = 1;
        tally.covered = covered;
        if (Double.isInfinite(price.high()) || Double.isInfinite(cell.need.high())) {
            tally.unpriced = 1;
        } else {
            Interval worth = price.times(cell.need);
            tally.worth = worth.low();
            tally.worthCovered = worth.low() * covered;
            tally.priced = price.high() > 0 ? 1 : 0;
            tally.vague = worth.isExact() ? 0 : 1;
        }
    }

    private static double lack(double need, double supply) {
        return supply >= need * (1 - ROUNDING) ? 0 : need - supply;
    }

    private void amount(Cell cell, Tally tally) {
        Interval supply = cell.supply();
        boolean open = false;
        if (supply.high() == 0) {
            double left = lack(
                    Math.min(cell.need.high(), Double.MAX_VALUE),
                    outside.get(cell.product).low());
            tally.load += points(left == 0 ? GapKind.IMPORTED : GapKind.NO_PRODUCER);
        } else if (lack(cell.need.low(), supply.high()) > 0) {
            tally.load += points(GapKind.SHORT);
        } else {
            open = lack(cell.need.high(), supply.low()) > 0;
        }
        if (cell.suppliers.size() == 1) {
            tally.load += points(GapKind.SINGLE_SOURCE);
        } else {
            open |= concentrated(cell, tally);
        }
        tally.load += open ? points(GapKind.DATA_MISSING) : 0;
    }

    /** Adds the points if supply is concentrated for certain; tells whether that is open. */
    private boolean concentrated(Cell cell, Tally tally) {
        double threshold = gaps.thresholds().concentrated();
        long suppliers = cell.made.values().stream().filter(a -> a.high() > 0).count();
        if (suppliers < 2) {
            return false;
        }
        Interval hhi = suppliers * threshold <= 1
                ? Interval.of(1)
                : Concentration.of(cell.made).hhi();
        if (hhi.low() >= threshold) {
            tally.load += points(GapKind.CONCENTRATED);
            return false;
        }
        return hhi.high() >= threshold;
    }

    private void support(Cell cell, Tally tally) {
        Interval bought = cell.bought();
        if (bought.high() <= 0) {
            return;
        }
        Interval share = cell.offered().coverageOf(bought);
        Interval value = atlas.yuan(cell.product).times(bought);
        tally.bought = 1;
        tally.local = share.low();
        if (Double.isInfinite(value.high())) {
            tally.open = 1;
        } else {
            tally.inexact = value.high() > 0 && !(value.isExact() && share.isExact()) ? 1 : 0;
            tally.value = value.low();
            tally.valueLocal = value.low() * share.low();
        }
    }
}
