package org.zhenlian.core.enterprise;

import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.Names;

/**
 * A title that an enterprise, a town or a product holds: single champion, geographical indication and the like. A dated fact with
 * a source; whether its criteria are met is another question.
 *
 * @param holder who or what holds it
 * @param kind the kind of title
 * @param level who awarded it
 * @param names the title's name
 * @param asOf when it was awarded or reported, if known
 * @param validUntil when it lapses, if it does and that is known
 * @param source the id of the source, or empty if illustrative
 * @param note a remark, may be empty
 */
public record Honour(
        Subject holder,
        Kind kind,
        Optional<Level> level,
        Names names,
        Optional<AsOf> asOf,
        Optional<AsOf> validUntil,
        String source,
        String note) {

    /** The kinds of titles that the programme asks about. */
    public enum Kind {
        /** 制造业单项冠军. */
        SINGLE_CHAMPION,
        /** 专精特新"小巨人". */
        LITTLE_GIANT,
        /** 专精特新中小企业. */
        SPECIALISED_SME,
        /** 地理标志产品. */
        GEOGRAPHICAL_INDICATION,
        /** 非物质文化遗产. */
        INTANGIBLE_HERITAGE,
        /** 老字号. */
        TIME_HONOURED_BRAND,
        /** 产业基地, "capital of ...". */
        INDUSTRY_BASE,
        /** Any other title. */
        OTHER
    }

    /** Who awards a title. */
    public enum Level {
        /** National. */
        NATIONAL,
        /** Provincial. */
        PROVINCIAL,
        /** Municipal. */
        MUNICIPAL
    }

    /** Checks that nothing is missing. */
    public Honour {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(validUntil, "validUntil");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
    }
}
