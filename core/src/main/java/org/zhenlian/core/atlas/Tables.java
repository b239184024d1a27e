package org.zhenlian.core.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.measure.Source;
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

/** The rows of an atlas by table, in the order in which they refer to each other. */
record Tables(
        List<Source> sources,
        List<Region> regions,
        List<Product> products,
        List<Recipe> recipes,
        List<Town> towns,
        List<Enterprise> enterprises,
        List<Capacity> capacities,
        List<ChainCharter> charters,
        List<ExternalSupply> externalSupplies,
        List<SupplyLink> links,
        List<Honour> honours,
        List<Fact> facts,
        List<Evidence> evidence,
        List<TaskForce> taskForces,
        List<Goal> goals,
        List<Checklist> checklists,
        List<Scheme> schemes,
        List<PolicyMeasure> policyMeasures) {

    static Tables empty() {
        return new Tables(
                list(), list(), list(), list(), list(), list(), list(), list(), list(), list(), list(), list(), list(),
                list(), list(), list(), list(), list());
    }

    private static <T> List<T> list() {
        return new ArrayList<>();
    }

    void add(Object row) {
        Objects.requireNonNull(row, "row");
        if (row instanceof Source source) {
            sources.add(source);
        } else if (row instanceof Region region) {
            regions.add(region);
        } else if (row instanceof Product product) {
            products.add(product);
        } else if (row instanceof Recipe recipe) {
            recipes.add(recipe);
        } else if (row instanceof Town town) {
            towns.add(town);
        } else if (row instanceof Enterprise enterprise) {
            enterprises.add(enterprise);
        } else {
            addLoose(row);
        }
    }

    private void addLoose(Object row) {
        if (row instanceof Capacity capacity) {
            capacities.add(capacity);
        } else if (row instanceof ChainCharter charter) {
            charters.add(charter);
        } else if (row instanceof ExternalSupply supply) {
            externalSupplies.add(supply);
        } else if (row instanceof SupplyLink link) {
            links.add(link);
        } else if (row instanceof Honour honour) {
            honours.add(honour);
        } else if (row instanceof Fact fact) {
            facts.add(fact);
        } else {
            addProgramme(row);
        }
    }

    private void addProgramme(Object row) {
        if (row instanceof Evidence item) {
            evidence.add(item);
        } else if (row instanceof TaskForce taskForce) {
            taskForces.add(taskForce);
        } else if (row instanceof Goal goal) {
            goals.add(goal);
        } else if (row instanceof Checklist checklist) {
            checklists.add(checklist);
        } else if (row instanceof Scheme scheme) {
            schemes.add(scheme);
        } else {
            policyMeasures.add((PolicyMeasure) row);
        }
    }

    /** The same rows in their promised order, the links as a view of their columns. */
    Tables sorted(SupplyLinks columns) {
        return new Tables(
                sorted(sources, Comparator.comparing(Source::id)),
                sorted(regions, Comparator.comparing(Region::code)),
                sorted(products, Comparator.comparing(Product::id)),
                sorted(recipes, Comparator.comparing(Recipe::id)),
                sorted(towns, Comparator.comparing(Town::id)),
                sorted(enterprises, Comparator.comparing(Enterprise::id)),
                sorted(capacities, Comparator.comparing(Capacity::enterprise).thenComparing(Capacity::recipe)),
                sorted(charters, Comparator.comparing(ChainCharter::id)),
                sorted(
                        externalSupplies,
                        Comparator.comparing(ExternalSupply::product).thenComparing(ExternalSupply::region)),
                columns.list(),
                sorted(
                        honours,
                        Comparator.comparing(Honour::holder)
                                .thenComparing(Honour::toString)
                                .thenComparing(h -> h.names().zh())),
                sorted(facts, Comparator.naturalOrder()),
                sorted(evidence, Comparator.naturalOrder()),
                sorted(taskForces, Comparator.naturalOrder()),
                sorted(goals, Comparator.naturalOrder()),
                sorted(checklists, Comparator.comparing(Checklist::id)),
                sorted(schemes, Comparator.comparing(Scheme::id)),
                sorted(policyMeasures, Comparator.naturalOrder()));
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<? super T> order) {
        return rows.stream().sorted(order).toList();
    }

    /** Takes out rows of any table. */
    void removeIf(Predicate<Object> picks) {
        tables().forEach(table -> table.removeIf(picks));
    }

    /** Every row, tables in order, so that most rows come after what they refer to. */
    Stream<Object> rows() {
        return tables().flatMap(List::stream);
    }

    private Stream<List<?>> tables() {
        return Stream.of(
                sources,
                regions,
                products,
                recipes,
                towns,
                enterprises,
                capacities,
                charters,
                externalSupplies,
                links,
                honours,
                facts,
                evidence,
                taskForces,
                goals,
                checklists,
                schemes,
                policyMeasures);
    }
}
