package org.zhenlian.chain.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.measure.Verdict;

/** Against brute force over all links. */
class OwnerCandidatesPropertiesTest {
    private static SelectionRules least(int n) {
        return SelectionRules.shanxi().withMinSupporters(n, "the test");
    }

    @Property
    void supporters_equalBruteForce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int least) {
        LedChain chain = LedChain.of(RandomTrade.atlas(seed), "led");
        Naive naive = new Naive(chain.atlas());
        Set<String> products = Naive.products(chain);
        OwnerCandidates known = OwnerCandidates.of(chain, least(least));
        OwnerCandidates complete = OwnerCandidates.of(chain, least(least).withCompleteLinks());
        Set<String> judged = new TreeSet<>();
        for (OwnerCandidate c : known.list()) {
            String id = c.enterprise().id();
            judged.add(id);
            Set<String> partners = naive.partners(id, products);
            assertEquals(List.copyOf(partners), c.supporters());
            boolean makes = products.stream().anyMatch(p -> naive.makes(id, p));
            Verdict on = makes ? Verdict.MET : naive.runsSomething(id) ? Verdict.UNMET : Verdict.UNKNOWN;
            boolean enough = partners.size() >= least;
            assertEquals(on.and(enough ? Verdict.MET : Verdict.UNKNOWN), c.verdict(), c::toString);
            assertEquals(on.and(Verdict.of(enough)), complete.of(id).verdict(), c::toString);
            assertEquals(c.verdict() == Verdict.UNKNOWN, !c.missing().isEmpty(), c::toString);
        }
        chain.atlas().enterprises().forEach(e -> {
            boolean makes = products.stream().anyMatch(p -> naive.makes(e.id(), p));
            boolean open = !naive.runsSomething(e.id())
                    && !naive.partners(e.id(), products).isEmpty();
            boolean named = chain.owners().contains(e.id()) || chain.cores().contains(e.id());
            assertEquals(makes || open || named, judged.contains(e.id()), e.id());
        });
    }

    @Property
    void linksRepeatedInOtherYears_changeNothingButTheLinks(@ForAll long seed) {
        Atlas once = RandomTrade.atlas(seed);
        List<Object> rows = new ArrayList<>(once.rows().toList());
        once.links()
                .list()
                .forEach(l -> rows.add(RandomTrade.link(
                        l.supplier(),
                        l.customer(),
                        l.product(),
                        "19" + (l.asOf().isEmpty() ? "99" : "98-" + month(l)),
                        l.value())));
        OwnerCandidates before = OwnerCandidates.of(LedChain.of(once, "led"), least(3));
        OwnerCandidates after = OwnerCandidates.of(LedChain.of(RandomTrade.build(rows), "led"), least(3));
        assertEquals(before.list().size(), after.list().size());
        for (int i = 0; i < before.list().size(); i++) {
            OwnerCandidate was = before.list().get(i);
            OwnerCandidate is = after.list().get(i);
            assertEquals(was.enterprise(), is.enterprise());
            assertEquals(was.supporters(), is.supporters());
            assertEquals(was.verdict(), is.verdict());
            assertEquals(2 * was.provenance().total(), is.provenance().total());
        }
    }

    /** One month per period, so that no two links become one. */
    private static String month(SupplyLink link) {
        return switch (link.asOf().orElseThrow().toString()) {
            case "2022" -> "01";
            case "2023" -> "02";
            default -> "03";
        };
    }

    @Property(tries = 200)
    void rowsInAnyOrder_giveTheSameAnswersToTheByte(@ForAll long seed, @ForAll long shuffle) {
        Atlas atlas = RandomTrade.atlas(seed);
        List<Object> rows = new ArrayList<>(atlas.rows().toList());
        Collections.shuffle(rows, new Random(shuffle));
        LedChain one = LedChain.of(atlas, "led");
        LedChain two = LedChain.of(RandomTrade.build(rows), "led");
        SelectionRules rules = least(3);
        assertEquals(
                OwnerCandidates.of(one, rules).print(),
                OwnerCandidates.of(two, rules).print());
        assertEquals(
                CoreSupport.of(one, rules).print(), CoreSupport.of(two, rules).print());
        assertEquals(Stages.of(one).print(), Stages.of(two).print());
        assertEquals(Coupling.of(one.atlas()).print(), Coupling.of(two.atlas()).print());
    }
}
