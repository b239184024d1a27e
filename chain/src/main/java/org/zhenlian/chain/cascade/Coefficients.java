package org.zhenlian.chain.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zhenlian.chain.network.Adjacency;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Severity;

/** What is known of the network before the first shock: amounts, sectors, markets, and the shares of each link. */
final class Coefficients {
    /** A share may pass 1 by so much through rounding. */
    private static final double ROUNDING = 1e-9;

    /** No amount is larger, as in files of links. */
    private static final double MOST = 1e18;

    final Adjacency links;
    final int n;
    final String[] sectorOf;
    final int[] market;
    final int markets;
    final String[] marketNames;
    final double[] sold;
    final double[] bought;
    final double[] revenue;
    final double[] cost;
    final double totalRevenue;
    final boolean substitution;
    final double[] supply;

    /** Whose revenue and costs are told by the rules, and not the sums of the links. */
    final boolean[] revenueGiven;

    final boolean[] costGiven;

    /** 1 and what a step may be off by: times this it is at least the exact one, times 2 less this at most. */
    final double rounding;

    final DownLinks down;
    final UpLinks up;

    /** The sellers of market m are at the places {@code memberBegin[m]} to {@code memberBegin[m + 1] - 1}. */
    final int[] member;

    final int[] memberBegin;
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
        marketNames = numberMarkets();
        markets = marketNames.length;
        member = new int[n];
        memberBegin = new int[markets + 1];
        sortMarkets();
        supply = new double[markets];
        for (int i = 0; i < n; i++) {
            supply[market[i]] += sold[i];
        }
        revenue = given("revenue", rules.revenue(), sold);
        cost = given("costs", rules.costs(), bought);
        revenueGiven = told(rules.revenue());
        costGiven = told(rules.costs());
        totalRevenue = Arrays.stream(revenue).sum();
        up = new UpLinks(links, revenue);
        down = new DownLinks(this, rules.essentiality());
        rounding = 1 + (32 + mostTerms()) * 0x1p-53;
        units();
        issues.addAll(Leakage.issues(network, this));
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

    /**
     * What a step may be off by, in roundings: a slot adds up over links what is divided by two sums of links (an input, all costs) and
     * multiplied by two more (a seller's sales, the market's), and the market adds up over sellers.
     */
    private long mostTerms() {
        int links = 0;
        for (int i = 0; i < n; i++) {
            int out = this.links.endOut(i) - this.links.firstOut(i);
            int in = this.links.endIn(i) - this.links.firstIn(i);
            links = Math.max(links, Math.max(out, in));
        }
        int sellers = 0;
        for (int m = 0; m < markets; m++) {
            int selling = (int) IntStream.range(memberBegin[m], memberBegin[m + 1])
                    .filter(t -> sold[member[t]] > 0)
                    .count();
            sellers = Math.max(sellers, selling);
        }
        return 6L * links + 2L * sellers;
    }

    Issues issues() {
        return Issues.of(issues);
    }

    /** Quantities of several products have no common unit. */
    private void units() {
        if (network.unit().isEmpty() && network.products() > 1) {
            issues.add(Issue.of(
                            IssueCode.UNIT_MISMATCH,
                            "network",
                            "value",
                            "the links' values are quantities of " + network.products()
                                    + " products, each in its own unit; a cascade adds them up",
                            "Give the links values or the products prices, so that all is in yuan")
                    .withSeverity(Severity.WARNING));
        }
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

    private String[] numberMarkets() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            market[i] = numbers.computeIfAbsent(sectorOf[i], s -> numbers.size());
        }
        return numbers.keySet().toArray(String[]::new);
    }

    private boolean[] told(Map<String, Double> given) {
        boolean[] told = new boolean[n];
        given.keySet().forEach(id -> told[network.number(id)] = true);
        return told;
    }

    private double[] given(String what, Map<String, Double> given, double[] sums) {
        double[] amounts = sums.clone();
        new TreeMap<>(given).forEach((id, amount) -> {
            int i = network.number(id);
            if (!(amount >= 0 && amount <= MOST) || amount == 0 && sums[i] > 0) {
                throw new IllegalArgumentException(what + " of " + id + " must be above 0 and 1e18 at most but is "
                        + amount + "\nLeave it out if it is not known");
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
}
