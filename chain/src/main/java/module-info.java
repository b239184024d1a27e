/**
 * Industrial chains: the production graph of an atlas, and every question asked of it.
 *
 * <p>Begin with {@link org.zhenlian.chain.Chain}: {@code Chain.of(atlas, "name")} finds a chain, and each of its methods answers one
 * question; {@code Chain.help()} lists them. Enterprise networks without recipes begin with {@link
 * org.zhenlian.chain.network.SupplyNetwork}. What stands behind the answers:
 *
 * <ul>
 *   <li>What is needed, made and lacking: {@link org.zhenlian.chain.balance}, {@link org.zhenlian.chain.gap}
 *   <li>What limits, and without whom it stops: {@link org.zhenlian.chain.bottleneck}, {@link org.zhenlian.chain.throughput}, {@link
 *       org.zhenlian.chain.weakpoint}
 *   <li>What if, and what next: {@link org.zhenlian.chain.shock}, {@link org.zhenlian.chain.whatif}, {@link org.zhenlian.chain.plan}
 *   <li>Networks and cascades: {@link org.zhenlian.chain.network}, {@link org.zhenlian.chain.cascade}; sectors: {@link
 *       org.zhenlian.chain.linkage}
 *   <li>The chain leader's questions and papers: {@link org.zhenlian.chain.leader}, {@link org.zhenlian.chain.dossier}, {@link
 *       org.zhenlian.chain.export}
 *   <li>What every finding tells: {@link org.zhenlian.chain.finding}
 * </ul>
 */
module org.zhenlian.chain {
    requires transitive org.jgrapht.core;
    requires transitive org.zhenlian.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires ojalgo;
    requires static org.jspecify;

    exports org.zhenlian.chain;
    exports org.zhenlian.chain.balance;
    exports org.zhenlian.chain.bottleneck;
    exports org.zhenlian.chain.cascade;
    exports org.zhenlian.chain.dossier;
    exports org.zhenlian.chain.export;
    exports org.zhenlian.chain.finding;
    exports org.zhenlian.chain.gap;
    exports org.zhenlian.chain.graph;
    exports org.zhenlian.chain.leader;
    exports org.zhenlian.chain.linkage;
    exports org.zhenlian.chain.network;
    exports org.zhenlian.chain.plan;
    exports org.zhenlian.chain.shock;
    exports org.zhenlian.chain.throughput;
    exports org.zhenlian.chain.weakpoint;
    exports org.zhenlian.chain.whatif;
}
