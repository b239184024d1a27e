package org.zhenlian.chain.throughput;

import org.zhenlian.chain.balance.Balance;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply.Availability;

/** Which ends of the figures are read: those that leave the least throughput, or the most. */
enum Reading {
    LEAST,
    MOST;

    /** What helps: capacities, supply, co-products, values. */
    double helping(Interval figure) {
        return this == LEAST ? figure.low() : figure.high();
    }

    /** What hinders: amounts used. */
    double hindering(Interval figure) {
        return this == LEAST ? figure.high() : figure.low();
    }

    /**
     * Supply from outside: what is declared; where nothing is, it adds nothing to local producers, and is unknown where there are
     * none, as in the ladder.
     */
    double outside(Balance balance, String product) {
        boolean declared = balance.external(product)
                .filter(s -> s.availability() != Availability.UNKNOWN)
                .isPresent();
        if (!declared) {
            return balance.suppliers(product).isEmpty() ? helping(Interval.UNKNOWN) : 0;
        }
        double amount = helping(balance.externalAmount(product));
        return amount >= Double.MAX_VALUE ? Double.POSITIVE_INFINITY : amount;
    }
}
