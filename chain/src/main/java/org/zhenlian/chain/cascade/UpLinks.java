package org.zhenlian.chain.cascade;

import org.zhenlian.chain.network.Adjacency;

/** What share of a supplier's revenue comes from each link: by link to gather, by place of the incoming lists to spread. */
final class UpLinks {
    final double[] byLink;
    final double[] byPlace;

    UpLinks(Adjacency links, double[] revenue) {
        byLink = new double[links.links()];
        byPlace = new double[links.links()];
        for (int i = 0; i < revenue.length; i++) {
            for (int k = links.firstOut(i); k < links.endOut(i); k++) {
                byLink[k] = links.value(k) == 0 ? 0 : links.value(k) / revenue[i];
            }
        }
        for (int p = 0; p < byPlace.length; p++) {
            byPlace[p] = byLink[links.linkAt(p)];
        }
    }
}
