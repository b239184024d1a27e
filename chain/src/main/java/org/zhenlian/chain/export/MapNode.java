package org.zhenlian.chain.export;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.graph.Node;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;

/** A product or a process on the map of a chain, with what is marked there. Immutable. */
public final class MapNode {
    static final Columns<MapNode> COLUMNS = Columns.<MapNode>none()
            .with("id", "编号", MapNode::id)
            .names("name", "名称", MapNode::names)
            .with("kind", "类别", MapNode::kind)
            .with("tier", "层级", MapNode::tier)
            .with("final", "最终产品", MapNode::isFinal)
            .with("gaps", "缺口", MapNode::gaps)
            .range("coverage", "覆盖率", n -> n.coverage().orElse(Interval.UNKNOWN))
            .with(
                    "bottleneck",
                    "堵点排序",
                    n -> n.bottleneck().isPresent() ? n.bottleneck().getAsInt() : "");

    /** What the results say of a node. */
    record Marks(List<GapKind> gaps, Optional<Interval> coverage, OptionalInt bottleneck) {
        static final Marks NONE = new Marks(List.of(), Optional.empty(), OptionalInt.empty());
    }

    private final Node node;
    private final Names names;
    private final int tier;
    private final boolean last;
    private final Marks marks;

    MapNode(Node node, Names names, int tier, boolean last, Marks marks) {
        this.node = Objects.requireNonNull(node, "node");
        this.names = names;
        this.tier = tier;
        this.last = last;
        this.marks = marks;
    }

    /** Returns the id: a product's, or {@code recipe@enterprise}. */
    public String id() {
        return node.id();
    }

    /** Returns whether it is a product or a process. */
    public Node.Kind kind() {
        return node.kind();
    }

    /** Returns its names; those of a process are its recipe's and its enterprise's. */
    public Names names() {
        return names;
    }

    /** Returns its tier: 0 for final products, rising upstream; a process has that of its main output. */
    public int tier() {
        return tier;
    }

    /** Tells whether it is a final product of the chain. */
    public boolean isFinal() {
        return last;
    }

    /** Returns the kinds of its gaps in the order of kinds; empty if it has none, is a process, or no gaps were handed in. */
    public List<GapKind> gaps() {
        return marks.gaps();
    }

    /** Returns which share of the need local supply covers; empty for processes and if no gaps were handed in. */
    public Optional<Interval> coverage() {
        return marks.coverage();
    }

    /**
     * Returns its place among the bottlenecks, 1 for the tightest, equal ratios in the same place; empty if it is not on the ladder or
     * no bottlenecks were handed in.
     */
    public OptionalInt bottleneck() {
        return marks.bottleneck();
    }

    /** Returns id, names and tier, such as {@code quartz-sand 石英砂 Quartz sand, tier 5}. */
    @Override
    public String toString() {
        return id() + (names.isEmpty() ? "" : " " + names) + ", tier " + tier + (gaps().isEmpty() ? "" : ", " + gaps());
    }
}
