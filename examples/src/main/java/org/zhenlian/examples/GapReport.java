package org.zhenlian.examples;

import java.util.List;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.gap.ScopeComparison;
import org.zhenlian.core.Atlases;

/** Question: what does a chain lack in the county, the city and the province, of every kind, and are both its ends outside? */
public final class GapReport {
    private GapReport() {}

    /**
     * Prints the scopes side by side, whether both ends are outside in the widest, and one gap of each kind with its reason and flip.
     *
     * @param args a chain, town or product of the sample, then scopes from narrow to wide; by default 祁县玻璃器皿, 祁县, 晋中市, 山西省
     */
    public static void main(String[] args) {
        Chain chain = Chain.of(Atlases.sample(), args.length > 0 ? args[0] : "祁县玻璃器皿");
        String[] scopes = args.length > 1
                ? List.of(args).subList(1, args.length).toArray(String[]::new)
                : new String[] {"140727", "1407", "14"};
        ScopeComparison comparison = chain.compare(scopes);
        System.out.println(comparison.print());
        Gaps widest = comparison.scopes().get(comparison.scopes().size() - 1);
        System.out.println();
        System.out.println(widest.localSupport().because().en());
        System.out.println(widest.bothEndsOutside());
        Gaps narrowest = comparison.scopes().get(0);
        for (GapKind kind : GapKind.values()) {
            narrowest.ofKind(kind).stream().limit(1).forEach(gap -> {
                System.out.println();
                System.out.println(kind + " " + kind.names().zh() + ", 1 of "
                        + narrowest.ofKind(kind).size());
                print(gap, chain);
            });
        }
    }

    private static void print(Gap gap, Chain chain) {
        System.out.println(gap.why());
        System.out.println(
                "  final products on it: " + gap.dependentOutput().perYear().keySet() + ", worth "
                        + gap.dependentOutput().value() + " 元/a");
        gap.outsideProducers().stream()
                .limit(2)
                .forEach(e ->
                        System.out.println("  nearest outside: " + chain.atlas().enterprise(e)));
    }
}
