package org.zhenlian.core.io;

/** How the cells of a column are written. */
enum Type {
    /** An id: letters and digits of any script, dot, underscore, hyphen. */
    ID("id", "string"),
    /** Any text; the only type in which a line may break. */
    TEXT("text", "string"),
    /** A number, written plainly; 万 and 亿, grouping commas and full-width digits are understood. */
    NUMBER("number", "number"),
    /** A code of a standard. */
    CODE("code", "string"),
    /** A day or period. */
    DATE("date", "string"),
    /** A unit of measure. */
    UNIT("unit", "string"),
    /** Something of the atlas, as kind:id. */
    SUBJECT("kind:id", "string"),
    /** One of a few words. */
    WORD("word", "string"),
    /** Several ids, codes or texts. */
    LIST("list", "string");

    private final String label;
    private final String frictionless;

    Type(String label, String frictionless) {
        this.label = label;
        this.frictionless = frictionless;
    }

    /** Returns what the format's description calls it. */
    String label() {
        return label;
    }

    /** Returns the type that a Frictionless table schema gives it. */
    String frictionless() {
        return frictionless;
    }

    /** Tells whether cells are kept to the character, spaces included. */
    boolean isFreeText() {
        return this == TEXT;
    }

    /** Tells whether full-width and other compatibility characters may be replaced by plain ones. */
    boolean isPlain() {
        return this == NUMBER || this == CODE || this == DATE || this == WORD;
    }
}
