package org.zhenlian.chain.shock;

import org.zhenlian.chain.shock.Shock.All;
import org.zhenlian.chain.shock.Shock.Scale;
import org.zhenlian.chain.shock.Shock.Supply;
import org.zhenlian.core.product.ExternalSupply.Availability;

/** Which way a shock goes, as far as it tells by itself, whatever atlas it is applied to. */
final class Direction {
    private Direction() {}

    static boolean takes(Shock shock) {
        return switch (shock.kind()) {
            case CLOSE, DROP_RECIPE -> true;
            case SCALE -> ((Scale) shock).factor() <= 1;
            case SUPPLY -> isNothing((Supply) shock);
            case ALL -> ((All) shock).shocks().stream().allMatch(Direction::takes);
            case ADD_RECIPE, RECRUIT, SUBSTITUTE -> false;
        };
    }

    static boolean adds(Shock shock) {
        return switch (shock.kind()) {
            case RECRUIT, ADD_RECIPE -> true;
            case SCALE -> ((Scale) shock).factor() >= 1;
            case SUPPLY -> ((Supply) shock).availability() == Availability.UNLIMITED;
            case ALL -> ((All) shock).shocks().stream().allMatch(Direction::adds);
            case CLOSE, DROP_RECIPE, SUBSTITUTE -> false;
        };
    }

    private static boolean isNothing(Supply supply) {
        return supply.availability() == Availability.NONE
                || supply.perYear().filter(q -> q.amount().signum() == 0).isPresent();
    }
}
