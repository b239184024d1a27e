package org.zhenlian.chain.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.chain.dossier.Page.Heading;
import org.zhenlian.chain.leader.CharterCheck;
import org.zhenlian.chain.leader.CoreSupport;
import org.zhenlian.chain.leader.LedChain;
import org.zhenlian.chain.leader.SelectionRules;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.indicator.Supporters;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;

/** The pages on enterprises, policy and the charter. */
final class PeoplePages {
    private final Dossier dossier;
    private final LedChain chain;
    private final Atlas atlas;
    private final Set<String> products;

    PeoplePages(Dossier dossier) {
        this.dossier = dossier;
        chain = dossier.chain();
        atlas = chain.atlas();
        products = chain.graph().products().stream().map(Product::id).collect(Collectors.toSet());
    }

    List<Page> list() {
        return List.of(enterprises(), supporters(), policies(), charter());
    }

    private Page enterprises() {
        Set<String> ids = new TreeSet<>(chain.owners());
        ids.addAll(chain.cores());
        chain.graph().recipes().forEach(r -> atlas.capacitiesFor(r.id()).forEach(c -> ids.add(c.enterprise())));
        Columns<Enterprise> columns = Columns.<Enterprise>none()
                .with("enterprise", "企业编号", Enterprise::id)
                .names("name", "企业", Enterprise::names)
                .names("role", "角色", this::role)
                .with("here", "本地", e -> atlas.isLocal(e.id(), dossier.scope()))
                .with("region", "地区", e -> atlas.current(e.region()).digits())
                .with("towns", "专业镇", Enterprise::towns)
                .with("makes", "产品", e -> makes(e.id()))
                .with("capacities", "年产能", e -> capacities(e.id()))
                .names("honours", "荣誉", this::honours)
                .with("basis", "数据依据", e -> e.basis().kind());
        return Page.of(
                "enterprise-list",
                Heading.of(
                        "企业清单",
                        "Enterprise list",
                        "生产链上产品的企业，以及链主和链核；按编号排列",
                        "Who makes a product of the chain, owners and cores; by id"),
                columns,
                ids.stream().map(atlas::enterprise).toList(),
                dossier.stamp());
    }

    private Names role(Enterprise enterprise) {
        boolean owner = chain.owners().contains(enterprise.id());
        boolean core = chain.cores().contains(enterprise.id());
        return owner ? Names.of("链主", "owner") : core ? Names.of("链核", "core") : Names.NONE;
    }

    private List<Capacity> runs(String enterprise) {
        return chain.graph().recipes().stream()
                .flatMap(r -> atlas.capacitiesFor(r.id()).stream())
                .filter(c -> c.enterprise().equals(enterprise))
                .toList();
    }

    private List<String> makes(String enterprise) {
        return runs(enterprise).stream()
                .map(c -> atlas.recipe(c.recipe()).product())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> capacities(String enterprise) {
        return runs(enterprise).stream()
                .map(c -> c.perYear().map(f -> f.value().toString()).orElse("?"))
                .toList();
    }

    private Names honours(Enterprise enterprise) {
        List<Honour> all = atlas.honours().stream()
                .filter(h -> h.holder().equals(enterprise.subject()))
                .toList();
        return Names.of(
                all.stream().map(h -> h.names().zhOr("")).collect(Collectors.joining("、")),
                all.stream().map(h -> h.names().enOr(h.names().zh())).collect(Collectors.joining(", ")));
    }

    /** One owner and one enterprise that sells to it or buys from it. */
    private record Pair(Enterprise owner, Enterprise other, List<SupplyLink> links) {
        Collection<String> sold(Enterprise seller) {
            return links.stream()
                    .filter(l -> l.supplier().equals(seller.id()))
                    .map(SupplyLink::product)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Page supporters() {
        Supporters supporters = Supporters.of(atlas, products);
        CoreSupport cores = CoreSupport.of(chain, SelectionRules.shanxi());
        List<Pair> pairs = new ArrayList<>();
        for (String owner : chain.owners()) {
            supporters
                    .supporters(owner)
                    .forEach(other -> pairs.add(new Pair(
                            atlas.enterprise(owner), atlas.enterprise(other), supporters.linksBetween(other, owner))));
        }
        Columns<Pair> columns = Columns.<Pair>none()
                .with("owner", "链主编号", p -> p.owner().id())
                .names("owner-name", "链主", p -> p.owner().names())
                .with("enterprise", "企业编号", p -> p.other().id())
                .names("name", "配套企业", p -> p.other().names())
                .with("here", "本地", p -> atlas.isLocal(p.other().id(), dossier.scope()))
                .with("sells", "供给链主", p -> p.sold(p.other()))
                .with("buys", "购自链主", p -> p.sold(p.owner()))
                .with("core-support", "达到链核标准", p -> cores.verdict(p.other().id()));
        return Page.of(
                "supporter-list",
                Heading.of(
                        "配套企业清单",
                        "Supporting enterprises",
                        "每个链主的上下游企业，按申报的供货关系",
                        "Who sells to or buys from each owner, by declared links"),
                columns,
                pairs,
                dossier.stamp());
    }

    private Page policies() {
        Set<Subject> about = Stream.concat(
                        Stream.of(chain.subject(), new Subject(Kind.ATLAS, atlas.id())),
                        TownPages.towns(chain).stream().map(t -> t.subject()))
                .collect(Collectors.toSet());
        List<PolicyMeasure> measures = atlas.policyMeasures().stream()
                .filter(m -> about.contains(m.about()) || m.about().kind() == Kind.REGION && covers(m.about()))
                .toList();
        Columns<PolicyMeasure> columns = Columns.<PolicyMeasure>none()
                .with("measure", "编号", PolicyMeasure::id)
                .names("name", "政策", PolicyMeasure::names)
                .with("about", "对象", PolicyMeasure::about)
                .with("problems", "针对的问题", PolicyMeasure::problems)
                .with("stage", "进展", PolicyMeasure::stage)
                .with("as-of", "日期", m -> m.asOf().map(AsOf::toString))
                .with("source", "来源", PolicyMeasure::source)
                .with("note", "备注", PolicyMeasure::note);
        return Page.of(
                "policy-list",
                Heading.of(
                        "政策清单",
                        "Policy list",
                        "针对本链、成员专业镇和所在地区的政策举措",
                        "Measures for the chain, its towns and the regions around them"),
                columns,
                measures,
                dossier.stamp());
    }

    /** Is the measure for a region that the scope lies in? */
    private boolean covers(Subject region) {
        return dossier.scope().isWithin(atlas.current(RegionCode.of(region.id())));
    }

    private Page charter() {
        CharterCheck check = CharterCheck.of(chain, dossier.stamp().day());
        return Page.of(
                "charter-list",
                Heading.of(
                        "链长制落实清单",
                        "Charter check",
                        "链长、牵头部门、专班、链主和成员镇是否齐备",
                        "Leader, lead department, task force, owners and member towns"),
                check.columns(),
                check.list(),
                dossier.stamp());
    }
}
