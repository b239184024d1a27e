package org.zhenlian.chain.network;

import java.util.Collections;
import java.util.Map;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;

/** A network as it was read from a file, and what became of every row. Immutable. */
public final class LoadedNetwork {
    private final SupplyNetwork network;
    private final Faults faults;
    private final long rows;
    private final int summed;

    LoadedNetwork(SupplyNetwork network, Faults faults, long rows, int summed) {
        this.network = network;
        this.faults = faults;
        this.rows = rows;
        this.summed = summed;
    }

    /** Returns the network of all good rows. */
    public SupplyNetwork network() {
        return network;
    }

    /** Returns how many rows the file has below the header, blank ones not counted: links + summed rows + bad rows. */
    public long rows() {
        return rows;
    }

    /** Returns how many rows are bad and left out. */
    public long badRows() {
        return faults.badRows();
    }

    /** Returns how many rows were added to another of the same supplier, customer and product. */
    public int summedRows() {
        return summed;
    }

    /** Returns the first issues in order of lines, as many as the options let be kept. */
    public Issues issues() {
        return faults.issues();
    }

    /** Returns how many issues there are of each kind, the kept and the others; a row may have several. */
    public Map<IssueCode, Long> counts() {
        return Collections.unmodifiableMap(faults.counts());
    }

    /** Returns the network's lines, what became of the rows, and the first issues. */
    @Override
    public String toString() {
        return network + "\n" + rows + " rows: " + network.links() + " links, " + summed + " summed, " + badRows()
                + " bad\n" + issues();
    }
}
