package org.zhenlian.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.bottleneck.Bottleneck;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.chain.gap.BothEndsOutside;
import org.zhenlian.chain.gap.DependentOutput;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.gap.LocalSupport;
import org.zhenlian.chain.graph.Loop;
import org.zhenlian.core.assessment.Diagnosis.Problem;
import org.zhenlian.core.assessment.Echelon;
import org.zhenlian.core.assessment.Echelon.Counting;
import org.zhenlian.core.assessment.ItemReview;
import org.zhenlian.core.assessment.TierProgress.Target;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.issue.Severity;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Town;

/**
 * A report for programs: everything the text report says, and all gaps and all rungs.
 *
 * <pre>
 * format "zhenlian-report", version 1
 * atlas       id zh en asOf towns enterprises products recipes provenance
 * provenance  total reported derived illustrative (numbers of figures)
 * issues      errors warnings notes
 * towns[]     id zh en category tier (county | municipal | provincial | null) scope products[] tenHaves[] problems[]
 * tenHaves[]  item zh en answer (met | partial | unmet | unknown) why missing[]
 * problems[]  problem zh en answer (present | absent | unknown) why missing[] measures[]
 * programmeOn the day of tenHaves, problems and echelons
 * echelons[]  region counting (exclusive | cumulative) tiers[]: tier have towns[] targets[] why
 *             targets[]: goal percent gap reached onTrack (met | unmet | unknown)
 * scope       name regions[]
 * chains[]    id kind (chain | town | product) zh en scope products links tiers loops[][] targets[] provenance gaps bottlenecks
 * gaps        basis productsNeeded coverage weighting counts{kind: n} undeclared[] localSupport bothEndsOutside assumptions[] list[]
 * localSupport         rate weighting whollyOutside[] missing[]
 * bothEndsOutside      verdict inputs sales (met | unmet | unknown) inputsOutside salesOutside outsideInputs[] missing[] why
 * gaps.list[]          product zh en unit kind kindZh tier need local lacking coverage producers[] outsideProducers[] path[]
 *                      dependents[] dependentOutput undecided[] blocking[] missing[] why flip change
 * dependentOutput      perYear{product: amount} value (元 a year) unpriced[]
 * change               zh en of the shock that closes the gap when replayed | null
 * bottlenecks          throughput exact bundle{product: amount} assumptions[] unknown[] list[]
 * bottlenecks.list[]   product zh en unit capacity required ratio producers[] path[] why flip
 * </pre>
 *
 * An amount is {@code {low, high}}; {@code high} is null where nothing is known above {@code low}; both are equal where the amount
 * is known. Amounts are in the product's unit a year, coverage from 0 to 1, ratios and throughput in bundles a year. {@code why},
 * {@code flip} and assumptions are {@code {zh, en}}. Keys stand in this order, lists in the order of the library; later versions
 * may add keys.
 */
final class JsonReport {
    private final Data data;
    private final Programme programme;
    private final Atlas atlas;

    JsonReport(Data data, Programme programme) {
        this.data = data;
        this.programme = programme;
        this.atlas = data.atlas();
    }

