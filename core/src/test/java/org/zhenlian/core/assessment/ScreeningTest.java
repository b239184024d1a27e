package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Reviews.DAY;
import static org.zhenlian.core.fixture.Reviews.attested;
import static org.zhenlian.core.fixture.Reviews.checklist;
import static org.zhenlian.core.fixture.Reviews.evidence;
import static org.zhenlian.core.fixture.Reviews.item;
import static org.zhenlian.core.fixture.Rows.event;
import static org.zhenlian.core.fixture.Rows.product;
import static org.zhenlian.core.fixture.Rows.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.assessment.Screening.Candidate;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.fixture.Rows;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.Checklist.Purpose;
import org.zhenlian.core.programme.Evidence.State;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.Town;

class ScreeningTest {
    private static final Checklist RULES = checklist(
            "rules",
            Purpose.REQUIREMENTS,
            item("a", 1, attested("a")),
            item("b", 2, attested("b")),
            item("c", 3, attested("c")));
    private static final Checklist HAVES = checklist(
            "haves",
            Purpose.HAVES,
            item("a", 1, attested("a")),
            item("b", 2, attested("b")),
            item("c", 3, attested("c")));

    private static Town town(String id, Category category, Tier tier) {
        Town.Builder town = Town.builder(id, category)
                .regions(List.of(RegionCode.of("140727")))
                .products(List.of("cup"));
        return (tier == null ? town : town.event(event("2023", tier))).build();
    }

    /** Towns with what is attested of a, b and c: {@code y} present, {@code p} in part, {@code n} absent, {@code -} nothing. */
    private static AtlasBuilder atlas(String... towns) {
        AtlasBuilder atlas =
                Atlas.builder("x").add(region("140727", "祁县", "Qixian")).add(product("cup", "t"));
        for (String line : towns) {
            String[] cells = line.split(" ");
            Tier tier = cells.length > 2 ? Tier.valueOf(cells[2]) : null;
            atlas.add(town(cells[0], Category.values()[cells[0].length() % 3], tier));
            for (int i = 0; i < 3; i++) {
                char known = cells[1].charAt(i);
                State state = known == 'y' ? State.PRESENT : known == 'p' ? State.PARTIAL : State.ABSENT;
                if (known != '-') {
                    atlas.add(evidence("town:" + cells[0], "abc".substring(i, i + 1), state, "2024"));
                }
            }
        }
        return atlas;
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(c -> c.town().id()).toList();
    }

