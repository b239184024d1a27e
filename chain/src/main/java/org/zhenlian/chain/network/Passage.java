package org.zhenlian.chain.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * What every supply path from one enterprise to another runs through: the enterprises and the links of which each alone, if it fails,
 * leaves no path. Both in the order in which paths run through them. O(enterprises + links).
 */
public final class Passage {
    private static final int SHOWN = 12;

    private final SupplyNetwork network;
    private final int from;
    private final int to;
    private final Sweep.Common common;

    Passage(SupplyNetwork network, int from, int to, Sweep.Common common) {
        this.network = network;
        this.from = from;
        this.to = to;
        this.common = common;
    }

    /** Returns the id of the enterprise where the paths begin. */
    public String supplier() {
        return network.id(from);
    }

    /** Returns the id of the enterprise where they end. */
    public String customer() {
        return network.id(to);
    }

    /** Tells whether there is any path. */
    public boolean isConnected() {
        return common.connected();
    }

    /** Returns the ids of the enterprises on every path, from the supplier on, the ends left out; none if there is no path. */
    public List<String> enterprises() {
        return Arrays.stream(common.enterprises()).mapToObj(network::id).toList();
    }

    /** Returns the links on every path, from the supplier on; none if there is no path. */
    public List<SupplyNetwork.Link> links() {
        return Arrays.stream(common.links()).mapToObj(network::link).toList();
    }

    /** Returns what was found, in Chinese and English. */
    public Names because() {
        if (!isConnected()) {
            return Names.of(
                    supplier() + "到" + customer() + "没有供应路径",
                    "no supply path from " + supplier() + " to " + customer());
        }
        return Names.of(
                supplier() + "到" + customer() + "的所有路径都经过" + common.enterprises().length + "家企业、"
                        + common.links().length + "条供应关系",
                "every supply path from " + supplier() + " to " + customer() + " runs through "
                        + common.enterprises().length + " enterprises and " + common.links().length + " links");
    }

    /** Returns all enterprises and links. */
    public String print() {
        return text(Integer.MAX_VALUE);
    }

    /** Returns the first of them; {@link #print} has them all. */
    @Override
    public String toString() {
        return text(SHOWN);
    }

    private String text(int most) {
        List<String> ids = enterprises();
        String some = ids.stream().limit(most).collect(Collectors.joining(" -> "));
        String head = "Passage from " + supplier() + " to " + customer() + ": "
                + (isConnected() ? ids.size() + " enterprises, " + common.links().length + " links" : "no path");
        String more = ids.size() > most ? "\n  ... " + (ids.size() - most) + " more, see print()" : "";
        return TextTable.fit(head, 80)
                + (ids.isEmpty() ? "" : "\n  " + (most > ids.size() ? some : TextTable.fit(some, 400)))
                + more;
    }
}
