package org.zhenlian.core.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Severity;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.NearMiss;
import org.zhenlian.core.town.Town;

/** Warns of what is doubtful about the rows of an atlas taken together; all of them are kept. */
final class Doubts {
    private final Tables rows;
    private final BiConsumer<Object, Issue> report;

    Doubts(Tables rows, BiConsumer<Object, Issue> report) {
        this.rows = rows;
        this.report = report;
    }

    /**
     * Tells all doubts.
     *
     * @param allChecklists whether no checklist was left out, so that words which none of them knows may be doubted
     */
    void tell(boolean allChecklists) {
        names("product", rows.products(), Product::id, Product::names);
        names("enterprise", rows.enterprises(), Enterprise::id, Enterprise::names);
        names("town", rows.towns(), Town::id, Town::names);
        names("chain", rows.charters(), ChainCharter::id, ChainCharter::names);
        names("checklist", rows.checklists(), Checklist::id, Checklist::names);
        names("scheme", rows.schemes(), Scheme::id, Scheme::names);
        recipeShares();
        if (allChecklists) {
            problems();
            evidenceKinds();
        }
    }

    private <T> void names(String kind, List<T> things, Function<T, String> id, Function<T, Names> names) {
        Map<String, List<T>> byName = new TreeMap<>();
        for (T thing : things) {
            List.of(names.apply(thing).zh(), names.apply(thing).en()).stream()
                    .map(Names::key)
                    .filter(key -> !key.isEmpty())
                    .distinct()
                    .forEach(key ->
                            byName.computeIfAbsent(key, k -> new ArrayList<>()).add(thing));
        }
        byName.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            List<String> ids = same.stream().map(id).sorted().toList();
            T last = same.get(same.size() - 1);
            String name = names.apply(last).zhOr(id.apply(last));
            Issue issue = Issue.of(
                    IssueCode.AMBIGUOUS_NAME,
                    kind + ":" + id.apply(last),
                    "names",
                    ids.size() + " of kind " + kind + " are named \"" + name + "\": " + String.join(", ", ids),
                    "Give them different names, or use ids to find them");
            report.accept(last, issue);
        });
    }

    private void recipeShares() {
        Map<String, List<Recipe>> byProduct = new TreeMap<>();
        rows.recipes()
                .forEach(r -> byProduct
                        .computeIfAbsent(r.product(), p -> new ArrayList<>())
                        .add(r));
        byProduct.forEach((product, recipes) -> {
            double sum = recipes.stream().mapToDouble(r -> r.share().orElse(0)).sum();
            boolean all = recipes.stream().allMatch(r -> r.share().isPresent());
            if (sum > 1 + 1e-9 || all && sum < 1 - 1e-9) {
                Issue issue = Issue.of(
                        IssueCode.INCONSISTENT,
                        "product:" + product,
                        "share",
                        "the shares of the recipes of " + product + " sum to " + sum,
                        "Make them sum to 1; until then they are scaled to it");
                warn(recipes.get(recipes.size() - 1), issue);
            }
        });
    }

    /** A measure may name the items of any checklist; a word that is no item joins nothing. */
    private void problems() {
        Set<String> items = new TreeSet<>();
        rows.checklists().forEach(c -> c.items().forEach(item -> items.add(item.id())));
        for (PolicyMeasure measure : rows.policyMeasures()) {
            String about = Identity.about(measure);
            measure.problems().stream().filter(p -> !items.contains(p)).forEach(problem -> {
                Issue issue = Issue.of(
                        IssueCode.DANGLING_REFERENCE,
                        about,
                        "problems",
                        "no checklist has the item \"" + problem + "\", named by " + about,
                        NearMiss.hint(problem, items, "Add it to a checklist, or mend the id"));
                warn(measure, issue);
            });
        }
    }

    /** Evidence may be of any kind; one that is nearly but not quite what criteria or items ask for is probably mistyped. */
    private void evidenceKinds() {
        Set<String> asked = new TreeSet<>();
        Set<String> items = new TreeSet<>();
        rows.checklists().stream().flatMap(c -> c.items().stream()).forEach(item -> {
            items.add(item.id());
            item.criteria().stream()
                    .filter(Criterion.Attested.class::isInstance)
                    .forEach(c -> asked.addAll(((Criterion.Attested) c).evidence()));
        });
        Map<String, String> hints = new HashMap<>();
        for (Evidence item : rows.evidence()) {
            String kind = item.kind();
            String hint = hints.computeIfAbsent(
                    kind, k -> asked.contains(k) || items.contains(k) ? "" : NearMiss.hint(k, asked, ""));
            if (!hint.isEmpty()) {
                String message = "no criterion asks for evidence of kind \"" + kind + "\", given of " + item.about();
                warn(item, Issue.of(IssueCode.DANGLING_REFERENCE, Identity.about(item), "kind", message, hint));
            }
        }
    }

    private void warn(Object row, Issue issue) {
        report.accept(row, issue.withSeverity(Severity.WARNING));
    }
}
