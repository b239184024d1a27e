package org.zhenlian.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What programs of other languages took, quoted, for they are no part of this build. Measured once by the authors on 2 quiet AMD EPYC
 * cores with 24 GB, Debian 12, OpenJDK 17, beside a plain Java prototype on arrays; the network has 1,000,000 firms and 10,536,446
 * links ({@link SupplyFile} with 13 suppliers each and seed 42) unless said otherwise. Read them as ratios to the prototype.
 */
final class QuotedPeers {
    private static final String IGRAPH = "python-igraph 0.10.2";
    private static final String SCIPY = "SciPy (Debian 12)";
    private static final String NETWORKX = "networkx 2.8.8, 100,000 firms";
    private static final String FASTCASCADE = "fastcascade 0.9.3.1 (R, C++), memory kept";
    private static final String ESRI_JL = "ESRIcascade.jl, its README, its machine";

    /** One figure: what was done, by whom, what it took and what the prototype took, in ms; NaN if it was not run. */
    private record Row(String work, String peer, double ms, double prototype) {}

    private static final List<Row> ROWS = List.of(
            new Row("load CSV", IGRAPH + " + pandas", 15_200, 1040),
            new Row("upstream closure", IGRAPH, 315, 26.8),
            new Row("upstream closure", SCIPY, 123, 26.8),
            new Row("upstream closure", NETWORKX, 602, 1.8),
            new Row("strong components", IGRAPH, 1668, 377),
            new Row("strong components", SCIPY, 417, 377),
            new Row("dominator tree", IGRAPH, 5018, 1047),
            new Row("articulation points", IGRAPH, 2813, 574),
            new Row("20 matrix-vector products", SCIPY, 340, 434),
            new Row("min cut, 100,000 firms", IGRAPH, 19_106, 154),
            new Row("ESRI of a firm, 10,000 firms", FASTCASCADE, 52, 0.169),
            new Row("ESRI of a firm, 20,000 firms", FASTCASCADE, 109, 0.218),
            new Row("ESRI of a firm, 100,000 firms", FASTCASCADE, 1386, 0.49),
            new Row("ESRI of a firm, 10,000 firms", ESRI_JL, 0.777, Double.NaN),
            new Row("ESRI of a firm, 100,000 firms", ESRI_JL, 9.885, Double.NaN));

    private QuotedPeers() {}

    static void print() {
        System.out.printf("%n%-30s %-44s %9s %9s%n", "quoted, not run here", "peer", "ms", "ratio");
        for (Row row : ROWS) {
            String ratio =
                    row.prototype != row.prototype ? "-" : String.format(Locale.ROOT, "%.1fx", row.ms / row.prototype);
            System.out.printf(Locale.ROOT, "%-30s %-44s %9s %9s%n", row.work, row.peer, number(row.ms), ratio);
        }
    }

    private static String number(double ms) {
        return String.format(Locale.ROOT, ms < 100 ? "%.2f" : "%.0f", ms);
    }
}
