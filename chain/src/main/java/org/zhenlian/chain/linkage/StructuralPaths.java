package org.zhenlian.chain.linkage;

import java.util.List;
import java.util.stream.Collectors;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.text.TextTable;

/**
 * Through which suppliers of suppliers does a final demand call for output, value added or jobs (structural path analysis)?
 *
 * <p>The multiplier {@code sum_i w_i l_ij} is the sum over all paths {@code j <- i1 <- i2 ... <- ik} of {@code w_ik a_ik,ik-1 ... a_i1,j}.
 * The paths with the largest contributions are found exactly: a path's continuations together are worth its product times the
 * multiplier of its last sector less its own contribution, so that whole branches are left out as soon as they cannot hold one of the
 * wanted paths. A path may pass a sector more than once.
 *
 * <p>Order: contribution falling, then by the ids along the path. If two hundred million steps did not settle the list, it is refused. Immutable.
 *
 * <p>Sources: G. Treloar, Economic Systems Research 9(4), 1997; S. Suh and R. Heijungs, International Journal of Life Cycle
 * Assessment 12(6), 2007.
 */
public final class StructuralPaths implements Listing<StructuralPath> {
    private static final int SHOWN = 8;
    private static final int MOST = 10_000;

    private final Sector sector;
    private final String what;
    private final double multiplier;
    private final List<StructuralPath> list;

    private StructuralPaths(Sector sector, String what, double multiplier, List<StructuralPath> list) {
        this.sector = sector;
        this.what = what;
        this.multiplier = multiplier;
        this.list = list;
    }

    static StructuralPaths of(Linkages linkages, int sector, double[] intensities, String what, int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most is " + most + "\nAsk for 1 to " + MOST + " paths");
        }
        InputOutputTable table = linkages.table();
        for (int i = 0; i < intensities.length; i++) {
            if (!(intensities[i] >= 0)) {
                boolean unknown = Double.isNaN(intensities[i]);
                throw new IllegalArgumentException(
                        what + " of sector " + table.sectors().get(i) + " is "
                                + (unknown ? "unknown" : "negative") + ", so that paths cannot be ranked\n"
                                + (unknown ? "Declare it" : "Choose an account that is not negative anywhere"));
            }
        }
        if (!linkages.coefficients().isNonnegative()) {
            throw new IllegalArgumentException(
                    "table " + table.id() + " has negative flows, so that paths cannot be ranked\nSee TableFindings");
        }
        double[] multipliers = linkages.inverse().timesTransposed(intensities);
        PathSearch search = new PathSearch(linkages.coefficients(), intensities, multipliers, most);
        double whole = multipliers[sector];
        List<StructuralPath> paths = search.from(sector).stream()
                .map(p ->
                        new StructuralPath(ids(table, p), p.contribution(), whole == 0 ? 0 : p.contribution() / whole))
                .toList();
        return new StructuralPaths(table.sectors().get(sector), what, whole, paths);
    }

    private static List<String> ids(InputOutputTable table, PathSearch.Path path) {
        return path.positions().stream().map(i -> table.sectors().get(i).id()).toList();
    }

    /** Returns the demanded sector. */
    public Sector sector() {
        return sector;
    }

    /** Returns what all paths together contribute. */
    public double multiplier() {
        return multiplier;
    }

    /** Returns the paths, the largest contribution first. */
    @Override
    public List<StructuralPath> list() {
        return list;
    }

    /**
     * Returns the first paths.
     *
     * @param n at most how many
     */
    @Override
    public List<StructuralPath> top(int n) {
        return list.stream().limit(n).toList();
    }

    /** Returns which share of the multiplier the paths in the list explain. */
    public double explained() {
        return list.stream().mapToDouble(StructuralPath::share).sum();
    }

    /** Returns all paths of the list, one a line. */
    @Override
    public String print() {
        return text(Integer.MAX_VALUE);
    }

    /** Returns the first paths; {@link #print} has them all. */
    @Override
    public String toString() {
        return text(SHOWN);
    }

    private String text(int most) {
        String head = TextTable.fit(
                "Paths to " + sector + ": " + list.size() + " explain " + Digits.percent(explained()) + " of " + what
                        + " " + Digits.of(multiplier),
                80);
        String lines = list.stream().limit(most).map(p -> "\n  " + p).collect(Collectors.joining());
        return head + lines + (list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "");
    }

    @Override
    public Columns<StructuralPath> columns() {
        return LinkageColumns.PATHS;
    }
}
