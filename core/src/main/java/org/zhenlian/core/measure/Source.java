package org.zhenlian.core.measure;

import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.text.Names;

/**
 * A document that figures and facts are taken from.
 *
 * @param id the id that a {@link Basis} refers to
 * @param names the title, Chinese, English or both
 * @param address where it was found: an address, a document number, or empty
 * @param published when it was published, if known
 * @param note a remark, for example how far it can be trusted; may be empty
 */
public record Source(String id, Names names, String address, Optional<AsOf> published, String note) {
    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is malformed, see {@link Subject}
     */
    public Source {
        id = new Subject(Subject.Kind.SOURCE, id).id();
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(note, "note");
    }

    /** Returns the title in the languages that are there, Chinese first; possibly empty. */
    public String title() {
        return names.toString();
    }
}
