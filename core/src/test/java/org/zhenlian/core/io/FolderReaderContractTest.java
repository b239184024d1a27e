package org.zhenlian.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.fixture.ReaderContract;
import org.zhenlian.core.fixture.ReferenceAtlas;

/** Our own folder of tables keeps the contract of readers. */
class FolderReaderContractTest implements ReaderContract {
    @Override
    public Path write(Atlas atlas, Path folder) {
        Path target = folder.resolve("atlas");
        Atlases.write(atlas, target);
        return target;
    }

    @Override
    public Path writeBroken(Path folder) throws IOException {
        Path target = write(ReferenceAtlas.glass().atlas(), folder);
        Path capacities = target.resolve("capacities.csv");
        Files.writeString(capacities, Files.readString(capacities).replace("melting", "molting"));
        return target;
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
