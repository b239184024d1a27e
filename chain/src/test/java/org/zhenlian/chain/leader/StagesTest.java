package org.zhenlian.chain.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.leader.StageService.Position;
import org.zhenlian.chain.leader.StageService.Service;
import org.zhenlian.core.product.ExternalSupply.Availability;

class StagesTest {
    /** Town t makes parts, town u ore and wares beside hub, which is in no town. */
    private static Works works() {
        return new Works()
                .town("t")
                .town("u")
                .enterprise("a", "t")
                .runs("a", "make-part")
                .enterprise("b", "u")
                .runs("b", "make-ware");
    }

    private static List<Service> services(Works works) {
        return Stages.of(works.chain()).list().stream()
                .map(StageService::service)
                .toList();
    }

    @Test
    void stages_areTheTiersOfTheChain() {
        Stages stages = Stages.of(works().members("t").chain());
        assertEquals(
                List.of("ware", "part", "ore"),
                stages.list().stream().map(s -> s.products().get(0).id()).toList());
        assertEquals(
                List.of(Position.DOWNSTREAM, Position.MIDSTREAM, Position.UPSTREAM),
                stages.list().stream().map(StageService::position).toList());
    }

    @Test
    void onlyMemberTowns_serve() {
        assertEquals(List.of(Service.OTHERS, Service.TOWN, Service.UNKNOWN), services(works().members("t")));
        Stages stages = Stages.of(works().members("t").chain());
        StageService wares = stages.list().get(0);
        assertEquals(Map.of(), wares.towns());
        assertEquals(Map.of("u", List.of("ware")), wares.otherTowns());
        assertEquals(List.of("b", "hub"), wares.otherMakers());
        assertEquals(List.of("ware"), wares.unserved());
        assertEquals(Map.of("t", List.of("part")), stages.list().get(1).towns());
        assertEquals(
                List.of(1),
                stages.servedBy("t").stream().map(StageService::tier).toList());
        assertEquals(
                List.of(0),
                stages.servedBy("u").stream().map(StageService::tier).toList());
        assertEquals(
                List.of(0, 2),
                stages.unserved().stream().map(StageService::tier).toList());
    }

    @Test
    void withoutMembersListed_everyTownCounts() {
        Stages stages = Stages.of(works().chain());
        assertEquals(List.of("t", "u"), stages.members());
        assertEquals(Service.TOWN, stages.list().get(0).service());
        assertTrue(stages.because().zh().contains("未列出成员专业镇"), stages.because().zh());
        assertEquals(List.of("t", "u"), Chain.of(works().atlas(), "u").stages().members());
    }

    @Test
    void whatNobodyMakes_isOutsideOnlyIfDeclared() {
        StageService ore = Stages.of(works().chain()).list().get(2);
        assertEquals(Service.UNKNOWN, ore.service());
        assertEquals(List.of("maker or outside supply of ore"), ore.missing());
        Works declared = works().outside("ore", Availability.UNLIMITED, Optional.empty());
        StageService bought = Stages.of(declared.chain()).list().get(2);
        assertEquals(Service.OUTSIDE, bought.service());
        assertEquals(List.of("ore"), bought.boughtOutside());
        assertEquals(List.of(), bought.missing());
        Works madeToo = works().outside("part", Availability.UNLIMITED, Optional.empty());
        assertEquals(List.of(), Stages.of(madeToo.chain()).list().get(1).boughtOutside());
        for (Availability none : List.of(Availability.NONE, Availability.UNKNOWN)) {
            Works not = works().outside("ore", none, Optional.empty());
            assertEquals(Service.UNKNOWN, services(not).get(2));
        }
    }

    @Test
    void limitOfZero_isNoSupply() {
        Works nothing = works().outside("ore", Availability.LIMITED, Optional.of(Works.tonnes(0)));
        assertEquals(Service.UNKNOWN, services(nothing).get(2));
        assertEquals(
                Service.OUTSIDE,
                services(works().outside("ore", Availability.LIMITED, Optional.empty()))
                        .get(2));
    }

    @Test
    void enterpriseInTwoTowns_countsForBoth() {
        Works works = new Works()
                .town("t")
                .town("u")
                .members("t", "u")
                .enterprise("a", "t", "u")
                .runs("a", "make-part");
        StageService parts = Stages.of(works.chain()).list().get(1);
        assertEquals(Map.of("t", List.of("part"), "u", List.of("part")), parts.towns());
    }

    @Test
    void sentences_nameTownsAndProducts() {
        Works works = works().members("t").outside("ore", Availability.UNLIMITED, Optional.empty());
        Stages stages = Stages.of(works.chain());
        assertEquals(
                "stage 0 (downstream) has 1 product; no member town makes any, but these enterprises do: b, hub",
                stages.list().get(0).because().en());
        assertEquals(
                "第 2 级（上游）有 1 种产品，已知企业都不生产；由外部供应：矿石",
                stages.list().get(2).because().zh());
        assertEquals(
                "towns (t) serve 1 of 3 stages; not served: 0 (other enterprises), 2 (outside supply)",
                stages.because().en());
        assertEquals("专业镇（t）服务 3 级中的 1 级；未服务：0（镇外企业）、2（外部供应）", stages.because().zh());
    }
}
