package org.zhenlian.chain.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.text.TextTable;

/**
 * What a chain lacks in several scopes side by side, and which gaps close from one to the next.
 *
 * <p>Going to a wider scope the local supply of a product never falls, neither at capacity nor for a target. For a target the need is
 * the same in every scope, so coverage never falls and what is lacking never grows, at either end of the intervals. At capacity the
 * need grows with the producers that come in, so that gaps can open; and what is declared to come from outside a county says nothing
 * of what comes from outside the province, so that an IMPORTED product can become NO_PRODUCER, on either basis.
 *
 * <p>Order: that of the scopes given, usually from narrow to wide.
 */
public final class ScopeComparison {
    private final List<Gaps> scopes;
    private final List<Step> steps = new ArrayList<>();

    /**
     * From one scope to the next.
     *
     * @param from the gaps in the one scope
     * @param to the gaps in the next
     * @param changes which gaps close, open, worsen and ease on the way
     */
    public record Step(Gaps from, Gaps to, GapChanges changes) {
        /** Checks that nothing is missing. */
        public Step {
            java.util.Objects.requireNonNull(from, "from");
            java.util.Objects.requireNonNull(to, "to");
            java.util.Objects.requireNonNull(changes, "changes");
        }

        /** Returns for example {@code 祁县 140727 -> 晋中市 140700: 2 opened, 9 closed, 1 worsened, 3 eased}. */
        @Override
        public String toString() {
            return from.scope() + " -> " + to.scope() + ": " + changes;
        }
    }

    private ScopeComparison(List<Gaps> scopes) {
        this.scopes = List.copyOf(scopes);
        for (int i = 1; i < scopes.size(); i++) {
            Gaps from = scopes.get(i - 1);
            Gaps to = scopes.get(i);
            steps.add(new Step(from, to, GapChanges.between(from, to)));
        }
    }

    /**
     * Returns the comparison of the gaps of one chain in several scopes.
     *
     * @param scopes the gaps in each scope, in the order in which to compare them
     * @throws IllegalArgumentException if there are none
     */
    public static ScopeComparison of(List<Gaps> scopes) {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("no scopes to compare\nFor example chain.compare(\"140727\", \"1407\")");
        }
        return new ScopeComparison(scopes);
    }

    /** Returns the gaps in each scope, in the order given. */
    public List<Gaps> scopes() {
        return scopes;
    }

    /** Returns what changes from each scope to the next. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Returns the table, and from each scope to the next the gaps that close and open. */
    public String print() {
        StringBuilder text = new StringBuilder(toString());
        for (Step step : steps) {
            text.append("\n").append(step);
            text.append("\n  closed: ").append(list(step.changes().closed()));
            text.append("\n  opened: ").append(list(step.changes().opened()));
        }
        return text.toString();
    }

    private static String list(List<Gap> gaps) {
        return gaps.isEmpty()
                ? "none"
                : gaps.stream().map(g -> g.product().id() + " " + g.kind()).collect(Collectors.joining(", "));
    }

    /** Returns one column for each scope: products needed, gaps by kind, products that may lack inputs ({@link Gaps#canRun} UNKNOWN), coverage and local support rate. */
    @Override
    public String toString() {
        List<String> heads = new ArrayList<>(List.of("kind"));
        scopes.forEach(g -> heads.add(">" + label(g)));
        TextTable table = new TextTable(heads.toArray(String[]::new));
        row(table, "products needed", scopes.stream().map(Gaps::productsNeeded).toList());
        for (GapKind kind : GapKind.values()) {
            List<Integer> counts =
                    scopes.stream().map(g -> g.ofKind(kind).size()).toList();
            if (counts.stream().anyMatch(n -> n > 0)) {
                row(table, kind.name(), counts);
            }
        }
        List<Integer> unsure = scopes.stream().map(Gaps::unsure).toList();
        if (unsure.stream().anyMatch(n -> n > 0)) {
            row(table, "may lack inputs", unsure);
        }
        row(
                table,
                "coverage",
                scopes.stream().map(g -> Amount.share(g.coverage())).toList());
        row(
                table,
                "local support",
                scopes.stream().map(g -> Amount.share(g.localSupport().rate())).toList());
        return TextTable.fit(
                        "Gaps of " + scopes.get(0).chain() + " " + scopes.get(0).demand() + " by scope", 80) + "\n"
                + table;
    }

    private static String label(Gaps gaps) {
        String name = gaps.scope().name();
        return TextTable.fit(name.isEmpty() ? gaps.scope().toString() : name, 14);
    }

    private static void row(TextTable table, String head, List<?> cells) {
        List<Object> row = new ArrayList<>(List.of(head));
        row.addAll(cells);
        table.row(row.toArray());
    }
}
