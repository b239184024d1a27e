package org.zhenlian.core.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhenlian.core.fixture.Programme.evidence;
import static org.zhenlian.core.fixture.Programme.goal;
import static org.zhenlian.core.fixture.Programme.haves;
import static org.zhenlian.core.fixture.Programme.indicator;
import static org.zhenlian.core.fixture.Programme.measure;
import static org.zhenlian.core.fixture.Programme.scheme;
import static org.zhenlian.core.fixture.Programme.taskForce;
import static org.zhenlian.core.fixture.Rows.enterprise;
import static org.zhenlian.core.fixture.Rows.external;
import static org.zhenlian.core.fixture.Rows.fact;
import static org.zhenlian.core.fixture.Rows.glass;
import static org.zhenlian.core.fixture.Rows.honour;
import static org.zhenlian.core.fixture.Rows.link;
import static org.zhenlian.core.fixture.Rows.price;
import static org.zhenlian.core.fixture.Rows.product;
import static org.zhenlian.core.fixture.Rows.recipe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.product.ExternalSupply.Availability;

class AtlasPropertiesTest {
    /** Many rows that a careless order might mix up: same names, same subjects, same dates. */
    private static Atlas large() {
        AtlasBuilder builder = glass().add(external("sand", "140727", Availability.NONE))
                .add(fact("town:qixian-glassware", "output-value", "28 亿元"))
                .add(fact("town:qixian-glassware", "output-value", "280000 万元"))
                .add(fact("town:qixian-glassware", "jobs", "2 万人"))
                .add(honour("town:qixian-glassware", "Another title"))
                .add(honour("product:cup", "A title"))
                .add(price("cup", "1.2 万元", "2023"))
                .add(price("cup", "12000 元", "2023"))
                .add(link("e1", "e2", "melt", ""))
                .add(link("e1", "e2", "melt", "2022"))
                .add(link("e2", "e1", "melt", "2023"))
                .add(evidence("town:qixian-glassware", "plan", "规划", "2023", ""))
                .add(evidence("town:qixian-glassware", "plan", "规划", "2023", "s1"))
                .add(evidence("town:qixian-glassware", "plan", "规划", "", ""))
                .add(taskForce("chain:glassware", "甲", ""))
                .add(taskForce("chain:glassware", "乙", ""))
                .add(goal("town:qixian-glassware", "output-value", "50 亿元", "2025", ""))
                .add(goal("town:qixian-glassware", "output-value", "500000 万元", "2025", ""))
                .add(haves("second", "plan", "brand"))
                .add(haves("first", "plan"))
                .add(scheme("marks", "考核", "", indicator("y", "jobs", ""), indicator("x", "jobs", "")))
                .add(measure("m2", "town:qixian-glassware", "", "plan"))
                .add(measure("m1", "town:qixian-glassware", "", "brand"));
        for (int i = 0; i < 8; i++) {
            builder.add(product("p" + i, "t", "同名", ""))
                    .add(recipe("r" + i, "p" + i))
                    .add(enterprise("f" + i, "140727"));
        }
        return builder.build();
    }

    private static Atlas shuffled(Atlas atlas, long seed, List<Issue> issues) {
        List<Object> rows = new ArrayList<>(atlas.rows().toList());
        Collections.shuffle(rows, new Random(seed));
        Tables tables = Tables.empty();
        rows.forEach(tables::add);
        AtlasBuilder builder = Atlas.builder(atlas.id()).names(atlas.names());
        atlas.asOf().ifPresent(builder::asOf);
        tables.rows().forEach(row -> add(builder, row));
        return builder.buildLenient((row, issue) -> issues.add(issue));
    }

    private static void add(AtlasBuilder builder, Object row) {
        try {
            AtlasBuilder.class.getMethod("add", row.getClass()).invoke(builder, row);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 200)
    void shuffledRows_giveTheEqualAtlas(@ForAll long seed) {
        Atlas atlas = large();
        List<Issue> issues = new ArrayList<>();
        Atlas again = shuffled(atlas, seed, issues);
        assertEquals(atlas, again);
        assertEquals(atlas.hashCode(), again.hashCode());
        assertEquals(
                atlas.rows().map(Object::toString).toList(),
                again.rows().map(Object::toString).toList());
        assertEquals(atlas.provenance(), again.provenance());
        assertEquals(1, issues.size(), issues::toString);
    }

    @Property(tries = 100)
    void rebuilding_changesNothing(@ForAll @IntRange(max = 30) int leaveOut) {
        Atlas atlas = large();
        AtlasBuilder builder = Atlas.builder("part");
        atlas.rows().skip(leaveOut).forEach(row -> add(builder, row));
        Atlas part = builder.buildLenient((row, issue) -> {});
        List<Issue> issues = new ArrayList<>();
        assertEquals(part, part.toBuilder().buildLenient((row, issue) -> issues.add(issue)));
        assertEquals(
                0,
                issues.stream()
                        .filter(i -> i.severity() == org.zhenlian.core.issue.Severity.ERROR)
                        .count());
    }
}