    @Test
    void requirements_rankByVerdictThenCountsThenId() {
        List<String> lines = new ArrayList<>(List.of(
                "t1 ---", "t2 yyn", "t3 yyy", "t4 yn-", "t5 ynn", "t6 y--", "t7 ypy", "t8 ---", "t9 yyy", "u1 nyy"));
        List<String> wanted = List.of("t3", "t9", "t7", "t6", "t1", "t8", "t2", "u1", "t4", "t5");
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(lines, new java.util.Random(seed));
            Atlas atlas = atlas(lines.toArray(String[]::new)).build();
            List<Town> towns = new ArrayList<>(atlas.towns());
            towns.addAll(atlas.towns());
            Collections.shuffle(towns, new java.util.Random(seed));
            assertEquals(wanted, ids(Screening.of(atlas, towns, RULES, DAY).list()));
        }
    }

    @Test
    void candidates_goByCategoryAndVerdict() {
        Atlas atlas = atlas("t yyy", "tt nyy", "ttt yyy", "tttt ---").build();
        Screening screening = Screening.of(atlas, atlas.towns(), RULES, DAY);
        assertEquals(List.of("t", "tttt"), ids(screening.list(Category.SPECIAL_AGRICULTURE)));
        assertEquals(List.of("tt"), ids(screening.list(Category.LIGHT_INDUSTRY_CRAFTS)));
        assertEquals(List.of("t", "ttt"), ids(screening.list(Verdict.MET)));
        assertEquals(List.of("tt"), ids(screening.list(Verdict.UNMET)));
        assertEquals(List.of("t"), ids(screening.top(1)));
        Candidate open = screening.list(Verdict.UNKNOWN).get(0);
        assertEquals(3, open.missing().size());
        assertEquals("no evidence of kind a (town:tttt)", open.missing().get(0));
        assertEquals(
                "without a tier so far. tttt on 2025-06-30: 0 of 3 met, 0 in part, 0 not, 3 unknown. not known: a, b, c",
                open.because().en());
    }

    @Test
    void promotion_takesTownsBelowTheTier() {
        Atlas atlas = atlas("none ---", "county --- COUNTY", "city --- MUNICIPAL", "top --- PROVINCIAL")
                .build();
        assertEquals(
                List.of("city", "county", "none"),
                ids(Screening.promotion(atlas, Tier.PROVINCIAL, HAVES, DAY).list()));
        assertEquals(
                List.of("county", "none"),
                ids(Screening.promotion(atlas, Tier.MUNICIPAL, HAVES, DAY).list()));
        assertEquals(
                List.of("none"),
                ids(Screening.promotion(atlas, Tier.COUNTY, HAVES, DAY).list()));
        assertEquals(
                4,
                Screening.promotion(atlas, Tier.COUNTY, HAVES, DAY.withYear(2022))
                        .list()
                        .size());
    }

    @Test
    void promotion_ranksTheNamedFirstThenByHaves() {
        AtlasBuilder builder = atlas(
                        "t1 y--", "t2 yy-", "t3 ypn", "t4 y-n", "t5 ---", "t6 ---", "t7 yyy", "t8 yp-", "t9 ---")
                .add(evidence("town:t5", "promotion-candidate", State.PRESENT, "2024"))
                .add(evidence("town:t6", "promotion-candidate", State.PRESENT, "2023"))
                .add(evidence("town:t6", "promotion-candidate", State.ABSENT, "2024"))
                .add(evidence("town:t9", "promotion-candidate", State.PRESENT, "2026"))
                .add(evidence("region:140727", "promotion-candidate", State.PRESENT, "2024"));
        Screening screening = Screening.promotion(builder.build(), Tier.MUNICIPAL, HAVES, DAY);
        assertEquals(List.of("t5", "t7", "t2", "t8", "t3", "t1", "t4", "t6", "t9"), ids(screening.list()));
        assertTrue(
                screening
                        .list()
                        .get(0)
                        .because()
                        .en()
                        .startsWith(
                                "named as a candidate: promotion-candidate present (2024, illustrative). without a tier so far. t5 on"));
        assertEquals(Verdict.MET, screening.list().get(1).verdict());
    }

    @Test
    void promotion_weighsTheRequirementsAfterTheHavesMet() {
        Checklist rule = checklist("rule", Purpose.REQUIREMENTS, item("d", 1, attested("d")));
        AtlasBuilder builder = atlas("t1 yp-", "t2 y--", "t3 y--", "t4 yy-")
                .add(evidence("town:t1", "d", State.ABSENT, ""))
                .add(evidence("town:t3", "d", State.PRESENT, ""));
        Screening screening = Screening.promotion(builder.build(), Tier.MUNICIPAL, HAVES, rule, DAY);
        assertEquals(List.of("t4", "t3", "t2", "t1"), ids(screening.list()));
        assertEquals(
                List.of(Verdict.UNKNOWN, Verdict.MET, Verdict.UNKNOWN, Verdict.UNMET),
                screening.list().stream().map(Candidate::verdict).toList());
    }

    @Test
    void wrongChecklistsAndTowns_areRefused() {
        Atlas atlas = atlas("t ---").build();
        assertThrows(IllegalArgumentException.class, () -> Screening.of(atlas, atlas.towns(), HAVES, DAY));
        assertThrows(IllegalArgumentException.class, () -> Screening.promotion(atlas, Tier.COUNTY, RULES, DAY));
        assertThrows(IllegalArgumentException.class, () -> Screening.promotion(atlas, Tier.COUNTY, HAVES, HAVES, DAY));
        Town other = Rows.town("elsewhere", "140727", "cup");
        assertThrows(UnknownIdException.class, () -> Screening.of(atlas, List.of(other), RULES, DAY));
    }

    @Test
    void toString_isShortAndPrintIsWhole() {
        List<String> lines = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            lines.add("t".repeat(62) + i + " ---");
        }
        Atlas atlas = atlas(lines.toArray(String[]::new)).build();
        Screening screening = Screening.of(atlas, atlas.towns(), RULES, DAY);
        assertTrue(screening
                .toString()
                .startsWith("Screening by rules: 30 towns, 0 met, 30 unknown, 0 not met\n  on 2025-06-30\n"));
        assertTrue(screening.toString().endsWith("... 22 more, see print()"));
        assertTrue(
                screening.toString().length() <= 900, () -> screening.toString().length() + "");
        String candidate = screening.list().get(0).toString();
        String first = candidate.lines().findFirst().orElseThrow();
        assertTrue(first.endsWith("...: UNKNOWN, 0 of 3 met, 0 in part, 0 not, 3 unknown"), candidate);
        assertEquals(80, first.length());
        assertTrue(candidate.length() <= 900, candidate);
        assertEquals(30 * 4 + 33, screening.print().lines().count());
        assertEquals(
                "Screening by rules: 0 towns, 0 met, 0 unknown, 0 not met\n  on 2025-06-30",
                Screening.of(atlas, List.of(), RULES, DAY).toString());
    }
}
