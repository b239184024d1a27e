package org.zhenlian.core.atlas;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Subject;

/**
 * A figure of something under the name of a metric: the output value of a town in 2024, the price of a product.
 *
 * <p>Several facts of one subject and metric may stand side by side, of different dates or from sources that disagree; nothing is
 * merged. The metric {@code price} of a product is money per product unit.
 *
 * @param subject what the figure is about
 * @param metric the metric's name: lower-case words joined by hyphens, such as {@code output-value}
 * @param figure the figure
 */
public record Fact(Subject subject, String metric, Figure figure) implements Comparable<Fact> {
    /** The metric of a product's price: money per product unit. */
    public static final String PRICE = "price";

    private static final Pattern METRIC = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");
    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::subject)
            .thenComparing(Fact::metric)
            .thenComparing(
                    f -> f.figure().asOf().map(a -> a.end() + a.toString()).orElse(""))
            .thenComparing(f -> f.figure().value().amount())
            .thenComparing(f -> f.figure().toString())
            .thenComparing(f -> f.figure().basis().reference())
            .thenComparing(f -> f.figure().note());

    /**
     * Checks the metric's form.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public Fact {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(figure, "figure");
        if (!METRIC.matcher(Objects.requireNonNull(metric, "metric")).matches()) {
            throw new IllegalArgumentException(
                    "not a metric: \"" + metric + "\"\nWrite words joined by hyphens, such as output-value");
        }
    }

    /** Orders by subject, metric, date (undated first), then amount. */
    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }

    /** Returns for example {@code town:qixian-glassware revenue 16.56 亿元 (2024, reported s53)}. */
    @Override
    public String toString() {
        return subject + " " + metric + " " + figure;
    }
}
