package org.zhenlian.core.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.core.text.Names;

/** Puts sentences together in Chinese and English at once. */
final class Saying {
    private static final int SHOWN = 3;

    private Saying() {}

    /** Fills the parts into both texts in order, each in its language; {@code %s} marks their places. */
    static Names say(String zh, String en, Object... parts) {
        return Names.of(
                String.format(
                        Locale.ROOT, zh, Arrays.stream(parts).map(Saying::zh).toArray()),
                String.format(
                        Locale.ROOT, en, Arrays.stream(parts).map(Saying::en).toArray()));
    }

    private static Object zh(Object part) {
        return part instanceof Names names ? names.zhOr("") : part;
    }

    private static Object en(Object part) {
        return part instanceof Names names ? names.enOr(names.zh()) : part;
    }

    /** Joins what is not empty. */
    static Names join(String zhBetween, String enBetween, List<Names> parts) {
        List<Names> said = parts.stream().filter(p -> !p.isEmpty()).toList();
        return Names.of(
                said.stream().map(p -> p.zhOr("")).collect(Collectors.joining(zhBetween)),
                said.stream().map(p -> p.enOr(p.zh())).collect(Collectors.joining(enBetween)));
    }

    /** Joins the first three, and tells how many more there are. */
    static Names few(List<Names> parts) {
        Stream<Names> shown = parts.stream().limit(SHOWN);
        int more = parts.size() - SHOWN;
        Stream<Names> rest = more > 0 ? Stream.of(say("另有%s项", "... %s more", more)) : Stream.empty();
        return join("；", "; ", Stream.concat(shown, rest).toList());
    }

    /** Returns a lead and what it leads to, or nothing if there is nothing. */
    static Names after(String zhLead, String enLead, Names what) {
        return what.isEmpty() ? Names.NONE : say(zhLead + "%s", enLead + "%s", what);
    }
}