    /** Returns the report on some chains, ended by a newline. */
    String of(List<Findings> chains) {
        Map<String, Object> all = map("format", "zhenlian-report", "version", 1);
        all.put("atlas", atlas());
        all.put("issues", issues());
        all.put("towns", atlas.towns().stream().map(this::town).toList());
        all.put("programmeOn", programme.on().toString());
        all.put(
                "echelons",
                Stream.of(Counting.values())
                        .flatMap(c -> programme.echelons(c).stream())
                        .map(JsonReport::echelon)
                        .toList());
        all.put("chains", chains.stream().map(JsonReport::chain).toList());
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> atlas() {
        Map<String, Object> json = named(atlas.id(), atlas.names());
        json.put("asOf", atlas.asOf().map(Object::toString).orElse(null));
        json.put("towns", atlas.towns().size());
        json.put("enterprises", atlas.enterprises().size());
        json.put("products", atlas.products().size());
        json.put("recipes", atlas.recipes().size());
        json.put("provenance", provenance(atlas.provenance()));
        return json;
    }

    private Map<String, Object> issues() {
        return map(
                "errors", CheckCommand.number(data.issues(), Severity.ERROR),
                "warnings", CheckCommand.number(data.issues(), Severity.WARNING),
                "notes", CheckCommand.number(data.issues(), Severity.INFO));
    }

    private Map<String, Object> town(Town town) {
        Map<String, Object> json = named(town.id(), town.names());
        json.put("category", word(town.category()));
        json.put("tier", TextReport.tier(atlas, town).map(JsonReport::word).orElse(null));
        json.put("scope", scope(atlas.scope(town)));
        json.put("products", town.products());
        json.put(
                "tenHaves",
                programme.tenHaves(town).list().stream().map(JsonReport::item).toList());
        json.put(
                "problems",
                programme.problems(town).list().stream()
                        .map(JsonReport::problem)
                        .toList());
        return json;
    }

    private static Map<String, Object> item(ItemReview review) {
        Map<String, Object> json = map("item", review.item().id());
        json.putAll(names(review.item().names()));
        json.put("answer", word(review.fulfilment()));
        json.put("why", names(review.because()));
        json.put("missing", review.missing());
        return json;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = map("problem", problem.item().id());
        json.putAll(names(problem.item().names()));
        json.put("answer", word(problem.state()));
        json.put("why", names(problem.because()));
        json.put("missing", problem.missing());
        json.put("measures", problem.measures().stream().map(PolicyMeasure::id).toList());
        return json;
    }

    private static Map<String, Object> echelon(Echelon echelon) {
        Map<String, Object> json = map("region", echelon.region().digits(), "counting", word(echelon.counting()));
        json.put(
                "tiers",
                echelon.list().stream()
                        .map(t -> map(
                                "tier", word(t.tier()),
                                "have", t.have().toString(),
                                "towns", t.towns(),
                                "targets",
                                        t.targets().stream()
                                                .map(JsonReport::target)
                                                .toList(),
                                "why", names(t.because())))
                        .toList());
        return json;
    }

    private static Map<String, Object> target(Target target) {
        return map(
                "goal", target.goal().toString(),
                "percent", target.attainment().percent().toString(),
                "gap", target.attainment().gap().toString(),
                "reached", word(target.attainment().verdict()),
                "onTrack", word(target.pace().onTrack()));
    }

    private static Map<String, Object> chain(Findings findings) {
        Chain chain = findings.chain();
        Map<String, Object> json = map("id", chain.id(), "kind", word(findings.kind()));
        json.putAll(names(chain.names()));
        json.put("scope", scope(findings.gaps().scope()));
        json.put("products", chain.products().size());
        json.put("links", chain.productionGraph().links());
        json.put("tiers", chain.tiers().size());
        json.put("loops", chain.loops().stream().map(Loop::products).toList());
        json.put("targets", chain.targets().stream().map(Product::id).toList());
        json.put("provenance", provenance(chain.provenance()));
        json.put("gaps", gaps(findings.gaps()));
        json.put("bottlenecks", bottlenecks(findings.bottlenecks()));
        return json;
    }

    private static Map<String, Object> gaps(Gaps gaps) {
        Map<String, Object> json = map(
                "basis", gaps.demand().toString(),
                "productsNeeded", gaps.productsNeeded(),
                "coverage", amount(gaps.coverage()),
                "weighting", gaps.weighting());
        Map<String, Object> counts = map();
        gaps.counts().forEach((kind, n) -> counts.put(kind.name(), n));
        json.put("counts", counts);
        json.put("undeclared", gaps.undeclared().stream().map(Product::id).toList());
        json.put("localSupport", support(gaps.localSupport()));
        json.put("bothEndsOutside", ends(gaps.bothEndsOutside()));
        json.put(
                "assumptions",
                gaps.assumptions().stream().map(JsonReport::names).toList());
        json.put(
                "list",
                gaps.list().stream()
                        .map(g -> gap(g, gaps.balance().graph().atlas()))
                        .toList());
        return json;
    }

    private static Map<String, Object> support(LocalSupport support) {
        return map(
                "rate", amount(support.rate()),
                "weighting", support.weighting(),
                "whollyOutside", support.whollyOutside(),
                "missing", support.missing());
    }

    private static Map<String, Object> ends(BothEndsOutside ends) {
        Map<String, Object> json = map(
                "verdict", word(ends.verdict()),
                "inputs", word(ends.inputs()),
                "sales", word(ends.sales()),
                "inputsOutside", amount(ends.inputsOutside()),
                "salesOutside", amount(ends.salesOutside()));
        json.put("outsideInputs", ends.outsideInputs());
        json.put("missing", ends.missing());
        json.put("why", names(ends.because()));
        return json;
    }

    private static Map<String, Object> output(DependentOutput output) {
        Map<String, Object> perYear = map();
        output.perYear().forEach((product, range) -> perYear.put(product, amount(range)));
        return map("perYear", perYear, "value", amount(output.value()), "unpriced", output.unpriced());
    }

    private static Map<String, Object> gap(Gap gap, Atlas atlas) {
        Map<String, Object> json = product(gap.product());
        json.put("kind", gap.kind().name());
        json.put("kindZh", gap.kind().names().zh());
        json.put("tier", gap.tier());
        json.put("need", amount(gap.need()));
        json.put("local", amount(gap.local()));
        json.put("lacking", amount(gap.amount()));
        json.put("coverage", amount(gap.coverage()));
        json.put("producers", gap.producers());
        json.put("outsideProducers", gap.outsideProducers());
        json.put("path", gap.path());
        json.put("dependents", gap.dependents());
        json.put("dependentOutput", output(gap.dependentOutput()));
        json.put("undecided", gap.undecided().stream().map(Enum::name).toList());
        json.put("blocking", gap.blocking());
        json.put("missing", gap.missing());
        why(json, gap.why());
        json.put("change", gap.flip().map(f -> names(f.names(atlas))).orElse(null));
        return json;
    }

    private static Map<String, Object> bottlenecks(Bottlenecks ladder) {
        return map(
                "throughput", amount(ladder.throughput()),
                "exact", ladder.isExact(),
                "bundle", ladder.bundle(),
                "assumptions",
                        ladder.assumptions().stream().map(JsonReport::names).toList(),
                "unknown", ladder.unknown().stream().map(Product::id).toList(),
                "list", ladder.list().stream().map(JsonReport::rung).toList());
    }

    private static Map<String, Object> rung(Bottleneck rung) {
        Map<String, Object> json = product(rung.product());
        json.put("capacity", amount(rung.capacity()));
        json.put("required", amount(rung.required()));
        json.put("ratio", amount(rung.ratio()));
        json.put("producers", rung.producers());
        json.put("path", rung.path());
        return why(json, rung.why());
    }

    private static Map<String, Object> product(Product product) {
        Map<String, Object> json = map("product", product.id());
        json.putAll(names(product.names()));
        json.put("unit", product.unit().symbol());
        return json;
    }

    private static Map<String, Object> why(Map<String, Object> json, Why why) {
        json.put("why", names(why.because()));
        json.put("flip", names(why.flip()));
        return json;
    }

    private static Map<String, Object> scope(Scope scope) {
        return map(
                "name",
                scope.name(),
                "regions",
                scope.regions().stream().map(RegionCode::digits).toList());
    }

    private static Map<String, Object> provenance(Provenance p) {
        return map(
                "total", p.total(), "reported", p.reported(), "derived", p.derived(), "illustrative", p.illustrative());
    }

    private static Map<String, Object> amount(Interval range) {
        return map("low", range.low(), "high", Double.isInfinite(range.high()) ? null : range.high());
    }

    private static Map<String, Object> named(String id, Names names) {
        Map<String, Object> json = map("id", id);
        json.putAll(names(names));
        return json;
    }

    private static Map<String, Object> names(Names names) {
        return map("zh", names.zh(), "en", names.en());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
