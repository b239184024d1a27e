package org.zhenlian.core.atlas;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.CreditCode;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.NearMiss;

/**
 * Keeps the rows that can be used and reports the others, each with the row it is about.
 *
 * <p>One pass in the order of {@link Tables#rows}: a row with an error is left out, and whatever refers to it is left out too, as a
 * consequence ({@link IssueCode#LEFT_OUT}) and not as an error of its own. What is doubtful about all rows together, {@link Doubts}
 * tells.
 */
final class Validation {
    private final String atlas;
    private final BiPredicate<Kind, String> unread;
    private final BiConsumer<Object, Issue> report;
    private final Tables kept = Tables.empty();
    private final Map<Kind, Set<String>> present = new EnumMap<>(Kind.class);
    private final Set<String> leftOut = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Unit> unitOfProduct = new HashMap<>();
    private final Map<String, Unit> unitOfRecipe = new HashMap<>();
    private final Map<RegionCode, Region> regions = new HashMap<>();
    private boolean ok;

    Validation(String atlas, BiPredicate<Kind, String> unread, BiConsumer<Object, Issue> report) {
        this.atlas = atlas;
        this.unread = unread;
        this.report = report;
        for (Kind kind : Kind.values()) {
            present.put(kind, new HashSet<>());
        }
    }

    Tables keep(Tables given) {
        present.get(Kind.ATLAS).add(atlas);
        given.regions().forEach(r -> regions.putIfAbsent(r.code(), r));
        given.rows().forEach(this::row);
        return kept;
    }

    private void row(Object row) {
        ok = true;
        Optional<Subject> subject = Identity.subject(row);
        String about = Identity.about(row);
        boolean unique = subject.isPresent() || Identity.isUnique(row);
        if (!keys.add(unique ? about : "row " + keys.size())) {
            error(row, IssueCode.DUPLICATE_ID, about, "id", about + " stands twice", "Remove or rename one of the two");
        } else {
            references(row, about);
            units(row, about);
            warnings(row, about);
        }
        if (ok) {
            kept.add(row);
            subject.ifPresent(s -> present.get(s.kind()).add(s.id()));
        } else {
            subject.filter(s -> !present.get(s.kind()).contains(s.id())).ifPresent(s -> leftOut.add(s.toString()));
        }
    }

    private void references(Object row, String about) {
        Optional<References.Ref> orphan = Optional.empty();
        for (References.Ref ref : References.of(row)) {
            if (present.get(ref.kind()).contains(ref.id())) {
                continue;
            }
            if (leftOut.contains(ref.kind().word() + ":" + ref.id()) || unread.test(ref.kind(), ref.id())) {
                orphan = Optional.of(ref);
                continue;
            }
            String kind = ref.kind().word();
            String advice = "Add it to the table of that kind, or mend the id";
            error(
                    row,
                    IssueCode.DANGLING_REFERENCE,
                    about,
                    ref.field(),
                    "no " + kind + " \"" + ref.id() + "\", needed by " + about,
                    NearMiss.hint(ref.id(), present.get(ref.kind()), advice));
        }
        if (ok && orphan.isPresent()) {
            ok = false;
            String needed = orphan.get().kind().word() + " " + orphan.get().id();
            tell(row, IssueCode.LEFT_OUT, about, "", about + " is left out because " + needed + " was", "");
        }
    }

    private void units(Object row, String about) {
        if (row instanceof Product product) {
            unitOfProduct.put(product.id(), product.unit());
        } else if (row instanceof Recipe recipe) {
            Unit unit = unitOfProduct.get(recipe.product());
            if (unit != null) {
                unitOfRecipe.put(recipe.id(), unit);
            }
            recipe.coProducts().forEach(c -> unit(row, about, "co-products/" + c.product(), c.product(), c.perRun()));
            recipe.inputs().stream()
                    .map(InputGroup::alternatives)
                    .flatMap(List::stream)
                    .forEach(i -> unit(row, about, "inputs/" + i.product(), i.product(), i.perRun()));
        } else if (row instanceof Capacity capacity) {
            fits(row, about, "unit", Optional.ofNullable(unitOfRecipe.get(capacity.recipe())), capacity.perYear());
        } else if (row instanceof ExternalSupply supply) {
            unit(row, about, "unit", supply.product(), supply.perYear());
        } else if (row instanceof Fact fact && fact.metric().equals(Fact.PRICE)) {
            fits(row, about, "unit", Optional.of(Unit.of("元")), Optional.of(fact.figure()));
        }
    }

    private void unit(Object row, String about, String field, String product, Optional<Figure> figure) {
        fits(row, about, field, Optional.ofNullable(unitOfProduct.get(product)), figure);
    }

    private void fits(Object row, String about, String field, Optional<Unit> unit, Optional<Figure> figure) {
        if (unit.isEmpty() || figure.isEmpty() || figure.get().value().unit().fits(unit.get())) {
            return;
        }
        error(
                row,
                IssueCode.UNIT_MISMATCH,
                about,
                field,
                about + " is " + figure.get().value() + " but is counted in " + unit.get(),
                "Give it in " + unit.get() + " or a multiple of it");
    }

    private void warnings(Object row, String about) {
        if (row instanceof Enterprise enterprise) {
            enterprise.creditCode().ifPresent(code -> creditCode(row, about, code));
        }
        for (RegionCode code : References.regions(row)) {
            Region region = regions.get(code);
            if (region == null) {
                tell(
                        row,
                        IssueCode.UNLISTED_REGION,
                        about,
                        "region",
                        "region " + code + " of " + about + " is not among the atlas's regions",
                        "Add it with its name, or mend the code");
            } else if (region.isRetired()) {
                String now =
                        region.successor().map(s -> "Use its successor " + s).orElse("Use the code now in force");
                String since = region.until().map(u -> " since after " + u).orElse("");
                tell(
                        row,
                        IssueCode.RETIRED_REGION,
                        about,
                        "region",
                        "region " + code + " of " + about + " is retired" + since,
                        now);
            }
        }
    }

    private void creditCode(Object row, String about, CreditCode code) {
        String hint = switch (code.validity()) {
            case VALID -> "";
            case CHECK18_MISMATCH ->
                "The last character does not fit; compare with the licence (such codes have been issued)";
            case ORG_CHECK_MISMATCH ->
                "The organisation code (characters 9 to 17) is mistyped; compare with the licence";
            case MALFORMED -> "A credit code has 18 digits and capital letters without I, O, S, V, Z";
        };
        if (!hint.isEmpty()) {
            String message = "credit code " + code + " of " + about + " is " + code.validity();
            tell(row, IssueCode.CREDIT_CODE, about, "credit-code", message, hint);
        }
    }

    private void error(Object row, IssueCode code, String about, String field, String message, String hint) {
        ok = false;
        tell(row, code, about, field, message, hint);
    }

    private void tell(Object row, IssueCode code, String about, String field, String message, String hint) {
        report.accept(row, Issue.of(code, about, field, message, hint));
    }
}
