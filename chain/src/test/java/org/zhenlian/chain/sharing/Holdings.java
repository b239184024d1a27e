package org.zhenlian.chain.sharing;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.leader.Coupling;
import org.zhenlian.chain.linkage.Linkages;
import org.zhenlian.chain.network.Cut;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.assessment.AwardSplit;
import org.zhenlian.core.assessment.Diagnosis;
import org.zhenlian.core.assessment.Echelon;
import org.zhenlian.core.assessment.GoalReview;
import org.zhenlian.core.assessment.Review;
import org.zhenlian.core.assessment.Screening;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.indicator.ActivityTable;
import org.zhenlian.core.indicator.Concentration;
import org.zhenlian.core.indicator.ProductSpace;
import org.zhenlian.core.indicator.Series;
import org.zhenlian.core.indicator.Specialisation;
import org.zhenlian.core.indicator.Supporters;
import org.zhenlian.core.io.TableReader;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.TableFindings;
import org.zhenlian.core.town.Town;

/** One of everything that a caller can hold: all that the sample answers, that nobody has asked yet. */
final class Holdings {
    private static final LocalDate DAY = LocalDate.of(2023, 9, 30);

    private final Map<String, Object> held = new LinkedHashMap<>();

    private Holdings() {}

    /** Returns them by name, made anew of an atlas. */
    static Map<String, Object> of(Atlas atlas) {
        Holdings holdings = new Holdings();
        holdings.programme(atlas);
        holdings.indicators(atlas);
        holdings.table();
        holdings.chain(Chain.of(atlas, "glassware"));
        return holdings.held;
    }

    private void programme(Atlas atlas) {
        Town town = atlas.town("qixian-glassware");
        held.put("review", Review.of(atlas, town.subject(), atlas.checklist("ten-haves"), DAY));
        held.put("diagnosis", Diagnosis.of(atlas, town, atlas.checklist("four-problems"), DAY));
        held.put("echelon", Echelon.of(atlas, RegionCode.of("1407"), DAY, Echelon.Counting.CUMULATIVE));
        held.put("screening", Screening.of(atlas, atlas.towns(), atlas.checklist("miit-sme-cluster"), DAY));
        held.put("goals", GoalReview.all(atlas, town.subject(), DAY));
        held.put("awards", AwardSplit.equal(Quantity.parse("1000 万元"), List.of("a", "b", "c")));
        held.put("coupling", Coupling.of(atlas));
    }

    private void indicators(Atlas atlas) {
        ActivityTable cells = ActivityTable.of(Map.of(
                "north", Map.of("glass", 1.0, "iron", 0.0, "coke", 1.0),
                "south", Map.of("glass", 1.0, "iron", 1.0, "coke", 0.0),
                "east", Map.of("glass", 1.0, "iron", 1.0, "coke", 1.0)));
        ProductSpace space = ProductSpace.ofPresence(cells);
        held.put("specialisation", Specialisation.of(cells));
        held.put("space", space);
        held.put("complexity", space.complexity());
        held.put("concentration", Concentration.ofExact(Map.of("a", 3.0, "b", 1.0)));
        held.put("supporters", Supporters.of(atlas));
        held.put("series", Series.of(atlas, Subject.parse("town:qixian-glassware"), "national-market-share"));
    }

    private void table() {
        Path root = Path.of(System.getProperty("zhenlian.root", ".."));
        InputOutputTable table =
                TableReader.of(root.resolve("examples/data/glass-table.csv")).read();
        held.put("table", table);
        held.put("findings", TableFindings.of(table));
        held.put("linkages", Linkages.of(table));
    }

    private void chain(Chain chain) {
        SupplyNetwork network = chain.network();
        held.put("atlas", chain.atlas());
        held.put("plan", chain.plan(1));
        held.put("breaking", chain.breakingSets(2));
        held.put("sourcing", network.sourcing(5));
        held.put("points", network.singlePoints());
        held.put("components", network.components());
        held.put("networkTiers", network.tiers());
        SupplyNetwork small = SupplyNetwork.builder("small")
                .link("a", "b", "p", 2)
                .link("b", "c", "p", 1)
                .link("c", "a", "q", 1)
                .build();
        Cascade cascade = Cascade.of(small, CascadeRules.of(Essentiality.LINEAR));
        held.put("cascade", cascade);
        held.put("closing", cascade.close("a"));
        held.put("risks", cascade.all());
        held.put("cut", small.cut(Cut.By.LINKS, List.of("a"), List.of("c")));
        held.put("balance", chain.balance(Demand.atCapacity()));
        held.put("comparison", chain.compare("140727", "1407", "14"));
        held.put(
                "whatif",
                chain.whatIf(Shock.close(chain.atlas().enterprises().get(0).id())));
        for (Method question : Answers.questions(Chain.class)) {
            held.put(question.getName(), Answers.ask(chain, question));
        }
    }
}
