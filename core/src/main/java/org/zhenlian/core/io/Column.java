package org.zhenlian.core.io;

import java.util.List;

/**
 * A column of a table.
 *
 * @param name its name, in CSV headers and as a JSON key
 * @param type how its cells are written
 * @param required whether every row must fill it
 * @param refersTo the table whose ids it names; empty if none or if that depends on the row
 * @param words the words it may hold, if it is a {@link Type#WORD}
 * @param description what it means
 */
record Column(String name, Type type, boolean required, String refersTo, List<String> words, String description) {
    Column {
        words = List.copyOf(words);
    }

    static Column of(String name, Type type, String description) {
        return new Column(name, type, false, "", List.of(), description);
    }

    static Column word(String name, List<String> words, String description) {
        return new Column(name, Type.WORD, false, "", words, description);
    }

    /** Returns this column as one that every row must fill. */
    Column needed() {
        return new Column(name, type, true, refersTo, words, description);
    }

    /** Returns this column as one that names rows of a table. */
    Column to(String table) {
        return new Column(name, type, required, table, words, description);
    }
}
