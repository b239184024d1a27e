package org.zhenlian.core.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhenlian.core.charter.Appointment;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Claim;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.ScoredIndicator;
import org.zhenlian.core.programme.TaskForce;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.town.TierEvent;
import org.zhenlian.core.town.Town;

/** What a row refers to: which field names which other thing. */
final class References {
    /** A field that names another thing. */
    record Ref(String field, Kind kind, String id) {}

    private final List<Ref> refs = new ArrayList<>();

    private References() {}

    static List<Ref> of(Object row) {
        References found = new References();
        found.collect(row);
        return found.refs;
    }

    /** Region codes are references of their own kind: an unlisted one is a warning, not an error. */
    static List<RegionCode> regions(Object row) {
        if (row instanceof Enterprise enterprise) {
            return List.of(enterprise.region());
        }
        if (row instanceof Town town) {
            return town.regions();
        }
        if (row instanceof ChainCharter charter) {
            return List.of(charter.region());
        }
        return row instanceof ExternalSupply supply ? List.of(supply.region()) : List.of();
    }

    private void collect(Object row) {
        if (row instanceof Region region) {
            source(region.source());
        } else if (row instanceof Recipe recipe) {
            recipe(recipe);
        } else if (row instanceof Town town) {
            all("products", Kind.PRODUCT, town.products());
            all(
                    "source",
                    Kind.SOURCE,
                    town.history().stream().map(TierEvent::source).toList());
        } else if (row instanceof Enterprise enterprise) {
            all("towns", Kind.TOWN, enterprise.towns());
            basis("", enterprise.basis());
        } else if (row instanceof Capacity capacity) {
            ref("enterprise", Kind.ENTERPRISE, capacity.enterprise());
            ref("recipe", Kind.RECIPE, capacity.recipe());
            figure("", capacity.perYear(), capacity.claim());
        } else if (row instanceof ChainCharter charter) {
            charter(charter);
        } else {
            loose(row);
        }
    }

    private void recipe(Recipe recipe) {
        ref("product", Kind.PRODUCT, recipe.product());
        for (CoProduct made : recipe.coProducts()) {
            ref("co-products/" + made.product(), Kind.PRODUCT, made.product());
            figure("co-products/" + made.product() + "/", made.perRun(), made.claim());
        }
        for (InputGroup group : recipe.inputs()) {
            for (Input input : group.alternatives()) {
                ref("inputs/" + input.product(), Kind.PRODUCT, input.product());
                figure("inputs/" + input.product() + "/", input.perRun(), input.claim());
            }
        }
    }

    private void charter(ChainCharter charter) {
        all("products", Kind.PRODUCT, charter.products());
        all("owners", Kind.ENTERPRISE, charter.owners());
        all("cores", Kind.ENTERPRISE, charter.cores());
        all("towns", Kind.TOWN, charter.towns());
        all(
                "source",
                Kind.SOURCE,
                charter.leaders().stream().map(Appointment::source).toList());
    }

    private void loose(Object row) {
        if (row instanceof ExternalSupply supply) {
            ref("product", Kind.PRODUCT, supply.product());
            basis("", supply.basis());
        } else if (row instanceof SupplyLink link) {
            ref("supplier", Kind.ENTERPRISE, link.supplier());
            ref("customer", Kind.ENTERPRISE, link.customer());
            ref("product", Kind.PRODUCT, link.product());
            basis("", link.basis());
        } else if (row instanceof Honour honour) {
            subject(honour.holder());
            source(honour.source());
        } else if (row instanceof Fact fact) {
            subject(fact.subject());
            basis("", fact.figure().basis());
        } else {
            programme(row);
        }
    }

    private void programme(Object row) {
        if (row instanceof Evidence item) {
            subject(item.about());
            source(item.source());
        } else if (row instanceof TaskForce force) {
            subject(force.about());
            source(force.source());
        } else if (row instanceof Goal goal) {
            subject(goal.about());
            source(goal.source());
        } else if (row instanceof Checklist checklist) {
            source(checklist.source());
            all("criteria", Kind.SOURCE, sources(checklist));
        } else if (row instanceof Scheme scheme) {
            source(scheme.source());
            List<String> sources =
                    scheme.indicators().stream().map(ScoredIndicator::source).toList();
            all("scheme-indicators", Kind.SOURCE, sources);
        } else if (row instanceof PolicyMeasure measure) {
            subject(measure.about());
            source(measure.source());
        }
    }

    private static List<String> sources(Checklist checklist) {
        return checklist.items().stream()
                .map(ChecklistItem::criteria)
                .flatMap(List::stream)
                .map(criterion -> criterion.terms().source())
                .toList();
    }

    private void figure(String prefix, Optional<Figure> figure, Claim claim) {
        figure.map(Figure::basis).or(claim::basis).ifPresent(b -> basis(prefix, b));
    }

    private void basis(String prefix, Basis basis) {
        if (basis.kind() == Basis.Kind.REPORTED) {
            ref(prefix + "reference", Kind.SOURCE, basis.reference());
        }
    }

    private void subject(Subject subject) {
        ref("subject", subject.kind(), subject.id());
    }

    private void source(String id) {
        all("source", Kind.SOURCE, List.of(id));
    }

    private void all(String field, Kind kind, List<String> ids) {
        ids.stream().filter(id -> !id.isEmpty()).distinct().forEach(id -> ref(field, kind, id));
    }

    private void ref(String field, Kind kind, String id) {
        refs.add(new Ref(field, kind, id));
    }
}
