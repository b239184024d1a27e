/** Industrial chains: the production graph of an atlas, and the questions of gaps, bottlenecks and requirements. */
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
