package org.zhenlian.chain.linkage;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.text.TextTable;

/**
 * Which sector would be missed most (hypothetical extraction, 假设抽取法)?
 *
 * <p>All from one inverse, with final demand and primary inputs of the others unchanged:
 *
 * <ul>
 *   <li>full: row and column k of A and final demand for k become 0. Sector i loses {@code l_ik x_k / l_kk}, all together {@code x_k
 *       sum_i l_ik / l_kk}; k itself loses {@code x_k};
 *   <li>backward: column k of A becomes 0, own use included. All lose {@code x_k (sum_i l_ik - 1) / l_kk};
 *   <li>forward: row k of B becomes 0, own use included, in Ghosh's model. All lose {@code x_k (sum_j g_kj - 1) / g_kk}, {@code g_kk =
 *       l_kk}.
 * </ul>
 *
 * <p>Order: full loss falling, then id. Time: O(n) after the inverse; for sparse tables one solution per sector. Immutable.
 *
 * <p>Sources: E. Dietzenbacher and J. A. van der Linden, Journal of Regional Science 37(2), 1997; Miller and Blair 2009, 12.2.
 */
public final class Extractions implements Listing<Extraction> {
    private static final int SHOWN = 8;

    private final InputOutputTable table;
    private final List<Extraction> list;

    Extractions(Linkages linkages) {
        table = linkages.table();
        double[] own = linkages.inverse().diagonal();
        list = IntStream.range(0, table.size())
                .mapToObj(k -> new Extraction(linkages, k, own[k]))
                .sorted(Comparator.comparingDouble(Extraction::full)
                        .reversed()
                        .thenComparing(e -> e.sector().id()))
                .toList();
    }

    /** Returns all sectors, the largest full loss first. */
    @Override
    public List<Extraction> list() {
        return list;
    }

    /**
     * Returns the sectors with the largest full losses.
     *
     * @param n at most how many
     */
    @Override
    public List<Extraction> top(int n) {
        return list.stream().limit(n).toList();
    }

    /**
     * Returns the extraction of one sector.
     *
     * @param sector its id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     */
    public Extraction of(String sector) {
        String id = table.sector(sector).id();
        return list.stream().filter(e -> e.sector().id().equals(id)).findFirst().orElseThrow();
    }

    /** Returns all sectors as a table. */
    @Override
    public String print() {
        return text(Integer.MAX_VALUE);
    }

    /** Returns the sectors with the largest losses; {@link #print} has them all. */
    @Override
    public String toString() {
        return text(SHOWN);
    }

    private String text(int most) {
        TextTable lines = new TextTable("sector", ">full", ">share", ">backward", ">forward");
        top(most)
                .forEach(e -> lines.row(
                        TextTable.fit(e.sector().toString(), 30),
                        Digits.of(e.full()),
                        Digits.percent(e.share()),
                        Digits.of(e.backward()),
                        Digits.of(e.forward())));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        String unit = table.unit().isEmpty() ? "" : ", in " + table.unit();
        return TextTable.fit("Output lost without each of " + list.size() + " sectors of " + table.id() + unit, 80)
                + "\n" + lines + more;
    }

    @Override
    public Columns<Extraction> columns() {
        return LinkageColumns.EXTRACTIONS;
    }
}
