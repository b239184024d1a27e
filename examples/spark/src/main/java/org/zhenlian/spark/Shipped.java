package org.zhenlian.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.network.Progress;
import org.zhenlian.chain.network.SupplyNetwork;

/**
 * A network on its way to the executors: the bytes of its snapshot. Each executor's JVM makes one cascade of them, which its tasks
 * share; it is immutable.
 */
final class Shipped implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<UUID, Cascade> HERE = new ConcurrentHashMap<>();

    private final UUID key = UUID.randomUUID();
    private final byte[] snapshot;

    private Shipped(byte[] snapshot) {
        this.snapshot = snapshot;
    }

    static Shipped of(SupplyNetwork network) {
        return withFile(file -> {
            network.save(file);
            return new Shipped(Files.readAllBytes(file));
        });
    }

    /** The cascade, on one thread: Spark runs one task on each core. */
    Cascade cascade() {
        return HERE.computeIfAbsent(
                key,
                k -> withFile(file -> Cascade.of(SupplyNetwork.load(Files.write(file, snapshot)), Settings.rules())
                        .with(1, Progress.NONE)));
    }

    int bytes() {
        return snapshot.length;
    }

    private interface Use<T> {
        T of(Path file) throws IOException;
    }

    private static <T> T withFile(Use<T> use) {
        try {
            Path file = Files.createTempFile("zhenlian", ".network");
            try {
                return use.of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
