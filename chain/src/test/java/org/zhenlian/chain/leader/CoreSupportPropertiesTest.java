package org.zhenlian.chain.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.Verdict;

class CoreSupportPropertiesTest {
    private static final SelectionRules RULES = SelectionRules.shanxi();

    private static String period(SupplyLink link) {
        return link.asOf().map(Object::toString).orElse("");
    }

    private static boolean between(SupplyLink l, String one, String other) {
        return l.supplier().equals(one) && l.customer().equals(other)
                || l.supplier().equals(other) && l.customer().equals(one);
    }

    private static List<SupplyLink> links(LedChain chain, String one, String other) {
        Set<String> products = Naive.products(chain);
        return chain.atlas().links().list().stream()
                .filter(l -> products.contains(l.product()) && between(l, one, other))
                .toList();
    }

    @Property
    void lowerEnd_isTheSumOfTheKnownValuesOfTheYear(@ForAll long seed) {
        LedChain chain = LedChain.of(RandomTrade.atlas(seed), "led");
        for (CoreSupporter pair : CoreSupport.of(chain, RULES, 2023).list()) {
            List<SupplyLink> all =
                    links(chain, pair.enterprise().id(), pair.owner().id());
            BigDecimal sum = BigDecimal.ZERO;
            boolean open = false;
            for (SupplyLink link : all) {
                boolean ofYear = period(link).equals("2023");
                boolean told = all.stream()
                        .anyMatch(l -> l.supplier().equals(link.supplier())
                                && l.product().equals(link.product())
                                && period(l).equals("2023"));
                open |= ofYear ? link.value().isEmpty() : !told && !period(link).equals("2022");
                if (ofYear && link.value().isPresent()) {
                    sum = sum.add(new BigDecimal(link.value().getAsDouble()));
                }
            }
            boolean silent = all.stream().allMatch(l -> period(l).equals("2022"));
            Range expected = silent || open && sum.signum() == 0
                    ? Range.UNKNOWN
                    : new Range(Optional.of(sum), open ? Optional.empty() : Optional.of(sum));
            assertEquals(expected, pair.trade(), pair::toString);
            assertEquals(pair.verdict() == Verdict.UNKNOWN, !pair.missing().isEmpty(), pair::toString);
        }
    }

    @Property
    void pairs_areThoseWithLinksThatMaySpeakOfTheYearAndTheCores(@ForAll long seed) {
        LedChain chain = LedChain.of(RandomTrade.atlas(seed), "led");
        Set<String> expected = new TreeSet<>();
        for (String owner : chain.owners()) {
            chain.atlas().enterprises().forEach(e -> {
                boolean linked = links(chain, e.id(), owner).stream()
                        .anyMatch(l -> !period(l).equals("2022"));
                if (!chain.owners().contains(e.id()) && (linked || chain.cores().contains(e.id()))) {
                    expected.add(e.id() + " " + owner);
                }
            });
        }
        Set<String> found = new TreeSet<>();
        CoreSupport.of(chain, RULES, 2023)
                .list()
                .forEach(c -> assertTrue(
                        found.add(c.enterprise().id() + " " + c.owner().id())));
        assertEquals(expected, found);
    }

    /** Whatever the missing values are and to whichever year the undated links belong, the range holds the trade. */
    @Property
    void range_holdsTheTradeOfEveryCompletion(@ForAll long seed, @ForAll long fill) {
        Atlas atlas = RandomTrade.atlas(seed);
        Random random = new Random(fill);
        List<Object> rows = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        atlas.links().list().forEach(l -> keys.add(l.supplier() + l.customer() + l.product() + period(l)));
        atlas.rows().forEach(row -> {
            if (row instanceof SupplyLink link) {
                complete(link, random, keys).ifPresent(rows::add);
            } else {
                rows.add(row);
            }
        });
        CoreSupport before = CoreSupport.of(LedChain.of(atlas, "led"), RULES, 2023);
        CoreSupport after = CoreSupport.of(LedChain.of(RandomTrade.build(rows), "led"), RULES, 2023);
        after.list().stream()
                .filter(c -> c.trade().isExact())
                .forEach(is -> before.of(is.enterprise().id()).stream()
                        .filter(was -> was.owner().equals(is.owner()))
                        .forEach(was ->
                                assertTrue(was.trade().contains(is.trade().low().orElseThrow()), was + " then " + is)));
    }

    private static Optional<SupplyLink> complete(SupplyLink link, Random random, Set<String> keys) {
        String period = period(link);
        double value = link.value().orElse(random.nextInt(2_000) * 10_000);
        if (period.equals("2023-H1")) {
            return Optional.empty();
        }
        if (period.isEmpty()) {
            period = random.nextBoolean() ? "2023" : "2021";
            if (!keys.add(link.supplier() + link.customer() + link.product() + period)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                RandomTrade.link(link.supplier(), link.customer(), link.product(), period, OptionalDouble.of(value)));
    }
}
