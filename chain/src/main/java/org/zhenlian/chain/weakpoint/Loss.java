package org.zhenlian.chain.weakpoint;

import java.util.List;
import org.zhenlian.core.measure.Interval;

/** What is lost: which part of which final products, its value in yuan and its share of all output. */
record Loss(
        Interval part, List<String> hits, List<String> certain, Interval value, Interval share, List<String> missing) {}
