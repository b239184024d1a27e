package org.zhenlian.examples;

/** Every option of every command. */
enum Option {
    CHAIN("ID-or-name", "only this chain: a charter, a town or a product"),
    SCOPE("CODE-or-name", "what counts as local: a region or a town; default: each chain's own region"),
    OUT("DIR", "the folder to write to; made if it does not exist"),
    FORMAT("text|json", "how to show it; default text"),
    DATE("YYYY-MM-DD", "the day of the programme's answers; default: the last day that the atlas speaks of"),
    LANG("en|zh", "the language; default en"),
    CHARSET("NAME", "the encoding of the files read, such as GB18030; default UTF-8"),
    CELLS("flows|coefficients", "what the cells are, for a table that does not say so itself"),
    SUPPLY("", "reckon by total supply, output plus imports, where sectors sell imports as well"),
    DOMESTIC("", "leave out what is imported, of each good the same share for every buyer"),
    SECTORS("FILE", "a list with a row per sector beside a bare square, first its id; see --columns"),
    COLUMNS(
            "NAME=HEADING,..",
            "which columns of that list are output, final-demand, imports, name-zh, name-en, input:ID, satellite:ID"),
    SECTOR("ID-or-name", "explain this sector: its linkages, what is lost without it, its supply paths"),
    TECHNOLOGY("industry|product", "what a product table of supply and use assumes to be the same; default industry"),
    FORCE("", "overwrite the target even if it is something else"),
    STACKTRACE("", "if the program fails, show where"),
    HELP("", "show this command's help");

    private final String value;
    private final String purpose;

    Option(String value, String purpose) {
        this.value = value;
        this.purpose = purpose;
    }

    /** Tells whether the option comes with a value. */
    boolean takesValue() {
        return !value.isEmpty();
    }

    /** Returns the option with its value's form, such as {@code --format text|json}. */
    String form() {
        return this + (takesValue() ? " " + value : "");
    }

    /** Returns what it is for. */
    String purpose() {
        return purpose;
    }

    /** Returns the option as typed, such as {@code --format}. */
    @Override
    public String toString() {
        return "--" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
