package org.zhenlian.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A data package's folder, on disk or inside a jar. */
interface Folder {
    /** Returns its name, for messages. */
    String name();

    /**
     * Opens a file.
     *
     * @param path relative to the folder
     * @return its bytes; empty if there is no such file
     * @throws AtlasFormatException if the path leads out of the folder
     * @throws IOException if the file cannot be read
     */
    Optional<InputStream> open(String path) throws IOException;

    /** Returns the names of the CSV files directly inside, in order; none if that cannot be told. */
    List<String> csvFiles() throws IOException;
}
