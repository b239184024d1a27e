package org.zhenlian.benchmarks;

import java.nio.file.Path;
import org.zhenlian.core.Atlases;

/** Writes a generated atlas, to try the command line on it. */
public final class Generate {
    private Generate() {}

    /**
     * Writes an atlas of 300 recipes, 1,000 enterprises and 10,000 links.
     *
     * @param args the target: a name that ends in .json, or a folder
     */
    public static void main(String[] args) {
        Atlases.write(ReadAndGaps.town(), Path.of(args[0]));
    }
}
