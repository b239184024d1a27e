package org.zhenlian.chain.dossier;

import org.zhenlian.core.text.Names;

/** The language of a dossier. */
public enum Language {
    /** Chinese. */
    ZH("zh-CN"),
    /** English. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Returns the language tag of BCP 47, as HTML names it. */
    String tag() {
        return tag;
    }

    /** Returns the name of a file of HTML in this language, such as {@code index.zh.html}. */
    String file(String stem) {
        return stem + "." + name().toLowerCase(java.util.Locale.ROOT) + ".html";
    }

    /** Returns the word in this language. */
    String say(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /** Returns the name in this language, in the other if it has none, or else the id. */
    String say(Names names, String id) {
        String en = names.en().isEmpty() ? names.zhOr(id) : names.en();
        return this == ZH ? names.zhOr(id) : en;
    }
}
