package org.zhenlian.chain.fuzz;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.zhenlian.core.enterprise.CreditCode;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.IndustryCode;
import org.zhenlian.core.region.RegionCode;

/** Short texts that are parsed: they are refused as {@link IllegalArgumentException}, or read, and then read back from what they print. */
final class Words {
    private static final int LONGEST_MESSAGE = 1000;

    private Words() {}

    static void codes(String text) {
        same(text, CreditCode::of, CreditCode::toString);
        same(text, RegionCode::of, RegionCode::toString);
        same(text, IndustryCode::of, IndustryCode::toString);
        same(text, AsOf::parse, AsOf::toString);
        same(text, Subject::parse, Subject::toString);
        same(text, Unit::of, Unit::symbol);
    }

    static void figures(String text) {
        parsed(text, Quantity::number).ifPresent(Words::bounded);
        same(text, Quantity::parse, Quantity::toString).ifPresent(q -> {
            Target.expect(!Figure.of(q, Basis.illustrative()).toString().isEmpty(), "no text");
            Target.expect(Double.isFinite(q.amountIn(q.unit())), "not finite");
            parsed(text, t -> q.plus(q))
                    .ifPresent(twice -> Target.expect(twice.isNegative() == q.isNegative(), "plus"));
        });
    }

    private static void bounded(BigDecimal number) {
        Target.expect(number.toPlainString().length() <= 100, "a long number");
    }

    private static <T> Optional<T> same(String text, Function<String, T> parse, Function<T, String> print) {
        Optional<T> parsed = parsed(text, parse);
        parsed.ifPresent(value ->
                Target.expect(parse.apply(print.apply(value)).equals(value), "read back as another: " + value));
        return parsed;
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            Target.expect(
                    e.getMessage().length() <= LONGEST_MESSAGE,
                    "a message of " + e.getMessage().length());
            return Optional.empty();
        }
    }
}
