package org.zhenlian.core.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhenlian.core.table.TableFinding.Kind;
import org.zhenlian.core.text.Names;

/** Collects what is odd about a table or a pair of supply and use tables, in words. */
final class Oddities {
    private final String unit;
    private final double tolerance;
    private final List<TableFinding> found = new ArrayList<>();

    Oddities(String unit, double tolerance) {
        this.unit = unit;
        this.tolerance = tolerance;
    }

    List<TableFinding> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(TableFinding::kind).thenComparing(TableFinding::sector))
                .toList();
    }

    void add(TableFinding finding) {
        found.add(finding);
    }

    /** Whether what is used is what is supplied. */
    void row(Sector sector, double used, double supplied) {
        if (differ(used, supplied)) {
            add(Kind.ROW_IMBALANCE, sector, used, supplied, "使用合计与供给不等", "is used", "is supplied");
        }
    }

    /** Whether what is put in is what comes out; NaN is not known. */
    void column(Sector sector, double in, double out) {
        if (!Double.isNaN(in) && differ(in, out)) {
            add(Kind.COLUMN_IMBALANCE, sector, in, out, "投入合计与总产出不等", "is put in", "comes out");
        }
    }

    void sales(Sector sector, double sales, double output) {
        if (sales > output * (1 + tolerance)) {
            add(Kind.SELLS_MORE_THAN_OUTPUT, sector, sales, output, "中间使用大于总产出", "is sold to sectors", "is produced");
        }
    }

    /** Whether a value is not below 0. */
    void below(Kind kind, Sector sector, double value, String zh, String is) {
        if (value < 0) {
            add(kind, sector, value, 0, zh, is, "is the least expected");
        }
    }

    void nothing(Kind kind, Sector sector, String zh, String en) {
        add(new TableFinding(kind, sector.id(), 0, 0, Names.of(sector + zh, sector + " " + en)));
    }

    private boolean differ(double a, double b) {
        return Math.abs(a - b) > tolerance * Math.max(Math.abs(a), Math.abs(b));
    }

    private void add(Kind kind, Sector sector, double value, double against, String zh, String is, String other) {
        String numbers = Shown.number(value) + Shown.unit(unit);
        Names because = Names.of(
                sector + zh + "：" + numbers + " 对 " + Shown.number(against),
                sector + ": " + numbers + " " + is + ", " + Shown.number(against) + " " + other);
        add(new TableFinding(kind, sector.id(), value, against, because));
    }
}
