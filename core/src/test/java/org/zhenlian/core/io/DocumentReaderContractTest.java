package org.zhenlian.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.fixture.ReaderContract;
import org.zhenlian.core.fixture.ReferenceAtlas;

/** Our own document keeps the contract of readers. */
class DocumentReaderContractTest implements ReaderContract {
    @Override
    public Path write(Atlas atlas, Path folder) {
        Path file = folder.resolve("atlas.json");
        Atlases.write(atlas, file);
        return file;
    }

    @Override
    public Path writeBroken(Path folder) throws IOException {
        Path file = folder.resolve("broken.json");
        String text = Atlases.toJson(ReferenceAtlas.glass().atlas());
        return Files.writeString(file, text.replace("\"product\": \"melt\"", "\"product\": \"molt\""));
    }

    @Override
    public Atlas read(Path path) {
        return Atlases.read(path);
    }

    @Override
    public Loaded readLenient(Path path) {
        LoadedAtlas loaded = Atlases.readLenient(path);
        return new Loaded(loaded.atlas(), loaded.issues());
    }
}
