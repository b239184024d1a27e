package org.zhenlian.examples;

import java.util.Optional;
import org.zhenlian.chain.linkage.Linkages;
import org.zhenlian.chain.linkage.StructuralPaths;
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
 * @param sector the sector to explain, if one was named
 * @param findings what is odd
 * @param linkages how its sectors hang together; empty if that has no answer
 * @param refused why it has none, in two lines
 */
record TableAnswers(
        InputOutputTable table,
        Optional<Technology> technology,
        Optional<Sector> sector,
        TableFindings findings,
        Optional<Linkages> linkages,
        Optional<String> refused) {
    static TableAnswers of(InputOutputTable table, Optional<Technology> technology, Optional<Sector> sector) {
        TableFindings findings = TableFindings.of(table);
        try {
            Optional<Linkages> linkages = Optional.of(Linkages.of(table));
            return new TableAnswers(table, technology, sector, findings, linkages, Optional.empty());
        } catch (IllegalArgumentException e) {
            return new TableAnswers(table, technology, sector, findings, Optional.empty(), Optional.of(e.getMessage()));
        }
    }

    /** The largest supply paths to the sector; empty if none was named, or flows below 0 leave no order of paths. */
    Optional<StructuralPaths> paths(int most) {
        boolean ranked = findings.ofKind(TableFinding.Kind.NEGATIVE_FLOW).isEmpty();
        return sector.filter(s -> ranked).flatMap(s -> linkages.map(l -> l.paths(s.id(), most)));
    }
}
