package org.zhenlian.core.io;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A folder of this library's own resources.
 *
 * @param name the absolute name of the folder, for example {@code /org/zhenlian/core/sample}
 */
record ResourceFolder(String name) implements Folder {
    @Override
    public Optional<InputStream> open(String path) {
        return Optional.ofNullable(ResourceFolder.class.getResourceAsStream(name + "/" + path));
    }

    @Override
    public List<String> csvFiles() {
        return List.of();
    }
}
