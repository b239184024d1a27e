package org.zhenlian.chain.plan;

import java.util.OptionalDouble;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;

/** Amounts of money in yuan. */
final class Money {
    private static final Unit YUAN = Unit.of("元");

    private Money() {}

    static Quantity check(Quantity money, String what) {
        if (!money.unit().fits(YUAN)) {
            throw new IllegalArgumentException(what + " is no money: " + money + "\nGive it in 元, 万元 or 亿元");
        }
        if (money.isNegative()) {
            throw new IllegalArgumentException(what + " is negative: " + money + "\nGive an amount from 0");
        }
        return money;
    }

    static double yuan(Quantity money) {
        return money.amountIn(YUAN);
    }

    static OptionalDouble price(Atlas atlas, String product) {
        return atlas.price(product).stream()
                .mapToDouble(f -> f.value().amountIn(YUAN))
                .findFirst();
    }
}
