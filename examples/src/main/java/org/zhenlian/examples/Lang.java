package org.zhenlian.examples;

import org.zhenlian.core.text.Names;

/** The language of a report. */
enum Lang {
    EN,
    ZH;

    /** Returns the language of {@code --lang}. */
    static Lang of(Arguments arguments) {
        return arguments.choice(Option.LANG, "en", "zh").equals("zh") ? ZH : EN;
    }

    /** Returns the text in this language. */
    String say(String en, String zh) {
        return this == ZH ? zh : en;
    }

    /** Returns the name in this language, or in the other if there is none. */
    String say(Names names) {
        return this == ZH ? names.zhOr("") : names.enOr(names.zh());
    }
}
