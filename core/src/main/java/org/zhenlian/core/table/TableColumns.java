package org.zhenlian.core.table;

import java.util.List;
import java.util.SortedMap;

/** What a table holds, by position of the sectors. */
record TableColumns(
        List<Sector> sectors,
        Cells cells,
        double[] output,
        double[] finalDemand,
        double[] imports,
        boolean importsDeclared,
        SortedMap<String, double[]> accounts) {}
