package com.example.planner;

import java.io.IOException;
import java.nio.file.Path;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.fixture.ReaderContract;
import org.zhenlian.core.fixture.ReferenceAtlas;
import org.zhenlian.core.io.LoadedAtlas;

/** A reader of another format passes the kit's contract. */
class ZippedAtlasTest implements ReaderContract {
    @Override
    public Path write(Atlas atlas, Path folder) throws IOException {
        Path file = folder.resolve("atlas.json.gz");
        ZippedAtlas.write(Atlases.toJson(atlas), file);
        return file;
    }

    @Override
    public Path writeBroken(Path folder) throws IOException {
        Path file = folder.resolve("broken.json.gz");
        String glass = Atlases.toJson(ReferenceAtlas.glass().atlas());
        ZippedAtlas.write(glass.replace("\"product\": \"melt\"", "\"product\": \"molt\""), file);
        return file;
    }

    @Override
    public Atlas read(Path path) {
        return ZippedAtlas.read(path);
    }

    @Override
    public Loaded readLenient(Path path) {
        LoadedAtlas loaded = ZippedAtlas.readLenient(path);
        return new Loaded(loaded.atlas(), loaded.issues());
    }
}
