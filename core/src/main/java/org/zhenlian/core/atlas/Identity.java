package org.zhenlian.core.atlas;

import java.util.Optional;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Source;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.TaskForce;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.town.Town;

/** What a row is, what issues call it, and whether it may stand once only. */
final class Identity {
    private Identity() {}

    /** Tells of a row to which nothing refers whether there must be no other of which {@link #about} says the same. */
    static boolean isUnique(Object row) {
        return row instanceof Capacity
                || row instanceof ExternalSupply
                || row instanceof SupplyLink
                || row instanceof Checklist
                || row instanceof Scheme
                || row instanceof PolicyMeasure;
    }

    /** Returns what others refer to it by; empty if nothing does. */
    static Optional<Subject> subject(Object row) {
        if (row instanceof Source source) {
            return Optional.of(new Subject(Kind.SOURCE, source.id()));
        }
        if (row instanceof Region region) {
            return Optional.of(new Subject(Kind.REGION, region.code().digits()));
        }
        if (row instanceof Product product) {
            return Optional.of(product.subject());
        }
        if (row instanceof Recipe recipe) {
            return Optional.of(recipe.subject());
        }
        if (row instanceof Town town) {
            return Optional.of(town.subject());
        }
        if (row instanceof Enterprise enterprise) {
            return Optional.of(enterprise.subject());
        }
        return row instanceof ChainCharter charter ? Optional.of(charter.subject()) : Optional.empty();
    }

    /** Returns what issues call it, such as {@code recipe:melt} or {@code capacity of e1 for melt}. */
    static String about(Object row) {
        if (row instanceof Capacity capacity) {
            return "capacity of " + capacity.enterprise() + " for " + capacity.recipe();
        }
        if (row instanceof ExternalSupply supply) {
            return "external supply of " + supply.product() + " for " + supply.region();
        }
        if (row instanceof SupplyLink link) {
            return "link " + link.supplier() + " -> " + link.customer() + " of " + link.product()
                    + link.asOf().map(a -> " in " + a).orElse("");
        }
        if (row instanceof Fact fact) {
            return fact.subject() + " " + fact.metric();
        }
        return subject(row).map(Subject::toString).orElseGet(() -> programme(row));
    }

    private static String programme(Object row) {
        if (row instanceof Evidence item) {
            return "evidence of " + item.kind() + " of " + item.about();
        }
        if (row instanceof TaskForce force) {
            return "task force of " + force.about();
        }
        if (row instanceof Goal goal) {
            return "goal " + goal.metric() + " of " + goal.about();
        }
        if (row instanceof Checklist checklist) {
            return "checklist:" + checklist.id();
        }
        if (row instanceof Scheme scheme) {
            return "scheme:" + scheme.id();
        }
        return row instanceof PolicyMeasure measure ? "policy-measure:" + measure.id() : "honour";
    }
}
