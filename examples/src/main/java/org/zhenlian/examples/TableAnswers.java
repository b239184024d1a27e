package org.zhenlian.examples;

import java.util.List;
import java.util.Optional;
import org.zhenlian.chain.linkage.Linkages;
import org.zhenlian.chain.linkage.StructuralPaths;
import org.zhenlian.core.io.LoadedTable;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.table.SupplyUse.Technology;
import org.zhenlian.core.table.TableFinding;
import org.zhenlian.core.table.TableFindings;

/**
 * What is asked of an input-output table.
 *
 * @param table the table
 * @param technology what was assumed to make it of supply and use; empty if it was a table before
 * @param sectors the sectors to explain
 * @param findings what is odd
 * @param file where that stands, if the table is as it was read
 * @param linkages how its sectors hang together; empty if that has no answer
 * @param refused why it has none, in two lines
 */
record TableAnswers(
        InputOutputTable table,
        Optional<Technology> technology,
        List<Sector> sectors,
        TableFindings findings,
        Optional<LoadedTable> file,
        Optional<Linkages> linkages,
        Optional<String> refused) {
    /** The answers about a table as it was read. */
    static TableAnswers of(LoadedTable file, Optional<Technology> technology, List<Sector> sectors) {
        return of(file.table().orElseThrow(), technology, sectors, Optional.of(file));
    }

    /** The answers about a table that was made of the one that was read. */
    static TableAnswers of(InputOutputTable table, Optional<Technology> technology, List<Sector> sectors) {
        return of(table, technology, sectors, Optional.empty());
    }

    private static TableAnswers of(
            InputOutputTable table, Optional<Technology> technology, List<Sector> sectors, Optional<LoadedTable> file) {
        TableFindings findings = file.flatMap(LoadedTable::findings).orElseGet(() -> TableFindings.of(table));
        try {
            Optional<Linkages> linkages = Optional.of(Linkages.of(table));
            return new TableAnswers(table, technology, sectors, findings, file, linkages, Optional.empty());
        } catch (IllegalArgumentException e) {
            Optional<String> refused = Optional.of(e.getMessage());
            return new TableAnswers(table, technology, sectors, findings, file, Optional.empty(), refused);
        }
    }

    /** The largest supply paths to a sector; empty if flows below 0 leave no order of paths. */
    Optional<StructuralPaths> paths(Sector sector, int most) {
        boolean ranked = findings.ofKind(TableFinding.Kind.NEGATIVE_FLOW).isEmpty();
        return linkages.filter(l -> ranked).map(l -> l.paths(sector.id(), most));
    }

    /** Where what is odd stands. */
    Optional<Location> place(TableFinding finding) {
        return file.map(f -> f.locationOf(finding)).filter(l -> !l.file().isEmpty());
    }
}
