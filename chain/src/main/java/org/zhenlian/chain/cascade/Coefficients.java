package org.zhenlian.chain.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.chain.network.Adjacency;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.product.Criticality;

/** The matrices of the cascade by link, and which inputs of a customer fail together (its slots). */
final class Coefficients {
    /** A share may pass 1 by so much through rounding. */
    private static final double ROUNDING = 1e-9;

    final Adjacency links;
    final int n;
    final String[] sectorOf;
    final int[] market;
    final int markets;
    final double[] sold;
    final double[] bought;
    final double[] revenue;
    final double[] cost;
    final double totalRevenue;
    final boolean substitution;
    final double[] supply;

    /** By link. */
    final int[] slot;

    final double[] down;
    final double[] up;

    /** By place of the incoming lists. */
    final double[] upIn;

    int slots;
    private final int[] member;
    private final int[] memberBegin;
    private final SupplyNetwork network;
    private final CascadeRules rules;
    private final List<Issue> issues = new ArrayList<>();

    Coefficients(SupplyNetwork network, CascadeRules rules) {
        this.network = network;
        this.rules = rules;
        links = network.adjacency();
        n = links.enterprises();
        substitution = rules.substitution();
        sold = new double[n];
        bought = new double[n];
        sums();
        sectorOf = sectors();
        market = new int[n];
        markets = numberMarkets();
        member = new int[n];
        memberBegin = new int[markets + 1];
        sortMarkets();
        supply = new double[markets];
        for (int i = 0; i < n; i++) {
            supply[market[i]] += sold[i];
        }
        revenue = given("revenue", rules.revenue(), sold);
        cost = given("costs", rules.costs(), bought);
        totalRevenue = Arrays.stream(revenue).sum();
        slot = new int[links.links()];
        down = new double[links.links()];
        up = new double[links.links()];
        upIn = new double[links.links()];
        upstream();
        for (int j = 0; j < n; j++) {
            downstream(j);
        }
    }

    /** Returns who sells in a market. */
    int[] members(int m) {
        return Arrays.copyOfRange(member, memberBegin[m], memberBegin[m + 1]);
    }

    private void sortMarkets() {
        for (int m : market) {
            memberBegin[m + 1]++;
        }
        for (int m = 0; m < markets; m++) {
            memberBegin[m + 1] += memberBegin[m];
        }
        int[] place = memberBegin.clone();
        for (int i = 0; i < n; i++) {
            member[place[market[i]]++] = i;
        }
    }

    Issues issues() {
        return Issues.of(issues);
    }

    private void sums() {
        for (int i = 0; i < n; i++) {
            for (int k = links.firstOut(i); k < links.endOut(i); k++) {
                double value = links.value(k);
                if (value != value) {
                    throw new IllegalArgumentException("the value of " + network.unknownValues()
                            + " links is not known, the first " + network.link(k)
                            + "\nEstimate them or leave these links out; a cascade cannot be told without");
                }
                sold[i] += value;
                bought[links.customer(k)] += value;
            }
        }
    }

    private String[] sectors() {
        String[] sectors = new String[n];
        for (int i = 0; i < n; i++) {
            String given = rules.sectors().get(network.id(i));
            sectors[i] = given != null ? given : mainProduct(i);
        }
        return sectors;
    }

    /** The product of which most is sold; empty if nothing is. */
    private String mainProduct(int i) {
        Map<Integer, Double> sums = new HashMap<>();
        for (int k = links.firstOut(i); k < links.endOut(i); k++) {
            sums.merge(links.product(k), links.value(k), Double::sum);
        }
        return sums.entrySet().stream()
                .min(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> network.productId(e.getKey()))
                .orElse("");
    }

    private int numberMarkets() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < n; i++) {
            market[i] = numbers.computeIfAbsent(sectorOf[i], s -> numbers.size());
        }
        return numbers.size();
    }

    private double[] given(String what, Map<String, Double> given, double[] sums) {
        double[] amounts = sums.clone();
        given.forEach((id, amount) -> {
            int i = network.number(id);
            if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY) || amount == 0 && sums[i] > 0) {
                throw new IllegalArgumentException(
                        what + " of " + id + " must be above 0 but is " + amount + "\nLeave it out if it is not known");
            }
            amounts[i] = amount;
            if (sums[i] > amount * (1 + ROUNDING)) {
                issues.add(Issue.of(
                        IssueCode.INCONSISTENT,
                        "enterprise:" + id,
                        what,
                        what + " " + amount + " is less than " + sums[i] + " in the network's links",
                        "Add what comes from outside, such as imports, or check the links"));
            }
        });
        return amounts;
    }

    private void upstream() {
        for (int i = 0; i < n; i++) {
            for (int k = links.firstOut(i); k < links.endOut(i); k++) {
                up[k] = links.value(k) == 0 ? 0 : links.value(k) / revenue[i];
            }
        }
        for (int p = 0; p < upIn.length; p++) {
            upIn[p] = up[links.linkAt(p)];
        }
    }

    /** With reported costs the rest of each essential input comes from outside in proportion. */
    private void downstream(int j) {
        Map<Integer, Integer> number = new HashMap<>();
        Map<Integer, Double> sum = new HashMap<>();
        for (int p = links.firstIn(j); p < links.endIn(j); p++) {
            int i = links.supplierAt(p);
            sum.merge(market[i], links.value(links.linkAt(p)), Double::sum);
        }
        for (int p = links.firstIn(j); p < links.endIn(j); p++) {
            int i = links.supplierAt(p);
            int k = links.linkAt(p);
            double value = links.value(k);
            Criticality need = rules.essentiality().of(sectorOf[i], sectorOf[j]);
            slot[k] = -1;
            if (value > 0 && need != Criticality.NEGLIGIBLE) {
                boolean essential = need == Criticality.ESSENTIAL;
                slot[k] = number.computeIfAbsent(essential ? market[i] : -1, m -> slots++);
                down[k] = essential ? value / sum.get(market[i]) * (bought[j] / cost[j]) : value / cost[j];
            }
        }
    }
}
