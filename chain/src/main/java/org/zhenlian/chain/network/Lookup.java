package org.zhenlian.chain.network;

import java.util.List;
import java.util.Objects;
import org.zhenlian.core.atlas.UnknownIdException;

/** Finds enterprises by id and says what is near if there is none. */
final class Lookup {
    /** So many ids are compared in full to find what is near; of a larger network those that would stand beside it. */
    private static final int MOST = 20_000;

    private static final int BESIDE = 500;

    private Lookup() {}

    /** Returns an enterprise's number. */
    static int enterprise(Ids ids, String id) {
        int found = ids.find(Objects.requireNonNull(id, "id"));
        if (found < 0) {
            List<String> all = ids.list();
            int at = -1 - found;
            List<String> known =
                    all.size() <= MOST ? all : all.subList(Math.max(0, at - BESIDE), Math.min(all.size(), at + BESIDE));
            throw UnknownIdException.unknown("enterprise", id, "the network", known);
        }
        return found;
    }
}
